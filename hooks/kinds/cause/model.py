"""Causes: what may be adding to the pain."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from hooks.core.condition import When
from hooks.core.record import Grade, Record, Slug, Sourced
from hooks.core.words import Text


class Signal(Record):
    """An answer pattern that speaks for or against a cause."""

    when: When
    weight: Literal[1, 2]
    """1 for a pointer, 2 for a strong one; expert judgement, not measured."""
    because: str = Field(max_length=140)
    """The reason in words, told to the reader: "Your pain comes late in long runs" """


class Signals(Record):
    """What speaks for and against."""

    model_config = ConfigDict(populate_by_name=True)

    for_: tuple[Signal, ...] = Field(alias="for", min_length=1)
    against: tuple[Signal, ...] = ()


class Cause(Sourced):
    """The front matter of a page in `causes/`; its body says why the cause may matter."""

    regions: tuple[Slug, ...] = Field(min_length=1)
    """Options of the finder's question about the place."""
    grade: Grade
    grade_why: str = Field(max_length=260)
    ranked: bool = True
    """False for a route-out: told about, never ranked as something to mend oneself."""
    signals: Signals
    notice: tuple[str, ...] = Field(min_length=1)
    """What the reader notices."""
    today: tuple[str, ...] = Field(min_length=1)
    longer: tuple[str, ...] = Field(min_length=1)
    see_someone: tuple[str, ...] = Field(min_length=1)
    change_our_mind: tuple[str, ...] = Field(min_length=1)
    """What would make this cause less likely, or the evidence for it stronger or weaker."""
    exercises: tuple[Slug, ...] = ()
    """In the order to try them."""
    see_also_signs: tuple[Slug, ...] = ()
    synonyms: tuple[str, ...] = ()
    """What people type when they look for it."""


class CauseWords(Record):
    """The labels of a cause page."""

    notice: Text
    today: Text
    today_lead: Text
    """Before what may help today, in a newsletter."""
    longer: Text
    exercises: Text
    why: Text
    """The heading above the body."""
    evidence: Text
    speaks_for: Text
    speaks_against: Text
    change_our_mind: Text
    see_someone: Text
    see_also_signs: Text
    also_called: Text
    sources: Text
    route_out: Text
    """What is said of a cause that is never ranked."""
    regions: Text
