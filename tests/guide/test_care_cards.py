"""Whatever a guide's warning signs are: what their authors wrote is what a reader who ticks them sees."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from playwright.sync_api import Page

from tests.care import Care, check_cards, plain
from tests.finder_page import FINDER
from tests.tiny import ROOT

CARE = Care(ROOT / "content")
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
