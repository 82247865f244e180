"""Whole journeys on a phone: from an answer to a session and its diary, and from a coach to a club."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from hooks.finder.rules.compiled import Compiled
from tests.browsing import new_profile, stop_clock
from tests.finder_page import FINDER, Reader
from tests.finder_readers import calm_answers
from tests.waiting import until

PHONE: ViewportSize = {"width": 390, "height": 844}
DEVICE = {"viewport": PHONE, "has_touch": True, "is_mobile": True, "reduced_motion": "reduce"}
HALF_AN_HOUR = 30 * 60
LONGEST_JUMP = 9 * 60
"""Seconds; after more at once the session has stopped by itself."""


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone of its own, whose clock a journey may stop; no script may have failed on it."""
    errors: list[str] = []
    with new_profile(chromium, **DEVICE) as profile:
        profile.on("weberror", lambda error: errors.append(str(error.error)))
        yield profile
    assert errors == []


def play_to_the_end(page: Page) -> None:
    """Let the session run by its clock, as long as it takes."""
    page.get_by_role("button", name="Start", exact=True).click()
    for _ in range(HALF_AN_HOUR // LONGEST_JUMP):
        page.clock.fast_forward(LONGEST_JUMP * 1000)
    expect(page.get_by_role("heading", name="Done")).to_be_focused()


def test_a_runner_comes_from_an_answer_to_a_session_and_finds_it_in_the_diary(
    phone: BrowserContext, base: str, finder: Compiled
) -> None:
    page = phone.new_page()
    page.goto(base + FINDER)
    reader = Reader(page, finder)
    reader.start()
    reader.answer_all({name: picks[0] for name, picks in calm_answers(finder).items()})
    page.get_by_text("My exercises (").click()
    shown = page.locator(".cause-finder__tiles a")
    expect(shown.first).to_be_visible()
    advised = shown.all_inner_texts()
    page.get_by_role("link", name=finder["words"]["do_these"]).click()
    expect(page.locator(".routine-builder__item h2")).to_have_text(advised)
    box = page.get_by_role("link", name="Start", exact=True).first.bounding_box()
    assert box
    assert box["y"] + box["height"] < PHONE["height"]  # without scrolling
    page.get_by_role("link", name="Start", exact=True).first.click()
    expect(page.locator(".session-player__cover li")).to_have_count(len(advised))
    stop_clock(phone)
    play_to_the_end(page)
    page.get_by_label("2", exact=True).check()
    expect(page.locator(".session-player__note")).to_contain_text("Up to 3 is fine")
    page.get_by_role("button", name="Start a diary with this session").click()
    expect(page.locator(".session-player__note")).to_contain_text("It's in your diary.")
    page.get_by_role("link", name="My diary").first.click()
    entry = page.locator(".training-diary__list li")
    expect(entry).to_contain_text("Fri 27 Nov")
    expect(entry).to_contain_text("pain 2")


def test_the_diary_stays_off_until_it_is_wanted(phone: BrowserContext, base: str) -> None:
    stop_clock(phone)
    page = phone.new_page()
    page.goto(base + "session/#do=front-plank:s1h10")
    play_to_the_end(page)
    page.get_by_label("7", exact=True).check()
    expect(page.get_by_role("button", name="Start a diary with this session")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full') } }")
    page.get_by_role("button", name="Start a diary with this session").click()
    expect(page.locator(".session-player__note")).to_contain_text("This browser doesn't let us keep it.")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_club_opens_a_coachs_link_and_prints_it(
    phone: BrowserContext, chromium: Browser, base: str, paper: str
) -> None:
    coach = phone.new_page()
    coach.goto(base + "exercises/#needs=nothing needed")
    expect(coach.get_by_label("Equipment")).to_have_value("nothing needed")
    ticks = coach.get_by_role("button", name="Add: ")
    expect(ticks.first).to_be_visible()
    titles = [str(tick.get_attribute("data-title")) for tick in ticks.all() if tick.is_visible()][:5]
    assert len(titles) > 1
    for title in titles:
        coach.get_by_role("button", name=f"Add: {title}", exact=True).click()
    coach.get_by_role("link", name="See my exercises").click()
    coach.get_by_label("A name for this routine, if you like").fill("Tuesday club")
    coach.keyboard.press("Tab")
    phone.grant_permissions(["clipboard-read", "clipboard-write"])
    coach.get_by_role("button", name="Copy the link").first.click()
    expect(coach.get_by_role("status")).to_have_text("Copied. Now paste it.")
    link = str(coach.evaluate("navigator.clipboard.readText()"))
    with new_profile(chromium, viewport=PHONE) as another:
        member = another.new_page()
        member.goto(link)
        expect(member.locator(".routine-builder__item h2")).to_have_text(titles)
        member.evaluate("window.print = () => { window.printed = true }")
        member.get_by_role("button", name="Print one sheet").first.click()
        until(member, "window.printed")
        printed = pypdfium2.PdfDocument(member.pdf(format=paper, prefer_css_page_size=False))
    assert len(printed) == 1
    text = "".join(printed[0].get_textpage().get_text_range().split())
    wanted = ["Tuesday club", *titles, "Notes:", "Week 4", "Stop if"]
    assert [words for words in wanted if "".join(words.split()) not in text] == []
