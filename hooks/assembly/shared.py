"""What all parts of the assembly look up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.page import Citation
from hooks.core.record import Grade, Slug
from hooks.library import Library
from hooks.reference.render import citations, source_list


class Shared:
    """One library with its words, citations and grades."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.wording = library.wording.record
        self.references = {slug: entry.record for slug, entry in library.references.items()}
        self.citations: Mapping[Slug, Citation] = citations(self.references)
        self.grades: Mapping[Grade, str] = {
            grade: words.label for grade, words in self.wording.grades.items()
        }
        self.exercise_titles = {slug: entry.record.title for slug, entry in library.exercises.items()}

    def sources(self, entry: Entry[Any]) -> Markup:
        """The list of a record's sources."""
        return source_list(entry.record.sources, self.citations, self.references)
