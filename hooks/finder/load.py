"""Reads `finder/questions.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entry, load_file
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.finder.rules.model import Finder

FILE = "finder/questions.yml"


def load_finder(sources: Sequence[Source]) -> tuple[Entry[Finder] | None, list[Problem]]:
    """The questions and the words around them."""
    return load_file(sources, FILE, Finder)
