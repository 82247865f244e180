"""Test stories: made-up people, what they answer, and what ought to come of it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from hooks.core.record import Record, Slug

Urgency = Literal["emergency", "urgent", "soon", "none"]
URGENCIES: tuple[Urgency, ...] = ("emergency", "urgent", "soon", "none")
"""From the most urgent to nothing urgent at all."""


class Story(Record):
    """One made-up person."""

    story: str = Field(min_length=1, max_length=260)
    """A few lines about them, without the words of the questions."""
    answers: dict[Slug, Slug | tuple[Slug, ...]] = Field(min_length=1)
    """What they would answer: for each question an option or a list; `signs` is one of the questions."""
    tier: Urgency
    """How urgent the sources say that it is, at least."""
    accept: tuple[Slug, ...] = ()
    """Causes that would be a fair answer; none where only the urgency counts."""
    sources: tuple[Slug, ...] = Field(min_length=1)

    def picks(self) -> dict[str, list[str]]:
        """The answers, each as a list."""
        return {
            name: [picked] if isinstance(picked, str) else list(picked)
            for name, picked in self.answers.items()
        }


class Stories(Record):
    """All of `finder/stories.yml`."""

    stories: dict[Slug, Story] = Field(min_length=1)


class StoryWords(Record):
    """What is said around the figures and the list of stories."""

    figures: str
    """The caption of the figures."""
    part: str
    """`{number}` and `{total}` are filled in, as in "3 of 40"."""
    stories: str
    signs: str
    """Before how many of the warning signs a story ticks."""
    causes: str
    """Before how many of the causes are a fair answer to a story."""
    under: str
    """Before how many stories came out less urgent than they ought to."""
    over: str
    """Before how many came out more urgent."""
    hits: str
    """Before how many list a fair answer; `{most}` is how many are listed."""
    first: str
    """Before how many list a fair answer first."""
    limits: tuple[str, ...] = Field(min_length=1)
    """What these figures cannot say."""
    over_list: str
    """Heads the stories that came out more urgent."""
    missed_list: str
    """Heads the stories that list no fair answer."""
    all: str
    """The caption of the list of all stories."""
    story: str
    expected: str
    came_out: str
    fair: str
    listed: str
    sources: str
    none: str
    """The urgency of a story in which nothing is urgent."""
    nothing: str
    """Where a result lists no cause."""
