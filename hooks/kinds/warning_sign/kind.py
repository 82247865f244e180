"""Warning signs, as the rest of the generator sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from hooks.core.kind import Kind, Lookup, Ref, refs
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


KIND = Kind(
    name="warning sign",
    model=WarningSigns,
    where=FILE,
    needed={FILE: "the warning signs"},
    words={"warning_sign": SignWords},
    refs=_refs,
    labels={"sign": lambda signs: {name: sign.ask for name, sign in signs.signs.items()}},
    check=check_warning_signs,
    blocks=BLOCKS,
    counts=_counts,
)
