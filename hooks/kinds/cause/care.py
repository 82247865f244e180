"""Care cards of a cause that nobody should sort out alone: whom to see, how soon and why, by its record."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.kind import Lookup
from hooks.core.record import TIERS, Slug
from hooks.core.see_someone import RUNG, RUNG_TIER, ByRung, SeeSomeone, see_someone
from hooks.core.sign_parts import SIGN_ACT, SIGN_ORDER, SIGN_TIER, TIER_HEADING, TIER_URGENCY
from hooks.core.templates import render
from hooks.kinds.cause.model import Cause, CauseWords


@dataclass(frozen=True)
class Card:
    """What to do at a level of urgency, and when."""

    tier: Slug
    urgency: str
    heading: str
    items: Sequence[tuple[str, str]]
    """Each reason, and what to do about it if that differs from the heading and from what holds for all."""
    act: str
    """What to do about any of them."""
    notes: Sequence[str]
    """Reasons that say themselves what to do and how soon."""
    call: Markup
    has_order: bool
    """Whether its heading says to call somebody else first, so that the number comes last."""


def cause_care(lookup: Lookup, slug: str) -> Markup:
    """The cards, and what else is a reason to be seen; nothing for a cause that the finder ranks."""
    cause = lookup.entries(Cause)[slug].record
    if cause.ranked:
        return Markup()
    cards = list(_cards(lookup, cause))
    others = [item for item in cause.see_someone if not cards or not _is_on_a_card(lookup, item)]
    return render(
        "cause/cause-care.html",
        cards=cards,
        slug=slug,
        see_someone=see_someone(lookup, others),
        words=lookup.words(CauseWords),
    )


def signs_on_cards(lookup: Lookup, cause: Cause) -> Collection[Slug]:
    """The signs on its cards, at the levels for which the record has no reason of its own."""
    levels = [tier for tier in TIERS if not cause.ranked and not _reasons(lookup, cause, tier)]
    return [name for tier in levels for name in _signs(lookup, cause, tier)]


def _cards(lookup: Lookup, cause: Cause) -> Iterator[Card]:
    """The most urgent first, which also has the reasons with a time of their own."""
    notes = [item.text or "" for item in cause.see_someone if isinstance(item, ByRung) and item.rung is None]
    for tier in TIERS:
        reasons = _reasons(lookup, cause, tier)
        signs = _signs(lookup, cause, tier)
        if reasons or signs:
            yield _card(lookup, tier, reasons, signs, notes)
            notes = []


def _card(
    lookup: Lookup, tier: Slug, reasons: Sequence[str], signs: Sequence[Slug], notes: Sequence[str]
) -> Card:
    """A card with the record's own reasons; if it has none at this level, with the signs that it names."""
    asks, acts = lookup.labels("sign"), {name: lookup.labels(SIGN_ACT).get(name, "") for name in signs}
    act = "" if reasons else _shared(acts.values())
    order = "" if reasons else _shared(lookup.labels(SIGN_ORDER).get(name, "") for name in signs)
    heading = lookup.words(CauseWords).care_order.format(order=order) if order else ""
    return Card(
        tier=tier,
        urgency=lookup.labels(TIER_URGENCY)[tier],
        heading=heading or lookup.labels(TIER_HEADING)[tier],
        items=[(text, "") for text in reasons] or [(asks[name], "" if act else acts[name]) for name in signs],
        act=act,
        notes=notes,
        call=lookup.block("call-help", tier),
        has_order=bool(order),
    )


def _shared(texts: Iterable[str]) -> str:
    """The text, if all are the same; empty if they differ."""
    different = set(texts)
    return different.pop() if len(different) == 1 else ""


def _signs(lookup: Lookup, cause: Cause, tier: Slug) -> list[Slug]:
    return [name for name in cause.see_also_signs if lookup.labels(SIGN_TIER).get(name) == tier]


def _reasons(lookup: Lookup, cause: Cause, tier: Slug) -> list[str]:
    """What the record says at the rung of this level, without what to do: the card's heading says that."""
    rung, words = _rungs(lookup).get(tier, ""), lookup.labels(RUNG)
    by_rung = (item for item in cause.see_someone if isinstance(item, ByRung))
    return [item.text or words[rung] for item in by_rung if rung and item.rung == rung]


def _rungs(lookup: Lookup) -> Mapping[Slug, Slug]:
    """The soonest rung of each level: a later one waits longer than the level's card says."""
    return {tier: rung for rung, tier in reversed([*lookup.labels(RUNG_TIER).items()])}


def _is_on_a_card(lookup: Lookup, item: SeeSomeone) -> bool:
    return isinstance(item, ByRung) and (item.rung is None or item.rung in _rungs(lookup).values())
