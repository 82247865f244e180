"""Reads `causes/`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entries, load_folder
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.cause.model import Cause

FOLDER = "causes"


def load_causes(sources: Sequence[Source]) -> tuple[Entries[Cause], list[Problem]]:
    """All causes by slug."""
    return load_folder(sources, FOLDER, Cause)
