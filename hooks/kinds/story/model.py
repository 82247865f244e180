"""Test stories: made-up people, what they answer, and what the result should be."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from hooks.core.record import Record, Slug, Tier
from hooks.core.words import Placeholders, Text

Urgency = Literal[Tier, "none"]
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
"""From the most urgent to not urgent at all."""


class Story(Record):
    """One made-up person."""

    story: str = Field(min_length=1, max_length=260)
    """A few lines about them, not in the words of the questions."""
    answers: dict[Slug, Slug | tuple[Slug, ...]] = Field(min_length=1)
    """Their answers: for each question, `signs` included, an option or a list of options."""
    tier: Urgency
    """How urgent it is, at least, according to the sources."""
    stop: bool = False
    """Whether the sources say to stop the activity until a professional has looked at it."""
    accept: tuple[Slug, ...] = ()
    """Causes that would be a fair answer; empty if only the urgency counts."""
    refuse: tuple[Slug, ...] = ()
    """Causes that would mislead this person."""
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
    """The words around the figures and the list of stories."""

    figures: Text
    """The caption of the figures."""
    part: Annotated[str, Placeholders("number", "total")]
    """As in "3 of 40"."""
    stories: Text
    signs: Text
    """Labels how many of the warning signs some story ticks."""
    causes: Text
    """Labels how many of the causes are a fair answer to some story."""
    under: Text
    """Labels how many results are less urgent than they should be."""
    over: Text
    """Labels how many are more urgent."""
    hits: Annotated[str, Placeholders("most")]
    """Labels how many list a fair answer among the first few."""
    first: Text
    """Labels how many list a fair answer first."""
    limits: tuple[Text, ...] = Field(min_length=1)
    """What these figures can't show."""
    over_list: Text
    """The heading of the stories whose result is more urgent."""
    missed_list: Text
    """The heading of the stories whose result lists no fair answer."""
    all: Text
    """The caption of the list of all stories."""
    story: Text
    expected: Text
    came_out: Text
    fair: Text
    listed: Text
    sources: Text
    none: Text
    """The urgency of a story that isn't urgent."""
    nothing: Text
    """Shown if a result lists no cause."""
