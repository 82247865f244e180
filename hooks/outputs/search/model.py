"""Search: the names and weights that don't belong to a single page."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field, field_validator

from hooks.core.record import Record

IndexField = Literal["title", "names", "text"]
"""Where a word may match: in a title, in the names that people use, or in the text."""


class SiteSearch(Record):
    """All of `search.yml`."""

    weights: dict[IndexField, float] = Field(default={"title": 100.0, "names": 100.0, "text": 1.0})
    """How much a match in each field counts."""
    pages: dict[str, float] = Field(default_factory=dict)
    """The weight of pages, by a pattern of their paths; the first that matches, and 1 for all others."""
    separator: str = r"[\s\-.,:;!?()\"“”‘’/]+|(?<=\d)(?=[a-z])"
    """A regular expression for what separates words.

    A number and the letters after it are two: some such words, as in "under-18s", make lunr's token sets name
    words that aren't there, and every query that begins like one of those fails.
    """
    names: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """What people type when they look for a page, by its path, in addition to its synonyms."""
    alike: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Other spellings, typing errors and synonyms of a word or phrase that is in a title or a name."""
    bare: tuple[str, ...] = ()
    """Patterns of pages whose text repeats other pages: they're found by their summary instead."""
    single: tuple[str, ...] = ()
    """Patterns of pages, such as those of tables, that are found only by title, names and summary."""
    leave_out: tuple[str, ...] = ()
    """Headings of sections that nobody looks for."""

    queries: dict[str, str] = Field(default_factory=dict)
    """What people type, with the page that must be among the first three; tests ask the search."""

    @field_validator("separator")
    @classmethod
    def _an_expression(cls, text: str) -> str:
        try:
            re.compile(text)
        except re.error as error:
            raise ValueError(f"is not a regular expression ({error})") from error
        return text
