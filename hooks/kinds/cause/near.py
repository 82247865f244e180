"""What a cause leads to: the plan that fits it, and the causes that are easily taken for it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from hooks.core.kind import Lookup
from hooks.core.next_steps import (
    Group,
    NextWords,
    exercises_of_plans,
    likeness,
    link_to_page,
    links_to,
    next_steps,
)
from hooks.core.record import Slug
from hooks.kinds.cause.model import Cause

NEIGHBOURS = 2


def cause_next(lookup: Lookup, slug: str) -> Markup:
    """The plan, its neighbours and the warning signs; on a short page, one neighbour and no plan."""
    words = lookup.words(NextWords)
    is_short = lookup.entries(Cause)[slug].record.short_page is not None
    plan = () if is_short else links_to(lookup, "plan", plan_for(lookup, slug))
    near = neighbours(lookup, slug)[: 1 if is_short else NEIGHBOURS]
    return next_steps(
        lookup,
        [
            Group(words.plan, list(plan)),
            Group(words.near, links_to(lookup, "cause", near)),
            Group(words.signs, link_to_page(lookup, lookup.page_with("care-card"))),
        ],
    )


def plan_for(lookup: Lookup, slug: Slug) -> Iterator[Slug]:
    """The plan that shares most with the exercises of a cause; none if no plan shares any."""
    wanted = lookup.entries(Cause)[slug].record.exercises
    plans = lookup.once(exercises_of_plans)
    best = max(plans, key=lambda plan: likeness(wanted, plans[plan]), default="")
    if best and likeness(wanted, plans[best]):
        yield best


def neighbours(lookup: Lookup, slug: Slug) -> list[Slug]:
    """The causes that are felt in most of the same places and, among those, share most exercises."""
    causes = {name: entry.record for name, entry in lookup.entries(Cause).items()}
    mine = causes[slug]

    def nearness(name: Slug) -> tuple[float, float]:
        return likeness(mine.regions, causes[name].regions), likeness(mine.exercises, causes[name].exercises)

    others = [name for name in causes if name != slug and nearness(name)[0]]
    return sorted(others, key=nearness, reverse=True)
