"""The report on the content, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hooks.kinds.plain_language.rhythm import Rhythm


@dataclass(frozen=True)
class PageFacts:
    """The figures of one content file."""

    path: str
    reading_age: float | None = None
    """In years; `None` where it isn't measured."""
    limit: float | None = None
    """The highest reading age allowed, in years; `None` where there is no limit."""
    grades: Mapping[str, int] | None = None
    """How often each grade is used."""
    sources: int = 0
    """The number of references that it names or cites."""
    rhythm: Rhythm | None = None
    """How the sentences of its body run; `None` if it has none."""
    badges: int = 0
    """The number of grades in its body."""
    reviewed: bool | None = None
    """Whether a clinician has checked it; `None` for a file that isn't a page."""


@dataclass(frozen=True)
class Report:
    """The state of the content."""

    counts: Mapping[str, int]
    """The number of records of each kind."""
    pages: Sequence[PageFacts]
    exercises_of: Mapping[str, Sequence[str]]
    """The exercises of each cause."""
    causes_of: Mapping[str, Sequence[str]]
    """The causes that name each exercise."""
    claims: Mapping[str, str]
    """What the build has proved about the finder: each claim, and how it was proved, with its figure."""
    stories: Mapping[str, str]
    """How well the finder does on the test stories; empty if there are none."""
    orphans: Sequence[str]
    """Pages that no other page links to."""
