"""The site in a real browser: search, accessibility, policy, print, small screens, no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.axe import NO_FAULTS, violations_in_both_schemes
from tests.browsing import Tabs, new_profile
from tests.contents import our_library
from tests.guide.ours import EXERCISES, MISSING, SAMPLE
from tests.waiting import resize
from tools.bench import first_visit

ALL = [*SAMPLE, MISSING]
LIGHT = {"": 30_000, "warning-signs/": 35_000}
"""Bytes on the wire where a reader must not wait at all."""
PROGRAMMES = "routine-builder, session-player, training-calendar, training-diary"
"""Elements that make a page a programme of many modules, a request each: see decision 13."""


PHONE: ViewportSize = {"width": 360, "height": 640}
WIDTH = "document.documentElement.scrollWidth"
OUTSIDE = """[...document.querySelectorAll('main *, header *, footer *')].filter((part) => {
  const { left, right, width } = part.getBoundingClientRect();
  const scrolled = part.closest('[tabindex="0"], pre, svg, dialog');
  return width > 1 && !scrolled && (left < -1 || right > innerWidth + 1);
}).map((part) => part.outerHTML.slice(0, 80))"""

ALL_NEAR = """(() => {
  const later = [...document.images].filter((image) => image.loading === "lazy");
  const all = later.every((image) => image.naturalWidth);
  return all ? new Set(later.map((image) => image.currentSrc)).size : 0;
})()"""
"""How many pictures of a short page come at once although they're fetched only when a reader is near. On a
longer page, where some wait, those that don't are counted."""


@dataclass
class Visit:
    """What a page asked for and looked like, to somebody who was never here: on a phone, then on a desk."""

    path: str
    count: int
    """How many files came at first, without what comes of `ALL_NEAR`."""
    size: int
    """Their bytes on the wire."""
    most: int
    """So many may come."""
    widths: dict[int, int] = field(default_factory=dict)
    """How wide the page is on a screen of each width."""
    from_right_to_left: tuple[int, list[str]] = (0, [])
    """How wide it is on a phone then, and what leaves the screen."""
    addresses: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    kept: str = ""
    """The cookies and the number of entries in both storages."""
    faults: dict[str, list[str]] = field(default_factory=dict)
    """By colour scheme, on a desk."""


@pytest.fixture(scope="module", params=ALL)
def visit(request: pytest.FixtureRequest, chromium: Browser, base: str) -> Iterator[Visit]:
    """A visit to each page, for all tests that ask what it was like."""
    with new_profile(chromium, viewport=PHONE) as profile:
        page, addresses, complaints = profile.new_page(), list[str](), list[str]()
        page.on("request", lambda asked: addresses.append(asked.url))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        count, size = first_visit(page, base + request.param)
        count -= page.evaluate(ALL_NEAR)
        most = 24 if page.locator(PROGRAMMES).count() else 8
        found = Visit(request.param, count, size, most)
        look_on_small_screens(page, found)
        resize(page, 1280, 900)
        found.addresses, found.complaints = list(addresses), list(complaints)
        found.kept = page.evaluate("document.cookie + (localStorage.length + sessionStorage.length)")
        page.emulate_media(reduced_motion="reduce")
        found.faults = violations_in_both_schemes(page)
        yield found


def look_on_small_screens(page: Page, visit: Visit) -> None:
    for width in (320, 768, 360):
        resize(page, width, 640)
        visit.widths[width] = page.evaluate(WIDTH)
    page.evaluate("document.body.dir = 'rtl'")
    visit.from_right_to_left = page.evaluate(WIDTH), page.evaluate(OUTSIDE)
    page.evaluate("document.body.removeAttribute('dir')")


def test_a_first_visit_on_a_phone_is_light(visit: Visit) -> None:
    assert visit.count <= visit.most
    assert visit.size <= LIGHT.get(visit.path, 45_000)


def test_accessible(visit: Visit) -> None:
    assert visit.faults == NO_FAULTS


def test_loads_without_a_complaint_and_only_from_here(visit: Visit, base: str) -> None:
    expected = [] if visit.path != MISSING else [text for text in visit.complaints if "404" in text]
    assert visit.complaints == expected
    assert all(address.startswith((base, "data:")) for address in visit.addresses)
    # Pictures in a list come as the reader scrolls to them.
    assert len([address for address in visit.addresses if "/assets/figures/" not in address]) <= visit.most
    assert visit.kept == "0"


def test_nothing_needs_scrolling_sideways(visit: Visit) -> None:
    assert {width: wide for width, wide in visit.widths.items() if wide > width} == {}


def test_nothing_breaks_from_right_to_left(visit: Visit) -> None:
    wide, outside = visit.from_right_to_left
    assert outside == []
    assert wide <= PHONE["width"]


@pytest.mark.parametrize("path", ALL)
def test_complete_without_script(tabs: Tabs, base: str, path: str) -> None:
    with tabs.tab(java_script_enabled=False) as page:
        page.goto(base + path)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".door-bar a").first).to_be_visible()


def test_the_first_page_prints_its_ways_in(page: Page, base: str) -> None:
    """On paper, a way in is its name and its address, with the site's own address at the end."""
    page.goto(base)
    page.emulate_media(media="print")
    ways = page.locator(".page--home .doors a")
    expect(ways.first).to_be_visible()
    expect(page.locator(".page-foot__address")).to_be_visible()
    sheet = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = re.sub(r"\s", "", "".join(one.get_textpage().get_text_bounded() for one in sheet))
    for way in ways.all():
        assert re.sub(r"\s", "", f"…/{way.get_attribute('href')}") in text
        label = way.locator(".door__label")
        name = label.inner_text() if label.count() else way.inner_text()
        assert re.sub(r"\s", "", name) in text


ROOM = 1.03
"""What must fit must fit with room to spare: other devices have other fonts."""


PAPERS = {"A4": (680, 1035), "Letter": (703, 969)}
"""The width and the height of a sheet within its margins."""
READABLE = 9
"""The smallest type of what one does, in points."""


def test_an_exercise_card_prints_on_the_first_page_in_readable_type(page: Page, base: str) -> None:
    page.emulate_media(media="print")
    too_high, too_small = {}, {}
    for exercise in EXERCISES:
        page.goto(base + exercise)
        card = page.locator(".exercise-card")
        for paper, (width, height) in PAPERS.items():
            resize(page, width, 1000)
            box = card.bounding_box()
            assert box is not None
            if (box["y"] + box["height"]) * ROOM > height:
                too_high[exercise, paper] = box
        points = card.locator("p, li, dt, dd, summary, h2, h3").evaluate_all(
            "parts => parts.map(part => parseFloat(getComputedStyle(part).fontSize) * 0.75)"
        )
        if min(points) < READABLE:
            too_small[exercise] = min(points)
    assert too_high == {}
    assert too_small == {}


@pytest.mark.parametrize("paper", PAPERS)
def test_the_home_page_prints_on_one_page(page: Page, base: str, paper: str) -> None:
    page.goto(base)
    assert len(pypdfium2.PdfDocument(page.pdf(format=paper, scale=ROOM))) == 1


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
