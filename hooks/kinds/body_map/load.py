"""Reads `body-map.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entry, load_file
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.body_map.model import BodyMap

FILE = "body-map.yml"


def load_body_map(sources: Sequence[Source]) -> tuple[Entry[BodyMap] | None, list[Problem]]:
    """The body map; a site may do without one."""
    return load_file(sources, FILE, BodyMap)
