"""Tips as a list by season."""

from __future__ import annotations

from markupsafe import Markup

from hooks.core.kind import Block, Lookup
from hooks.core.templates import render
from hooks.drawing.svg.emblem import any_week
from hooks.kinds.tip.model import Tips, TipWords


def _list(lookup: Lookup, _: str) -> Markup:
    """All tips by season, each with its sources and a link to read more."""
    entry = lookup.entry(Tips)
    if entry is None:
        return Markup()
    tips = entry.record
    seasons = [
        {
            "slug": season,
            "name": name,
            "tips": [(slug, tip) for slug, tip in tips.tips.items() if tip.season == season],
        }
        for season, name in tips.seasons.items()
    ]
    return render(
        "tip/tip-list.html",
        seasons=seasons,
        themes=tips.themes,
        words=lookup.words(TipWords),
        titles={tip.link: lookup.titles[tip.page] for tip in tips.tips.values()},
        citations=lookup.citations,
    )


BLOCKS = (Block("tip-list", _list, emblem=any_week),)
