"""A traffic light: a scale to press, and three blocks in colour; or a small one, for plans and results."""

from __future__ import annotations

from collections.abc import Callable, Collection

from markupsafe import Markup

from hooks.core.kind import Block, Lookup
from hooks.core.templates import render
from hooks.drawing.svg.emblem import lights
from hooks.kinds.traffic_light.model import Light, TrafficLight, TrafficLightWords


def bands(light: TrafficLight) -> list[tuple[Light, range]]:
    """Each colour with its numbers."""
    starts = [0, *(one.to + 1 for one in light.lights)]
    return [(one, range(start, one.to + 1)) for one, start in zip(light.lights, starts, strict=False)]


def _html(template: str) -> Callable[[Lookup, str], Markup]:
    def html(lookup: Lookup, _: str) -> Markup:
        entry = lookup.entry(TrafficLight)
        if entry is None:
            return Markup()
        return render(
            f"traffic-light/{template}.html",
            light=entry.record,
            bands=bands(entry.record),
            page=lookup.page_with("traffic-light"),
            titles=lookup.titles,
            citations=[lookup.citations[name] for name in entry.record.sources],
            words=lookup.words(TrafficLightWords),
        )

    return html


def _arguments(lookup: Lookup) -> Collection[str]:
    return [""] if lookup.entry(TrafficLight) else []


BLOCKS = (
    Block("traffic-light", _html("traffic-light"), _arguments, emblem=lights),
    Block("traffic-light-small", _html("traffic-light-small"), _arguments, emblem=lights),
)
