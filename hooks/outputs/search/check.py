"""Checks that the pages named in `search.yml` exist."""

from __future__ import annotations

from collections.abc import Collection
from fnmatch import fnmatch

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import suggest
from hooks.core.yaml_lines import KeyPath
from hooks.library.library import Library
from hooks.outputs.search.model import SiteSearch


def check(library: Library) -> list[Problem]:
    """Problems with pages that `search.yml` names."""
    entry = library.entry(SiteSearch)
    return check_site_search(entry, library.page_paths) if entry else []


def check_site_search(entry: Entry[SiteSearch], pages: Collection[str]) -> list[Problem]:
    """A problem for each path or pattern that matches no page.

    Args:
        entry: the content of `search.yml`.
        pages: paths of all pages.
    """
    search = entry.record
    named: list[tuple[KeyPath, str]] = [(("names", path), path) for path in search.names]
    named += [(("pages", path), path) for path in search.pages]
    named += [(("queries", text), path) for text, path in search.queries.items()]
    named += [(("bare", index), path) for index, path in enumerate(search.bare)]
    named += [(("single", index), path) for index, path in enumerate(search.single)]
    return [
        entry.problem(key, f'names the page "{path}", which does not exist', suggest(path, pages))
        for key, path in named
        if not any(fnmatch(page, path) for page in pages)
    ]
