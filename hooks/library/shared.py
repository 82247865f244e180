"""What all parts of the assembly look up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.page import HOME, Citation, Destination, Published
from hooks.core.record import Grade, Slug
from hooks.kinds.reference.render import citations, source_list
from hooks.library.library import Library


class Shared:
    """One library with its words, citations and grades."""

    def __init__(self, library: Library, published: Published, today: date) -> None:
        self.library, self.published, self.today = library, published, today
        self.wording = library.wording.record
        self.references = {slug: entry.record for slug, entry in library.references.items()}
        self.citations: Mapping[Slug, Citation] = citations(self.references)
        self.grades: Mapping[Grade, str] = {
            grade: words.label for grade, words in self.wording.grades.items()
        }
        self.exercise_titles = {slug: entry.record.title for slug, entry in library.exercises.items()}

    @cached_property
    def entries(self) -> dict[str, Entry[Any]]:
        """Every record that has a page, by the path of its file."""
        return {entry.source.path: entry for entry in self.library.pages()}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of every page, by its path."""
        return self.library.titles()

    @cached_property
    def destinations(self) -> dict[str, Destination]:
        """Every page that an author wrote, as others link to it, by its path."""
        library = self.library
        kinds: dict[str, list[Entry[Any]]] = {
            "guide": list(library.guides),
            "cause": list(library.causes.values()),
            "exercise": list(library.exercises.values()),
            "plan": list(library.plans.values()),
        }
        return {
            entry.source.path: _destination(kind, entry)
            for kind, entries in kinds.items()
            for entry in entries
        }

    @property
    def home(self) -> Destination:
        """The first page."""
        return self.destinations[HOME]

    @property
    def name(self) -> str:
        """What the site is called: by its host, or else as its first page."""
        return self.published.name or self.home.title

    def reach(self, place: str) -> str:
        """The whole address of a place on the site; from the root while nobody knows where that is."""
        return self.published.whole(place) or f"/{quote(place)}"

    def sources(self, entry: Entry[Any]) -> Markup:
        """The list of a record's sources."""
        return source_list(entry.record.sources, self.citations, self.references)


def _destination(kind: str, entry: Entry[Any]) -> Destination:
    record = entry.record
    return Destination(
        entry.source.path,
        kind,
        record.title,
        record.summary,
        record.written,
        record.short,
        record.moved_from,
    )
