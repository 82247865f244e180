"""Reads `exercises/` and the words that every card shares."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entries, Entry, load_file, load_folder
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.exercise.model import CardWords, Exercise

FOLDER = "exercises"
WORDS = "exercises.yml"


def load_exercises(sources: Sequence[Source]) -> tuple[Entries[Exercise], list[Problem]]:
    """All exercises by slug."""
    return load_folder(sources, FOLDER, Exercise)


def load_card_words(sources: Sequence[Source]) -> tuple[Entry[CardWords] | None, list[Problem]]:
    """What every card says."""
    return load_file(sources, WORDS, CardWords)
