"""What each page of the library is found by."""

from __future__ import annotations

from typing import Any

from hooks.core.entry import Entry
from hooks.kinds.guide.model import Guide
from hooks.library.library import INDEXES, Library
from hooks.outputs.search.model import SiteSearch
from hooks.outputs.search.render import Findable, SearchIndex


def search_index(library: Library) -> SearchIndex:
    """The names and weights of all pages, under the site's rules or the stock ones."""
    rules = library.extras.search
    pages = {}
    for name, (path, _) in INDEXES.items():
        words = library.wording.record.pages[name]
        pages[path] = Findable(words.title, words.summary)
    for entry in library.pages():
        pages[entry.source.path] = _findable(entry)
    return SearchIndex(rules.record if rules else SiteSearch(), pages)


def _findable(entry: Entry[Any]) -> Findable:
    """A page with what people call it, whatever its kind names that."""
    record = entry.record
    names = (*getattr(record, "synonyms", ()), *getattr(record, "other_names", ()))
    boost = record.search.boost if isinstance(record, Guide) else 1.0
    return Findable(record.title, record.summary, names, boost)
