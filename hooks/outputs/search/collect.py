"""Collects what each page is found by."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.entry import Entry
from hooks.core.kind import AnyKind
from hooks.core.record import PageMeta
from hooks.kinds.guide.model import Guide
from hooks.library.library import Library
from hooks.outputs.search.model import SiteSearch
from hooks.outputs.search.render import Findable, SearchIndex


def search_index(library: Library) -> SearchIndex:
    """The names and weights of all pages, by the guide's `search.yml` or by default values."""
    rules = library.entry(SiteSearch)
    return SearchIndex(rules.record if rules else SiteSearch(), dict(_pages(library)))


def _pages(library: Library) -> Iterator[tuple[str, Findable]]:
    for kind in library.kinds:
        if kind.index:
            words = library.wording.pages[kind.name]
            yield kind.index.path, Findable(words.title, words.summary)
    for path, (kind, entry) in library.pages_by_path.items():
        yield path, _findable(kind, entry)


def _findable(kind: AnyKind, entry: Entry[PageMeta]) -> Findable:
    record = entry.record
    boost = record.search.boost if isinstance(record, Guide) else 1.0
    return Findable(record.title, record.summary, getattr(record, kind.names), boost)
