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
    """One sign that something serious may be wrong, or that something needs care."""

    screen: Slug | None = None
    """The question in `finder/questions.yml` that asks for it; left out where only rules raise it."""
    ask: str = Field(max_length=160)
    """One idea that the reader may tick; where only rules raise it, what the card says of the answers."""
    why: str = Field(max_length=260)
    """Why it matters."""
    tier: Tier | None = None
    """Left out if it is no reason to be seen by itself."""
    stop_activity: bool = False
    """Whether to stop the sport until a professional has seen it; the two most urgent tiers always do."""
    ends: bool = False
    """Whether it ends the questions, as the two most urgent tiers do."""
    alone: bool = False
    """A button below the boxes that leads straight to its card."""
    shown_when: When | None = None
    """Who sees the box: answers to earlier questions, never what hides it. Left out where everybody does."""
    order: str | None = Field(default=None, max_length=60)
    """Whom to call first, if not whom the tier's card names; it heads a card whose urgent signs agree."""
    do: str | None = None
    """What to do, if it differs from the tier's card."""
    say: str | None = None
    """Words to use on the phone."""
    synonyms: tuple[str, ...] = ()
    """What people type who have it: the search shows its card once all words of one are typed."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    for_clinician: str | None = None
    """A question for a clinician to settle; until then, the sign has the more cautious tier."""


class Rule(Record):
    """What answers and signs lead to together. It only ever adds, so `not` isn't allowed."""

    when: When
    raises: Slug | None = None
    """The sign."""
    opens: Slug | None = None
    """The follow-up screen."""
    ask_back: str | None = Field(default=None, max_length=130)
    """Asked before the sign is raised; "yes" and "not sure" raise it."""
    why: str = Field(max_length=260)
    sources: tuple[Slug, ...] = Field(min_length=1)
    for_clinician: str | None = None
    """A question for a clinician to settle; until then, the rule holds as it is."""


class SignWords(Record):
    """The headings of the table that a clinician reviews."""

    caption: Text
    sign: Text
    why: Text
    tier: Text
    sources: Text
    open_question: Text
    raised: Text
    """The heading of the signs that only rules raise."""
    rules: Text
    """The heading of the rules that answers and signs meet."""
    no_tier: Text
    """Of a sign that is no reason to be seen."""
    shown: Text
    """Before who sees a box."""
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
    signs: dict[Slug, WarningSign] = Field(min_length=1)
    """In the order in which a screen shows them."""
    rules: dict[Slug, Rule] = Field(default={})
