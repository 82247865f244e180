"""What people type leads to the right page: the real index and the theme's worker, in a real browser."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from tests.server import Serve
from tests.tiny import ROOT

QUERIES: dict[str, str] = yaml.safe_load(
    (ROOT / "tests/generator/golden/search_queries/queries.yml").read_text(encoding="utf-8")
)
FIRST = 3
LARGEST = 60_000
"""Bytes on the wire for the whole site's index."""

ASK = """
async (queries) => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const base = new URL(`${config.base}/`, location.href);
  const worker = new Worker(new URL(config.search, location.href));
  const said = (message) => new Promise((resolve) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.postMessage(message);
  });
  const index = await (await fetch(new URL("search/search_index.json", base))).json();
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


@pytest.fixture(scope="module")
def answers(chromium: Browser, built_site: Path, serve: Serve) -> dict[str, list[str]]:
    page = chromium.new_page()
    page.goto(serve(built_site, "/club/backs/"))
    found = page.evaluate(ASK, list(QUERIES))
    page.close()
    return dict(zip(QUERIES, found, strict=True))


def test_there_are_many_queries() -> None:
    assert len(QUERIES) >= 60


def test_the_right_page_is_among_the_first(answers: dict[str, list[str]]) -> None:
    first = {query: found[:FIRST] for query, found in answers.items()}
    assert {query: found for query, found in first.items() if QUERIES[query] not in found} == {}


def test_the_whole_index_is_small(built_site: Path) -> None:
    index = (built_site / "search/search_index.json").read_bytes()
    assert len(gzip.compress(index)) <= LARGEST


def test_only_the_page_itself_carries_its_names(built_site: Path) -> None:
    entries = json.loads((built_site / "search/search_index.json").read_bytes())["docs"]
    assert [entry["location"] for entry in entries if "#" in entry["location"] and "tags" in entry] == []
    assert sum(bool(entry.get("tags")) for entry in entries) > 50
