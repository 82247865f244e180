"""Chooses what goes into an issue: by theme and season, among the tips and the pages they link to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from hooks.core.record import Slug
from hooks.kinds.tip.model import Tip
from hooks.outputs.newsletter.model import PAGES, TIPS, IssuePlan


@dataclass(frozen=True)
class Lead:
    """What the choice depends on in a tip."""

    theme: Slug
    season: Slug
    page: str
    """The page it links to."""


def leads(tips: Mapping[Slug, Tip]) -> dict[Slug, Lead]:
    """What the choice depends on in each tip."""
    return {name: Lead(tip.theme, tip.season, tip.link.partition("#")[0]) for name, tip in tips.items()}


def choose(
    plan: IssuePlan, leads: Mapping[Slug, Lead], pages: Collection[str]
) -> tuple[list[Slug], list[str]]:
    """The tips and the pages of an issue.

    Tips of both the theme and the season come first, then others of the theme. Pages are first those that
    other tips of the theme link to, then those of other tips of the season, then those of the chosen tips.

    Args:
        plan: the issue.
        leads: every tip.
        pages: paths of the pages to choose from.
    """

    def rank(name: Slug) -> int:
        """0 for theme and season, 1 for the theme alone, 2 for the season alone, 3 for neither."""
        lead = leads[name]
        return 2 * (lead.theme != plan.theme) + (lead.season != plan.season)

    ranked = sorted(leads, key=rank)
    tips = [name for name in ranked if leads[name].theme == plan.theme][:TIPS]
    linked_by_tips = {leads[name].page for name in tips}
    suitable = [leads[name].page for name in ranked if rank(name) < 3 and leads[name].page in pages]
    preferred = [page for page in suitable if page not in linked_by_tips]
    return tips, list(dict.fromkeys([*preferred, *suitable]))[:PAGES]
