"""Warning signs, as the rest of the generator sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from hooks.core.kind import Kind, Lookup, Ref, refs
from hooks.core.record import Slug
from hooks.core.sign_parts import SIGN_ACT, SIGN_ORDER, SIGN_TIER, TIER_HEADING, TIER_URGENCY
from hooks.kinds.warning_sign.blocks import BLOCKS, all_signs
from hooks.kinds.warning_sign.check import check_warning_signs
from hooks.kinds.warning_sign.model import SignWords, WarningSigns

FILE = "finder/warning-signs.yml"


def _refs(signs: WarningSigns) -> Iterator[Ref]:
    for name, sign in signs.signs.items():
        yield from refs("reference", ("signs", name, "sources"), sign.sources)
    for name, rule in signs.rules.items():
        yield from refs("reference", ("rules", name, "sources"), rule.sources)


def _counts(lookup: Lookup) -> Mapping[str, int]:
    tiers = Counter(sign.tier or "no card" for sign in all_signs(lookup).signs.values())
    return {f"warning signs: {tier}": count for tier, count in tiers.items()}


def _part(key: str) -> Callable[[WarningSigns], dict[Slug, str]]:
    """A key of every sign that has it."""
    return lambda signs: {name: text for name, sign in signs.signs.items() if (text := getattr(sign, key))}


def _tier_part(key: str) -> Callable[[WarningSigns], dict[Slug, str]]:
    return lambda signs: {tier: getattr(text, key) for tier, text in signs.tiers.items()}


LABELS = {
    "sign": _part("ask"),
    SIGN_TIER: _part("tier"),
    SIGN_ACT: _part("do"),
    SIGN_ORDER: _part("order"),
    TIER_URGENCY: _tier_part("urgency"),
    TIER_HEADING: _tier_part("heading"),
}

KIND = Kind(
    name="warning sign",
    model=WarningSigns,
    where=FILE,
    needed={FILE: "the warning signs"},
    words={"warning_sign": SignWords},
    refs=_refs,
    labels=LABELS,
    check=check_warning_signs,
    blocks=BLOCKS,
    counts=_counts,
)
