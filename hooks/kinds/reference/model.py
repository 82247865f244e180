"""References: where a claim comes from, and how much of it was read."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, HttpUrl

from hooks.core.record import Record

Checked = Literal["page", "copy", "citation", "memory"]
"""What was seen: the page itself, somebody's copy of it, only its citation, or nothing this time."""


class Reference(Record):
    """One entry of `references.yml`; its key is what authors cite."""

    authors: str = Field(min_length=1)
    title: str = Field(min_length=1)
    container: str | None = None
    """Journal, guideline series, book or site."""
    year: int | None = Field(default=None, ge=1900, le=2100)
    detail: str | None = None
    """Volume, issue and pages, or the number of a guideline."""
    doi: str | None = Field(default=None, pattern=r"^10\.\d{4,}/\S+$")
    pmid: int | None = None
    url: HttpUrl | None = None
    """Checked to be http or https, so that a data file cannot bring in a script."""
    checked: Checked
    read: str = Field(max_length=300)
    """What was read of it, and what it is worth: numbers of people, kind of study."""


class ReferenceWords(Record):
    """What the list says beside its entries."""

    read: str
    """Before what was read of a work."""
    checked: dict[Checked, str]
    """How each way of checking is told."""
