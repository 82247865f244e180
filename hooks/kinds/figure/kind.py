"""Figures that don't belong to an exercise, as the rest of the generator sees them."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Kind, Lookup
from hooks.core.problem import Problem
from hooks.drawing.check import check_figure
from hooks.drawing.figure.model import Figure, FigureWords
from hooks.kinds.figure.blocks import BLOCKS


def _check(lookup: Lookup) -> Iterator[Problem]:
    """A body can get into every pose."""
    for entry in lookup.entries(Figure).values():
        yield from check_figure(entry.record, entry.source, ())


KIND = Kind(
    name="figure",
    model=Figure,
    where="figures/*.yml",
    words={"figure": FigureWords},
    check=_check,
    blocks=BLOCKS,
)
