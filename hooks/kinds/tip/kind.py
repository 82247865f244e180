"""Tips, as the rest of the generator sees them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hooks.core.kind import Claim, Kind, Lookup, Ref, refs
from hooks.kinds.tip.blocks import BLOCKS
from hooks.kinds.tip.check import check_tips
from hooks.kinds.tip.model import Tips, TipWords


def _refs(tips: Tips) -> Iterator[Ref]:
    for name, tip in tips.tips.items():
        yield from refs("reference", ("tips", name, "sources"), tip.sources)
        if tip.scene:
            yield Ref("figure", ("tips", name, "scene"), tip.scene)


def _claims(tips: Tips) -> Iterator[Claim]:
    for name, tip in tips.tips.items():
        for part in ("text", "short", "line"):
            yield Claim(("tips", name, part), getattr(tip, part), tip.sources)


def _counts(lookup: Lookup) -> Mapping[str, int]:
    entry = lookup.entry(Tips)
    return {"tips": len(entry.record.tips) if entry else 0}


KIND = Kind(
    name="tip",
    model=Tips,
    where="tips.yml",
    words={"tip": TipWords},
    claims=_claims,
    refs=_refs,
    check=check_tips,
    blocks=BLOCKS,
    counts=_counts,
)
