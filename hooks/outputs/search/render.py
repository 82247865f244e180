"""The search index of a host, with the names people use and what weighs how much.

The index is a list of entries as the search plugin of Material makes them: a `location` (the page's address,
with an anchor for all but its first entry), a `title`, a `text` with a few elements, and at will `tags` and
`boost`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from typing import Any

from hooks.outputs.search.model import SiteSearch

FIELDS = {"title": "title", "names": "tags", "text": "text"}
"""Our places as the index calls them."""
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
    """Makes a host's index ours."""

    search: SiteSearch
    pages: Mapping[str, Findable]
    """By path below the content folder."""

    def settings(self) -> dict[str, object]:
        """The part of the host's settings that we set."""
        fields = {FIELDS[place]: {"boost": weight} for place, weight in self.search.weights.items()}
        return {"fields": fields, "separator": self.search.separator}

    def weighed(self, entries: Iterable[IndexEntry], address: Callable[[str], str]) -> list[IndexEntry]:
        """The entries of an index with our names and weights; what nobody looks for is left out.

        Args:
            entries: as the host made them, or as this function returned them.
            address: where the host serves a path of the content.
        """
        paths = {address(path): path for path in self.pages}
        return [
            self._weighed(entry, path) if path else entry
            for entry in entries
            for path in [paths.get(entry["location"].partition("#")[0])]
            if "#" not in entry["location"] or not self._left_out(entry, path)
        ]

    def _left_out(self, entry: IndexEntry, path: str | None) -> bool:
        """Whether a section of a page is none that anybody looks for."""
        return entry["title"] in self.search.leave_out or _matches(path or "", self.search.single)

    def _weighed(self, entry: IndexEntry, path: str) -> IndexEntry:
        page = self.pages[path]
        weight = next((weight for name, weight in self.search.pages.items() if fnmatch(path, name)), 1.0)
        found = {**entry, "text": _CITATION.sub("", entry["text"]), "boost": page.boost * weight}
        if "#" not in entry["location"]:
            found["tags"] = self._names(path, page)
            if _matches(path, (*self.search.bare, *self.search.single)):
                found["text"] = page.summary
        return found

    def _names(self, path: str, page: Findable) -> list[str]:
        """What a page is called, with other spellings, each once."""
        names = [*page.names, *self.search.names.get(path, ())]
        spoken = "\n".join([page.title, *names]).casefold()
        return list(dict.fromkeys([*names, *_alike(self.search.alike, spoken)]))


def _matches(path: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch(path, pattern) for pattern in patterns)


def _alike(alike: Mapping[str, Sequence[str]], spoken: str) -> Iterator[str]:
    for phrase, others in alike.items():
        if re.search(rf"\b{re.escape(phrase.casefold())}\b", spoken):
            yield from others
