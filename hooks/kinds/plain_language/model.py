"""Plain language: how hard a text may be, and which words it may not hold."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import Record, Slug

FILE = "plain-language.yml"


class Kind(Record):
    """Files that are written for the same moment of reading."""

    files: tuple[str, ...] = Field(min_length=1)
    """Patterns of paths below the content folder, such as `exercises/*.md`."""
    reading_age: float | None = None
    """Years; past it a file is a problem. Without it nothing is measured."""
    unread: tuple[str, ...] = ()
    """Keys that hold nothing of ours in these files, such as the titles of other people's works."""


class Refused(Record):
    """A word that promises more than anyone can know."""

    word: str = Field(min_length=2)
    part: bool = False
    """Whether longer words that begin with it are refused too."""
    instead: str
    """What to write in its place, a whole sentence."""


class Allowed(Record):
    """One place where refused words may stand."""

    file: str
    """A path below the content folder."""
    words: str = Field(min_length=4)
    """The words around it, as they stand there."""
    because: str = Field(min_length=10)


class PlainLanguage(Record):
    """All of `plain-language.yml`."""

    kinds: dict[Slug, Kind]
    """The first kind that fits a file counts."""
    unread: tuple[str, ...] = ()
    """Keys that hold nothing a reader sees, in whichever file and place they stand."""
    unmeasured: tuple[str, ...] = ()
    """Keys that hold names, not sentences: refused words are looked for, no age is measured."""
    refused: tuple[Refused, ...] = ()
    allowed: tuple[Allowed, ...] = ()
