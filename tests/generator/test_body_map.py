"""The body map: what its author is told, where its places lie, and how it behaves in a browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from hooks.drawing.shapes.regions import BOTH, REGIONS, body_view
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.model import NONE
from hooks.kinds.body_map.blocks import MapView, body_locator
from tests.axe import violations
from tests.finder_page import FINDER, Reader
from tests.tiny import ROOT, TinyGuide

CASES = yaml.safe_load((ROOT / "tests/generator/golden/body_map/problems.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_author_is_told(tiny: Callable[..., TinyGuide], case: dict[str, Any]) -> None:
    assert tiny({"body-map.yml": case["map"]}).problems().splitlines() == case["says"]


def middle(path: str) -> tuple[float, float]:
    """About where a path lies: the middle of the places where its outlines begin."""
    begins = [(int(x), int(y)) for x, y in re.findall(r"M(-?\d+)[ ,]?(-?\d+)", path)]
    return sum(x for x, _ in begins) / len(begins), sum(y for _, y in begins) / len(begins)


@pytest.mark.parametrize("side", BOTH)
def test_every_place_lies_on_the_picture(side: Any) -> None:
    view = body_view(side)
    left, top, width, height = view.box
    for name, path in view.places.items():
        for x, y in re.findall(r"M(-?\d+)[ ,]?(-?\d+)", path):
            assert left <= int(x) <= left + width, name
            assert top <= int(y) <= top + height, name


def test_every_place_can_be_seen_from_somewhere() -> None:
    assert {name for side in BOTH for name in body_view(side).places} == set(REGIONS)


def test_places_follow_each_other_down_the_back() -> None:
    places = body_view("back").places
    heights = [middle(places[name])[1] for name in ("neck", "upper-back", "low-back", "buttocks", "calves")]
    assert heights == sorted(heights)


def test_a_locator_shows_only_the_sides_it_needs() -> None:
    views = [
        MapView(view.side, view.box, view.paths, view.places) for view in (body_view(side) for side in BOTH)
    ]
    assert body_locator(views, ["low-back"]).count("<svg") == 1
    assert body_locator(views, ["low-back", "chest"]).count("<svg") == 2
    assert body_locator(views, ["all-over"]) == ""


def at_the_place(page: Page, base: str, finder: Compiled) -> Reader:
    """A reader whom nothing sends to a doctor at once, and who is asked where it hurts."""
    page.goto(base + FINDER)
    reader = Reader(page, finder)
    reader.start()
    reader.answer("now", NONE)
    expect(page.locator(".body-map")).to_be_visible()
    return reader


def shown_by(page: Page, mark: str) -> set[str]:
    """The places on the map that have this mark."""
    return set(page.locator(f"[{mark}]").evaluate_all("all => all.map((place) => place.dataset.value)"))


def came_back_to(reader: Reader, place: str) -> None:
    """The place was answered, and is the only one that shows as picked when the reader goes back."""
    expect(reader.heading(reader.question("age")["ask"])).to_be_focused()
    assert reader.address()["where"] == [place]
    reader.press("back")
    reader.expect_picked("where", [place])
    assert shown_by(reader.page, "data-picked") == {place}


def test_the_map_presses_the_answer_and_the_answer_shows_on_the_map(
    page: Page, base: str, finder: Compiled
) -> None:
    reader = at_the_place(page, base, finder)
    page.locator("[data-value=low-back]").click()
    came_back_to(reader, "low-back")
    reader.answer("where", "neck")
    came_back_to(reader, "neck")
    assert violations(page) == []


def test_the_map_is_read_and_focused_once(page: Page, base: str, finder: Compiled) -> None:
    reader = at_the_place(page, base, finder)
    low_back = next(part for part in reader.question("where")["options"] if part["id"] == "low-back")
    expect(reader.answer_button(low_back)).to_have_count(1)
    page.mouse.move(0, 0)  # else an answer may be pointed at as well
    reader.answer_button(low_back).focus()
    page.keyboard.press("Tab")
    assert shown_by(page, "data-pointed") == {"back-of-pelvis"}
    assert page.locator(".body-map :is(a, button, input, [tabindex])").count() == 0


def test_the_map_of_links_leads_into_its_list(page: Page, base: str) -> None:
    page.goto(base + "causes/")
    link = page.get_by_role("link", name="Low back", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#place-low-back")).to_be_visible()
    assert violations(page) == []


def test_a_cause_shows_its_places_beside_their_names(page: Page, base: str) -> None:
    page.goto(base + "causes/overstriding/")
    place = page.locator(".cause-facts")
    expect(place.locator("svg")).to_have_count(1)
    expect(place).to_contain_text("Low back")
