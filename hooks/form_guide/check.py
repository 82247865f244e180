"""Rules over the form guide."""

from __future__ import annotations

from collections.abc import Collection

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import Slug, nearest
from hooks.form_guide.model import FormGuide


def check_form_guide(entry: Entry[FormGuide], exercises: Collection[Slug]) -> list[Problem]:
    """Every exercise that a drift names exists."""
    problems = []
    for name, part in entry.record.parts.items():
        for slug, drift in part.drifts.items():
            key = ("parts", name, "drifts", slug, "exercise")
            if drift.exercise not in exercises:
                message = f'names the exercise "{drift.exercise}", which does not exist'
                problems.append(entry.problem(key, message, nearest(drift.exercise, exercises)))
    return problems
