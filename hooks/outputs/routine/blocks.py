"""The block and the page of a reader's own exercises."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.page import Page, block, compose
from hooks.core.routine import ROUTINE
from hooks.library.library import Library
from hooks.outputs.routine.model import RoutineWords
from hooks.outputs.routine.render import routine_builder


def pages(library: Library) -> Iterator[Page]:
    """The page, if there are exercises to choose from."""
    if _if_there_are_exercises(library):
        words = library.words(RoutineWords)
        meta = {"title": words.title, "summary": words.summary}
        yield Page(ROUTINE, compose(meta, words.title, words.intro, block("routine-builder")))


def _builder(library: Library, _: str) -> Markup:
    return routine_builder(library.labels("exercise"), library.published.name, library.words(RoutineWords))


def _if_there_are_exercises(library: Library) -> Collection[str]:
    return [""] if library.labels("exercise") else []


BLOCKS = (Block("routine-builder", _builder, _if_there_are_exercises),)
