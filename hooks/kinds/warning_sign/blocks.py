"""Warning signs as care cards: three levels, the urgency in the heading (NHS service manual, care cards)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from markupsafe import Markup

from hooks.core.condition import When
from hooks.core.entry import Entry
from hooks.core.kind import Block, Lookup
from hooks.core.page import Citation
from hooks.core.record import TIERS, Slug, Tier
from hooks.core.templates import render
from hooks.drawing.svg.emblem import danger
from hooks.kinds.warning_sign.model import SignWords, WarningSign, WarningSigns


def signs_of(lookup: Lookup) -> Entry[WarningSigns]:
    """The warning signs, with their source file."""
    entry = lookup.entry(WarningSigns)
    assert entry is not None, "every guide needs this file"  # noqa: S101
    return entry


def all_signs(lookup: Lookup) -> WarningSigns:
    """The warning signs and the words around them."""
    return signs_of(lookup).record


def _care_card(lookup: Lookup, tier: str) -> Markup:
    """The care card of a tier, with all its signs."""
    signs = all_signs(lookup)
    members = [{"slug": slug, "sign": sign} for slug, sign in signs.signs.items() if sign.tier == tier]
    return render(
        "warning-sign/care-card.html",
        tier=tier,
        text=signs.tiers[cast("Tier", tier)],
        members=members,
        stop=signs.stop_activity,
        call=lookup.block("call-help", tier),
    )


@dataclass(frozen=True)
class SignTexts:
    """What a table of signs takes from the finder."""

    screens: Mapping[Slug, str]
    """What each screen asks."""
    numbers: Mapping[Slug, int]
    """Each sign's number on the worksheet."""
    condition: Callable[[When], str]
    """Puts a condition into words that refer to signs by number."""
    leads: Mapping[Slug, str]
    """What each rule leads to."""


def sign_table(
    signs: WarningSigns, texts: SignTexts, citations: Mapping[Slug, Citation], words: SignWords
) -> Markup:
    """Every sign and rule with its reason, tier, sources and open question, for a clinician to review.

    Args:
        signs: all signs and rules.
        texts: what the finder says of them.
        citations: each reference's citation.
        words: the table's headings.
    """

    def members(screen: Slug | None) -> list[tuple[int, WarningSign, str]]:
        return [
            (texts.numbers[name], sign, texts.condition(sign.shown_when) if sign.shown_when else "")
            for name, sign in signs.signs.items()
            if sign.screen == screen
        ]

    groups = [(heading, members(name)) for name, heading in texts.screens.items()]
    rules = [(rule, texts.condition(rule.when), texts.leads[name]) for name, rule in signs.rules.items()]
    return render(
        "warning-sign/sign-table.html",
        groups=[(heading, some) for heading, some in (*groups, (words.raised, members(None))) if some],
        rules=rules,
        tiers=signs.tiers,
        stop=signs.stop_activity,
        citations=citations,
        words=words,
    )


BLOCKS = (Block("care-card", _care_card, lambda _: TIERS, emblem=danger),)
