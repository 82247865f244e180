"""The rules of the finder, in Python."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.core.condition import Answers
from hooks.finder.rules.compiled import Found, Result
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import SIGNS
from tests.finder_readers import options_of
from tests.generator.small_finder import answer_sets, compiled, golden

FINDER = compiled()
TIERS = [*(tier["id"] for tier in FINDER["tiers"]), None]
ENDING = [tier["id"] for tier in FINDER["tiers"][:-1]]
TIER_OF = {sign["id"]: sign["tier"] for sign in FINDER["signs"]}

any_answers = answer_sets(FINDER)
any_sign = st.sampled_from(sorted(TIER_OF))


def shown(result: Result) -> dict[str, Any]:
    """A result as the goldens write it."""
    plain = {key: result[key] for key in ("tier", "stop", "asked", "little")}
    return plain | {"causes": _scores(result["causes"]), "routes": _scores(result["routes"])}


def _scores(causes: list[Found]) -> list[str]:
    return [f"{found['id']} {found['score']}" for found in causes]


@pytest.mark.parametrize("case", golden("results"), ids=lambda case: case["case"])
def test_results(case: dict[str, Any]) -> None:
    assert shown(evaluate(FINDER, case["given"])) == case["result"]


def test_reasons_are_told_by_position() -> None:
    result = evaluate(FINDER, {"where": ["low"], "time": ["late"], "load": ["more"], "rest": ["good"]})
    assert result["causes"][0] == {"id": "legs", "score": 2, "for": [0, 1], "against": [0]}
    assert evaluate(FINDER, {SIGNS: ["violet", "blue"]})["pairs"] == [0]


@given(any_answers, any_sign)
def test_a_further_sign_never_lowers_the_urgency(answers: Answers, sign: str) -> None:
    more = {**answers, SIGNS: [*answers.get(SIGNS, []), sign]}
    before, after = evaluate(FINDER, answers), evaluate(FINDER, more)
    assert TIERS.index(after["tier"]) <= TIERS.index(before["tier"])
    assert after["stop"] >= before["stop"] or after["tier"] in ENDING, "the card says what to do"


@given(any_answers)
def test_no_result_is_less_urgent_than_its_most_urgent_sign(answers: Answers) -> None:
    result = evaluate(FINDER, answers)
    ticked = [TIERS.index(TIER_OF[name]) for name in answers.get(SIGNS, []) if name in TIER_OF]
    assert TIERS.index(result["tier"]) <= min(ticked, default=len(TIERS))
    assert bool(ticked) == (result["tier"] is not None)
    assert bool(result["causes"]) == (result["tier"] in {"soon", None})


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
def test_the_baseline_is_listed_last_once(answers: Answers) -> None:
    causes = [found["id"] for found in evaluate(FINDER, answers)["causes"]]
    assert causes == [] or causes.index(FINDER["baseline"]) == len(causes) - 1 <= FINDER["most"]
