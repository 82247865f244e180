"""Rules over the form guide."""

from __future__ import annotations

from collections.abc import Collection

from hooks.core.entry import Entry, check_name
from hooks.core.problem import Problem
from hooks.core.record import Slug
from hooks.kinds.form_guide.model import FormGuide


def check_form_guide(entry: Entry[FormGuide], exercises: Collection[Slug]) -> list[Problem]:
    """Every exercise that a drift names exists."""
    return [
        problem
        for name, part in entry.record.parts.items()
        for slug, drift in part.drifts.items()
        for problem in check_name(
            entry, ("parts", name, "drifts", slug, "exercise"), drift.exercise, exercises, "exercise"
        )
    ]
