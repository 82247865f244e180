"""What is told of the content as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class PageFacts:
    """One file of the content."""

    path: str
    reading_age: float | None = None
    """Years; `None` where nothing is measured."""
    limit: float | None = None
    grades: Mapping[str, int] | None = None
    """How often each grade stands on the page."""
    sources: int = 0
    """References that it names or cites."""
    reviewed: bool | None = None
    """Whether a clinician has checked it; `None` for a file that is no page."""


@dataclass(frozen=True)
class Report:
    """The state of the content."""

    counts: Mapping[str, int]
    """Records of each kind."""
    pages: Sequence[PageFacts]
    exercises_of: Mapping[str, Sequence[str]]
    """For each cause its exercises."""
    causes_of: Mapping[str, Sequence[str]]
    """For each exercise the causes that name it."""
    claims: Mapping[str, str]
    """What the build has shown about the finder: each claim with its figure and how it was shown."""
    stories: Mapping[str, str]
    """How the finder does on the test stories; empty where there are none."""
    orphans: Sequence[str]
    """Pages to which no other page leads."""
