"""Blind readings: what people who know neither the rules nor the result answer for a story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from hooks.core.record import Record, Slug
from hooks.kinds.story.model import Urgency

Temper = Literal["careful", "hurried", "answers-alone"]
"""How somebody reads: each box to its end; or skimming, playing things down and wanting to go on tomorrow.

The third isn't blind: whoever wrote the story ticks no box at all, and answers the questions in its words.
"""
Plain = Literal["usual", "elsewhere"]
"""Where a story of plain self-care hurts: at the usual place of the guide's subject, or not."""

LEVELS = ("emergency", "urgent", "soon, stop", "soon", "none")
"""How urgent a result is, from the most urgent; "soon" is less so where the activity may go on."""
MOST_LOWER = 1
"""How many levels a reading may come out below its story."""
ONE_IN = 6
"""Of the readings of plain stories about the usual place, at most one in so many gets a card."""


class Reading(Record):
    """One person's answers to one story."""

    answers: dict[Slug, Slug | tuple[Slug, ...]] = Field(min_length=1)
    """For each screen that was shown, an option or a list of options."""
    falls_short: str | None = Field(default=None, min_length=10, max_length=260)
    """Where the result misses the aims: the words at fault. Without it, such a reading is a problem."""

    def picks(self) -> dict[str, list[str]]:
        """The answers, each as a list."""
        return {
            name: [picked] if isinstance(picked, str) else list(picked)
            for name, picked in self.answers.items()
        }


class BlindStory(Record):
    """One made-up person, for readers who see only the story and the screens."""

    story: str = Field(min_length=1, max_length=260)
    """What they say, in their own words and not in those of the questions."""
    tier: Urgency
    """How urgent it is, at least, according to the sources."""
    stop: bool = False
    """Whether the sources say to stop the activity, where the tier doesn't."""
    plain: Plain | None = None
    """Where it hurts, if this is plain self-care; such a story has the tier `none`."""
    readings: dict[Temper, Reading] = Field(default={})

    @property
    def level(self) -> str:
        """What its result should be, at least."""
        return level_of(self.tier, stop=self.stop)


class Readings(Record):
    """All of `finder/readings.yml`."""

    stories: dict[Slug, BlindStory] = Field(min_length=1)


def level_of(tier: Urgency, *, stop: bool) -> str:
    """One of `LEVELS`."""
    return "soon, stop" if tier == "soon" and stop else tier


@dataclass(frozen=True)
class Replayed:
    """What the finder makes of one reading."""

    story: Slug
    temper: Temper
    expected: str
    came_out: str
    plain: Plain | None
    falls_short: str | None
    open: str | None
    """A screen that was added since, and that the reader never saw. It can only raise the result."""
    signs: tuple[Slug, ...]
    """Warning signs that are ticked or raised."""

    @property
    def lower(self) -> int:
        """By how many levels it came out below its story; negative where it came out above."""
        return LEVELS.index(self.came_out) - LEVELS.index(self.expected)

    @property
    def fault(self) -> str | None:
        """How it misses the aims by itself."""
        if self.lower > MOST_LOWER:
            return f'comes out as "{self.came_out}", {self.lower} levels below "{self.expected}"'
        if self.plain == "elsewhere" and self.came_out in LEVELS[:2]:
            return f'comes out as "{self.came_out}", though the story is plain self-care'
        return None

    @property
    def needless_card(self) -> bool:
        """Whether a plain story about the usual place got a card."""
        return self.plain == "usual" and self.came_out != "none"


def too_many_cards(replayed: list[Replayed]) -> Iterator[Replayed]:
    """Plain readings about the usual place with an unexplained card, if that's more than one in six."""
    plain = [one for one in replayed if one.plain == "usual"]
    cards = [one for one in plain if one.needless_card and not one.falls_short]
    if len(cards) * ONE_IN > len(plain):
        yield from cards
