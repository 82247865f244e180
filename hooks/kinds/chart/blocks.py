"""A chart: its lines as a picture, and the same values as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.kind import Block, Lookup, slugs_of
from hooks.core.templates import render
from hooks.drawing.svg.emblem import course
from hooks.kinds.chart.model import Chart, ChartWords

WIDTH, HEIGHT = 640, 320
LEFT, RIGHT, TOP, BOTTOM = 48, 40, 16, 64
"""The margins around the plotted area, with room for the labels of the axes."""
CLOSE = 120
"""The distance between two moments below which the label of the second goes one row lower."""
STEPS = 4
"""Into how many parts the vertical axis is divided."""


@dataclass(frozen=True)
class Point:
    """A value on the drawing."""

    x: int
    y: int
    label: str = ""
    lower: bool = False
    """Whether its label would touch the one before, and goes one row lower."""


def _y(chart: Chart, value: float) -> int:
    return round(HEIGHT - BOTTOM - value / chart.highest * (HEIGHT - TOP - BOTTOM))


def across(chart: Chart) -> list[Point]:
    """The moments on the horizontal axis."""
    first, last = chart.moments[0].at, chart.moments[-1].at
    room = WIDTH - LEFT - RIGHT
    marks: list[Point] = []
    for moment in chart.moments:
        x = round(LEFT + (moment.at - first) / (last - first) * room)
        close = bool(marks) and x - marks[-1].x < CLOSE and not marks[-1].lower
        marks.append(Point(x, HEIGHT - BOTTOM, moment.label, close))
    return marks


def up(chart: Chart) -> Iterator[Point]:
    """The marks on the vertical axis."""
    for step in range(STEPS + 1):
        value = chart.highest * step / STEPS
        yield Point(LEFT, _y(chart, value), f"{value:g}")


def points(chart: Chart, values: Sequence[float]) -> list[Point]:
    """One line's values on the drawing."""
    marks = zip(across(chart), values, strict=True)
    return [Point(mark.x, _y(chart, value), f"{value:g}") for mark, value in marks]


def _chart(lookup: Lookup, slug: str) -> Markup:
    chart = lookup.entries(Chart)[slug].record
    return render(
        "chart/chart.html",
        chart=chart,
        box=f"0 0 {WIDTH} {HEIGHT}",
        right=WIDTH - RIGHT,
        across=across(chart),
        up=list(up(chart)),
        lines=[points(chart, line.values) for line in chart.lines],
        citations=[lookup.citations[name] for name in chart.sources],
        words=lookup.words(ChartWords),
    )


BLOCKS = (Block("chart", _chart, slugs_of(Chart), emblem=course),)
