"""Plans in a real browser: the calculator, small screens, print, and pages without script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.kinds.plan.totals import most_after
from tests.axe import violations
from tests.browsing import Tabs, new_profile
from tests.waiting import resize

PAGES = (
    "plans/",
    "plans/three-runs/",
    "plans/five-runs/",
    "plans/twelve-weeks/",
    "plans/ten-minutes/",
    "plans/return-to-running/",
    "plans/single-run-cap/",
)
CAP = "plans/single-run-cap/"
SHEET = (680, 1009)
"""A4 within its margins, in CSS pixels."""


@pytest.fixture
def page(tabs: Tabs) -> Iterator[Page]:
    with tabs.tab(viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as page:
        yield page


@pytest.fixture
def calculator(page: Page, base: str) -> Page:
    page.goto(base + CAP)
    expect(page.get_by_role("button", name="Work it out")).to_be_visible()
    return page


@pytest.mark.parametrize(
    ("written", "longest"),
    [
        ("12", 1200),
        ("10.5", 1050),
        ("10,5", 1050),
        (" 3 ", 300),
        ("0.1", 10),
        ("21.15", 2115),
        ("300", 30000),
    ],
)
def test_the_calculator_says_what_the_rule_says(calculator: Page, written: str, longest: int) -> None:
    calculator.get_by_role("textbox").fill(written)
    calculator.keyboard.press("Enter")
    most = most_after(longest, 10) / 10
    expect(calculator.get_by_role("status")).to_have_text(f"Keep your next run to {most:g} km or less.")
    expect(calculator.get_by_role("textbox")).to_have_attribute("aria-invalid", "false")


@pytest.mark.parametrize(
    "written", ["", "0", "0.0", "-5", "ten", "301", "1e2", "12.345", "1.2.3", "٣", "<b>"]
)
def test_what_is_no_distance_is_told_and_not_worked_out(calculator: Page, written: str) -> None:
    field = calculator.get_by_role("textbox")
    field.fill(written)
    calculator.get_by_role("button", name="Work it out").click()
    expect(calculator.get_by_role("status")).to_contain_text("Write a distance from 0.1 to 300")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()


def test_the_calculator_works_with_keys_alone_and_in_miles(calculator: Page) -> None:
    calculator.get_by_label("Longest run in the past 30 days").focus()
    calculator.keyboard.type("13.1")
    calculator.keyboard.press("Tab")
    calculator.keyboard.press("ArrowRight")
    expect(calculator.get_by_label("miles")).to_be_checked()
    expect(calculator.get_by_role("status")).to_have_text("")
    calculator.keyboard.press("Tab")
    calculator.keyboard.press("Enter")
    expect(calculator.get_by_role("status")).to_have_text("Keep your next run to 14.4 miles or less.")
    calculator.get_by_label("km").check()
    expect(calculator.get_by_role("status")).to_have_text("Keep your next run to 14.4 km or less.")


def test_the_calculator_keeps_and_sends_nothing(calculator: Page) -> None:
    requests: list[str] = []
    address = calculator.url
    calculator.on("request", lambda request: requests.append(request.url))
    calculator.get_by_role("textbox").fill("12")
    calculator.keyboard.press("Enter")
    expect(calculator.get_by_role("status")).not_to_be_empty()
    assert requests == []
    assert calculator.url == address
    assert calculator.evaluate("localStorage.length + sessionStorage.length") == 0
    assert calculator.evaluate("document.cookie") == ""


def test_the_calculator_moves_nothing_on_the_page(chromium: Browser, base: str) -> None:
    with new_profile(chromium, viewport={"width": 360, "height": 2400}) as profile:
        page = profile.new_page()
        page.add_init_script(
            "window.shift = 0;"
            "new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))"
            ".observe({type: 'layout-shift', buffered: true});"
        )
        page.goto(base + CAP, wait_until="networkidle")
        page.get_by_role("textbox").fill("12")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).not_to_be_empty()
        assert page.evaluate("window.shift") == 0


@pytest.fixture(scope="module", params=PAGES)
def plan(request: pytest.FixtureRequest, tabs: Tabs, base: str) -> Iterator[Page]:
    """Each page, for all tests that look at it."""
    with tabs.tab(viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as page:
        page.goto(base + request.param)
        yield page


def test_accessible(plan: Page) -> None:
    assert violations(plan) == []


def test_everything_fits_a_narrow_screen(plan: Page) -> None:
    resize(plan, 320, 640)
    assert plan.evaluate("document.documentElement.scrollWidth") <= 320
    wide = "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.ariaLabel)"
    assert plan.locator(".training-plan__scroll").evaluate_all(wide) == []


def test_one_start_at_most_is_the_main_action(plan: Page) -> None:
    filled = "all => all.filter(one => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)').length"
    starts = plan.locator(".routine-part .button")
    assert starts.evaluate_all(filled) == min(starts.count(), 1)


def test_a_plan_shows_each_session_once_if_it_has_only_one(plan: Page) -> None:
    sessions, tiles = plan.locator(".training-plan__session"), plan.locator(".training-plan__sessions > li")
    assert tiles.count() == (sessions.count() if sessions.count() > 1 else 0)
    if sessions.count() == 1:
        width = "one => one.getBoundingClientRect().width"
        assert sessions.evaluate(width) == plan.locator(".training-plan").evaluate(width)


def test_on_a_phone_only_what_everybody_must_pass_is_open_above_a_start(page: Page, base: str) -> None:
    resize(page, 360, 740)
    page.goto(base + "plans/twelve-weeks/")
    start = page.locator(".routine-part .button").first.bounding_box()
    assert start
    for name in ("not-for", "ready"):
        gate = page.locator(f".training-plan__{name} li").first.bounding_box()
        assert gate, name
        assert gate["y"] < start["y"] < 1300, name
    expect(page.locator(".training-plan__gate:not(.training-plan__ready) li:visible")).to_have_count(0)


def test_a_session_gives_its_doses_as_the_lists_do(plan: Page) -> None:
    for dose in plan.locator(".training-plan__session li span").all_inner_texts():
        assert "sets, " not in dose
        assert "\n" not in dose


def test_tables_have_captions_and_headers_for_rows_and_columns(plan: Page) -> None:
    for table in plan.locator("main table").all():
        assert str(table.locator("caption").text_content()).strip()
        assert table.locator("thead th[scope=col]").count() >= 2
        rows = table.locator("tbody tr").count()
        assert table.locator("tbody tr > th:first-child[scope^=row]").count() == rows > 0


def test_on_a_phone_only_the_first_session_and_the_first_weeks_are_open(page: Page, base: str) -> None:
    page.goto(base + "plans/twelve-weeks/")
    tables = page.locator(".training-plan__progression table")
    lists = page.locator(".training-plan__session ol")
    for parts in (tables, lists):
        assert parts.count() > 1
        assert all(part.is_visible() for part in parts.all())
    resize(page, 360, 640)
    for parts in (tables, lists):
        assert [part.is_visible() for part in parts.all()] == [True] + (parts.count() - 1) * [False]
    page.locator(".training-plan__name a").last.click()
    expect(lists.last).to_be_visible()
    page.emulate_media(media="print")
    assert all(part.is_visible() for part in (*tables.all(), *lists.all()))


@pytest.mark.parametrize("path", [path for path in PAGES if path != "plans/"])
def test_on_paper_a_plan_still_says_whom_it_is_not_for_and_when_to_get_help(
    page: Page, base: str, path: str
) -> None:
    page.goto(base + path)
    page.emulate_media(media="print")
    warnings = page.locator(".training-plan > div")
    assert warnings.count() >= 2
    assert [box.text_content() for box in warnings.all() if not box.is_visible()] == []


def test_each_table_prints_on_one_sheet(plan: Page) -> None:
    plan.emulate_media(media="print")
    resize(plan, *SHEET)
    for table in plan.locator("main table").all():
        box = table.bounding_box()
        assert box is not None
        assert box["height"] <= SHEET[1]
        assert box["width"] <= SHEET[0]
        assert table.evaluate("one => getComputedStyle(one).breakInside") == "avoid"


def test_the_steps_print_with_boxes_to_tick(page: Page, base: str) -> None:
    page.goto(base + "plans/return-to-running/")
    ticks = page.locator(".training-plan__tick")
    assert ticks.count() == 20
    expect(ticks.first).to_be_hidden()
    page.emulate_media(media="print")
    expect(ticks.first).to_be_visible()


def test_without_script_the_table_stands_alone(tabs: Tabs, base: str) -> None:
    with tabs.tab(java_script_enabled=False) as page:
        page.goto(base + CAP)
        expect(page.get_by_role("row", name="12 13.2")).to_be_visible()
        expect(page.locator(".run-cap__form")).to_be_hidden()
