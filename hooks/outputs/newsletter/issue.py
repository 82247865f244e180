"""What an issue tells of: found by its theme and season among the tips and the pages they lead to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from hooks.core.record import Slug
from hooks.kinds.tip.model import Tip
from hooks.outputs.newsletter.model import PAGES, TIPS, IssuePlan


@dataclass(frozen=True)
class Lead:
    """A tip, as far as an issue chooses by it."""

    theme: Slug
    season: Slug
    page: str
    """The page it leads to."""


def leads(tips: Mapping[Slug, Tip]) -> dict[Slug, Lead]:
    """Every tip, as far as an issue chooses by it."""
    return {name: Lead(tip.theme, tip.season, tip.link.partition("#")[0]) for name, tip in tips.items()}


def chosen(
    plan: IssuePlan, leads: Mapping[Slug, Lead], pages: Collection[str]
) -> tuple[list[Slug], list[str]]:
    """The tips and the pages of an issue.

    Tips of theme and season come first, then those of the theme. Pages are those to which other tips of the
    theme lead, then tips of the season, then the chosen tips themselves.

    Args:
        plan: the issue.
        leads: every tip.
        pages: paths of the pages that have a card.
    """

    def rank(name: Slug) -> int:
        lead = leads[name]
        return 2 * (lead.theme != plan.theme) + (lead.season != plan.season)

    ranked = sorted(leads, key=rank)
    tips = [name for name in ranked if leads[name].theme == plan.theme][:TIPS]
    told = {leads[name].page for name in tips}
    fit = [leads[name].page for name in ranked if rank(name) < 3 and leads[name].page in pages]
    order = [*(page for page in fit if page not in told), *fit]
    return tips, list(dict.fromkeys(order))[:PAGES]
