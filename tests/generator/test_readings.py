"""Blind readings: when one falls short, what an author is told, and how a blind reader plays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from hooks.finder.parts import compiled
from hooks.finder.rules.compiled import Compiled
from hooks.kinds.story.readings import LEVELS, Plain, Replayed, too_many_cards
from tests.tiny import ROOT, TinyGuide
from tools.blind import Session, answer, kept, report, screen, worded

FILE = "finder/readings.yml"
READINGS = """\
# Two stories, three readings.
stories:
  hot:
    story: My knee is like a radiator, and my teeth chatter.
    tier: urgent
    readings:
      # The box was read to its end.
      careful:
        answers: {first: hot-knee}
      hurried:
        answers: {first: none, where: front, onset: sudden}
        falls_short: Nobody calls a knee hot after rowing
  stiff:
    story: A bit stiff since spring.
    tier: none
    plain: usual
    readings:
      careful:
        answers: {first: none, where: back, onset: slow}
"""
CASES = yaml.safe_load((ROOT / "tests/generator/golden/story/readings.yml").read_text(encoding="utf-8"))


@pytest.fixture
def guide(tiny: Callable[..., TinyGuide]) -> TinyGuide:
    made = tiny({FILE: READINGS})
    assert made.problems() == ""
    return made


@pytest.fixture
def finder(guide: TinyGuide) -> Compiled:
    library = guide.load().library
    assert library is not None
    return library.once(compiled)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"][:60])
def test_mistakes_in_a_reading(guide: TinyGuide, case: dict[str, Any]) -> None:
    guide.replace(FILE, *case["change"])
    assert guide.problems() == f"content/{FILE}:{case['says']}"


def replayed(
    expected: str, came_out: str, plain: Plain | None = None, falls_short: str | None = None
) -> Replayed:
    return Replayed("s", "careful", expected, came_out, plain, falls_short, None, ("a",))


@pytest.mark.parametrize("expected", LEVELS)
@pytest.mark.parametrize("came_out", LEVELS)
def test_a_reading_may_come_out_one_level_lower_and_an_emergency_never_below_urgent(
    expected: str, came_out: str
) -> None:
    fine = {
        "emergency": {"emergency", "urgent"},
        "urgent": {"emergency", "urgent", "soon, stop"},
        "soon, stop": {"emergency", "urgent", "soon, stop", "soon"},
        "soon": {*LEVELS},
        "none": {*LEVELS},
    }
    assert (replayed(expected, came_out).fault is None) == (came_out in fine[expected])


def test_one_in_six_plain_stories_may_get_a_card() -> None:
    card, calm = replayed("none", "soon", "usual"), replayed("none", "none", "usual")
    elsewhere = [replayed("none", "none", "elsewhere")] * 9
    accounted = replayed("none", "soon", "usual", "The words at fault")
    assert list(too_many_cards([card, *[calm] * 5])) == []
    assert list(too_many_cards([card, *[calm] * 4, *elsewhere])) == [card]
    assert list(too_many_cards([accounted, card, *[calm] * 4])) == []


def test_a_reader_sees_the_words_of_the_page_and_answers_by_number(finder: Compiled) -> None:
    session: Session = {"temper": "careful", "stories": {"one": {}, "two": {}}}
    shown = screen(finder, session["stories"]["one"])
    assert shown is not None
    lines = list(worded(finder, *shown))
    assert lines[0] == "First, do you have any of these?"
    assert lines[2:] == [
        "  1 [ ] A cold or blue leg",
        "  2 [ ] A hot red knee with fever",
        "  3 [ ] A knee that locks",
        "  4 [ ] Six weeks of pain",
        "  5 ( ) None of these",
    ]
    assert answer(finder, session, "1: 3 4") is None
    assert answer(finder, session, "2: 5") is None
    assert session["stories"] == {"one": {"first": ["lock", "long"]}, "two": {"first": ["none"]}}
    assert screen(finder, session["stories"]["one"]) is None, "raised to urgent, which ends the questions"
    assert answer(finder, session, "2: 1") is None
    assert session["stories"]["two"]["where"] == ["front"]


@pytest.mark.parametrize("given", ["1: 6", "1: 0", "1:", "1: x", "x: 1", "9: 1", "1: 1 5", "1"])
def test_an_answer_that_the_page_would_not_take_is_not_taken(finder: Compiled, given: str) -> None:
    session: Session = {"temper": "careful", "stories": {"one": {}}}
    said = answer(finder, session, given)
    assert said is not None
    assert said.startswith(f"{given}: ")
    assert session["stories"] == {"one": {}}


def test_answers_are_kept_in_place_of_earlier_ones(guide: TinyGuide) -> None:
    session: Session = {"temper": "hurried", "stories": {"hot": {"first": ["lock", "long"]}}}
    made = kept(READINGS, session)
    assert made.startswith("# Two stories, three readings.\nstories:\n")
    written = yaml.safe_load(made)["stories"]
    assert written["hot"]["readings"] == {
        "careful": {"answers": {"first": "hot-knee"}},
        "hurried": {"answers": {"first": ["lock", "long"]}},
    }
    assert written["stiff"] == yaml.safe_load(READINGS)["stories"]["stiff"]
    guide.write(FILE, made)
    assert guide.problems() == ""


def test_the_report_counts_each_temper_and_names_what_is_not_as_expected() -> None:
    found = [
        replayed("urgent", "none"),
        replayed("none", "soon", "usual"),
        replayed("soon", "soon"),
    ]
    assert list(report(found)) == [
        "careful: 3 readings, 1 under, 1 over, 1 miss the aims",
        "  cards for plain stories, usual place: 1 of 1 (at most one in 6)",
        "hurried: 0 readings, 0 under, 0 over, 0 miss the aims",
        "  cards for plain stories, usual place: 0 of 0 (at most one in 6)",
        "answers-alone: 0 readings, 0 under, 0 over, 0 miss the aims",
        "  cards for plain stories, usual place: 0 of 0 (at most one in 6)",
        "+3 s, careful: urgent -> none; signs: a; MISSES THE AIMS",
        "-1 s, careful: none -> soon; signs: a",
    ]
