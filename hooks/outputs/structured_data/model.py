"""Structured data: what is told about a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Type = Literal["CollectionPage", "MedicalWebPage", "WebPage"]
"""A list of pages; a page that gives health information; any other page."""


@dataclass(frozen=True)
class Place:
    """A page as a step on the way to another."""

    title: str
    address: str
    """Relative to the site."""


@dataclass(frozen=True)
class Practice:
    """What a reader can do: an exercise or a plan."""

    kind: str = ""
    """In words, as in "Strength"."""
    dose: str = ""
    """The whole of it in words."""
    repetitions: int | tuple[int, int] | None = None
    often: str = ""
    """How often, in words."""
    weeks: int = 0
    steps: Sequence[str] = ()
    needs: Sequence[str] = ()
    """What has to be at hand."""


@dataclass(frozen=True)
class PageData:
    """A page and where it stands."""

    kind: Type
    title: str
    summary: str
    address: str
    """Relative to the site."""
    above: Sequence[Place] = field(default_factory=tuple)
    """The way down to it, from the first page."""
    written: date | None = None
    reviewed: date | None = None
    """The day a clinician checked it."""
    reviewed_by: str | None = None
    practice: Practice | None = None
