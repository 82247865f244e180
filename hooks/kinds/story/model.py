"""Test stories: made-up people, what they answer, and what ought to come of it."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from hooks.core.record import Record, Slug, Tier
from hooks.core.words import Placeholders, Text

Urgency = Literal[Tier, "none"]
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
"""From the most urgent to nothing urgent at all."""


class Story(Record):
    """One made-up person."""

    story: str = Field(min_length=1, max_length=260)
    """A few lines about them, without the words of the questions."""
    answers: dict[Slug, Slug | tuple[Slug, ...]] = Field(min_length=1)
    """What they would answer: for each question an option or a list; `signs` is one of the questions."""
    tier: Urgency
    """How urgent the sources say that it is, at least."""
    stop: bool = False
    """Whether the sources say to stop the activity until somebody has been seen."""
    accept: tuple[Slug, ...] = ()
    """Causes that would be a fair answer; none where only the urgency counts."""
    refuse: tuple[Slug, ...] = ()
    """Causes that would send this person the wrong way."""
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

    figures: Text
    """The caption of the figures."""
    part: Annotated[str, Placeholders("number", "total")]
    """As in "3 of 40"."""
    stories: Text
    signs: Text
    """Before how many of the warning signs a story ticks."""
    causes: Text
    """Before how many of the causes are a fair answer to a story."""
    under: Text
    """Before how many stories came out less urgent than they ought to."""
    over: Text
    """Before how many came out more urgent."""
    hits: Annotated[str, Placeholders("most")]
    """Before how many list a fair answer among the first few."""
    first: Text
    """Before how many list a fair answer first."""
    limits: tuple[Text, ...] = Field(min_length=1)
    """What these figures cannot say."""
    over_list: Text
    """Heads the stories that came out more urgent."""
    missed_list: Text
    """Heads the stories that list no fair answer."""
    all: Text
    """The caption of the list of all stories."""
    story: Text
    expected: Text
    came_out: Text
    fair: Text
    listed: Text
    sources: Text
    none: Text
    """The urgency of a story in which nothing is urgent."""
    nothing: Text
    """Where a result lists no cause."""
