"""Warning signs as care cards: three levels, the urgency in the heading (NHS service manual, care cards)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from markupsafe import Markup

from hooks.core.condition import When
from hooks.core.entry import Entry
from hooks.core.kind import Block, Lookup
from hooks.core.page import Citation
from hooks.core.record import TIERS, Slug, Tier
from hooks.core.templates import render
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


def sign_table(
    signs: WarningSigns,
    screens: Mapping[Slug, str],
    numbers: Mapping[Slug, int],
    condition_text: Callable[[When], str],
    leads: Mapping[Slug, str],
    citations: Mapping[Slug, Citation],
    words: SignWords,
) -> Markup:
    """Every sign and rule with its reason, tier, sources and open question, for a clinician to review.

    Args:
        signs: all signs and rules.
        screens: what each screen asks.
        numbers: each sign's number on the worksheet.
        condition_text: puts a condition into words that refer to signs by number.
        leads: what each rule leads to, in words.
        citations: each reference's citation.
        words: the table's headings.
    """

    def members(screen: Slug | None) -> list[tuple[int, WarningSign, str]]:
        return [
            (numbers[name], sign, condition_text(sign.shown_when) if sign.shown_when else "")
            for name, sign in signs.signs.items()
            if sign.screen == screen
        ]

    groups = [(heading, members(name)) for name, heading in screens.items()]
    rules = [(rule, condition_text(rule.when), leads[name]) for name, rule in signs.rules.items()]
    return render(
        "warning-sign/sign-table.html",
        groups=[(heading, some) for heading, some in (*groups, (words.raised, members(None))) if some],
        rules=rules,
        tiers=signs.tiers,
        stop=signs.stop_activity,
        citations=citations,
        words=words,
    )


BLOCKS = (Block("care-card", _care_card, lambda _: TIERS),)
