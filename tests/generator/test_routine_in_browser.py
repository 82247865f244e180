"""My exercises and the session in a real browser, on a phone, with a clock that the tests move."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.axe import violations
from tests.browsing import Tabs, new_profile, stop_clock
from tests.waiting import until

PHONE: ViewportSize = {"width": 390, "height": 844}
DEVICE = {"viewport": PHONE, "has_touch": True, "is_mobile": True, "reduced_motion": "reduce"}
MINE, SESSION = "my-exercises/", "session/"
FIVE = "do=chair-squat,step-down,hip-hinge,side-plank,calf-raise&name=Tuesday%20club"
SHORT = "do=bird-dog:s1n2,front-plank:s2h10"
NO_STORAGE = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
"""
FULL = """() => {
  Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
BARE_DEVICE = """
delete window.speechSynthesis; delete window.AudioContext;
Object.defineProperty(navigator, "wakeLock", { value: undefined });
Object.defineProperty(navigator, "vibrate", { value: undefined });
"""
PRINT = """() => { window.print = () => {
  const pictures = [...document.querySelectorAll(".routine-builder__sheet img")];
  const code = document.querySelector(".routine-builder__code svg");
  window.printed = [pictures.map((one) => one.naturalWidth > 0), code !== null];
} }"""
TITLE = ".routine-builder__item h2"
LIGHT = 45_000
"""Bytes on the wire, of a first screen."""
Go = Callable[[str], Page]


@pytest.fixture
def profile(tabs: Tabs) -> Iterator[BrowserContext]:
    with tabs.profile(**DEVICE) as profile:
        yield profile


@contextmanager
def going(profile: BrowserContext, base: str) -> Iterator[Go]:
    """Opens addresses in new tabs; at the end, no script may have failed."""
    errors: list[str] = []

    def to(address: str) -> Page:
        page = profile.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(base + address)
        return page

    yield to
    assert errors == []


@pytest.fixture
def go(profile: BrowserContext, base: str) -> Iterator[Go]:
    """Open an address in a new tab."""
    with going(profile, base) as to:
        yield to


@pytest.fixture
def own(chromium: Browser) -> Iterator[BrowserContext]:
    """A profile for this test alone, in which the clock goes only when it is told to."""
    with new_profile(chromium, **DEVICE) as profile:
        stop_clock(profile)
        yield profile


@pytest.fixture
def go_by_clock(own: BrowserContext, base: str) -> Iterator[Go]:
    """The same with that clock."""
    with going(own, base) as to:
        yield to


def bare(text: str) -> str:
    """A text without its spaces: a PDF puts letters where they stand."""
    return "".join(text.split())


def fragment(page: Page) -> str:
    return str(page.evaluate("location.hash"))


def second(page: Page) -> float:
    """How far the session has come."""
    return float(page.evaluate("document.querySelector('session-player').clock.second"))


def on_screen(page: Page, name: str) -> str:
    return page.locator(f".session-player__{name}").inner_text()


def start(page: Page) -> None:
    page.get_by_role("button", name="Start", exact=True).click()
    page.clock.run_for(100)


def test_a_coach_puts_a_routine_together_and_another_device_opens_it(
    go: Go, chromium: Browser, base: str
) -> None:
    page = go(MINE)
    for title in ("Bird dog", "Bridge", "Plank"):
        page.get_by_label("Add an exercise").select_option(title)
        page.get_by_role("button", name="Add it").click()
    page.get_by_role("button", name="Move up: Plank").click()
    page.locator('[data-at="0"][data-amount="sets"]').fill("3")
    page.get_by_label("A name for this routine, if you like").fill("Tuesday <b>club</b>")
    page.keyboard.press("Tab")
    assert fragment(page) == "#do=bird-dog:s3,front-plank,glute-bridge&name=Tuesday%20%3Cb%3Eclub%3C%2Fb%3E"
    assert violations(page) == []
    with new_profile(chromium, viewport=PHONE) as another_device:
        other = another_device.new_page()
        other.goto(base + MINE + fragment(page))
        expect(other.locator(".routine-builder__item")).to_have_count(3)
        for opened in (page, other):
            expect(opened.locator(TITLE)).to_have_text(["Bird dog", "Plank", "Bridge"])
        assert other.locator(".routine-builder b").count() == 0
        expect(other.locator(".routine-builder__dose").first).to_have_text(
            "3 sets, 6 times, each side, hold 8 seconds"
        )


def test_the_focus_stays_on_what_moved(go: Go) -> None:
    page = go(MINE + "#" + FIVE)
    page.get_by_role("button", name="Move down: Hip hinge").press("Enter")
    expect(page.get_by_role("button", name="Move down: Hip hinge")).to_be_focused()
    page.get_by_role("button", name="Move down: Hip hinge").press("Enter")
    expect(page.get_by_role("button", name="Move up: Hip hinge")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Hip hinge is now number 5 of 5")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_five_exercises_are_one_sheet(go: Go, paper: str) -> None:
    page = go(MINE + "#" + FIVE)
    page.evaluate(PRINT)
    page.get_by_role("button", name="Print one sheet").first.click()
    until(page, "window.printed !== undefined")
    assert page.evaluate("printed") == [10 * [True], True]  # the pictures of both poses, and the code
    page.emulate_media(media="print")
    lines = page.locator(".routine-builder__notes > *").evaluate_all(
        "all => all.map((one) => one.offsetHeight)"
    )
    assert len(lines) == 3
    assert min(lines) > 28  # CSS pixels: 7.5 mm
    printed = pypdfium2.PdfDocument(page.pdf(format=paper, prefer_css_page_size=False))
    assert len(printed) == 1
    text = printed[0].get_textpage().get_text_range()
    wanted = ("Tuesday club", "Side plank", "2 sets, 3 to 5 times", "Week 4", "Notes:", "Name:", "Stop if")
    assert [words for words in wanted if bare(words) not in bare(text)] == []


def test_a_link_made_by_hand_is_put_right_and_the_page_says_so(go: Go) -> None:
    page = go(MINE + "#do=bird-dog:s99h60,nonsense,bird-dog,%3Cimg%20src%3Dx%3E&name=%3Cscript%3E")
    expect(page.locator(".routine-builder__item")).to_have_count(1)
    expect(page.locator('[data-amount="hold"]')).to_have_value("8")
    expect(page.locator('[data-amount="sets"]')).to_have_value("3")
    notes = " ".join(page.locator(".routine-builder__note").all_inner_texts())
    assert "nonsense" in notes
    assert "Bird dog" in notes
    assert "One exercise was left out" in notes
    assert page.locator(".routine-builder :is(script:not([type]), img[src='x'])").count() == 0


def test_a_sign_kept_on_this_device_leaves_exercises_out_and_says_why(go: Go) -> None:
    page = go(MINE)
    page.evaluate(
        "localStorage.setItem(new URL('../', location).pathname + 'cause-finder', '2026-11-26 signs=bsi')"
    )
    page.goto(page.url + "#do=cadence-metronome,bird-dog")
    page.reload()
    expect(page.locator(".routine-builder__item")).to_have_count(1)
    note = page.locator(".routine-builder__note")
    expect(note).to_contain_text("Quicker steps is left out.")
    expect(note).to_contain_text("Take care with Bird dog.")
    page.get_by_role("link", name="Start", exact=True).first.click()
    expect(page.locator(".session-player__warning")).to_contain_text("Take care with Bird dog")


@pytest.mark.parametrize(
    ("link", "left"),
    [
        (
            "do=nonsense,bird-dog:s99h60r9999&name=%3Cb%3EBold",
            ["3 sets", "hold 8 seconds", "rest 180 seconds"],
        ),
        ("do=bird-dog:s0n0h0", ["1 set", "once", "hold 1 second"]),
        ("do=" + ",".join(["bird-dog", *(f"unknown-{at}" for at in range(500))]), ["6 times"]),
        ("do=%3Cimg%20src%3Dx%3E,bird-dog,,:::,%00", ["6 times"]),
    ],
)
def test_sessions_and_calendars_use_what_is_safe_of_a_link_and_say_so(
    go: Go, link: str, left: list[str]
) -> None:
    session = go(SESSION + "#" + link)
    cover = session.locator(".session-player__cover")
    expect(cover.locator("li")).to_have_count(1)
    assert [words for words in left if words not in cover.inner_text()] == []
    expect(session.locator(".session-player__warning")).to_contain_text("so we changed it")
    assert session.locator(".session-player :is(b, img[src='x'])").count() == 0
    calendar = go("calendar/#" + link)
    expect(calendar.locator(".training-calendar__note")).to_contain_text("so we changed it")
    expect(calendar.locator("[data-session]").first).to_be_visible()


@pytest.mark.parametrize("link", ["do=", "do=nonsense", "nonsense", "do=%E0%A4%A", "plan=__proto__"])
def test_where_nothing_is_left_of_a_link_each_page_leads_to_choosing(go: Go, link: str) -> None:
    expect(go(MINE + "#" + link).get_by_text("Nothing here yet.")).to_be_visible()
    expect(go(SESSION + "#" + link).get_by_text("Choose your exercises first.")).to_be_visible()
    calendar = go("calendar/#" + link)
    calendar.get_by_role("button", name="Get the calendar file").click()
    expect(calendar.locator(".training-calendar__note").last).to_contain_text("Choose your exercises first")


def test_a_clock_that_is_set_in_mid_session_neither_gives_nor_takes_time(go_by_clock: Go) -> None:
    page = go_by_clock(SESSION + "#" + SHORT)
    start(page)
    page.clock.run_for(12_000)
    before = second(page)
    for hours in (-1, -24, 5):
        page.evaluate("hours => { const now = Date.now; Date.now = () => now() + hours * 3600e3; }", hours)
        page.clock.run_for(1_000)
    assert before + 2 <= second(page) <= before + 3.2
    expect(page.locator(".session-player__note")).to_have_text("The session stopped while you were away.")
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(1_000)
    assert second(page) > before + 3


def test_pictures_for_paper_and_what_signs_speak_against_wait_until_they_are_wanted(
    go: Go, profile: BrowserContext
) -> None:
    fetched: list[str] = []
    profile.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page = go(MINE + "#" + FIVE)
    page.wait_for_load_state("networkidle")
    assert "exercises.json" in fetched
    wanted_later = ("chair-squat-start.svg", "exercises-and-signs.json")
    assert [name for name in wanted_later if name in fetched] == []
    page.evaluate(PRINT)
    page.get_by_role("button", name="Print one sheet").first.click()
    until(page, "window.printed !== undefined")
    assert "chair-squat-start.svg" in fetched


def test_ticks_on_other_pages_become_my_exercises(go: Go) -> None:
    page = go("exercises/")
    page.get_by_role("button", name="Add: Bird dog").click()
    expect(page.get_by_role("button", name="Added: Bird dog")).to_have_attribute("aria-pressed", "true")
    page.goto(page.url.replace("exercises/", "plans/ten-minutes/"))
    page.get_by_role("button", name="Add: Side plank").click()
    page.get_by_role("link", name="See my exercises").click()
    expect(page.locator(TITLE)).to_have_text(["Bird dog", "Side plank"])
    page.reload()
    expect(page.locator(TITLE)).to_have_text(["Bird dog", "Side plank"])


@pytest.mark.parametrize(
    ("address", "most"), [("exercises/", 8), ("plans/five-runs/", 8), (f"{MINE}#{FIVE}", 24)]
)
def test_the_first_screen_fetches_no_more_than_it_shows(
    profile: BrowserContext, base: str, address: str, most: int
) -> None:
    page, sent = profile.new_page(), list[int]()
    page.on("response", lambda response: sent.append(len(gzip.compress(response.body(), 9))))
    page.goto(base + address, wait_until="networkidle")
    until(page, "document.querySelectorAll('[data-tick] button, .routine-builder__item').length >= 5")
    page.wait_for_load_state("networkidle")
    assert len(sent) <= most
    assert sum(sent) <= LIGHT


def test_pictures_that_were_not_fetched_come_when_they_are_near(go: Go) -> None:
    page = go(f"{MINE}#{FIVE}")
    last = page.locator(".routine-builder__item img").last
    last.scroll_into_view_if_needed()
    until(page, "[...document.querySelectorAll('.routine-builder__item img')].at(-1).naturalWidth > 0")


def test_a_routine_can_be_passed_on_from_the_first_screen(go: Go) -> None:
    page = go(f"{MINE}#{FIVE}")
    for name in ("Copy the link", "Print one sheet"):
        box = page.get_by_role("button", name=name).first.bounding_box()
        assert box
        assert box["y"] + box["height"] < PHONE["height"] - 80  # above the bar


def test_every_session_of_a_plan_shows_what_it_begins_with(go: Go) -> None:
    page = go("plans/five-runs/")
    sessions, exercises = (
        page.locator(".training-plan__sessions > li"),
        page.locator(".training-plan__session"),
    )
    assert sessions.count() == exercises.count() > 1
    for at, session in enumerate(sessions.all()):
        assert session.locator("img").evaluate("image => image.complete && image.naturalWidth > 0")
        first = exercises.nth(at).locator("li").first
        title, dose = (first.locator(part).text_content() or "" for part in ("a", "span"))
        expect(session).to_contain_text(f"First: {title}, {dose}")
        link = session.get_by_role("link", name="Start").get_attribute("href") or ""
        assert "#do=" in link


def test_a_plan_leads_from_exercise_to_exercise_and_into_its_session(go: Go) -> None:
    page = go("plans/five-runs/")
    day = page.locator(".training-plan__week a").first  # the week comes first, and names its sessions
    box = day.bounding_box()
    assert box
    assert box["y"] + box["height"] < PHONE["height"]
    day.click()
    expect(page.locator(".training-plan__session").first).to_be_in_viewport()
    page.locator(".training-plan__session li a").first.click()
    page.get_by_role("link", name="Next: ").click()
    expect(page.get_by_text("Exercise 2 of 5")).to_be_visible()
    assert violations(page) == []
    page.go_back()
    page.go_back()
    page.get_by_role("link", name="Start these").first.click()
    expect(page.locator(".session-player__cover li")).to_have_count(5)


def test_a_session_is_accessible_before_it_begins_and_while_it_runs(go_by_clock: Go) -> None:
    page = go_by_clock(SESSION + "#" + SHORT)
    page.clock.resume()
    assert violations(page) == []
    start(page)
    page.clock.run_for(15_000)
    assert on_screen(page, "phase") == "Go"
    assert violations(page) == []


def test_a_session_runs_by_the_clock(go_by_clock: Go) -> None:
    page = go_by_clock(SESSION + "#" + SHORT)
    start(page)
    assert (on_screen(page, "phase"), on_screen(page, "number")) == ("Get ready", "10")
    page.clock.run_for(10_000)
    assert (on_screen(page, "phase"), on_screen(page, "place")) == ("Go", "first side")
    status = page.locator(".session-player [role=status]")
    expect(status).to_have_text("Bird dog. first side. 1 set, 2 times, each side, hold 8 seconds")
    page.clock.run_for(5_000)
    assert (on_screen(page, "number"), on_screen(page, "about")) == ("4", "hold: 1 of 2")
    expect(status).to_have_text("Bird dog. first side. 1 set, 2 times, each side, hold 8 seconds")
    page.clock.run_for(15_000)
    assert on_screen(page, "phase") == "Change sides"
    page.clock.run_for(25_000)
    assert (on_screen(page, "phase"), on_screen(page, "title")) == ("Next exercise", "Plank")
    page.clock.run_for(30_000 + 10_000 + 20_000 + 10_000 + 1_000)
    expect(page.get_by_role("heading", name="Done")).to_be_focused()
    page.get_by_label("4", exact=True).check()
    expect(page.locator(".session-player__note")).to_contain_text("At 4 or 5, do less next time")


def test_half_an_hour_in_a_throttled_tab_does_not_drift(go_by_clock: Go) -> None:
    page = go_by_clock(SESSION + "#do=" + ",".join(LONG))
    start(page)
    begun = second(page)
    for _ in range(29):
        page.clock.fast_forward(61_370)  # a hidden tab looks at the clock about once a minute
    page.clock.run_for(200)
    assert abs(second(page) - begun - (29 * 61.37 + 0.2)) < 0.2


LONG = [f"{name}:s3r180" for name in ("chair-squat", "hip-hinge", "split-squat", "step-down", "calf-raise")]


def test_a_session_survives_a_reload_and_two_tabs_do_not_meet(go_by_clock: Go, own: BrowserContext) -> None:
    page = go_by_clock(SESSION + "#" + SHORT)
    start(page)
    page.clock.run_for(12_000)
    page.reload()
    page.clock.run_for(300)
    assert on_screen(page, "phase") == "Go"
    page.get_by_role("button", name="Pause", exact=True).click()
    page.reload()
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    other = own.new_page()
    other.goto(page.url)
    expect(other.get_by_role("button", name="Start", exact=True)).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(200)
    assert (on_screen(page, "phase"), on_screen(page, "title")) == ("Go", "Bird dog")


def test_keys_pause_skip_and_go_back(go_by_clock: Go) -> None:
    page = go_by_clock(SESSION + "#" + SHORT)
    start(page)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("ArrowRight")
    assert on_screen(page, "phase") == "Go"
    page.keyboard.press("ArrowLeft")
    assert on_screen(page, "phase") == "Get ready"
    page.keyboard.press("Space")
    page.clock.run_for(60_000)
    assert on_screen(page, "number") == "10"
    assert page.get_by_role("button", name="Go on").count() == 1
    page.get_by_role("button", name="Make it easier").click()
    page.clock.run_for(200)
    assert fragment(page) == "#do=bird-dog:s1n1,front-plank:s2h10"


@pytest.mark.parametrize("missing", [NO_STORAGE, BARE_DEVICE])
def test_without_storage_or_on_a_bare_device_it_all_works(
    go_by_clock: Go, own: BrowserContext, missing: str
) -> None:
    own.add_init_script(missing)
    page = go_by_clock(MINE + "#" + SHORT)
    page.get_by_role("button", name="Keep on this device").click()
    page.get_by_role("link", name="Start", exact=True).first.click()
    start(page)
    page.clock.run_for(11_000)
    assert on_screen(page, "phase") == "Go"
    page.goto(page.url.split("session/")[0] + "diary/")
    diary_on(page)
    if missing == NO_STORAGE:
        expect(page.locator(".training-diary__says")).to_contain_text("This browser doesn't let us keep that")


def test_count_and_pause_stay_in_view_on_a_phone_and_cover_no_focus(go_by_clock: Go) -> None:
    page = go_by_clock(SESSION + "#" + SHORT)
    start(page)
    page.get_by_text("When to stop", exact=True).click()
    height = page.evaluate("document.documentElement.scrollHeight")
    for top in (0, 300, 0.4 * height):
        page.evaluate(f"scrollTo(0, {top})")
        expect(page.get_by_role("button", name="Pause")).to_be_in_viewport(ratio=1)
    page.get_by_text("When to stop", exact=True).scroll_into_view_if_needed()
    expect(page.locator(".session-player__number")).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Pause").focus()
    count, bar = (page.locator(f".session-player__{name}") for name in ("now", "controls"))
    for _ in range(6):
        page.keyboard.press("Tab")
        focus = page.locator(":focus").bounding_box()
        above, below = count.bounding_box(), bar.bounding_box()
        assert focus
        assert above
        assert below
        if page.evaluate("document.activeElement.closest('.session-player__controls') === null"):
            assert focus["y"] >= above["y"] + above["height"] or focus["y"] < above["y"]
            assert focus["y"] + focus["height"] <= below["y"] + 1


def test_group_mode_fills_the_screen_with_the_count(go_by_clock: Go) -> None:
    page = go_by_clock(SESSION + "#" + SHORT)
    page.get_by_text("Sound, signals and group mode").click()
    page.get_by_label("Group mode").check()
    start(page)
    box = page.locator(".session-player__number").bounding_box()
    assert box
    assert box["height"] >= 150
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_empty_session_fetches_nothing_leads_to_choosing_and_begins_once_there_is_one(
    go: Go, profile: BrowserContext
) -> None:
    fetched: list[str] = []
    profile.on("request", lambda request: fetched.append(request.url))
    page = go(SESSION)
    expect(page.locator("session-player")).to_contain_text("Choose your exercises first.")
    assert [url for url in fetched if url.endswith("exercises.json")] == []
    page.evaluate("hash => { location.hash = hash }", SHORT)
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    page.goto(page.url.split("#")[0])
    page.reload()
    page.get_by_role("link", name="Choose exercises").click()
    expect(page.get_by_role("button", name="Add: Bird dog")).to_be_visible()


def test_the_list_is_filtered_and_says_what_to_loosen(go: Go) -> None:
    page = go("exercises/")
    tiles = page.locator(".exercise-tile:visible")
    whole = tiles.count()
    page.get_by_label("Find an exercise by name or muscle").fill("pointer")
    expect(tiles).to_have_count(1)
    expect(page.locator(".exercise-filter__count")).to_have_text("1 exercise")
    page.get_by_label("Find an exercise by name or muscle").fill("")
    page.get_by_label("Position").select_option("standing")
    page.get_by_label("Find an exercise by name or muscle").fill("pointer")
    expect(tiles).to_have_count(0)
    page.get_by_role("button", name="Position: 1").click()
    expect(tiles).to_have_count(1)
    page.get_by_role("button", name="Show all").click()
    expect(tiles).to_have_count(whole)
    page.get_by_label("Equipment").select_option("nothing needed")
    assert violations(page) == []
    found = tiles.count()
    assert 0 < found < whole
    assert all("nothing needed" in text for text in page.locator(".exercise-tile:visible").all_inner_texts())
    page.reload()
    expect(tiles).to_have_count(found)
    every = page.get_by_role("button", name="Show all")
    drawn = every.element_handle()
    page.get_by_label("Position").hover()
    page.evaluate("() => new Promise(requestAnimationFrame)")
    # a button that is drawn again loses the press under way
    assert drawn.evaluate("button => button.isConnected")
    every.click()
    page.get_by_text("Choose a muscle on the body").click()
    press_left(page, "calf")
    expect(page.get_by_label("Muscle", exact=True)).to_have_value("calf")
    expect(page.locator(".exercise-filter__count")).to_contain_text("exercise")
    assert 0 < tiles.count() < found
    assert fragment(page) == "#muscle=calf"
    assert violations(page) == []
    press_left(page, "calf")
    expect(tiles).to_have_count(whole)


def press_left(page: Page, muscle: str) -> None:
    """The left one of a pair on the picture: between the two there is nothing to press."""
    place = page.locator(f"[data-muscle={muscle}]")
    box = place.bounding_box()
    assert box
    place.click(position={"x": box["width"] / 8, "y": box["height"] / 2})


def test_the_list_says_the_facts_without_script(tabs: Tabs, base: str) -> None:
    with tabs.tab(java_script_enabled=False, viewport=PHONE) as page:
        page.goto(base + "exercises/")
        tile = page.locator(".exercise-tile", has_text="Bird dog")
        expect(tile.locator(".exercise-tile__facts")).to_have_text("mat · kneeling · 5 minutes")


def test_a_week_keeps_strength_from_the_hard_day_and_says_where_it_can_not(go: Go) -> None:
    page = go("calendar/#" + FIVE)
    page.get_by_label("First day").fill("2028-02-28")
    busy = page.get_by_role("group", name="On which days do you train anyway?")
    hard = page.get_by_role("group", name="Which of them are long or hard?")
    busy.get_by_label("Tue").check()
    hard.get_by_label("Sun").check()
    week = page.locator(".training-calendar__week li")
    expect(week.nth(1)).to_have_text("Tuesday 29 February training")
    expect(week.nth(6)).to_have_text("Sunday 5 March long or hard training")
    expect(page.locator("[data-session]")).to_have_count(2)
    strong = [at for at, text in enumerate(week.all_inner_texts()) if "Tuesday club" in text]
    assert not {0, 5, 6} & set(strong)
    assert violations(page) == []
    for name in ("Mon", "Wed", "Thu", "Fri", "Sat"):
        busy.get_by_label(name).check()
    note = page.locator(".training-calendar__note")
    expect(note).to_contain_text("You train on all seven days")
    page.get_by_label("Strength days a week").fill("9")  # four at most
    expect(page.locator("[data-session]")).to_have_count(4)
    hard.get_by_label("Tue").check()
    expect(note.first).to_contain_text("about a day from long or hard training")


def calendar_of(page: Page) -> Calendar:
    """The file that the page offers, read by a library."""
    with page.expect_download() as saved:
        page.get_by_role("button", name="Get the calendar file").click()
    data = saved.value.path().read_bytes()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    found = Calendar.from_ical(data)
    assert isinstance(found, Calendar)
    assert [event.errors for event in found.events if event.errors] == []
    return found


def test_a_calendar_file_is_read_by_others_and_a_second_one_moves_its_events(go: Go, base: str) -> None:
    page = go("calendar/#" + FIVE.replace("&name=Tuesday%20club", "&name=A%2C%20b%3B%20%C3%A9&") + SHORT)
    page.get_by_label("First day").fill("2028-02-29")
    page.get_by_label("Weeks").fill("2")
    first, again = calendar_of(page), calendar_of(page)
    starts = [event.start for event in first.events]
    assert starts[0] == datetime(2028, 3, 1, 18)  # noqa: DTZ001 (local, wherever the phone is)
    assert all(isinstance(start, datetime) and start.tzinfo is None for start in starts)
    assert [str(event["summary"]) for event in first.events] == ["A, b; é", "Strength", "A, b; é", "Strength"]
    assert [event["uid"] for event in again.events] == [event["uid"] for event in first.events]
    for event in first.events:
        assert str(event["url"]).startswith(base + "session/#do=")
        assert str(event["url"]) in str(event["description"])
    page.get_by_label("Time of day").fill("07:30")
    page.get_by_label("Wed").first.check()
    moved = calendar_of(page)
    old = {str(event["uid"]): event for event in first.events}
    both = [(old[str(event["uid"])], event) for event in moved.events if str(event["uid"]) in old]
    assert len(both) >= 3
    assert all(int(str(event["sequence"])) >= int(str(before["sequence"])) for before, event in both)
    assert {event.start.hour for _, event in both if isinstance(event.start, datetime)} == {7}
    page.goto(str(first.events[0]["url"]))
    expect(page.locator(".session-player__cover li")).to_have_count(5)


def test_a_plans_runs_and_strength_go_into_the_calendar_and_a_second_file_cancels_what_is_left(
    go_by_clock: Go, base: str
) -> None:
    page = go_by_clock("plans/three-runs/")
    page.get_by_role("link", name="Put it in my calendar").first.click()
    page.get_by_label("First day").fill("2026-11-30")
    page.get_by_label("Weeks").fill("2")
    week = page.locator(".training-calendar__week li")
    expect(week).to_contain_text(
        ["Strength A", "Easy run", "free", "Faster run or hills", "Strength B", "free", "Long run"]
    )
    assert page.locator(".training-calendar__note").count() == 0
    page.get_by_label("Remember on this device").check()
    first = calendar_of(page)
    runs = [event for event in first.events if not isinstance(event.start, datetime)]
    assert [str(event["summary"]) for event in runs[:3]] == ["Easy run", "Faster run or hills", "Long run"]
    assert "never past the single-run cap" in str(runs[2]["description"])
    assert {str(event["url"]) for event in runs} == {base + "plans/three-runs/"}
    assert len(first.events) == 2 * 5
    page.clock.run_for(1000)
    page.reload()
    page.get_by_label("First day").fill("2026-11-30")
    page.get_by_label("Weeks").fill("1")
    busy = page.get_by_role("group", name="On which days do you want to train?")
    busy.get_by_label("Tue").uncheck()
    expect(page.locator(".training-calendar__note").first).to_contain_text("These have no day: Easy run.")
    expect(page.get_by_label("Cancel what's left of my last file")).to_be_checked()
    known = {str(event["uid"]): int(str(event["sequence"])) for event in first.events}
    second, cancelled = calendar_of(page), list[str]()
    assert {str(event["uid"]) for event in second.events} == set(known)
    for event in second.events:
        assert int(str(event["sequence"])) > known[str(event["uid"])]
        if event.get("status") == "CANCELLED":
            cancelled.append(str(event["summary"]))
    assert cancelled == ["Cancelled: no longer in your plan"] * 6
    page.get_by_label("Remember on this device").uncheck()
    assert len([event for event in calendar_of(page).events if event.get("status")]) == 0
    assert page.evaluate("localStorage.length") == 0


def test_coming_back_to_running_begins_once_its_tests_are_passed(go: Go) -> None:
    page = go("plans/return-to-running/")
    page.get_by_role("link", name="Put it in my calendar").first.click()
    page.get_by_label("First day").fill("2028-02-29")
    note = page.locator(".training-calendar__note")
    expect(note).to_contain_text("once you have ticked everything above")
    page.get_by_role("button", name="Get the calendar file").click()
    for box in page.locator(".training-calendar__tests input").all():
        box.check()
    expect(note).to_have_count(0)
    starts = [event.start for event in calendar_of(page).events]
    assert [start.day for start in starts[:3]] == [29, 2, 4]
    page.goto(page.url.replace("#plan=return-to-running", "#constructor"))
    page.reload()
    expect(note).to_contain_text("Choose your exercises first")


def diary_on(page: Page) -> Page:
    page.get_by_role("button", name="Start a diary on this device").click()
    return page


def test_a_session_goes_into_the_diary_which_follows_the_pain_rules(
    go_by_clock: Go, own: BrowserContext
) -> None:
    page = go_by_clock("diary/")
    assert page.evaluate("localStorage.length") == 0
    diary_on(page)
    page.goto(page.url.replace("diary/", SESSION + "#do=front-plank:s1h10&name=Planks"))
    start(page)
    page.clock.run_for(25_000)
    page.get_by_label("2", exact=True).check()
    expect(page.locator(".session-player__note")).to_contain_text("It's in your diary.")
    page.get_by_role("button", name="Start again").click()
    page.clock.run_for(25_000)
    for felt in ("1", "3"):  # the second answer takes the place of the first
        page.get_by_label(felt, exact=True).check()
        page.clock.run_for(100)
    page.get_by_role("link", name="My diary").last.click()
    expect(page.locator(".training-diary__list li")).to_have_count(2)
    page.get_by_role("button", name="Remove: ").first.click()
    entry = page.locator(".training-diary__list li")
    expect(entry).to_contain_text("Planks, pain 2 open until the next morning")
    entry.locator("select").select_option(label="Green: Same as usual")
    expect(entry).to_have_attribute("data-light", "green")
    advice = page.locator("[data-advice]")
    expect(advice).to_have_text("Exercises: Green once. Stay on this step until it's green twice in a row.")
    for pain, distance, said in (
        ("1", "9,5", "Training: Green once."),
        ("0", "8", "Training: Green. After two greens you may take a step up."),
        ("6", "3", "Training: Red. Stop. Only walk for 48 hours, then go back two steps."),
    ):
        page.get_by_label("Pain during it, 0 to 10").fill(pain)
        page.locator("form").get_by_label("Next morning").select_option("green")
        page.get_by_label("Distance, if any").fill(distance)
        page.clock.run_for(1000)  # no two trainings are of the same moment
        page.get_by_role("button", name="Add", exact=True).click()
        expect(advice.first).to_contain_text(said)
    expect(
        page.get_by_text("Your longest in the past 30 days: 9.5. The next one: 10.4 at most.")
    ).to_be_visible()
    expect(page.locator(".training-diary__weeks tbody tr")).to_contain_text("6 Red")
    expect(page.locator(".training-diary__chart rect")).to_have_attribute("data-light", "red")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")  # the bar at the bottom covers no field then
    page.clock.resume()
    assert violations(page) == []
    other = own.new_page()
    other.goto(page.url)
    other.get_by_role("button", name="Remove: ").first.click()
    expect(page.locator(".training-diary__list li")).to_have_count(3)
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Delete everything").click()
    expect(other.get_by_role("button", name="Start a diary on this device")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_a_diary_goes_out_and_in_again_and_what_is_none_does_not(go: Go, tmp_path: Path) -> None:
    page = diary_on(go("diary/"))
    says, entries = page.locator(".training-diary__says"), page.locator(".training-diary__list li")
    file = tmp_path / "diary.json"
    for content in ("hello", '{"entries": 7}', "x" * 10_000_000):
        expect(says).to_have_text("Your diary is on.")
        file.write_text(content)
        page.get_by_label("Bring in a diary").set_input_files(file)
        expect(says).to_have_text("That file isn't a diary, or it's too large.")
        page.evaluate("document.querySelector('training-diary').show('Your diary is on.')")
    page.get_by_label("What you did").fill('<img src="x">, twice')
    page.get_by_role("button", name="Add", exact=True).click()
    page.on("dialog", lambda dialog: dialog.accept())
    for name in ("Save as a table (CSV)", "Save as a file (JSON)"):
        with page.expect_download() as saved:
            page.get_by_role("button", name=name).click()
        page.get_by_role("button", name="Delete everything").click()
        for _ in range(2):
            page.get_by_label("Bring in a diary").set_input_files(saved.value.path())
            expect(says).to_have_text("Brought in.")
        expect(entries).to_have_count(1)
        expect(entries).to_contain_text('<img src="x">, twice')
    page.evaluate(FULL)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(says).to_contain_text("It may be full")
    expect(entries).to_have_count(1)


def test_two_weeks_after_a_result_the_diary_asks_once_how_it_went(go_by_clock: Go) -> None:
    page = go_by_clock("diary/")  # on 27 November 2026
    kept = (
        "day => localStorage.setItem(new URL('../', location).pathname + 'cause-finder', day + ' signs=none')"
    )
    for day, times in (("2026-11-14", 0), ("2026-11-13", 1)):
        page.evaluate(kept, day)
        page.reload()
        expect(page.get_by_role("button", name="Start a diary on this device")).to_be_visible()
        expect(page.get_by_role("button", name="Worse")).to_have_count(times)
    page.get_by_role("button", name="Worse").click()
    expect(page.locator(".training-diary__says")).to_contain_text("go through the warning signs again today")
    page.reload()
    expect(page.get_by_role("button", name="Start a diary on this device")).to_be_visible()
    expect(page.get_by_role("button", name="Worse")).to_have_count(0)
