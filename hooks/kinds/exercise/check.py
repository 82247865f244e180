"""Rules over all exercises."""

from __future__ import annotations

from collections.abc import Collection

from hooks.core.entry import Entries, Entry, check_names
from hooks.core.problem import Problem
from hooks.core.record import Slug
from hooks.kinds.exercise.model import Exercise

COUNTS = ("repetitions", "steps", "hold", "duration")


def check_exercises(
    exercises: Entries[Exercise], known: Collection[Slug], signs: Collection[Slug]
) -> list[Problem]:
    """Every exercise can be done as written: a countable dose, progressions and signs that exist."""
    problems: list[Problem] = []
    for entry in exercises.values():
        problems += _check_dose(entry)
        problems += check_names(
            entry, ("not_with",), [item.sign for item in entry.record.not_with], signs, "sign"
        )
        for way in ("easier", "harder"):
            names = [item.exercise for item in getattr(entry.record, way) if item.exercise]
            problems += check_names(entry, (way,), names, known, "exercise")
    return problems


def _check_dose(entry: Entry[Exercise]) -> list[Problem]:
    dose = entry.record.dose
    problems = []
    if all(getattr(dose, key) is None for key in COUNTS):
        mend = f"Give one of {', '.join(COUNTS)}"
        problems.append(entry.problem(("dose",), "does not say how much", mend))
    for key in type(dose).model_fields:
        value = getattr(dose, key)
        if isinstance(value, tuple) and value[0] >= value[1]:
            message = f"goes from {value[0]} to {value[1]}"
            problems.append(entry.problem(("dose", key), message, "Put the smaller number first"))
    return problems
