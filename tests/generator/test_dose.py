"""Doses in words."""

from __future__ import annotations

import pytest

from hooks.core.dose import Dose, DoseWords, dose_in_short, dose_parts
from tests.frozen import frozen_library

WORDS = frozen_library().words(DoseWords)


@pytest.mark.parametrize(
    ("dose", "told"),
    [
        ({"sets": 1, "repetitions": 1}, ["1 set", "once"]),
        ({"sets": 2, "repetitions": 8, "each_side": True}, ["2 sets", "8 times", "each side"]),
        ({"sets": 1, "hold": 1, "times_a_day": 1}, ["1 set", "hold 1 second", "once a day"]),
        ({"sets": (1, 2), "repetitions": 6, "days_a_week": 1}, ["1 to 2 sets", "6 times", "1 day a week"]),
    ],
)
def test_one_and_many_have_their_own_words(dose: dict[str, object], told: list[str]) -> None:
    assert dose_parts(Dose.model_validate(dose), WORDS) == told


@pytest.mark.parametrize(
    ("dose", "told"),
    [
        ({"sets": (2, 3), "repetitions": 8, "each_side": True, "lower": 3, "rest": 60}, "2–3 × 8, each side"),
        ({"sets": 1, "repetitions": (8, 12), "days_a_week": 2}, "8–12 times"),
        ({"sets": 1, "repetitions": 1}, "once"),
        ({"sets": 2, "steps": 10, "times_a_day": 1}, "2 × 10 steps"),
        ({"sets": 4, "duration": 20}, "4 × 20 seconds"),
        ({"sets": 3, "hold": (10, 30), "each_side": True}, "3 × 10–30 seconds, each side"),
        ({"sets": 1, "hold": 1}, "1 second"),
        ({"sets": (1, 2)}, "1–2 sets"),
    ],
)
def test_a_dose_in_a_list_takes_one_line(dose: dict[str, object], told: str) -> None:
    assert ", ".join(dose_in_short(Dose.model_validate(dose), WORDS)) == told


def test_a_dose_in_a_list_says_what_differs_from_the_card() -> None:
    dose = Dose.model_validate({"sets": 2, "repetitions": 8, "lower": 3, "rest": 90})
    assert ", ".join(dose_in_short(dose, WORDS, ("repetitions", "rest"))) == "2 × 8, rest 90 seconds"
