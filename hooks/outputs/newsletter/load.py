"""Reads `newsletter.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entry, load_file
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.outputs.newsletter.model import Year

FILE = "newsletter.yml"


def load_year(sources: Sequence[Source]) -> tuple[Entry[Year] | None, list[Problem]]:
    """The issues of a year; `None` where a site has no kit."""
    return load_file(sources, FILE, Year)
