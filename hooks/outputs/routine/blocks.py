"""The block and the page of a reader's own exercises."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.page import Page, page_of_block
from hooks.core.routine import ROUTINE
from hooks.kinds.exercise.blocks import if_there_are_exercises
from hooks.library.library import Library
from hooks.outputs.routine.model import RoutineWords
from hooks.outputs.routine.render import routine_builder


def pages(library: Library) -> Iterator[Page]:
    """The page, if there are exercises to choose from."""
    if if_there_are_exercises(library):
        yield page_of_block(ROUTINE, library.words(RoutineWords), "routine-builder")


def _builder(library: Library, _: str) -> Markup:
    return routine_builder(library.labels("exercise"), library.published.name, library.words(RoutineWords))


BLOCKS = (Block("routine-builder", _builder, if_there_are_exercises),)
