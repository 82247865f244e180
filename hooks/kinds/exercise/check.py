"""Rules for exercises."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.entry import Entry, check_spans
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.drawing.check import check_figure
from hooks.drawing.figure.model import Figure
from hooks.kinds.exercise.blocks import figures
from hooks.kinds.exercise.model import NOTHING, Exercise

COMFORTS = {"mat", "pillow", "slope"}
"""What a figure may show though nothing is needed: a carpet or a folded towel will do."""
COUNTS = ("repetitions", "steps", "hold", "duration")


def check_exercises(lookup: Lookup) -> Iterator[Problem]:
    """Every exercise can be done as written, and at least one cause names it."""
    exercises = lookup.entries(Exercise)
    for entry in exercises.values():
        yield from _check_dose(entry)
    yield from _check_named(lookup)
    for slug, figure in lookup.once(figures).items():
        yield from check_figure(figure, exercises[slug].source, ("figure",))
        yield from _check_equipment(exercises[slug], figure)


def _check_named(lookup: Lookup) -> Iterator[Problem]:
    """Every exercise is named by a cause. With a record missing, nobody can tell, so nothing is reported."""
    if not lookup.is_complete:
        return
    named = {name for names in lookup.named("cause", "exercise").values() for name in names}
    for slug, entry in lookup.entries(Exercise).items():
        if slug not in named:
            hint = "Name it under exercises: of a cause that it may help with"
            yield entry.problem((), "is named by no cause", hint)


def _check_equipment(entry: Entry[Exercise], figure: Figure) -> Iterator[Problem]:
    """Whoever starts because nothing is needed has everything that the figure shows."""
    shown = sorted({*figure.props} - COMFORTS)
    if NOTHING in entry.record.equipment and shown:
        said = f"says that nothing is needed, but the figure shows: {', '.join(shown)}"
        yield entry.problem(("equipment",), said, "Name it, so that nobody starts without it")


def _check_dose(entry: Entry[Exercise]) -> Iterator[Problem]:
    dose = entry.record.dose
    if all(getattr(dose, key) is None for key in COUNTS):
        yield entry.problem(("dose",), "does not say how much", f"Give one of {', '.join(COUNTS)}")
    yield from check_spans(entry, ("dose",), {key: getattr(dose, key) for key in type(dose).model_fields})
