"""Rules over all causes."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.see_someone import check_times
from hooks.kinds.cause.model import Cause


def check_causes(lookup: Lookup) -> Iterator[Problem]:
    """Every cause that the finder can rank has an exercise, and its page names the signs that rule it out."""
    for entry in lookup.entries(Cause).values():
        yield from check_times(lookup, entry, entry.record.see_someone)
        for at, sign in enumerate(entry.record.not_with):
            if sign not in entry.record.see_also_signs:
                message = f'rules the cause out by "{sign}", which the page doesn\'t name'
                yield entry.problem(("not_with", at), message, f"Add {sign} to see_also_signs")
        if entry.record.ranked and not entry.record.exercises:
            hint = "Name at least one exercise, or set ranked: false"
            yield entry.problem(("exercises",), "is empty, so a result would lead nowhere", hint)
