"""What follows from a plan's numbers. Authors never type what can be computed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from hooks.core.dose import Dose, DoseParts
from hooks.core.record import Slug
from hooks.kinds.plan.model import (
    DAYS,
    Amount,
    Cap,
    Day,
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
    """Consecutive weeks with the same doses."""

    first: int
    last: int
    """Weeks of the plan, counted from 1."""
    doses: Mapping[Slug, DoseParts]
    """The dose of each track."""


@dataclass(frozen=True)
class Soonest:
    """How long it takes to climb to the last step if every session goes well."""

    sessions: int
    days: int


def days_of(week: Week) -> list[tuple[Day, Sequence[Slug]]]:
    """The days in order, each with its sessions."""
    return [(day, getattr(week, day)) for day in DAYS]


def kinds_of(week: Week, sessions: Mapping[Slug, Session]) -> dict[Slug, int]:
    """How many sessions of each kind there are in a week."""
    return dict(Counter(sessions[name].kind for _, names in days_of(week) for name in names))


def minutes_of(
    week: Week, sessions: Mapping[Slug, Session], minutes: Mapping[Slug, Amount | None], kind: Slug
) -> Amount | None:
    """Minutes a week spent on one kind of session; `None` if the length of one isn't known."""
    lengths = [minutes[name] for _, names in days_of(week) for name in names if sessions[name].kind == kind]
    known = [length for length in lengths if length is not None]
    return total(*known) if known and len(known) == len(lengths) else None


LOOKING_UP = 9 / 8
"""How much longer a session takes than its exercises, for looking things up."""
CHANGE_EXERCISE, CHANGE_SIDES, REST, TO_HOLD = 30, 5, 60, 2
"""Seconds to the next exercise, to the other side, between sets unless a dose says, and into each hold."""
ROUND = 5
"""Minutes that a session's length is rounded to."""


def seconds_of(dose: Dose) -> float | None:
    """Seconds that an exercise takes, without getting ready for it; `None` if its dose doesn't say enough."""
    repetition = None if dose.hold is None else _middle(dose.hold) + TO_HOLD
    repetition = dose.tempo if repetition is None else repetition
    if dose.duration is not None:
        one_set = _middle(dose.duration)
    elif repetition is None:
        return None
    else:
        one_set = repetition * _middle(dose.repetitions or dose.steps or 1)
    one_set = one_set * 2 + CHANGE_SIDES if dose.each_side else one_set
    sets = _middle(dose.sets)
    return sets * one_set + (sets - 1) * _middle(REST if dose.rest is None else dose.rest)


def _middle(amount: Amount) -> float:
    return sum(bounds(amount)) / 2


def minutes_of_session(session: Session, doses: Sequence[Sequence[Dose]]) -> Amount | None:
    """How long a session takes, rounded; `None` if a dose doesn't say enough.

    Args:
        session: the session.
        doses: for each phase that it is done in, the dose of each exercise.
    """
    lengths = [[seconds_of(dose) for dose in of_phase] for of_phase in doses]
    known = [[length for length in of_phase if length is not None] for of_phase in lengths]
    if not session.exercises or known != lengths:
        return None
    minutes = [_rounded(session.warm_up + _picked(of_phase, session.pick)) for of_phase in known]
    return min(minutes) if min(minutes) == max(minutes) else (min(minutes), max(minutes))


def _picked(lengths: Sequence[float], pick: int | None) -> float:
    done = sorted(lengths, reverse=True)[:pick]
    return sum(done) + CHANGE_EXERCISE * (len(done) - 1)


def _rounded(seconds: float) -> int:
    return max(ROUND, math.floor(seconds * LOOKING_UP / 60 / ROUND + 1 / 2) * ROUND)


def total(*amounts: Amount) -> Amount:
    """The sum: a single number if its least and its most are the same."""
    least = sum(bounds(amount)[0] for amount in amounts)
    most = sum(bounds(amount)[1] for amount in amounts)
    return least if least == most else (least, most)


def bounds(amount: Amount) -> tuple[int, int]:
    """The least and the most, which are the same for a single number."""
    return amount if isinstance(amount, tuple) else (amount, amount)


def work_of(step: Step) -> Amount:
    """Seconds of work in a step."""
    return total(*[step.work] * step.repeats)


def intervals_of(step: Step) -> Amount:
    """Seconds of work and recovery in a step."""
    return total(*[step.work, step.recover] * step.repeats)


def duration_of(ladder: Ladder, step: Step) -> Amount:
    """Seconds that a session on a step takes, with the easy movement before and after."""
    return total(ladder.before, intervals_of(step), ladder.after)


def sessions_per_step_up(ladder: Ladder) -> int:
    """How many good sessions in a row it takes to go up."""
    return min((rule.times for rule in ladder.rules if rule.move > 0), default=1)


def soonest(ladder: Ladder, step: int) -> Soonest:
    """The fewest sessions and days from a step to the first session on the last step."""
    steps_at_once = max((rule.move for rule in ladder.rules if rule.move > 0), default=1)
    climbs = math.ceil((len(ladder.steps) - 1 - step) / steps_at_once)
    sessions = climbs * sessions_per_step_up(ladder)
    return Soonest(sessions, sessions * ladder.every_days)


def weeks_of(progression: Progression) -> int:
    """The number of weeks in all phases."""
    return sum(phase.weeks for phase in progression.phases)


def stretches(progression: Progression) -> Iterator[tuple[Phase, list[Stretch]]]:
    """Every phase with its weeks, equal ones in a row merged."""
    first = 1
    for phase in progression.phases:
        yield phase, _stretches(phase, first)
        first += phase.weeks


def _stretches(phase: Phase, first: int) -> list[Stretch]:
    weeks = [
        (first + week, {track: dose_in(growth, week) for track, growth in phase.doses.items()})
        for week in range(phase.weeks)
    ]
    groups = [(doses, [week for week, _ in group]) for doses, group in groupby(weeks, lambda pair: pair[1])]
    return [Stretch(numbers[0], numbers[-1], doses) for doses, numbers in groups]


def dose_in(growth: Growth, week: int) -> DoseParts:
    """The dose in a week of its phase, counted from 0."""
    steps = week // growth.every
    return {
        key: _grown(value, steps * growth.step[key]) if key in growth.step else value
        for key, value in growth.start.items()
    }


def _grown(value: Amount | bool | str | None, by: int) -> Amount | bool | str | None:  # noqa: FBT001 (a dose's value, not a switch)
    if isinstance(value, tuple):
        return value[0] + by, value[1] + by
    return value + by if isinstance(value, int) and not isinstance(value, bool) else value


def most_after(longest: int, percent: int) -> int:
    """The most for the next session, rounded down to a tenth so that rounding never exceeds the cap.

    Args:
        longest: the longest session of the past days, in hundredths of a unit of distance.
        percent: how much longer the next may be.

    Returns:
        Tenths of that unit. `run-cap.mjs` computes the same.
    """
    # Hundredths times percent, divided by 100 (for percent) and by 10 (to get tenths).
    return longest * (100 + percent) // 1000


def cap_rows(cap: Cap) -> list[tuple[int, str]]:
    """The printed table: the longest session so far, and the most for the next."""
    tenths = [(distance, most_after(distance * 100, cap.percent)) for distance in cap.distances]
    return [
        (distance, f"{most // 10}.{most % 10}" if most % 10 else str(most // 10)) for distance, most in tenths
    ]
