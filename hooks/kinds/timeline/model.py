"""A timeline: moments in order, each with what to do or expect."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import Record, Slug, Tier
from hooks.core.words import Text


class TimelineStep(Record):
    """One moment."""

    when: str = Field(min_length=1, max_length=60)
    """The moment, as in "After 6 weeks"."""
    text: str = Field(min_length=1, max_length=400)
    tier: Tier | None = None
    """How urgent it is, if it is about getting help; it has the colour of that tier's care card."""
    page: str | None = None
    """A page in the content folder that says more."""
    rung: Slug | None = None
    """Its name, if the timeline is the guide's ladder of when to be seen."""
    see_if: str | None = Field(default=None, max_length=160)
    """What a page that names the rung says, unless it says something more exact."""
    do: str | None = Field(default=None, max_length=80)
    """What to do at the rung, said after what is more exact: "Get advice today."."""


class Timeline(Record):
    """A file in `timelines/`."""

    title: str = Field(min_length=1, max_length=80)
    steps: tuple[TimelineStep, ...] = Field(min_length=2)
    sources: tuple[Slug, ...] = Field(min_length=1)


class TimelineWords(Record):
    """The labels of a timeline."""

    more: Text
    sources: Text
