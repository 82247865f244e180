"""Warning signs: what to ask, how urgent a yes is, and what to do then."""

from __future__ import annotations

from pydantic import Field

from hooks.core.condition import When
from hooks.core.record import Record, Slug, Tier
from hooks.core.words import Text


class TierText(Record):
    """The words of one care card."""

    urgency: str = Field(max_length=40)
    """Said first in the card's heading, as in "Emergency" or "Urgent"."""
    heading: str = Field(max_length=90)
    """One action, ending in "if:"; the signs follow as a list."""
    do: tuple[str, ...] = Field(min_length=1)
    """What to do now, one sentence each, the most important first."""


class WarningSign(Record):
    """One sign that something serious may be wrong."""

    group: Slug
    ask: str = Field(max_length=260)
    """What the reader may tick, worded to follow "Do you have any of these?" """
    why: str = Field(max_length=260)
    """Why it matters."""
    tier: Tier
    stop_activity: bool = False
    """Whether to stop the sport until a professional has looked at it, whatever the tier's card says."""
    do: str | None = None
    """What to do, if it differs from the tier's card."""
    say: str | None = None
    """Words to use on the phone."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    for_clinician: str | None = None
    """A question for a clinician to settle; until then, the sign has the more cautious tier."""


class PairRule(Record):
    """Signs and answers that together raise the urgency. They must never lower it, so `not` isn't allowed."""

    when: When
    tier: Tier | None = None
    """Left out if the reader doesn't need to see anyone, but should stop for now."""
    stop_activity: bool = False
    because: str
    say: str | None = None
    """Words to use on the phone."""
    sources: tuple[Slug, ...] = Field(min_length=1)


class SignWords(Record):
    """The headings of the table that a clinician reviews."""

    caption: Text
    sign: Text
    why: Text
    tier: Text
    sources: Text
    open_question: Text
    pairs: Text
    """The heading of the rules for signs that are more urgent together."""
    agreed: Text
    """On paper: the heading of the column for the initials of whoever agrees with a row."""
    name: Text
    """On paper: labels the line for the name of whoever has reviewed the table."""
    date: Text


class WarningSigns(Record):
    """All of `finder/warning-signs.yml`."""

    tiers: dict[Tier, TierText]
    stop_activity: str
    """What a reader sees when a sign says not to run."""
    honesty: tuple[str, ...] = Field(min_length=1)
    """Shown beside the signs: how rare serious trouble is, and that ticking nothing rules nothing out."""
    none: str
    """The exclusive last option: it repeats the question and answers no."""
    groups: dict[Slug, str] = Field(min_length=1)
    """The headings that group the signs, in order."""
    signs: dict[Slug, WarningSign] = Field(min_length=1)
    pair_rules: tuple[PairRule, ...] = ()
