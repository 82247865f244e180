"""What people type leads to the right page: the site's index and the theme's worker, in a real browser."""

from __future__ import annotations

import gzip
import html
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Page, expect

from hooks.core.page import address
from hooks.drawing.figure.model import Figure
from hooks.kinds.reference.model import Reference
from hooks.library.library import Library
from hooks.outputs.search.model import SiteSearch
from tests.building import build_of
from tests.contents import our_library

FIRST = 3
STOP_WORDS = re.compile(
    "able|about|across|after|almost|also|among|because|been|cannot|could|dear|does|either|else|ever|every|from|"
    "have|hers|however|into|just|least|like|likely|might|most|must|neither|often|only|other|rather|said|says|"
    "should|since|some|than|that|their|them|then|there|these|they|this|twas|wants|were|what|when|where|which|"
    "while|whom|will|with|would|your"
)
"""Words that lunr, the theme's search, leaves out of every English index (`lunr.stopWordFilter`)."""
LARGEST = 60_000
"""Bytes on the wire for the whole site's index."""

TYPE = """
async ([module, queries]) => {
  const { IndexWorker } = await import(module);
  let found;
  const index = new IndexWorker((pages) => found(pages), () => found(null));
  const answers = [];
  for (const query of queries) {
    const answer = new Promise((resolve) => { found = resolve; });
    index.ask(query);
    answers.push((await answer).map((items) => items[0].location.split("#")[0]));
  }
  return answers;
}
"""
"""The pages that the site's own search finds for each query, in the order in which it shows them."""


def ask(page: Page, base: str, site: Path, queries: Sequence[str]) -> dict[str, list[str]]:
    """What somebody finds who types this."""
    page.goto(base)
    module = f"{base}builds/{build_of(site).name}/components/site-search/index-worker.mjs"
    return dict(zip(queries, page.evaluate(TYPE, [module, list(queries)]), strict=True))


def slips(word: str, chance: random.Random) -> Iterator[str]:
    """What a hurried thumb makes of a word: a letter left out, doubled, swapped or wrong."""
    at = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    yield before + after
    yield before + letter + letter + after
    yield before + after[0] + letter + after[1:]
    yield before + chance.choice("aeiourst") + after


def test_the_right_page_is_among_the_first(page: Page, base: str, built_site: Path) -> None:
    """For each query that a guide names in its `search.yml`."""
    search = our_library().entry(SiteSearch)
    queries = search.record.queries if search else {}
    found = ask(page, base, built_site, list(queries))
    lost = {
        query: found[query][:FIRST]
        for query, path in queries.items()
        if address(path) not in found[query][:FIRST]
    }
    assert lost == {}


def test_a_result_says_what_kind_of_page_it_is(page: Page, base: str) -> None:
    """In the words of the menu: the list that a page is of, or the room of a page that the menu has."""
    page.goto(base)
    menu = page.locator(".menu")
    lists = menu.locator("a").evaluate_all("links => links.map((link) => [link.href, link.textContent])")
    rooms = menu.locator(".rooms__room h2").all_text_contents()
    word = next(title for _, title in lists if len(title.split()) == 1)
    page.locator(".site-search__open").click()
    page.locator(".site-search__input").fill(word)
    expect(page.locator(".site-search__kind").first).to_be_visible()
    results = page.locator(".site-search__option:has(.site-search__kind)")
    for href, kind in results.evaluate_all(
        "all => all.map((one) => [one.href, one.querySelector('.site-search__kind').textContent])"
    ):
        above = [
            title for address, title in lists if href.startswith(address) and href.split("#")[0] != address
        ]
        assert kind in (above or rooms), href


def test_every_word_of_the_index_finds_something(page: Page, base: str, built_site: Path) -> None:
    """lunr mistakes some sets of words for others and gives up the query: then words like it are found."""
    entries = json.loads((build_of(built_site) / "search/search_index.json").read_bytes())["docs"]
    texts = [f"{entry['title']} {entry['text']} {' '.join(entry.get('tags', ()))}" for entry in entries]
    words = sorted(set(re.findall(r"[^\W\d_]{4,}", re.sub(r"<[^>]+>", " ", " ".join(texts)).lower())))
    found = ask(page, base, built_site, words)
    lost = [word for word, pages in found.items() if not pages and not STOP_WORDS.fullmatch(word)]
    assert lost == []


def test_the_whole_index_is_small(built_site: Path) -> None:
    index = (build_of(built_site) / "search/search_index.json").read_bytes()
    assert len(gzip.compress(index)) <= LARGEST


def test_the_titles_of_studies_are_no_text_of_the_pages_that_cite_them(
    built_site: Path, library: Library
) -> None:
    entries = json.loads((build_of(built_site) / "search/search_index.json").read_bytes())["docs"]
    titles = {entry.record.title for entry in library.entries(Reference).values()}
    long = [html.escape(title, quote=False) for title in titles if len(title.split()) > 8]
    found = [entry["location"] for entry in entries if any(title in entry["text"] for title in long)]
    assert [place for place in found if not place.startswith("references/")] == []


def test_a_still_picture_adds_no_words(built_site: Path, library: Library) -> None:
    index = json.loads((build_of(built_site) / "search/search_index.json").read_bytes())["docs"]
    texts = "\n".join(html.unescape(entry["text"]) for entry in index)
    stills = [entry.record.alt for entry in library.entries(Figure).values() if len(entry.record.poses) == 1]
    assert not [alt for alt in stills if alt in texts]


def test_only_the_page_itself_carries_its_names(built_site: Path) -> None:
    entries = json.loads((build_of(built_site) / "search/search_index.json").read_bytes())["docs"]
    assert [entry["location"] for entry in entries if "#" in entry["location"] and "tags" in entry] == []
    assert any(entry.get("tags") for entry in entries)


def test_a_slip_in_a_word_of_a_title_still_finds_pages(page: Page, base: str, built_site: Path) -> None:
    """Of 600 slips at most ten may find nothing. A few words find nothing themselves, such as "about"."""
    entries = json.loads((build_of(built_site) / "search/search_index.json").read_bytes())["docs"]
    titles = [entry["title"] for entry in entries if "#" not in entry["location"]]
    all_words = sorted(set(re.findall(r"[a-z]{5,}", " ".join(titles).lower())))
    words = [word for word, pages in ask(page, base, built_site, all_words).items() if pages]
    assert len(words) >= 0.9 * len(all_words)
    chance = random.Random(600)  # noqa: S311
    typed = [slip for word in words for slip in slips(word, chance) if slip != word]
    nothing = [slip for slip, pages in ask(page, base, built_site, typed).items() if not pages]
    assert len(nothing) * 60 <= len(typed), nothing


def test_an_index_that_did_not_come_is_said_and_fetched_again(
    page: Page, base: str, built_site: Path
) -> None:
    title = next(
        entry["title"]
        for entry in json.loads((build_of(built_site) / "search/search_index.json").read_bytes())["docs"]
        if re.fullmatch(r"[A-Za-z]{5,}", entry["title"])
    )
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto(base)
    page.locator(".site-search__open").click()
    field = page.get_by_role("combobox")
    field.fill(title)
    failed = page.locator("site-search").get_attribute("data-failed")
    status = page.locator(".site-search__status")
    expect(status).to_have_text(str(failed))
    page.unroute("**/search_index.json")
    field.press_sequentially(" ")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(status).not_to_have_text(str(failed))
