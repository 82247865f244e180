"""Whom to call: the reader's own country decides, on every card, and a link dials."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from playwright.sync_api import Page, expect

from tests.care import Care
from tests.finder_page import FINDER
from tests.frozen import FROZEN

CARE = Care(FROZEN)


def emergency_card(base: str) -> str:
    return f"{base}{FINDER}#{CARE.link('signs=' + CARE.of('emergency')[0])}"


def test_a_card_calls_the_number_of_the_readers_country(page: Page, base: str) -> None:
    """The first country until another is chosen, which then holds on every page."""
    page.goto(emergency_card(base))
    card = page.locator(".cause-finder__steps > :first-child .care-card")
    names = list(CARE.countries)
    for name in (names[0], *names[1:]):
        if name != names[0]:
            card.get_by_role("combobox").select_option(name)
        call = CARE.countries[name]["emergency"]
        expect(card.get_by_role("heading").first).to_contain_text(call["order"])
        dials = [f"tel:{call['number']}"] if "number" in call else []
        links = card.locator("a:visible").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
        assert links == dials
        for sentence in call.get("then", []):
            expect(card.get_by_text(sentence).locator("visible=true")).to_have_count(1)
    last = CARE.countries[names[-1]]["emergency"]
    page.reload()
    expect(card.get_by_role("heading").first).to_contain_text(last["order"])


def test_the_first_thing_on_a_card_is_the_call(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(emergency_card(base))
    card = page.locator(".cause-finder__steps > :first-child .care-card")
    box = card.get_by_role("link").bounding_box()
    assert box
    assert box["height"] >= 44
    assert box["y"] + box["height"] < 740 / 2
    above = card.locator(":scope > *").first
    expect(above).to_have_role("heading")


def test_every_number_is_a_link_without_a_script(built_site: Path) -> None:
    page = html.parse(built_site / FINDER / "index.html")
    for tier in CARE.file["tiers"]:
        listed = page.xpath(f"//*[@data-tier='{tier}']//call-help//a/@href")
        calls = [country[tier] for country in CARE.countries.values()]
        assert listed == [f"tel:{call['number']}" for call in calls if "number" in call]
    assert CARE.countries
