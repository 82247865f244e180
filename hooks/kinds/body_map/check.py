"""Rules for the body map."""

from __future__ import annotations

from collections.abc import Collection

from hooks.core.entry import Entry, check_name, check_names
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.record import Slug
from hooks.drawing.shapes.regions import REGIONS
from hooks.kinds.body_map.model import BodyMap


def check_body_map(lookup: Lookup) -> list[Problem]:
    """Every option exists, the figure has its places, and no two options share a place."""
    entry = lookup.entry(BodyMap)
    return _check(entry, lookup.known("region")) if entry else []


def _check(entry: Entry[BodyMap], options: Collection[Slug]) -> list[Problem]:
    problems: list[Problem] = []
    taken: dict[str, Slug] = {}
    for option, places in entry.record.places.items():
        key = ("places", option)
        problems += check_name(entry, key, option, options, "option")
        problems += check_names(entry, key, places, REGIONS, "place")
        for place in places:
            if taken.setdefault(place, option) != option:
                message = f'gives the place "{place}" to {option}, but {taken[place]} has it already'
                problems.append(entry.problem(key, message, "Give it to only one of them"))
    return problems
