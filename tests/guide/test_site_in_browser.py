"""The site in a real browser: search, accessibility, policy, print, small screens, no script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.browsing import Tabs
from tests.contents import our_library
from tests.guide.ours import EXERCISES, MISSING, SAMPLE
from tests.waiting import STARTED, until
from tools.bench import first_visit

ALL = [*SAMPLE, MISSING]
LIGHT = {"": 30_000, "warning-signs/": 35_000}
"""Bytes on the wire where a reader must not wait at all."""
PROGRAMMES = "routine-builder, session-player, training-calendar, training-diary"
"""Elements that make a page a programme of many modules, a request each: see decision 13."""


def most_requests(page: Page) -> int:
    """How many requests the page may make at first."""
    return 24 if page.locator(PROGRAMMES).count() else 8


@pytest.mark.parametrize("path", SAMPLE)
def test_a_first_visit_on_a_phone_is_light(chromium: Browser, base: str, path: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    requests, size = first_visit(page, base + path)
    assert requests <= most_requests(page)
    assert size <= LIGHT.get(path, 45_000)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ALL)
def test_accessible(page: Page, base: str, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(base + path)
    until(page, STARTED)
    assert violations(page) == []


@pytest.mark.parametrize("path", ALL)
def test_loads_without_a_complaint_and_only_from_here(page: Page, base: str, path: str) -> None:
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(base + path, wait_until="networkidle")
    expected = [] if path != MISSING else [text for text in complaints if "404" in text]
    assert complaints == expected
    assert all(address.startswith((base, "data:")) for address in requests)
    # Pictures in a list come as the reader scrolls to them.
    assert len([address for address in requests if "/assets/figures/" not in address]) <= most_requests(page)
    assert page.evaluate("document.cookie") == ""
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("width", [320, 360, 768])
@pytest.mark.parametrize("path", ALL)
def test_nothing_needs_scrolling_sideways(page: Page, base: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(base + path)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width


@pytest.mark.parametrize("path", ALL)
def test_nothing_breaks_from_right_to_left(page: Page, base: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(base + path)
    page.evaluate("document.body.dir = 'rtl'")
    outside = """[...document.querySelectorAll('main *, header *, footer *')].filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      const scrolled = part.closest('[tabindex="0"], pre, svg, dialog');
      return width > 1 && !scrolled && (left < -1 || right > innerWidth + 1);
    }).map((part) => part.outerHTML.slice(0, 80))"""
    assert page.evaluate(outside) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", ALL)
def test_complete_without_script(tabs: Tabs, base: str, path: str) -> None:
    with tabs.tab(java_script_enabled=False) as page:
        page.goto(base + path)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".door-bar a").first).to_be_visible()


ROOM = 1.03
"""What must fit must fit with room to spare: other devices have other fonts."""


@pytest.mark.parametrize("paper", [(680, 508), (703, 475)], ids=["A4", "Letter"])
def test_an_exercise_card_prints_on_half_a_page(page: Page, base: str, paper: tuple[int, int]) -> None:
    width, half = paper
    page.set_viewport_size({"width": width, "height": 1000})
    page.emulate_media(media="print")
    heights = {}
    for card in EXERCISES:
        page.goto(base + card)
        heights[card] = page.locator(".exercise-card").bounding_box()["height"]  # type: ignore[index]
    assert {card: height for card, height in heights.items() if height * ROOM > half} == {}


def test_search_by_keyboard_alone(page: Page, base: str) -> None:
    page.goto(base)
    page.keyboard.press("/")
    title = our_library().titles[f"{EXERCISES[0].rstrip('/')}.md"]
    page.get_by_role("combobox").fill(title)
    expect(page.get_by_role("option").first).to_contain_text(title)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(EXERCISES[0]))


def test_search_loads_nothing_before_it_is_wanted(page: Page, base: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(base, wait_until="networkidle")
    assert not [address for address in requests if "search" in address]


def test_a_link_whose_hash_became_a_code_leads_to_its_page(page: Page, base: str) -> None:
    page.goto(f"{base}{EXERCISES[0]}%23sources=a,b&c=d")
    expect(page).to_have_url(f"{base}{EXERCISES[0]}#sources=a,b&c=d")
    expect(page.locator(".page--lost")).to_have_count(0)


def test_a_missing_page_under_a_sub_path_is_helpful(page: Page, base: str) -> None:
    response = page.goto(base + MISSING)
    assert response is not None
    assert response.status == 404
    expect(page.locator(".door-bar a").first).to_be_visible()
    assert page.evaluate("[...document.styleSheets].some(sheet => sheet.href.endsWith('assets/site.css'))")
