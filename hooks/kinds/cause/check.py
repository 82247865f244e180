"""Rules over all causes."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.kinds.cause.model import Cause


def check_causes(lookup: Lookup) -> Iterator[Problem]:
    """Every cause that the finder can rank has an exercise."""
    for entry in lookup.entries(Cause).values():
        if entry.record.ranked and not entry.record.exercises:
            hint = "Name at least one exercise, or set ranked: false"
            yield entry.problem(("exercises",), "is empty, so a result would lead nowhere", hint)
