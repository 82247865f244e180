"""The real site in a real browser: search, accessibility, policy, print, small screens, no script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.waiting import until
from tools.bench import first_visit

KINDS = {
    "home": "",
    "why": "why/",
    "signs": "warning-signs/",
    "finder": "finder/",
    "causes": "causes/",
    "cause": "causes/leg-strength/",
    "route-out": "causes/bone-stress/",
    "exercises": "exercises/",
    "exercise": "exercises/bird-dog/",
    "references": "references/",
    "pain rules": "pain-rules/",
    "running form": "running-form/",
    "plans": "plans/",
    "plan": "plans/return-to-running/",
    "myths": "myths/",
    "missing": "no/such/page/",
}


LIGHT = {"home": 35_000, "signs": 35_000}
"""Bytes on the wire where a reader must not wait at all."""
STARTED = "document.querySelector(':not(:defined):not([data-load])') === null"
"""Whether every component that starts by itself has done so: what it hides is hidden then."""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
def test_a_first_visit_on_a_phone_is_light(chromium: Browser, base: str, kind: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 640})
    requests, size = first_visit(context.new_page(), base + KINDS[kind])
    assert requests <= 8
    assert size <= LIGHT.get(kind, 45_000)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_accessible(page: Page, base: str, kind: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(base + KINDS[kind])
    until(page, STARTED)
    assert violations(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_loads_without_a_complaint_and_only_from_here(page: Page, base: str, kind: str) -> None:
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(base + KINDS[kind], wait_until="networkidle")
    expected = [] if kind != "missing" else [text for text in complaints if "404" in text]
    assert complaints == expected
    assert all(address.startswith((base, "data:")) for address in requests)
    # Pictures in a list come as the reader scrolls to them.
    assert len([address for address in requests if "/assets/figures/" not in address]) <= 8
    assert page.evaluate("document.cookie") == ""
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("width", [320, 360, 768])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_needs_scrolling_sideways(page: Page, base: str, kind: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(base + KINDS[kind])
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_breaks_from_right_to_left(page: Page, base: str, kind: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(base + KINDS[kind])
    page.evaluate("document.body.dir = 'rtl'")
    outside = """[...document.querySelectorAll('main *, header *, footer *')].filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      const scrolled = part.closest('[tabindex="0"], pre, svg, dialog');
      return width > 1 && !scrolled && (left < -1 || right > innerWidth + 1);
    }).map((part) => part.outerHTML.slice(0, 80))"""
    assert page.evaluate(outside) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("kind", KINDS)
def test_complete_without_script(chromium: Browser, base: str, kind: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + KINDS[kind])
    expect(page.locator("h1")).to_be_visible()
    doors = page.locator(".door-bar a")
    expect(doors).to_have_count(3)
    for door in doors.all():
        expect(door).to_be_visible()
    context.close()


ROOM = 1.03
"""What must fit must fit with room to spare: other devices have other fonts."""


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_warning_signs_print_on_one_sheet(page: Page, base: str, paper: str) -> None:
    page.goto(base + "warning-signs/")
    sheet = page.pdf(format=paper, print_background=True, scale=ROOM)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", sheet)) == 1


@pytest.mark.parametrize("paper", [(680, 508), (703, 475)], ids=["A4", "Letter"])
def test_an_exercise_card_prints_on_half_a_page(
    page: Page, base: str, real_site: Path, paper: tuple[int, int]
) -> None:
    width, half = paper
    page.set_viewport_size({"width": width, "height": 1000})
    page.emulate_media(media="print")
    cards = sorted(folder.name for folder in (real_site / "exercises").iterdir() if folder.is_dir())
    assert len(cards) == 30
    heights = {}
    for card in cards:
        page.goto(f"{base}exercises/{card}/")
        heights[card] = page.locator(".exercise-card").bounding_box()["height"]  # type: ignore[index]
    assert {card: height for card, height in heights.items() if height * ROOM > half} == {}


def test_search_by_keyboard_alone(page: Page, base: str) -> None:
    page.goto(base)
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("superman on all fours")
    expect(page.get_by_role("option").first).to_contain_text("Bird dog")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("exercises/bird-dog/"))


def test_search_loads_nothing_before_it_is_wanted(page: Page, base: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(base, wait_until="networkidle")
    assert not [address for address in requests if "search" in address]


def test_a_missing_page_under_a_sub_path_is_helpful(page: Page, base: str) -> None:
    response = page.goto(base + "no/such/page/")
    assert response is not None
    assert response.status == 404
    expect(page.locator("a[href*='warning-signs/']").first).to_be_visible()
    assert page.evaluate("[...document.styleSheets].some(sheet => sheet.href.endsWith('assets/site.css'))")
