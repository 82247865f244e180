"""The search of the built guide shows the card of each warning sign whose words are typed, above any page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from hooks.kinds.warning_sign.blocks import all_signs
from tests.axe import violations
from tests.building import build_of
from tests.contents import our_library

ASK = """
async (queries) => {
  const search = document.querySelector("site-search");
  const field = search.querySelector("input");
  const cards = [];
  for (const query of queries) {
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    cards.push([...search.querySelectorAll("[data-tier]")].map((card) => [
      card.dataset.tier,
      card.querySelector("h2").textContent,
      [...card.querySelectorAll("li a")].map(({ href }) => href),
      card.textContent,
    ]));
  }
  return cards;
}
"""
"""For each query the cards: tier, heading, links and all of the text."""
COMES_FIRST = """
document.querySelector("site-search [data-tier]").getBoundingClientRect().bottom <=
document.getElementById("site-search-results").getBoundingClientRect().top
"""
SYNONYMS = {phrase: name for name, sign in all_signs(our_library()).signs.items() for phrase in sign.synonyms}


def open_search(page: Page, base: str) -> None:
    """Open the search and wait until it knows the signs, if these have words: the first then shows a card."""
    page.goto(base)
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    for phrase in list(SYNONYMS)[:1]:
        page.get_by_role("combobox").fill(phrase)
        expect(page.locator("site-search [data-tier]").first).to_be_visible()


def test_each_synonym_finds_the_card_of_its_sign(page: Page, base: str, built_site: Path) -> None:
    signs = all_signs(our_library())
    open_search(page, base)
    lost = {}
    for (phrase, name), cards in zip(SYNONYMS.items(), page.evaluate(ASK, list(SYNONYMS)), strict=True):
        sign = signs.signs[name]
        assert sign.tier is not None
        text = signs.tiers[sign.tier]
        mine = [
            whole
            for tier, heading, links, whole in cards
            if tier == sign.tier
            and heading == f"{text.urgency}: {text.heading}"
            and any(link.endswith(f"#sign-{name}") for link in links)
        ]
        told = [sign.ask, *text.do, *([sign.do] if sign.do else [])]
        told += [signs.stop_activity] if sign.stop_activity else []
        if len(mine) != 1 or any(sentence not in mine[0] for sentence in told):
            lost[phrase] = cards
    assert lost == {}
    anchors = set(re.findall(r'id="sign-([^"]+)"', _pages(built_site)))
    assert set(SYNONYMS.values()) <= anchors, "each link leads to the sign"


def _pages(site: Path) -> str:
    tiers = json.loads((build_of(site) / "assets/danger-words.json").read_text(encoding="utf-8"))["tiers"]
    pages = [tier["page"] for tier in tiers if "page" in tier]
    return "".join((site / page / "index.html").read_text(encoding="utf-8") for page in dict.fromkeys(pages))


def test_the_card_comes_before_the_pages_and_enter_opens_its_sign(page: Page, base: str) -> None:
    for phrase, name in list(SYNONYMS.items())[:1]:
        open_search(page, base)
        page.get_by_role("combobox").fill(phrase)
        expect(page.locator("site-search [data-tier]").first).to_be_visible()
        expect(page.get_by_role("option").first).to_be_visible()
        assert page.evaluate(COMES_FIRST)
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(f"#sign-{name}$"))
        expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_cards_are_accessible_on_a_small_screen(page: Page, base: str, theme: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    open_search(page, base)
    tiers = {all_signs(our_library()).signs[name].tier: phrase for phrase, name in SYNONYMS.items()}
    if tiers:
        page.get_by_role("combobox").fill(" ".join(tiers.values()))
        expect(page.locator("site-search [data-tier]")).to_have_count(len(tiers))
    assert violations(page) == []
    assert page.evaluate("document.querySelector('dialog[open]').scrollWidth <= innerWidth")


def test_a_card_that_stays_is_not_announced_again(page: Page, base: str) -> None:
    open_search(page, base)
    field, card = page.get_by_role("combobox"), page.locator("site-search [data-tier]").first
    for phrase in list(SYNONYMS)[:1]:
        field.fill(phrase)
        card.evaluate("(card) => { card.dataset.same = ''; }")
        field.fill(f"{phrase} 1")
        expect(card).to_have_attribute("data-same", "")


def test_what_is_deleted_leaves_no_card(page: Page, base: str) -> None:
    open_search(page, base)
    field, cards = page.get_by_role("combobox"), page.locator("site-search [data-tier]")
    for phrase in list(SYNONYMS)[:1]:
        field.fill(phrase)
        expect(cards.first).to_be_visible()
    field.fill("")
    expect(cards).to_have_count(0)
