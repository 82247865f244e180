"""Plain copies: their words, and what they say about a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders, Text

LIST = "llms.txt"
"""The list of all copies, as https://llmstxt.org proposes it."""


class CopyWords(Record):
    """The words that the copies add to those of the page."""

    page: Annotated[str, Placeholders("address")]
    """Where to find the page itself."""
    written: Annotated[str, Placeholders("date")]
    unchecked: Text
    checked: Annotated[str, Placeholders("date", "name")]
    about: Text
    """What the list is."""


@dataclass(frozen=True)
class Facts:
    """What a copy, or the list, says about a page."""

    title: str
    summary: str
    address: str
    """The absolute URL, or the path from the root if the site doesn't know its address."""
    written: date | None = None
    reviewed: date | None = None
    reviewed_by: str | None = None


def copy_path(address: str) -> str:
    """The path of the copy of a page."""
    return f"{address}index.md"
