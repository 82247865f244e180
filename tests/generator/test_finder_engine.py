"""The rules of the finder, in Python."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.core.condition import Answers
from hooks.finder.rules.compiled import Found, Result
from hooks.finder.rules.engine import Walk, evaluate, path
from hooks.finder.rules.index import Level
from hooks.finder.rules.model import NONE, NOT_SURE, SIGNS
from tests.finder_readers import options_of
from tests.generator.small_finder import answer_sets, compiled, golden

FINDER = compiled()
TIERS = [*(tier["id"] for tier in FINDER["tiers"]), None]
ENDING = [tier["id"] for tier in FINDER["tiers"][:-1]]
TIER_OF = {sign["id"]: sign["tier"] for sign in FINDER["signs"]}
BOXES = [
    (question["id"], option["id"])
    for question in FINDER["questions"]
    if question["pick"] == "many"
    for option in question["options"]
    if option["id"] != NONE
]
ASKED_BACK = [question["id"] for question in FINDER["questions"] if "raises" in question]

any_answers = answer_sets(FINDER)


def shown(result: Result) -> dict[str, Any]:
    """A result as the goldens write it."""
    plain = {key: result[key] for key in ("tier", "stop", "signs", "closing", "little")}
    return plain | {side: _scores(result[side]) for side in ("routes", "causes", "also")}


def _scores(causes: list[Found]) -> list[str]:
    return [f"{found['id']} {found['score']} {found['fit']}" for found in causes]


def calmness(result: Result) -> Level:
    return TIERS.index(result["tier"]), not result["stop"]


@pytest.mark.parametrize("case", golden("results"), ids=lambda case: case["case"])
def test_results(case: dict[str, Any]) -> None:
    told = shown(evaluate(FINDER, case["given"])) | {"path": path(FINDER, case["given"])}
    assert told | case["result"] == told


@given(any_answers, st.sampled_from(BOXES))
def test_a_further_tick_never_makes_a_result_calmer(answers: Answers, box: tuple[str, str]) -> None:
    """In no respect: neither in its tier nor in whether to stop."""
    question, option = box
    more = {**answers, question: [*answers.get(question, []), option]}
    before, after = evaluate(FINDER, answers), evaluate(FINDER, more)
    assert calmness(after) <= calmness(before)
    assert set(before["signs"]) <= set(after["signs"])


@given(any_answers, st.sampled_from(ASKED_BACK))
def test_yes_and_not_sure_are_never_calmer_than_no(answers: Answers, question: str) -> None:
    yes, unsure, no = (evaluate(FINDER, {**answers, question: [pick]}) for pick in ("yes", NOT_SURE, "no"))
    assert calmness(yes) == calmness(unsure) <= calmness(no)


@given(any_answers)
def test_a_result_is_as_urgent_as_its_most_urgent_sign(answers: Answers) -> None:
    result = evaluate(FINDER, answers)
    assert TIERS.index(result["tier"]) == min(
        (TIERS.index(TIER_OF[name]) for name in result["signs"]), default=len(TIERS) - 1
    )
    assert result["stop"] or result["tier"] not in ENDING
    if result["tier"] in ENDING:
        assert result["routes"] == result["causes"] == result["also"] == []


@given(any_answers)
def test_unknown_names_change_nothing(answers: Answers) -> None:
    options = options_of(FINDER)
    known = {
        name: [pick for pick in picks if pick in options[name]]
        for name, picks in answers.items()
        if name in options
    }
    assert evaluate(FINDER, answers) == evaluate(FINDER, known)


@given(any_answers, st.randoms())
def test_the_order_of_picks_changes_nothing(answers: Answers, random: Any) -> None:
    mixed = {name: random.sample(picks, len(picks)) for name, picks in answers.items()}
    assert evaluate(FINDER, answers) == evaluate(FINDER, mixed)


@given(any_answers)
def test_nothing_is_asked_twice_and_what_is_open_comes_last(answers: Answers) -> None:
    way = path(FINDER, answers)
    assert len(way["asked"]) == len(set(way["asked"]))
    unanswered = [name for name in way["asked"] if not Walk(FINDER, answers).answers[name]]
    assert unanswered == ([way["open"]] if way["open"] else [])
    assert way["open"] in (None, *way["asked"][-1:])


@given(any_answers)
def test_no_more_causes_are_listed_than_declared_and_none_twice(answers: Answers) -> None:
    result = evaluate(FINDER, answers)
    named = [found["id"] for side in ("routes", "causes", "also") for found in result[side]]
    assert len(named) == len(set(named))
    pinned = [cause["id"] for cause in FINDER["causes"] if cause.get("pinned")]
    assert sum(found["id"] not in pinned for found in result["causes"]) <= FINDER["most"]
    assert not result["closing"] or FINDER["baseline"] not in named
    assert SIGNS not in named
