"""What else can be wrong with a traffic light."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.kinds.traffic_light.model import TrafficLight

ORDER = ("green", "amber", "red")
TOP = 10


def check_traffic_light(lookup: Lookup) -> Iterator[Problem]:
    """The colours come in order, their bands cover the scale, and each answers every moment."""
    entry = lookup.entry(TrafficLight)
    if entry is None:
        return
    light, last = entry.record, -1
    for at, one in enumerate(light.lights):
        key = ("lights", at)
        if one.light != ORDER[at]:
            yield entry.problem((*key, "light"), f'is "{one.light}"', f"Write {ORDER[at]} in this place")
        if one.to <= last:
            yield entry.problem((*key, "to"), f"ends at {one.to}, not after the band before it", "Go higher")
        if len(one.signs) != len(light.moments):
            message = f"has {len(one.signs)} texts for {len(light.moments)} moments"
            yield entry.problem((*key, "signs"), message, "Write one for each moment, in their order")
        last = one.to
    if last != TOP:
        yield entry.problem(("lights", 2, "to"), f"ends at {last}", f"The last band ends at {TOP}")
