"""Figures that move, and when they must not: asked for less motion, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

DRAWN = "[...document.querySelectorAll('.figure-stage path')].map(path => path.getAttribute('d')).join()"
STAGED = """new Promise((done) => new IntersectionObserver(([entry]) => entry.isIntersecting && done())
  .observe(document.querySelector("moving-figure")))"""


@contextmanager
def exercise(page: Page, shins: str, motion: str) -> Iterator[Page]:
    """The page of an exercise whose figure moves, with a clock that goes only when it is told to."""
    page.clock.install()
    page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    page.goto(f"{shins}exercises/seated-heel-lift/")
    expect(page.locator("moving-figure button")).to_have_count(1)
    page.locator("moving-figure").scroll_into_view_if_needed()
    page.evaluate(STAGED)
    yield page


def frames(page: Page) -> int:
    """How many different pictures a figure shows within three seconds."""
    seen = []
    for _ in range(6):
        seen.append(page.evaluate(DRAWN))
        page.clock.run_for(500)
    assert all(seen)
    return len(set(seen))


def test_a_figure_moves_where_nobody_minds(page: Page, shins: str) -> None:
    with exercise(page, shins, "no-preference") as shown:
        assert frames(shown) > 2


def test_a_figure_stands_still_for_who_asked_for_less_motion(page: Page, shins: str) -> None:
    with exercise(page, shins, "reduce") as shown:
        assert frames(shown) == 1
        shown.locator("moving-figure button").click()
        assert frames(shown) > 2, "and moves when it is told to"


def test_a_figure_stops_when_somebody_asks_for_less_motion(page: Page, shins: str) -> None:
    with exercise(page, shins, "no-preference") as shown:
        shown.clock.run_for(1500)
        shown.emulate_media(reduced_motion="reduce")
        expect(shown.locator("moving-figure")).not_to_have_attribute("data-playing", "")
        assert frames(shown) == 1


def test_paper_shows_the_poses_and_nothing_that_moves(page: Page, shins: str) -> None:
    with exercise(page, shins, "no-preference") as shown:
        button = shown.locator("moving-figure button")
        button.click()
        first = shown.evaluate(DRAWN)
        button.click()
        shown.clock.run_for(2000)
        assert shown.evaluate(DRAWN) != first
        shown.pdf()
        assert shown.evaluate(DRAWN) == first
        assert frames(shown) == 1
        shown.emulate_media(media="print")
        expect(shown.locator(".figure-stage")).to_be_hidden()
        expect(shown.locator(".figure-pose:visible")).to_have_count(2)
