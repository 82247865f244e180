"""Rules over all causes."""

from __future__ import annotations

from collections.abc import Collection

from hooks.core.entry import Entries, check_names
from hooks.core.problem import Problem
from hooks.core.record import Slug
from hooks.kinds.cause.model import Cause


def check_causes(
    causes: Entries[Cause], exercises: Collection[Slug], signs: Collection[Slug], regions: Collection[Slug]
) -> list[Problem]:
    """Everything a cause names exists, and one that can be ranked leads to an exercise."""
    problems: list[Problem] = []
    for entry in causes.values():
        cause = entry.record
        problems += check_names(entry, ("regions",), cause.regions, regions, "region")
        problems += check_names(entry, ("exercises",), cause.exercises, exercises, "exercise")
        problems += check_names(entry, ("see_also_signs",), cause.see_also_signs, signs, "sign")
        if cause.ranked and not cause.exercises:
            mend = "Name at least one exercise, or set ranked: false"
            problems.append(entry.problem(("exercises",), "is empty, so a result would lead nowhere", mend))
    return problems
