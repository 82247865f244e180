"""Exercises, as the rest of the generator sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from hooks.core.dose import DoseWords
from hooks.core.entry import Entries, Entry, load_folder
from hooks.core.kind import Index, Kind, Lookup, Ref, refs
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.drawing.figure.load import load_figure
from hooks.drawing.svg.picture import still
from hooks.kinds.exercise.blocks import BLOCKS, exercise_page, figures, picture_files
from hooks.kinds.exercise.check import check_exercises
from hooks.kinds.exercise.model import CardLabels, CardWords, Exercise, LibraryWords, PracticeWords
from hooks.kinds.exercise.muscle_map import muscle_map
from hooks.kinds.exercise.practice import catalogue_files

FOLDER = "exercises"


def _load(sources: Sequence[Source]) -> tuple[Entries[Exercise], list[Problem]]:
    """The exercises, with any problems in them or in their figures."""
    entries, problems = load_folder(sources, FOLDER, Exercise)
    for entry in entries.values():
        problems += load_figure(entry.source, ("figure",), entry.record.figure)[1]
    return entries, problems


def _refs(exercise: Exercise) -> Iterator[Ref]:
    for at, item in enumerate(exercise.not_with):
        yield from (Ref(what, ("not_with", at, what), name) for what, name in item.named())
    for key, variations in (("easier", exercise.easier), ("harder", exercise.harder)):
        yield from refs("exercise", (key,), [item.exercise for item in variations if item.exercise])
    yield from refs("reference", ("sources",), exercise.sources)


def _drawing(lookup: Lookup, entry: Entry[Exercise]) -> str:
    return still(lookup.once(figures)[entry.slug], alone=True)


SHARED = Kind(
    name="exercise words",
    model=CardWords,
    where="exercises.yml",
    needed={"exercises.yml": "the words on every exercise card"},
    refs=lambda words: refs("reference", ("sources",), words.sources),
)
KIND = Kind(
    name="exercise",
    model=Exercise,
    where=f"{FOLDER}/*.md",
    load=_load,
    words={"exercise": CardLabels, "dose": DoseWords, "practice": PracticeWords, "library": LibraryWords},
    beside=(SHARED,),
    refs=_refs,
    check=check_exercises,
    page=exercise_page,
    contents=lambda _: False,
    index=Index("exercises/index.md", ("exercise-list",)),
    names="other_names",
    more=lambda _, entry: entry.record.steps,
    long_text="steps",
    drawing=_drawing,
    schema_type="WebPage",
    blocks=BLOCKS,
    files=lambda lookup: chain(picture_files(lookup), catalogue_files(lookup), [muscle_map(lookup)]),
)
