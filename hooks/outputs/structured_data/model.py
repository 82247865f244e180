"""Structured data, as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Type = Literal["CollectionPage", "FAQPage", "MedicalWebPage", "WebPage"]
"""A list of pages; questions with their answers; a page that gives health information; any other page."""


@dataclass(frozen=True)
class Breadcrumb:
    """A page above another one."""

    title: str
    address: str
    """Relative to the site."""


@dataclass(frozen=True)
class Question:
    """A question that the page answers, in plain text."""

    ask: str
    answer: str


@dataclass(frozen=True)
class Practice:
    """What a reader can do: an exercise or a plan."""

    kind: str = ""
    """In words, as in "Strength"."""
    dose: str = ""
    """The complete dose, in words."""
    repetitions: int | tuple[int, int] | None = None
    frequency: str = ""
    """How often, in words."""
    weeks: int = 0
    steps: Sequence[str] = ()
    needs: Sequence[str] = ()
    """The equipment."""


@dataclass(frozen=True)
class PageData:
    """What the structured data says of a page."""

    type: Type
    title: str
    summary: str
    address: str
    """Relative to the site."""
    breadcrumbs: Sequence[Breadcrumb] = ()
    """The pages above it, from the first page down."""
    card: str = ""
    """The path of its card image; empty for a page without one."""
    card_alt: str = ""
    written: date | None = None
    changed: date | None = None
    reviewed: date | None = None
    """The day a clinician checked it."""
    reviewed_by: str | None = None
    practice: Practice | None = None
    questions: Sequence[Question] = ()
