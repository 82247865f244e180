"""A chart: values at a few moments, one line for each group."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from hooks.core.record import Record, Slug
from hooks.core.words import Text


class Moment(Record):
    """A place on the horizontal axis."""

    at: float = Field(ge=0)
    """Its distance from the start, in any unit."""
    label: str = Field(min_length=1, max_length=20)


class Line(Record):
    """One group's values, a value for each moment."""

    label: str = Field(min_length=1, max_length=40)
    values: tuple[float, ...] = Field(min_length=2)


class Chart(Record):
    """A file in `charts/`."""

    title: str = Field(min_length=1, max_length=120)
    alt: str = Field(min_length=1)
    """What the lines show, in full sentences, for people who can't see them."""
    group: str = Field(min_length=1, max_length=40)
    """What the lines are, as the heading of the table's first column: "Age of the pain"."""
    scale: str = Field(min_length=1, max_length=60)
    """What the values are, as in "Pain, 0 to 100"."""
    highest: float = Field(gt=0)
    """The top of the vertical axis, which starts at 0."""
    moments: tuple[Moment, ...] = Field(min_length=2)
    lines: tuple[Line, ...] = Field(min_length=1, max_length=4)
    sources: tuple[Slug, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _drawable(self) -> Self:
        places = [moment.at for moment in self.moments]
        if places != sorted(set(places)):
            raise ValueError("moments aren't in order of at, each later than the one before")
        for line in self.lines:
            if len(line.values) != len(places):
                raise ValueError(f'"{line.label}" has {len(line.values)} values for {len(places)} moments')
            if not all(0 <= value <= self.highest for value in line.values):
                raise ValueError(f'"{line.label}" has a value outside 0 to {self.highest:g}')
        return self


class ChartWords(Record):
    """The labels of a chart."""

    sources: Text
