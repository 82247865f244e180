"""The block and the page of the session."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.page import Page, block, compose
from hooks.core.routine import SESSION
from hooks.kinds.exercise.blocks import shared_words
from hooks.kinds.traffic_light.model import TrafficLight
from hooks.library.library import Library
from hooks.outputs.session.model import SessionWords
from hooks.outputs.session.render import session_player


def pages(library: Library) -> Iterator[Page]:
    """The page, if there are exercises to do."""
    if _if_there_are_exercises(library):
        words = library.words(SessionWords)
        meta = {"title": words.title, "summary": words.summary}
        yield Page(SESSION, compose(meta, words.title, words.intro, block("session-player")))


def _player(library: Library, _: str) -> Markup:
    with_diary = library.entry(TrafficLight) is not None
    return session_player(
        shared_words(library).stop_rules, library.words(SessionWords), with_diary=with_diary
    )


def _if_there_are_exercises(library: Library) -> Collection[str]:
    return [""] if library.labels("exercise") else []


BLOCKS = (Block("session-player", _player, _if_there_are_exercises),)
