"""Reads `search.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entry, load_file
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.outputs.search.model import SiteSearch

FILE = "search.yml"


def load_site_search(sources: Sequence[Source]) -> tuple[Entry[SiteSearch] | None, list[Problem]]:
    """What the site says about its search; `None` where it says nothing."""
    return load_file(sources, FILE, SiteSearch)
