"""What an exercise leads to: the plans and causes that it belongs to, and others of its kind."""

from __future__ import annotations

from markupsafe import Markup

from hooks.core.kind import Lookup
from hooks.core.next_steps import Group, NextWords, exercises_of_plans, links_to, next_steps
from hooks.core.record import Slug
from hooks.kinds.exercise.model import Exercise


def exercise_next(lookup: Lookup, slug: str) -> Markup:
    """Its plans, its causes, and the exercises before and after it."""
    words = lookup.words(NextWords)
    plans = lookup.once(exercises_of_plans)
    causes = lookup.named("cause", "exercise")
    return next_steps(
        lookup,
        [
            Group(words.part_of, links_to(lookup, "plan", [plan for plan in plans if slug in plans[plan]])),
            Group(words.helps, links_to(lookup, "cause", [name for name in causes if slug in causes[name]])),
            Group(words.beside, links_to(lookup, "exercise", beside(lookup, slug))),
        ],
    )


def beside(lookup: Lookup, slug: Slug) -> list[Slug]:
    """The exercises before and after one in the list of its kind."""
    entries = lookup.entries(Exercise)
    group = [name for name in entries if entries[name].record.kind == entries[slug].record.kind]
    at = group.index(slug)
    return [*group[max(at - 1, 0) : at], *group[at + 1 : at + 2]]
