"""What people type leads to the right page: the site's index and the theme's worker, in a real browser."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from playwright.sync_api import Page

from hooks.core.page import address
from hooks.outputs.search.model import SiteSearch
from tests.building import build_of
from tests.contents import our_library

FIRST = 3
LARGEST = 60_000
"""Bytes on the wire for the whole site's index."""

ASK = """
async (queries) => {
  const site = document.querySelector("script[type=module]").src;
  const script = new URL("javascripts/workers/search.js", site);
  const worker = new Worker(script);
  const said = (message) => new Promise((resolve) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.postMessage(message);
  });
  const index = await (await fetch(new URL("../../../search/search_index.json", script))).json();
  await said({ type: 0, data: { ...index, options: {} } });
  const answers = [];
  for (const query of queries) {
    const { data } = await said({ type: 2, data: query });
    answers.push(data.items.map((items) => items[0].location.split("#")[0]));
  }
  return answers;
}
"""
"""The pages found for each query, in the order in which the search shows them."""


def test_the_right_page_is_among_the_first(page: Page, base: str) -> None:
    """For each query that a guide names in its `search.yml`."""
    search = our_library().entry(SiteSearch)
    queries = search.record.queries if search else {}
    page.goto(base)
    found = [pages[:FIRST] for pages in page.evaluate(ASK, list(queries))]
    first = dict(zip(queries, found, strict=True))
    lost = {query: first[query] for query, path in queries.items() if address(path) not in first[query]}
    assert lost == {}


def test_no_word_of_the_index_makes_the_search_fail(page: Page, base: str, built_site: Path) -> None:
    """lunr mistakes some sets of words for others; it then gives up a query without saying so on the page."""
    failed: list[str] = []
    page.on("console", lambda said: failed.append(said.text) if "Invalid query" in said.text else None)
    entries = json.loads((build_of(built_site) / "search/search_index.json").read_bytes())["docs"]
    texts = [f"{entry['title']} {entry['text']} {' '.join(entry.get('tags', ()))}" for entry in entries]
    page.goto(base)
    page.evaluate(ASK, sorted(set(re.findall(r"\w{2,}", " ".join(texts).lower()))))
    assert failed == []


def test_the_whole_index_is_small(built_site: Path) -> None:
    index = (build_of(built_site) / "search/search_index.json").read_bytes()
    assert len(gzip.compress(index)) <= LARGEST


def test_only_the_page_itself_carries_its_names(built_site: Path) -> None:
    entries = json.loads((build_of(built_site) / "search/search_index.json").read_bytes())["docs"]
    assert [entry["location"] for entry in entries if "#" in entry["location"] and "tags" in entry] == []
    assert any(entry.get("tags") for entry in entries)
