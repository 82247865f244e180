"""The block and the page of the calendar."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.page import Page, block, compose
from hooks.core.routine import CALENDAR
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.library.library import Library
from hooks.outputs.training_calendar.model import CalendarWords


def pages(library: Library) -> Iterator[Page]:
    """The page, if there are exercises to put on days."""
    if _if_there_are_exercises(library):
        words = library.words(CalendarWords)
        meta = {"title": words.title, "summary": words.summary}
        yield Page(CALENDAR, compose(meta, words.title, words.intro, block("training-calendar")))


def _calendar(library: Library, _: str) -> Markup:
    words = library.words(CalendarWords)
    return render(
        "training-calendar/training-calendar.html",
        words=words,
        data=script_data(dict(words)),
    )


def _if_there_are_exercises(library: Library) -> Collection[str]:
    return [""] if library.labels("exercise") else []


BLOCKS = (Block("training-calendar", _calendar, _if_there_are_exercises),)
