"""Answers that tell of something urgent, as a reader meets them in the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.finder.rules.compiled import Compiled
from tests.finder_page import Open, check_nothing_to_try, open_result
from tests.finder_readers import calm_options

PATTERNS = {
    "hip": ("urgent", {"where": "front-hip", "spot": "fingertip", "next-morning": "worse"}),
    "pelvis": ("soon", {"where": "back-of-pelvis", "spot": "fingertip", "next-morning": "worse"}),
    "low back": ("soon", {"where": "low-back", "spot": "fingertip", "next-morning": "worse"}),
    "low back, all day": ("soon", {"where": "low-back", "spot": "fingertip", "stops": "stays"}),
    "blades on effort": ("urgent", {"where": "upper-back", "stops": "eases-minutes", "next-morning": "fine"}),
    "blades, no pattern": ("urgent", {"where": "upper-back", "starts": "no-pattern", "stops": "stays"}),
}


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_runner_who_ticks_no_sign_but_tells_of_one(
    open_finder: Open, finder: Compiled, pattern: str
) -> None:
    """Played from the start: every sign screen answered with none, what is not known with "not sure"."""
    tier, told = PATTERNS[pattern]
    reader = open_finder()
    reader.answer_signs()
    reader.answer_all({**calm_options(finder), **told})
    text = next(part for part in finder["tiers"] if part["id"] == tier)
    first = reader.page.locator(".cause-finder__steps h2").first
    expect(first).to_contain_text(f"{text['urgency']}: {text['heading']}")
    card = reader.page.locator(f".cause-finder__steps .care-card--{tier}")
    expect(card.get_by_text(reader.words["stop_activity"])).to_be_visible()
    check_nothing_to_try(reader)
    if tier == "urgent":
        expect(reader.page.locator(".cause-finder__steps [data-cause]")).to_have_count(0)
        expect(card.get_by_role("blockquote")).to_be_visible()
    else:
        expect(reader.page.locator('.cause-finder__result [data-cause="bone-stress"]')).to_be_visible()


def test_back_from_a_card_that_an_answer_raised_leads_to_that_answer(open_finder: Open) -> None:
    reader = open_finder()
    reader.answer_signs()
    reader.answer("where", "upper-back")
    reader.answer("spot", "both-sides")
    reader.answer("starts", "second-half")
    reader.answer("stops", "eases-minutes")
    expect(reader.page.locator(".cause-finder__steps .care-card--urgent")).to_be_visible()
    reader.press("back")
    expect(reader.option(reader.label("stops", "eases-minutes"))).to_be_checked()
    reader.answer("stops", "begins-later")
    expect(reader.heading(reader.question("next-morning")["ask"])).to_be_focused()


def test_a_card_that_an_answer_raised_waits_for_the_result(open_finder: Open) -> None:
    """It is not shown between the signs, which were all answered with none, and the questions."""
    reader = open_finder()
    reader.answer_signs()
    reader.answer("where", "upper-back")
    for _ in range(2):
        reader.press("back")
        expect(reader.page.locator(".cause-finder__steps .care-card")).to_have_count(0)
    expect(reader.option(reader.words["none"])).to_be_checked()


def test_worse_the_next_morning_means_walking_and_no_exercise(open_finder: Open, finder: Compiled) -> None:
    reader = open_result(open_finder, finder, **{"next-morning": "worse"})
    expect(reader.page.locator(".cause-finder__steps .care-card")).to_have_count(0)
    expect(reader.page.get_by_text("only walk for two days")).to_be_visible()
    expect(reader.page.get_by_text(reader.words["stopped"])).to_have_count(0)
    check_nothing_to_try(reader)


@pytest.mark.parametrize(
    ("sign", "tier"), [("aaa-slow", "urgent"), ("tummy", "urgent"), ("aaa-throb", "emergency")]
)
def test_a_tummy_that_throbs_or_keeps_hurting_is_not_sent_to_a_physio(
    open_finder: Open, sign: str, tier: str
) -> None:
    reader = open_finder(f"#signs={sign}")
    card = reader.page.locator(".cause-finder__steps .care-card")
    expect(card).to_have_class(f"care-card care-card--{tier}")
    text = (card.text_content() or "").lower()
    assert [word for word in ("physio", "two weeks", "some days") if word in text] == []
    check_nothing_to_try(reader)
