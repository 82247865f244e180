"""Timelines, as the rest of the generator sees them."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.entry import Entry, check_name
from hooks.core.kind import Claim, Kind, Lookup, Ref, refs
from hooks.core.problem import Problem
from hooks.core.record import Slug
from hooks.core.see_someone import AT_RUNG, RUNG, RUNG_TIER
from hooks.core.yaml_lines import KeyPath
from hooks.kinds.timeline.blocks import BLOCKS
from hooks.kinds.timeline.model import Timeline, TimelineStep, TimelineWords


def _refs(timeline: Timeline) -> Iterator[Ref]:
    yield from refs("reference", ("sources",), timeline.sources)


def _claims(timeline: Timeline) -> Iterator[Claim]:
    for at, step in enumerate(timeline.steps):
        yield Claim(("steps", at, "text"), step.text, timeline.sources)


def _check(lookup: Lookup) -> Iterator[Problem]:
    """Every page that a step leads to exists; every rung has its words, and a name of its own."""
    named = set[Slug]()
    for entry in lookup.entries(Timeline).values():
        for at, step in enumerate(entry.record.steps):
            if step.page is not None:
                yield from check_name(entry, ("steps", at, "page"), step.page, lookup.known("page"), "page")
            yield from _check_rung(entry, ("steps", at), step, named)


def _check_rung(
    entry: Entry[Timeline], at: KeyPath, step: TimelineStep, named: set[Slug]
) -> Iterator[Problem]:
    has_words = bool(step.see_if and step.do)
    if step.rung is not None and not has_words:
        hint = "Give see_if and do: pages that name the rung say them"
        yield entry.problem((*at, "rung"), "has no words", hint)
    if step.rung is None and (step.see_if or step.do):
        yield entry.problem(at, "has words of a rung without its name", "Name it under rung")
    if step.rung in named:
        yield entry.problem((*at, "rung"), f'names "{step.rung}" again', "Give each rung a name of its own")
    named.update({step.rung} if step.rung else ())


def _rungs(timeline: Timeline) -> dict[Slug, str]:
    return {step.rung: step.see_if or "" for step in timeline.steps if step.rung}


def _what_to_do(timeline: Timeline) -> dict[Slug, str]:
    return {step.rung: step.do or "" for step in timeline.steps if step.rung}


def _tiers(timeline: Timeline) -> dict[Slug, str]:
    return {step.rung: step.tier for step in timeline.steps if step.rung and step.tier}


KIND = Kind(
    name="timeline",
    model=Timeline,
    where="timelines/*.yml",
    words={"timeline": TimelineWords},
    claims=_claims,
    refs=_refs,
    labels={RUNG: _rungs, AT_RUNG: _what_to_do, RUNG_TIER: _tiers},
    check=_check,
    blocks=BLOCKS,
)
