"""From any page to any room in two taps, and from the first page to each common task in one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browsing import Tabs
from tests.guide.ours import SAMPLE, pages_with
from tests.guide.rooms import CARDS, ROOMS, TASKS, room_of
from tests.waiting import until

PHONE = {"width": 360, "height": 740}


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def phone(request: pytest.FixtureRequest, tabs: Tabs) -> Iterator[Page]:
    """A small screen."""
    with tabs.tab(viewport=PHONE, java_script_enabled=request.param) as page:
        yield page


LEAVES = {kind: path for kind, path in ((path.split("/")[0], path) for path in SAMPLE) if kind}
"""A page of each folder: the same menu stands on all of them, which a test of the documents shows."""


@pytest.mark.parametrize("path", LEAVES.values())
def test_from_any_page_to_any_room_in_two_taps(phone: Page, base: str, path: str) -> None:
    phone.goto(base + path)
    phone.locator(".door-bar__menu").click()
    others = [room for room in ROOMS if room.name != room_of(path)]
    for room in others:
        first = way_to(phone, room.name)
        first.click(trial=True)  # nothing covers it
        assert urljoin(base + path, first.get_attribute("href")) == base + room.pages[0]
    way_to(phone, others[len(path) % len(others)].name).click()
    expect(phone).to_have_url(base + others[len(path) % len(others)].pages[0])


def way_to(page: Page, room: str) -> Locator:
    """The first link of a room in the open menu."""
    heading = page.locator(".menu").get_by_role("heading", name=room, exact=True)
    return heading.locator("xpath=following-sibling::ul").get_by_role("link").first


def test_from_the_first_page_to_each_common_task_in_one_tap(phone: Page, base: str) -> None:
    phone.goto(base)
    for task in TASKS:
        links = phone.locator(f'.door-bar a[href="{task}"]:visible, .page a[href="{task}"]:visible')
        links.first.click(trial=True)
    links.first.click()
    expect(phone).to_have_url(base + TASKS[-1])


def test_every_card_is_on_the_first_screen_of_a_phone_and_as_wide_as_the_others(
    phone: Page, base: str
) -> None:
    phone.goto(base)
    bar = phone.locator(".door-bar").bounding_box()
    assert bar is not None
    widths = set()
    for task in CARDS:
        card = phone.locator(f'.doors__cards a[href="{task}"]').bounding_box()
        assert card is not None
        assert card["height"] >= 44
        assert card["y"] + card["height"] <= bar["y"]
        widths.add(round(card["width"]))
    assert len(widths) == 1


def test_the_menu_opens_closes_and_leaves_the_page_alone(page: Page, base: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(base)
    menu = page.locator(".menu")
    expect(menu).to_be_hidden()
    page.locator(".door-bar__menu").click()
    expect(menu).to_be_visible()
    page.locator(".menu__close").click()
    expect(menu).to_be_hidden()
    page.locator(".door-bar__menu").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu') !== null")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert page.evaluate("document.activeElement.className") == "door-bar__menu"


def test_scrolling_up_brings_the_bar_back(page: Page, base: str, built_site: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    longest = max(SAMPLE, key=lambda path: (built_site / path / "index.html").stat().st_size)
    page.goto(base + longest)
    bar = page.locator(".site-header")
    page.mouse.wheel(0, 900)
    until(page, "scrollY > 200")
    expect(bar).not_to_be_in_viewport()
    page.mouse.wheel(0, -100)
    expect(bar).to_be_in_viewport()


def test_a_number_on_the_traffic_light_frames_its_colour(phone: Page, base: str) -> None:
    """With or without scripts; at most one block is framed."""
    for path in pages_with("traffic-light"):
        phone.goto(base + path)
        blocks = phone.locator(".traffic-light__block")
        framed = "blocks => blocks.map((block) => getComputedStyle(block).outlineStyle !== 'none')"
        for at, number in enumerate(("0", "4", "10")):
            phone.locator(f'.traffic-light__number input[value="{number}"]').check()
            assert blocks.evaluate_all(framed).count(True) == 1
            if at != 1:
                assert blocks.evaluate_all(framed)[0 if at == 0 else -1]


@pytest.mark.parametrize("width", [768, 800, 960, 1088, 1280])
def test_nothing_in_the_bar_lies_on_something_else(page: Page, base: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(base)
    sides = """parts => parts.map((part) => part.getBoundingClientRect())
      .filter(({ width }) => width > 0).map(({ left, right }) => [left, right]).sort(([a], [b]) => a - b)"""
    shown = page.eval_on_selector_all(".brand__name, .door-bar li, .site-search__open", sides)
    assert len(shown) > 2
    assert all(right <= left for (_, right), (left, _) in pairwise(shown))
    assert shown[-1][1] <= width
