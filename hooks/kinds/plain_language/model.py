"""Plain language: how hard a text may be, and which words it can't use."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import Record, Slug

FILE = "plain-language.yml"


class FileKind(Record):
    """Files that people read in the same situation."""

    files: tuple[str, ...] = Field(min_length=1)
    """Patterns of paths below the content folder, such as `exercises/*.md`."""
    reading_age: float | None = None
    """The highest reading age, in years; without it, nothing is measured."""
    unread: tuple[str, ...] = ()
    """Keys in these files whose text isn't our own, such as the titles of other people's works."""


class Refused(Record):
    """A word that promises more than anyone can know."""

    word: str = Field(min_length=2)
    part: bool = False
    """Whether to refuse longer words that begin with it too."""
    instead: str
    """What to write instead, as a full sentence."""


class Allowed(Record):
    """An exception: a passage that may use refused words."""

    file: str
    """A path below the content folder."""
    words: str = Field(min_length=4)
    """The passage, word for word."""
    because: str = Field(min_length=10)


class PlainLanguage(Record):
    """All of `plain-language.yml`."""

    kinds: dict[Slug, FileKind]
    """The first kind with a pattern that matches a file applies to it."""
    unread: tuple[str, ...] = ()
    """Keys whose text readers never see, in any file and at any level."""
    unmeasured: tuple[str, ...] = ()
    """Keys for names rather than sentences: their words are checked, but their reading age isn't measured."""
    words_a_grade: int | None = Field(default=None, ge=20)
    """A page's text says how sure we are at most once in so many words; without it, as often as it likes."""
    refused: tuple[Refused, ...] = ()
    allowed: tuple[Allowed, ...] = ()
