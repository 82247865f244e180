"""Answers that tell of something urgent, as a reader meets them in the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.model import NONE
from tests.care import Care
from tests.finder_page import Open, Reader, check_nothing_to_try, open_result, written
from tests.finder_readers import calm_options, ticking
from tests.frozen import FROZEN

PATTERNS = {
    "hip, growing": ("urgent", {"where": "front-hip", "run": "grows"}),
    "hip, side, asked back": ("urgent", {"where": "outer-hip", "run": "grows", "hip-deep": "not-sure"}),
    "pelvis": ("soon", {"where": "back-of-pelvis", "spot": "fingertip", "run": "grows"}),
    "low back": ("soon", {"where": "low-back", "spot": "fingertip", "morning": "worse"}),
    "rib": ("soon", {"where": "under-ribs", "spot": "fingertip", "run": "grows"}),
    "blades on effort": ("urgent", {"where": "upper-back", "run": "hills-speed", "upper": "nothing"}),
    "blades, no pattern": ("urgent", {"where": "upper-back", "run": "no-link"}),
    "night": ("urgent", {"where": "low-back", "rest": "night"}),
    "jaw": ("emergency", {"where": "neck", "upper": "spreads"}),
    "both legs, asked back": ("emergency", {"where": "low-back", "leg": "both", "both-legs": "not-sure"}),
    "saddle, asked back": ("emergency", {"where": "low-back", "leg": "saddle", "saddle-back": "not-sure"}),
    "scuffing toe, asked back twice": (
        "emergency",
        {"where": "low-back", "leg": "below-knee", "leg-weak": "yes", "leg-weaker": "not-sure"},
    ),
}
"""What a reader says, by how urgent it is at least."""


def reader_who_tells(open_finder: Open, finder: Compiled, told: dict[str, str]) -> Reader:
    """Played from the start: no box is ticked, and all is well but for these answers."""
    reader = open_finder()
    reader.start()
    reader.answer_all({**calm_options(finder), **told})
    return reader


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_runner_who_ticks_no_sign_but_tells_of_one(
    open_finder: Open, finder: Compiled, pattern: str
) -> None:
    tier, told = PATTERNS[pattern]
    reader = reader_who_tells(open_finder, finder, told)
    expect(reader.page.locator(".cause-finder__steps h1")).to_have_text(Care(FROZEN).order(tier))
    card = reader.page.locator(f".cause-finder__steps > :first-child .care-card--{tier}")
    expect(card.get_by_text(reader.words["stop_activity"])).to_be_visible()
    check_nothing_to_try(reader)
    if tier == "soon":
        expect(reader.page.locator('.cause-finder__result [data-cause="bone-stress"]')).to_be_visible()
    else:
        expect(reader.page.locator(".cause-finder__steps > :first-child [data-cause]")).to_have_count(0)
        expect(card.get_by_role("blockquote").first).to_be_visible()


def test_back_from_a_card_that_an_answer_raised_leads_to_that_answer(
    open_finder: Open, finder: Compiled
) -> None:
    reader = reader_who_tells(open_finder, finder, {"where": "upper-back", "run": "no-link"})
    expect(reader.page.locator(".cause-finder__steps > :first-child .care-card--urgent")).to_be_visible()
    reader.press("mistake")
    reader.expect_picked("run", ["no-link"])
    reader.answer("run", "first-step")
    expect(reader.heading(reader.question("morning")["ask"])).to_be_focused()


def test_a_card_that_an_answer_raised_and_that_can_wait_waits_for_the_result(
    open_finder: Open, finder: Compiled
) -> None:
    """Pain in the upper back calls for a card by itself: it comes when all has been asked."""
    reader = open_finder()
    reader.start()
    reader.answer("now", NONE)
    reader.answer("where", "upper-back")
    card = reader.page.locator(".cause-finder__steps > :first-child .care-card")
    for question, picks in {"where": ["upper-back"], "now": []}.items():
        expect(card).to_have_count(0)
        reader.press("back")
        reader.expect_picked(question, picks)
    seen = []
    while asked := reader.asks:
        expect(card).to_have_count(0)
        seen.append(asked["id"])
        reader.answer(asked["id"], {**calm_options(finder), "where": "upper-back"}[asked["id"]])
    assert seen[-1] == "how-long"
    expect(card).to_have_class("care-card care-card--soon")


def test_worse_the_next_morning_means_walking_and_no_exercise(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder, morning="worse")
    expect(reader.page.locator(".cause-finder__steps > :first-child .care-card")).to_have_count(0)
    expect(reader.shown.locator(".cause-finder__little")).to_contain_text("Only walk for two days")
    expect(reader.page.get_by_text(reader.words["stopped"])).to_have_count(0)
    check_nothing_to_try(reader)


def check_no_physio_in_two_weeks(reader: Reader, tier: str) -> None:
    card = reader.page.locator(".cause-finder__steps > :first-child .care-card")
    expect(card).to_have_class(f"care-card care-card--{tier}")
    text = (card.text_content() or "").lower()
    assert [word for word in ("physio", "two weeks", "some days") if word in text] == []
    check_nothing_to_try(reader)


@pytest.mark.parametrize(("sign", "tier"), [("tummy", "urgent"), ("aaa-throb", "emergency")])
def test_a_tummy_that_throbs_or_keeps_hurting_is_not_sent_to_a_physio(
    open_finder: Open, finder: Compiled, sign: str, tier: str
) -> None:
    reader = open_finder("#" + written(ticking(finder, sign) or {}))
    check_no_physio_in_two_weeks(reader, tier)


def test_an_old_link_to_the_slow_tummy_comes_to_the_card_of_today(
    open_finder: Open, finder: Compiled
) -> None:
    """The box was part of another question, said "two weeks", and has another name now."""
    reader = open_finder("#signs=aaa-slow", bare=True)
    while asked := reader.asks:
        if asked["id"] == "today":
            expect(reader.option(reader.label("today", "tummy"))).to_be_checked()
            reader.press("next")
        else:
            reader.answer(asked["id"], calm_options(finder)[asked["id"]])
    check_no_physio_in_two_weeks(reader, "urgent")
