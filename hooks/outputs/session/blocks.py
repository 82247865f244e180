"""The block and the page of the session."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.page import Page, page_of_block
from hooks.core.routine import SESSION
from hooks.kinds.exercise.blocks import if_there_are_exercises, shared_words
from hooks.kinds.traffic_light.model import TrafficLight
from hooks.library.library import Library
from hooks.outputs.session.model import SessionWords
from hooks.outputs.session.render import session_player


def pages(library: Library) -> Iterator[Page]:
    """The page, if there are exercises to do."""
    if if_there_are_exercises(library):
        yield page_of_block(SESSION, library.words(SessionWords), "session-player")


def _player(library: Library, _: str) -> Markup:
    with_diary = library.entry(TrafficLight) is not None
    return session_player(
        shared_words(library).stop_rules, library.words(SessionWords), with_diary=with_diary
    )


BLOCKS = (Block("session-player", _player, if_there_are_exercises),)
