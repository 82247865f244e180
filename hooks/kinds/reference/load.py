"""Reads `references.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entries, load_keys
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.reference.model import Reference

FILE = "references.yml"


def load_references(sources: Sequence[Source]) -> tuple[Entries[Reference], list[Problem]]:
    """The bibliography, by the name that authors cite."""
    for source in sources:
        if source.path == FILE:
            return load_keys(source, Reference)
    return {}, []
