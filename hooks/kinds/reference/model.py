"""References: where a claim comes from, and how much of it was read."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, HttpUrl

from hooks.core.record import InvalidValueError, Record
from hooks.core.words import Complete, Text

Checked = Literal["page", "copy", "citation", "memory"]
"""What was seen: the page itself, somebody's copy of it, only its citation, or nothing this time."""


def _bare_doi(text: object) -> object:
    if not isinstance(text, str):
        return text
    bare = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", "", text.strip(), flags=re.IGNORECASE)
    if not re.fullmatch(r"10\.\d{4,}/\S+", bare):
        raise InvalidValueError(f'is "{text[:40]}", not a DOI', "Write it as 10.1234/abc")
    return bare


class Reference(Record):
    """One entry of `references.yml`; its key is what authors cite."""

    authors: str = Field(min_length=1)
    title: str = Field(min_length=1)
    container: str | None = None
    """Journal, guideline series, book or site."""
    year: int | None = Field(default=None, ge=1900, le=2100)
    detail: str | None = None
    """Volume, issue and pages, or the number of a guideline."""
    doi: Annotated[str, BeforeValidator(_bare_doi)] | None = None
    """As in `10.1234/abc`; pasted as an address, it loses the resolver in front."""
    pmid: int | None = None
    url: HttpUrl | None = None
    """Checked to be http or https, so that a data file cannot bring in a script."""
    checked: Checked
    read: str = Field(max_length=300)
    """What was read of it, and what it is worth: numbers of people, kind of study."""


class ReferenceWords(Record):
    """What the list says beside its entries."""

    read: Text
    """Before what was read of a work."""
    checked: Complete[Checked, Text]
    """How each way of checking is told."""
