"""The block and the page of the diary."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.page import Page, block, compose
from hooks.core.routine import DIARY
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.library.library import Library
from hooks.outputs.diary.model import DiaryWords


def pages(library: Library) -> Iterator[Page]:
    """The page, if there are exercises to keep a diary of."""
    if _if_there_are_exercises(library):
        words = library.words(DiaryWords)
        meta = {"title": words.title, "summary": words.summary}
        yield Page(DIARY, compose(meta, words.title, words.intro, block("training-diary")))


def _diary(library: Library, _: str) -> Markup:
    words = library.words(DiaryWords)
    return render(
        "training-diary/training-diary.html",
        titles=library.labels("exercise"),
        words=words,
        data=script_data(dict(words)),
    )


def _if_there_are_exercises(library: Library) -> Collection[str]:
    return [""] if library.labels("exercise") else []


BLOCKS = (Block("training-diary", _diary, _if_there_are_exercises),)
