"""Readers who tick no warning sign, but whose answers tell of one: what they are told in the end."""

from __future__ import annotations

import pytest

from hooks.finder import parts
from hooks.finder.rules.compile import Compiled
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import SIGNS
from hooks.finder.rules.solve import complete
from tests.contents import our_library
from tests.generator.finder_guidance import Answers
from tests.guide.real_finder import readers

ORDER = ("emergency", "urgent", "soon", None)
PATTERNS = {
    "hip": (
        "urgent",
        "where=front-hip spot=fingertip starts=same-point stops=stays next-morning=worse",
    ),
    "hip in the morning": ("urgent", "where=front-hip next-morning=worse"),
    "sacrum": (
        "soon",
        "where=back-of-pelvis spot=fingertip starts=first-step stops=stays next-morning=worse",
    ),
    "low back": ("soon", "where=low-back spot=fingertip starts=first-step stops=stays next-morning=worse"),
    "sacrum that aches on": ("soon", "where=back-of-pelvis spot=fingertip stops=stays"),
    "spot from the first step": ("soon", "where=low-back spot=fingertip starts=first-step"),
    "rib": ("soon", "where=under-ribs spot=fingertip starts=same-point stops=eases-hours"),
    "blades on effort": ("urgent", "where=upper-back stops=eases-minutes"),
    "blades on effort, loose arms": (
        "urgent",
        "where=upper-back stops=eases-minutes next-morning=fine upper=fists eases=shake-arms",
    ),
    "blades on effort, with a stitch": ("urgent", "where=upper-back stops=eases-minutes upper=stitch"),
    "neck on hard runs": ("urgent", "where=neck stops=eases-minutes runs=hard-pace upper=none"),
    "blades with no pattern": (
        "urgent",
        "where=upper-back starts=no-pattern stops=stays other-days=many-positions",
    ),
    "blades, and nothing helps": ("urgent", "where=upper-back eases=nothing"),
    "flank with no pattern": ("urgent", "where=under-ribs starts=no-pattern other-days=many-positions"),
}


def answers_of(text: str) -> Answers:
    """Written as in a link, with blanks; no sign is ticked."""
    return {SIGNS: [], **{name: [pick] for name, _, pick in (part.partition("=") for part in text.split())}}


@pytest.fixture(scope="module")
def finder() -> Compiled:
    return our_library().once(parts.compiled)


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("unsure", [False, True], ids=["alone", "with not sure"])
def test_a_dangerous_pattern_is_seen_in_the_answers_alone(
    finder: Compiled, pattern: str, unsure: bool
) -> None:
    tier, text = PATTERNS[pattern]
    given = complete(finder, answers_of(text)) if unsure else answers_of(text)
    result = evaluate(finder, given)
    assert ORDER.index(result["tier"]) <= ORDER.index(tier), result
    assert result["stop"]


def test_a_spot_that_is_worse_in_the_morning_is_seen_at_every_place(finder: Compiled) -> None:
    place = next(question for question in finder["questions"] if question["id"] == finder["place"])
    for option in place["options"]:
        given = answers_of(f"where={option['id']} spot=fingertip next-morning=worse")
        result = evaluate(finder, given)
        assert result["tier"] is not None, option["id"]
        assert result["stop"], option["id"]


def test_what_holds_for_any_reader(finder: Compiled) -> None:
    met = dict.fromkeys(("spot", "worse", "upper", "effort", "stitch", "route"), 0)
    for given in readers(finder, 4_000, seed=11):
        result = evaluate(finder, given)
        worse = "worse" in given["next-morning"]
        upper = "upper-back" in given["where"]
        if worse:
            met["worse"] += 1
            assert result["stop"], given
        if worse and "fingertip" in given["spot"]:
            met["spot"] += 1
            assert result["tier"], given
        if upper:
            met["upper"] += 1
            assert result["tier"], given
        if upper and "eases-minutes" in given["stops"]:
            met["effort"] += 1
            assert result["tier"] == "urgent", given
            assert result["stop"], given
        if "breathing-stitch" in [found["id"] for found in result["causes"]]:
            met["stitch"] += 1
            assert "stitch" in given.get("upper", ()) or "under-ribs" in given["where"], given
        if result["routes"]:
            met["route"] += 1
            assert result["stop"], given
            assert result["tier"], given
    assert all(count > 5 for count in met.values()), met


@pytest.mark.parametrize("place", ["upper-back", "shoulders", "under-ribs"])
def test_easing_alone_is_no_stitch(finder: Compiled, place: str) -> None:
    result = evaluate(
        finder, complete(finder, answers_of(f"where={place} stops=eases-minutes runs=big-meal"))
    )
    assert "breathing-stitch" not in [found["id"] for found in result["causes"]]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("where=shoulders stops=eases-minutes runs=big-meal upper=stitch", "breathing-stitch"),
        ("where=under-ribs stops=eases-minutes runs=big-meal next-morning=fine", "breathing-stitch"),
        ("where=buttock spot=fingertip hills=uphill other-days=hard-seat", "buttock-sij-hamstring"),
        ("where=shoulders runs=hard-pace upper=fists eases=shake-arms", "shoulder-arm-tension"),
        ("where=low-back spot=both-sides starts=second-half stops=eases-minutes", None),
        ("where=low-back spot=both-sides stops=stays other-days=many-positions", None),
    ],
)
def test_plain_pain_gets_no_card(finder: Compiled, text: str, first: str | None) -> None:
    result = evaluate(finder, answers_of(text))
    assert (result["tier"], result["stop"]) == (None, False)
    assert first in (None, result["causes"][0]["id"])


@pytest.mark.parametrize(
    ("sign", "tiers"),
    [
        ("aaa-throb", {"emergency"}),
        ("aaa-new-pain", {"emergency"}),
        ("tummy", {"urgent"}),
        ("aaa-slow", {"urgent"}),
        ("angina", {"urgent"}),
        ("upper-run-only", {"urgent"}),
        ("rest-no-better", {"urgent"}),
        ("night-pain", {"urgent"}),
        ("weight-night", {"urgent"}),
    ],
)
def test_one_sign_alone_is_as_urgent_as_its_source_says(finder: Compiled, sign: str, tiers: set[str]) -> None:
    """Names of before among them: an old link is read as the sign that took the place."""
    name = finder["retired"]["options"][SIGNS].get(sign, sign)
    assert {evaluate(finder, {SIGNS: [name]})["tier"]} == tiers
