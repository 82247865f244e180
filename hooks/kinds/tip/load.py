"""Reads `tips.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entry, load_file
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.tip.model import Tips

FILE = "tips.yml"


def load_tips(sources: Sequence[Source]) -> tuple[Entry[Tips] | None, list[Problem]]:
    """All tips; `None` where a site has none."""
    return load_file(sources, FILE, Tips)
