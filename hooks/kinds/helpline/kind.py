"""Whom to call, as the rest of the generator sees it."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.core.kind import Kind, Lookup
from hooks.kinds.helpline.blocks import BLOCKS
from hooks.kinds.helpline.model import Helplines, HelplineWords


def _counts(lookup: Lookup) -> Mapping[str, int]:
    entry = lookup.entry(Helplines)
    return {"countries with numbers to call": len(entry.record.countries) if entry else 0}


KIND = Kind(
    name="helpline",
    model=Helplines,
    where="helplines.yml",
    words={"helpline": HelplineWords},
    blocks=BLOCKS,
    counts=_counts,
)
