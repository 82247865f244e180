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
    """What to do now, a sentence each, the most important first."""


class WarningSign(Record):
    """One sign that something serious may be wrong."""

    group: Slug
    ask: str = Field(max_length=260)
    """What the reader may tick, worded so that it reads after "Do you have any of these?" """
    why: str = Field(max_length=260)
    """Why it matters."""
    tier: Tier
    stop_activity: bool = False
    """Keep from the sport until seen, whatever the tier's card says."""
    do: str | None = None
    """What to do, where it differs from the tier's card."""
    say: str | None = None
    """Words to use on the phone."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    for_clinician: str | None = None
    """The open question that a clinician must settle; the more cautious tier holds until then."""


class PairRule(Record):
    """Signs and answers that raise the urgency. They can only raise it, so the condition has no `not`."""

    when: When
    tier: Tier | None = None
    """Left out where nobody needs to be seen, but the reader should stop for now."""
    stop_activity: bool = False
    because: str
    say: str | None = None
    """Words to use on the phone."""
    sources: tuple[Slug, ...] = Field(min_length=1)


class SignWords(Record):
    """The heads of the table that a clinician checks."""

    caption: Text
    sign: Text
    why: Text
    tier: Text
    sources: Text
    open_question: Text
    pairs: Text
    """The heading above the rules for signs that are more urgent together."""
    agreed: Text
    """On paper: heads the column for the initials of whoever agrees with a row."""
    name: Text
    """On paper: before the line for whoever has checked the table."""
    date: Text


class WarningSigns(Record):
    """All of `finder/warning-signs.yml`."""

    tiers: dict[Tier, TierText]
    stop_activity: str
    """What a reader is told when a sign says not to run."""
    honesty: tuple[str, ...] = Field(min_length=1)
    """What stands beside the signs: how rare serious trouble is, and that no tick rules nothing out."""
    none: str
    """The exclusive last answer: it repeats the question and says no."""
    groups: dict[Slug, str] = Field(min_length=1)
    """Headings under which the signs are asked, in order."""
    signs: dict[Slug, WarningSign] = Field(min_length=1)
    pair_rules: tuple[PairRule, ...] = ()
