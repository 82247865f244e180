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
from hooks.kinds.warning_sign.model import SignWords, WarningSigns


def signs_of(lookup: Lookup) -> Entry[WarningSigns]:
    """The file of the signs."""
    entry = lookup.entry(WarningSigns)
    assert entry is not None, "a file that no guide can do without"  # noqa: S101
    return entry


def all_signs(lookup: Lookup) -> WarningSigns:
    """The signs with the words around them."""
    return signs_of(lookup).record


def _care_card(lookup: Lookup, tier: str) -> Markup:
    """The card of one tier with all its signs."""
    signs = all_signs(lookup)
    members = [{"slug": slug, "sign": sign} for slug, sign in signs.signs.items() if sign.tier == tier]
    return render(
        "warning-sign/care-card.html",
        tier=tier,
        text=signs.tiers[cast("Tier", tier)],
        members=members,
        stop=signs.stop_activity,
    )


def sign_table(
    signs: WarningSigns,
    numbers: Mapping[Slug, int],
    tell: Callable[[When], str],
    citations: Mapping[Slug, Citation],
    words: SignWords,
) -> Markup:
    """Every sign and pair rule with its reason, tier, sources and open question, for a clinician to check.

    Args:
        signs: all of them.
        numbers: of the signs, as on the worksheet.
        tell: a condition in words, in which the signs stand by their numbers.
        citations: of the references, by name.
        words: the heads of the table.
    """
    groups = [
        (
            heading,
            [(numbers[name], sign) for name, sign in signs.signs.items() if sign.group == group],
        )
        for group, heading in signs.groups.items()
    ]
    pairs = [(rule, tell(rule.when)) for rule in signs.pair_rules]
    return render(
        "warning-sign/sign-table.html",
        groups=groups,
        pairs=pairs,
        tiers=signs.tiers,
        stop=signs.stop_activity,
        citations=citations,
        words=words,
    )


BLOCKS = (Block("care-card", _care_card, lambda _: TIERS),)
