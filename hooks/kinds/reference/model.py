"""References: where claims come from, and how much of each work we read."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, HttpUrl

from hooks.core.record import Grade, InvalidValueError, Record
from hooks.core.words import Complete, Text

Checked = Literal["page", "copy", "citation", "memory"]
"""What we looked at: the page itself, someone's copy of it, only a citation, or (from memory) nothing."""


Design = Literal[
    "review",
    "trial",
    "cohort",
    "snapshot",
    "laboratory",
    "guideline",
    "consensus",
    "official page",
    "opinion",
]
"""How the work came to what it says; a snapshot looks once, and an opinion rests on no study of its own."""
STUDIES: tuple[Design, ...] = ("review", "trial", "cohort", "snapshot", "laboratory")
"""Designs that count or measure: a number is taken from such a work only if its facts give it."""
UNGRADED: tuple[Design, ...] = ("laboratory", "guideline", "official page")
"""Designs that say nothing of how sure anyone is that something helps."""


def _bare_doi(text: object) -> object:
    if not isinstance(text, str):
        return text
    bare = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", "", text.strip(), flags=re.IGNORECASE)
    if not re.fullmatch(r"10\.\d{4,}/\S+", bare):
        raise InvalidValueError(f'is "{text[:40]}", not a DOI', "Write it as 10.1234/abc")
    return bare


class Reference(Record):
    """One entry in `references.yml`; authors cite its key."""

    authors: str = Field(min_length=1)
    title: str = Field(min_length=1)
    container: str | None = None
    """Journal, guideline series, book or site."""
    year: int | None = Field(default=None, ge=1900, le=2100)
    detail: str | None = None
    """Volume, issue and pages, or the number of a guideline."""
    doi: Annotated[str, BeforeValidator(_bare_doi)] | None = None
    """As in `10.1234/abc`; the resolver in front of a pasted URL is removed."""
    pmid: int | None = None
    url: HttpUrl | None = None
    """Only http or https, so that a data file can't smuggle in a script. The exact page, not a home page."""
    no_link: str | None = Field(default=None, max_length=120)
    """Why there is no link, as a sentence for readers."""
    design: Design | None = None
    who: str | None = Field(default=None, max_length=200)
    """Who and how many, in each group of a trial."""
    figures: tuple[str, ...] = ()
    """The numbers that pages may print, each with its interval where it has one."""
    harms: str | None = Field(default=None, max_length=200)
    certainty: Grade | None = None
    """The highest grade of a claim that rests on it."""
    checked: Checked
    read: str = Field(max_length=300)
    """What we read of it, and how strong it is: the kind of study, the number of people."""


class ReferenceWords(Record):
    """The labels of the bibliography."""

    design: Complete[Design, Text]
    figures: Text
    harms: Text
    certainty: Text

    read: Text
    """Introduces what we read of a work."""
    checked: Complete[Checked, Text]
    """How the list describes each kind of check."""
