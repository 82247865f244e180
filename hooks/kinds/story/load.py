"""Reads `finder/stories.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entry, load_file
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.story.model import Stories

FILE = "finder/stories.yml"


def load_stories(sources: Sequence[Source]) -> tuple[Entry[Stories] | None, list[Problem]]:
    """All stories; `None` where a site has none."""
    return load_file(sources, FILE, Stories)
