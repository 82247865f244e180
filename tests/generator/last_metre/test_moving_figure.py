"""Figures that move, and when they must not: asked for less motion, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import new_profile, stop_clock

DRAWN = "[...document.querySelectorAll('.figure-stage path')].map(path => path.getAttribute('d')).join()"
STAGED = """new Promise((done) => new IntersectionObserver(([entry]) => entry.isIntersecting && done())
  .observe(document.querySelector("moving-figure")))"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """With a clock that goes only when it is told to."""
    with new_profile(chromium, viewport={"width": 1280, "height": 900}) as profile:
        stop_clock(profile)
        yield profile.new_page()


def exercise(page: Page, shins: str, motion: Literal["reduce", "no-preference"]) -> None:
    """Open the page of an exercise whose figure moves."""
    page.emulate_media(reduced_motion=motion)
    page.goto(f"{shins}exercises/seated-heel-lift/")
    expect(page.locator("moving-figure button")).to_have_count(1)
    page.locator("moving-figure").scroll_into_view_if_needed()
    page.evaluate(STAGED)


def frames(page: Page) -> int:
    """How many different pictures a figure shows within three seconds."""
    seen = []
    for _ in range(6):
        seen.append(page.evaluate(DRAWN))
        page.clock.run_for(500)
    assert all(seen)
    return len(set(seen))


def test_a_figure_moves_where_nobody_minds(page: Page, shins: str) -> None:
    exercise(page, shins, "no-preference")
    assert frames(page) > 2


def test_a_figure_stands_still_for_who_asked_for_less_motion(page: Page, shins: str) -> None:
    exercise(page, shins, "reduce")
    assert frames(page) == 1
    page.locator("moving-figure button").click()
    assert frames(page) > 2, "and moves when it is told to"


def test_a_figure_stops_when_somebody_asks_for_less_motion(page: Page, shins: str) -> None:
    exercise(page, shins, "no-preference")
    page.clock.run_for(1500)
    page.emulate_media(reduced_motion="reduce")
    expect(page.locator("moving-figure")).not_to_have_attribute("data-playing", "")
    assert frames(page) == 1


def test_paper_shows_the_poses_and_nothing_that_moves(page: Page, shins: str) -> None:
    exercise(page, shins, "no-preference")
    button = page.locator("moving-figure button")
    button.click()
    first = page.evaluate(DRAWN)
    button.click()
    page.clock.run_for(2000)
    assert page.evaluate(DRAWN) != first
    page.pdf()
    assert page.evaluate(DRAWN) == first
    assert frames(page) == 1
    page.emulate_media(media="print")
    expect(page.locator(".figure-stage")).to_be_hidden()
    expect(page.locator(".figure-pose:visible")).to_have_count(2)
