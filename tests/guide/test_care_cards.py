"""Whatever a guide's warning signs are: what their authors wrote is what a reader who ticks them sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page

from tests.browsing import Tabs
from tests.care import Care, check_cards, plain
from tests.finder_page import FINDER
from tests.guide.ours import pages_with
from tests.tiny import ROOT

CARE = Care(ROOT / "content")
NUMBER, ORDER = ".care-card a[href^='tel:']", ".care-card [data-text='heading']"
SHEETS = "*[contains(concat(' ', @class, ' '), ' finder-worksheet ')]"


def test_every_care_card_says_all_that_its_author_wrote(page: Page, base: str) -> None:
    check_cards(page, f"{base}{FINDER}", CARE, CARE.ticks())


def test_the_plain_text_says_of_every_sign_what_its_author_wrote(built_site: Path) -> None:
    text = plain((built_site / FINDER / "finder.txt").read_text(encoding="utf-8"))
    assert [name for name in CARE.signs if CARE.on_paper(name).removesuffix(".") not in text] == []
    stops = [sign for sign in CARE.signs.values() if sign.get("stop_activity")]
    assert text.count(CARE.file["stop_activity"]) == len(stops)


def test_every_worksheet_says_of_every_sign_what_its_author_wrote(built_site: Path) -> None:
    for file in built_site.rglob("index.html"):
        for sheet in html.parse(file).xpath(f"//{SHEETS}"):
            parts = {part.get("data-tier"): part for part in sheet.xpath(".//*[@data-tier]")}
            known = [*CARE.file["tiers"], *(["none"] if CARE.of(None) else [])]
            assert list(parts) == known
            for tier, part in parts.items():
                lines = {item.get("data-pick"): plain(item.text_content()) for item in part.iter("li")}
                assert list(lines) == CARE.of(None if tier == "none" else tier)
                for name, line in lines.items():
                    assert line.partition(". ")[2].startswith(CARE.on_paper(name)), name
                if tier != "none":
                    assert part.xpath("./h3")[0].text == CARE.heading(tier)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_whom_to_call_is_on_a_phones_first_screen(tabs: Tabs, base: str, scripts: bool) -> None:
    with tabs.tab(viewport={"width": 360, "height": 740}, java_script_enabled=scripts) as page:
        for path in pages_with("care-card"):
            page.goto(base + path)
            bar = page.locator(".door-bar").bounding_box()
            first = page.locator(NUMBER if CARE.countries else ORDER).first.bounding_box()
            assert bar
            assert first
            assert first["height"] >= 44 or not CARE.countries
            assert first["y"] + first["height"] <= bar["y"], path


def test_every_document_has_whom_to_call_before_the_signs(built_site: Path) -> None:
    """In the page itself, so that it's the order on paper and for a screen reader as well.

    A card whose sign names somebody else to call has that order as its heading, and the number after it.
    """
    found = 0
    orders = [sign["order"] for sign in CARE.signs.values() if "order" in sign]
    for file in built_site.rglob("index.html"):
        for card in html.parse(file).xpath("//section[starts-with(@class, 'care-card ')]"):
            heading = card.findtext(".//*[@data-text='heading']")
            has_order = any(heading.startswith(order) for order in orders)
            first, *_ = card.xpath(".//call-help | .//*[@class='care-card__signs']")
            found += 1
            assert (first.tag == "call-help") is not has_order or not CARE.countries, file
    assert found
