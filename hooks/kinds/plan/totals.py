"""What follows from a plan's numbers. Nothing that can be computed is typed by an author."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from hooks.core.record import Slug
from hooks.kinds.plan.model import (
    DAYS,
    Amount,
    Cap,
    Day,
    DoseParts,
    Growth,
    Ladder,
    Phase,
    Progression,
    Session,
    Step,
    Week,
)


@dataclass(frozen=True)
class Stretch:
    """Weeks in a row with the same doses."""

    first: int
    last: int
    """Weeks of the whole plan, counted from 1."""
    doses: Mapping[Slug, DoseParts]
    """By track."""


@dataclass(frozen=True)
class Soonest:
    """The quickest way from a step to the last one, if every session goes well."""

    sessions: int
    days: int


def days_of(week: Week) -> list[tuple[Day, Sequence[Slug]]]:
    """The days in order, each with its sessions."""
    return [(day, getattr(week, day)) for day in DAYS]


def kinds_of(week: Week, sessions: Mapping[Slug, Session]) -> dict[Slug, int]:
    """How many sessions of each kind a week holds."""
    return dict(Counter(sessions[name].kind for _, names in days_of(week) for name in names))


def minutes_of(week: Week, sessions: Mapping[Slug, Session], kind: Slug) -> Amount | None:
    """Minutes a week that go into one kind of session; `None` where a session does not say."""
    spans = [
        sessions[name].minutes for _, names in days_of(week) for name in names if sessions[name].kind == kind
    ]
    known = [span for span in spans if span is not None]
    return added(*known) if known and len(known) == len(spans) else None


def added(*amounts: Amount) -> Amount:
    """The sum: a number where all are numbers alone, else the least and the most."""
    least = sum(ends(amount)[0] for amount in amounts)
    most = sum(ends(amount)[1] for amount in amounts)
    return least if least == most else (least, most)


def times(count: int, amount: Amount) -> Amount:
    """An amount so many times over."""
    return added(*[amount] * count)


def ends(amount: Amount) -> tuple[int, int]:
    """The least and the most, which may be the same."""
    return amount if isinstance(amount, tuple) else (amount, amount)


def work_of(step: Step) -> Amount:
    """Seconds of work in a step."""
    return times(step.repeats, step.work)


def intervals_of(step: Step) -> Amount:
    """Seconds of work and recovery in a step."""
    return times(step.repeats, added(step.work, step.recover))


def whole_of(ladder: Ladder, step: Step) -> Amount:
    """Seconds from door to door: the intervals and the easy movement around them."""
    return added(ladder.before, intervals_of(step), ladder.after)


def times_up(ladder: Ladder) -> int:
    """How many good sessions in a row move a reader up."""
    return min((rule.times for rule in ladder.rules if rule.move > 0), default=1)


def soonest(ladder: Ladder, step: int) -> Soonest:
    """Sessions and days before the first session on the last step."""
    stride = max((rule.move for rule in ladder.rules if rule.move > 0), default=1)
    climbs = -(-(len(ladder.steps) - 1 - step) // stride)
    sessions = climbs * times_up(ladder)
    return Soonest(sessions, sessions * ladder.every_days)


def weeks_of(progression: Progression) -> int:
    """Weeks from the first phase to the end of the last."""
    return sum(phase.weeks for phase in progression.phases)


def stretches(progression: Progression) -> Iterator[tuple[Phase, list[Stretch]]]:
    """Every phase with its weeks, those that are alike in one."""
    first = 1
    for phase in progression.phases:
        yield phase, _alike(phase, first)
        first += phase.weeks


def _alike(phase: Phase, first: int) -> list[Stretch]:
    weeks = [(first + at, _doses(phase, at)) for at in range(phase.weeks)]
    groups = [(doses, [week for week, _ in group]) for doses, group in groupby(weeks, lambda pair: pair[1])]
    return [Stretch(numbers[0], numbers[-1], doses) for doses, numbers in groups]


def _doses(phase: Phase, at: int) -> dict[Slug, DoseParts]:
    return {track: dose_in(growth, at) for track, growth in phase.doses.items()}


def dose_in(growth: Growth, week: int) -> DoseParts:
    """The dose in a week of its phase, counted from 0."""
    done = week // growth.every
    return {
        key: _grown(value, done * growth.step[key]) if key in growth.step else value
        for key, value in growth.start.items()
    }


def _grown(value: Amount | bool | str, by: int) -> Amount | bool | str:  # noqa: FBT001 (a field, no switch)
    if isinstance(value, tuple):
        return value[0] + by, value[1] + by
    return value if isinstance(value, bool | str) else value + by


def most_after(longest: int, percent: int) -> int:
    """The most for the next session, rounded down to a tenth so that no rounding goes past the cap.

    Args:
        longest: the longest of the past days, in hundredths of a unit of distance.
        percent: how much more is allowed.

    Returns:
        Tenths of that unit. `run-cap.mjs` does the same.
    """
    return longest * (100 + percent) // 1000


def cap_rows(cap: Cap) -> list[tuple[int, str]]:
    """The printed table: the longest session, and the most for the next."""
    tenths = [(distance, most_after(distance * 100, cap.percent)) for distance in cap.distances]
    return [
        (distance, f"{most // 10}.{most % 10}" if most % 10 else str(most // 10)) for distance, most in tenths
    ]
