"""Tips as a list by season."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from hooks.core.page import Citation
from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.kinds.tip.model import Tips, TipWords


def tip_list(
    tips: Tips, words: TipWords, titles: Mapping[str, str], citations: Mapping[Slug, Citation]
) -> Markup:
    """All tips, each with where to read on and its sources.

    Args:
        tips: all tips.
        words: the labels.
        titles: of the pages, by path.
        citations: of the references, by name.
    """
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
        words=words,
        titles={tip.link: titles[tip.link.partition("#")[0]] for tip in tips.tips.values()},
        citations=citations,
    )
