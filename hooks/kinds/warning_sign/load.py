"""Reads `finder/warning-signs.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entry, load_file
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.warning_sign.model import WarningSigns

FILE = "finder/warning-signs.yml"


def load_warning_signs(sources: Sequence[Source]) -> tuple[Entry[WarningSigns] | None, list[Problem]]:
    """All signs with the words around them."""
    return load_file(sources, FILE, WarningSigns)
