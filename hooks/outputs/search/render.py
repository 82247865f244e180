"""Adds the names that people use and the weights to the search index of MkDocs.

The index is a list of entries, as the search plugin of Material makes them: a `location` (the page's address,
with an anchor for all but its first entry), a `title`, a `text` with a few elements, and optionally `tags`
and `boost`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from typing import Any

from hooks.outputs.search.model import SiteSearch

FIELDS = {"title": "title", "names": "tags", "text": "text"}
"""The fields as the index calls them: names are its tags."""
IndexEntry = dict[str, Any]  # as the host's search plugin has it

_CITATION = re.compile(r"\s*<sup>.*?</sup>")


@dataclass(frozen=True)
class Findable:
    """What a page is found by."""

    title: str
    summary: str
    names: tuple[str, ...] = ()
    """Its synonyms and other names."""
    boost: float = 1.0


@dataclass(frozen=True)
class SearchIndex:
    """Adds names and weights to the index that a host makes."""

    search: SiteSearch
    pages: Mapping[str, Findable]
    """By their path below the content folder."""

    def settings(self) -> dict[str, object]:
        """The settings of the index that differ from the host's own."""
        fields = {FIELDS[field]: {"boost": weight} for field, weight in self.search.weights.items()}
        return {"fields": fields, "separator": self.search.separator}

    def with_names_and_weights(
        self, entries: Iterable[IndexEntry], address: Callable[[str], str]
    ) -> list[IndexEntry]:
        """The entries of an index with names and weights, without the sections that nobody looks for.

        Args:
            entries: as the host made them, or as this function returned them.
            address: from the path of a content file to its address on the host.
        """
        paths = {address(path): path for path in self.pages}
        return [
            self._enriched(entry, path) if path else entry
            for entry in entries
            for path in [paths.get(entry["location"].partition("#")[0])]
            if "#" not in entry["location"] or not self._is_left_out(entry, path)
        ]

    def _is_left_out(self, entry: IndexEntry, path: str | None) -> bool:
        """Whether a section of a page is one that nobody looks for."""
        return entry["title"] in self.search.leave_out or _matches(path or "", self.search.single)

    def _enriched(self, entry: IndexEntry, path: str) -> IndexEntry:
        page = self.pages[path]
        weight = next((weight for name, weight in self.search.pages.items() if fnmatch(path, name)), 1.0)
        enriched = {**entry, "text": _CITATION.sub("", entry["text"]), "boost": page.boost * weight}
        if "#" not in entry["location"]:
            enriched["tags"] = self._names(path, page)
            if _matches(path, (*self.search.bare, *self.search.single)):
                enriched["text"] = page.summary
        return enriched

    def _names(self, path: str, page: Findable) -> list[str]:
        """The names of a page and their other spellings, without duplicates."""
        names = [*page.names, *self.search.names.get(path, ())]
        title_and_names = "\n".join([page.title, *names]).casefold()
        return list(dict.fromkeys([*names, *_other_spellings(title_and_names, self.search.alike)]))


def _matches(path: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch(path, pattern) for pattern in patterns)


def _other_spellings(text: str, alike: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for phrase, spellings in alike.items():
        if re.search(rf"\b{re.escape(phrase.casefold())}\b", text):
            yield from spellings
