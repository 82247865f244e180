"""Where a page leads next, derived from the records: cards in groups, in one place on every page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.kind import Lookup
from hooks.core.record import Record, Slug
from hooks.core.templates import render
from hooks.core.words import Text

FEW = 4
"""The number of links in a group that a reader can take in at a glance."""


class NextWords(Record):
    """The labels of the groups."""

    heading: Text
    signs: Text
    """Above the page with the warning signs."""
    plan: Text
    """Above the plan that fits a cause."""
    near: Text
    """Above causes that are easily taken for this one."""
    part_of: Text
    """Above the plans with an exercise."""
    helps: Text
    """Above the causes that name an exercise."""
    beside: Text
    """Above other exercises of the same kind."""
    further: Text
    """Above the plan that asks for more."""
    back: Text
    """Above the plan that asks for less."""


@dataclass(frozen=True)
class Group:
    """Links of one sort."""

    label: str
    links: Sequence[tuple[str, str]]
    """Paths of content files, with their titles."""


def next_steps(lookup: Lookup, groups: Iterable[Group]) -> Markup:
    """The groups that have a link, as one navigation block; nothing if none has."""
    shown = [group for group in groups if group.links]
    return render("next-steps/next-steps.html", groups=shown, words=lookup.words(NextWords))


def links_to(lookup: Lookup, kind: str, slugs: Iterable[Slug]) -> list[tuple[str, str]]:
    """A link to each of a few records that have a page."""
    titles = lookup.labels(kind)
    return [(lookup.path(kind, slug), titles[slug]) for slug in list(slugs)[:FEW]]


def link_to_page(lookup: Lookup, path: str) -> list[tuple[str, str]]:
    """A link to a page; none if a guide doesn't have it."""
    return [(path, lookup.titles[path])] if path else []


def likeness(one: Collection[str], other: Collection[str]) -> float:
    """The share of their names that two sets have in common (Jaccard index), from 0 to 1."""
    both = set(one) | set(other)
    return len(set(one) & set(other)) / len(both) if both else 0


def exercises_of_plans(lookup: Lookup) -> Mapping[Slug, set[Slug]]:
    """The exercises of each plan, in its sessions and in its progression."""
    in_session = lookup.named("session", "exercise")
    own = lookup.named("plan", "exercise")
    return {
        plan: {*own[plan], *(exercise for name in sessions for exercise in in_session.get(name, ()))}
        for plan, sessions in lookup.named("plan", "session").items()
    }
