"""What a plan looks like at a glance, for its card image."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.dose import Phase
from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.drawing.svg.emblem import bars, clock, limit, week
from hooks.kinds.plan.blocks import session_minutes
from hooks.kinds.plan.model import Ladder, Plan, Progression, Session, Week
from hooks.kinds.plan.totals import days_of

EFFORT: dict[Phase, float] = {"start": 0.35, "build": 0.65, "load": 1, "easy": 0.45}
"""How high the weeks of each phase are, as a part of the hardest."""


def plan_drawing(lookup: Lookup, entry: Entry[Plan]) -> str:
    """Its week, its weeks, its steps or its limit, or else how long its first session takes."""
    plan = entry.record
    if plan.week:
        return week(list(_kinds_by_day(lookup, plan.week)))
    if plan.progression:
        return bars(_weeks(plan.progression))
    if plan.ladder:
        return bars(_steps(plan.ladder))
    if plan.cap:
        return limit(plan.cap.percent)
    minutes = lookup.once(session_minutes)[plan.sessions[0]] or 0
    return clock(minutes[0] if isinstance(minutes, tuple) else minutes)


def _kinds_by_day(lookup: Lookup, planned: Week) -> Iterator[list[int]]:
    """The kinds of each day's sessions, numbered in the order in which sessions first name them."""
    sessions = {slug: entry.record for slug, entry in lookup.entries(Session).items()}
    kinds = list(dict.fromkeys(session.kind for session in sessions.values()))
    for _, names in days_of(planned):
        yield [kinds.index(sessions[name].kind) for name in names]


def _weeks(progression: Progression) -> list[float]:
    """The effort of each week; phases whose doses grow by themselves rise one after the other."""
    phases = progression.phases
    rising = [(at + 1) / len(phases) for at in range(len(phases))]
    return [
        EFFORT[phase.dose] if phase.dose else effort
        for phase, effort in zip(phases, rising, strict=True)
        for _ in range(phase.weeks)
    ]


def _steps(ladder: Ladder) -> list[float]:
    """The height of each step."""
    count = len(ladder.steps)
    return [(at + 1) / count for at in range(count)]
