"""Plain copies: their words, and what is told of a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders, Text

LIST = "llms.txt"
"""The list of all copies, as https://llmstxt.org proposes it."""


class CopyWords(Record):
    """What the copies say beside the page's own words."""

    page: Annotated[str, Placeholders("address")]
    """Where the page itself is."""
    written: Annotated[str, Placeholders("date")]
    unchecked: Text
    checked: Annotated[str, Placeholders("date", "name")]
    about: Text
    """What the list is, for whoever reads it."""


@dataclass(frozen=True)
class Facts:
    """What a copy says about its page."""

    title: str
    summary: str
    address: str
    """In full, or from the site's root where nobody knows more."""
    written: date | None = None
    reviewed: date | None = None
    reviewed_by: str | None = None


def copy_path(address: str) -> str:
    """Where the copy of a page stands."""
    return f"{address}index.md"
