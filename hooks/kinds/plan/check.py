"""Rules for plans and sessions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from hooks.core.dose import Dose, Dosed, DoseParts
from hooks.core.entry import Entries, Entry, check_name, check_spans
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.record import Slug, load_record, suggest
from hooks.core.see_someone import check_times
from hooks.core.yaml_lines import KeyPath
from hooks.kinds.plan.model import (
    DAYS,
    PARTS,
    Ladder,
    Phase,
    Plan,
    PlanWords,
    Progression,
    Session,
    Step,
    Track,
)
from hooks.kinds.plan.totals import bounds, dose_in, intervals_of, minutes_of_session, work_of


def check_plans(lookup: Lookup) -> list[Problem]:
    """Every plan can be followed as written: complete weeks, valid doses, a ladder that leads up."""
    plans, sessions = lookup.entries(Plan), lookup.entries(Session)
    with_exercises = {name for name, session in sessions.items() if session.record.exercises}
    problems: list[Problem] = []
    for entry in plans.values():
        problems += _check_parts(entry)
        problems += check_times(lookup, entry, entry.record.see_someone)
        problems += _check_week(entry, with_exercises)
        if entry.record.progression is not None:
            problems += _check_progression(entry, entry.record.progression)
        if entry.record.ladder is not None:
            problems += _check_ladder(entry, entry.record.ladder)
    problems += _check_sessions(sessions, lookup.words(PlanWords).kinds)
    return problems + _check_doses(lookup) + _check_own_doses(lookup) + _check_one_cap(plans)


def _check_doses(lookup: Lookup) -> list[Problem]:
    """A dose is still valid once a plan has changed it."""
    known, problems = lookup.entries(Dosed), list[Problem]()
    for entry, key, exercise, parts in doses(lookup.entries(Plan), lookup.entries(Session)):
        own = known[exercise].record.dose.model_dump() if exercise in known else {}
        problems += load_record(entry.source, Dose, (*entry.at, *key), {**own, **parts})[1]
    return problems


def _check_own_doses(lookup: Lookup) -> list[Problem]:
    """An exercise with phases has its doses in one place, and what follows from them is never typed."""
    known, problems = lookup.entries(Dosed), list[Problem]()
    for entry in lookup.entries(Session).values():
        session = entry.record
        for at, item in enumerate(session.exercises):
            if item.dose and item.exercise in known and known[item.exercise].record.phases:
                message = f"is another dose than the one of {item.exercise}, which has phases"
                problems.append(
                    entry.problem(("exercises", at, "dose"), message, "Change the exercise's own dose")
                )
        doses = [known[item.exercise].record.dose for item in session.exercises if item.exercise in known]
        if session.minutes is not None and minutes_of_session(session, [doses]) is not None:
            message = "follow from the doses of the exercises"
            problems.append(entry.problem(("minutes",), message, "Remove them; the page computes them"))
    return problems


def _check_sessions(sessions: Entries[Session], kinds: Collection[Slug]) -> list[Problem]:
    """Every session can be done as written, and is of a kind that the wording names."""
    problems: list[Problem] = []
    for entry in sessions.values():
        session = entry.record
        names = [item.exercise for item in session.exercises]
        if session.kind not in kinds:
            message = f'is "{session.kind}", which plan.kinds of wording.yml does not name'
            problems.append(entry.problem(("kind",), message, suggest(session.kind, kinds)))
        if session.pick is not None and session.pick >= len(names):
            message = f"is {session.pick} of {len(names)} exercises, which leaves nothing to pick"
            problems.append(entry.problem(("pick",), message, "Name more exercises, or leave it out"))
        problems += _check_repeated(entry, names)
        problems += check_spans(entry, (), {"minutes": session.minutes})
        for at, item in enumerate(session.exercises):
            problems += check_spans(entry, ("exercises", at, "dose"), item.dose)
    return problems


def doses(
    plans: Entries[Plan], sessions: Entries[Session]
) -> Iterator[tuple[Entry[Plan] | Entry[Session], KeyPath, Slug | None, DoseParts]]:
    """Every dose in a plan or session: its record and key, the exercise that it's for, and its parts.

    For a dose that grows, this is the last one, the furthest from what the author wrote.
    """
    for session in sessions.values():
        for at, item in enumerate(session.record.exercises):
            yield session, ("exercises", at, "dose"), item.exercise, item.dose
    for plan in plans.values():
        phases = plan.record.progression.phases if plan.record.progression else ()
        for at, phase in enumerate(phases):
            for track, growth in phase.doses.items():
                key = ("progression", "phases", at, "doses", track, "start")
                yield plan, key, None, dose_in(growth, phase.weeks - 1)


def _check_parts(entry: Entry[Plan]) -> list[Problem]:
    if entry.record.how_often and (entry.record.week or entry.record.ladder):
        message = "follows from the week" if entry.record.week else "follows from the ladder"
        return [entry.problem(("how_often",), message, "Remove it; the list of plans computes it")]
    if any(getattr(entry.record, part) for part in PARTS):
        return []
    return [entry.problem((), "plans nothing", f"Give at least one of {', '.join(PARTS)}")]


def _check_repeated(entry: Entry[Session], names: list[Slug]) -> list[Problem]:
    return [
        entry.problem(
            ("exercises", at), f'names the exercise "{name}" twice', "Keep one and give it more sets"
        )
        for at, name in enumerate(names)
        if name in names[:at]
    ]


def _check_week(entry: Entry[Plan], with_exercises: Collection[Slug]) -> list[Problem]:
    week = entry.record.week
    if week is None:
        return []
    problems: list[Problem] = []
    for day in DAYS:
        names = getattr(week, day)
        problems += [
            entry.problem(
                ("week", day, at),
                f'has the session "{name}", but the plan does not show its exercises',
                f"Add {name} to sessions",
            )
            for at, name in enumerate(names)
            if name in with_exercises and name not in entry.record.sessions
        ]
    return problems


def _check_progression(entry: Entry[Plan], progression: Progression) -> list[Problem]:
    problems: list[Problem] = []
    for at, phase in enumerate(progression.phases):
        if (phase.dose is None) != bool(progression.tracks):
            message = "has a dose of its exercises beside tracks" if phase.dose else "says no dose"
            hint = "Give tracks and doses, or the dose of each phase: start, build, load or easy"
            problems.append(entry.problem(("progression", "phases", at), message, hint))
        problems += _check_phase(entry, ("progression", "phases", at, "doses"), phase, progression.tracks)
    return problems


def _check_phase(
    entry: Entry[Plan], key: KeyPath, phase: Phase, tracks: Mapping[Slug, Track]
) -> list[Problem]:
    problems = [
        entry.problem(key, f'gives no dose for the track "{name}"', "Give it a dose in every phase")
        for name in tracks
        if name not in phase.doses
    ]
    for name, growth in phase.doses.items():
        problems += check_spans(entry, (*key, name, "start"), growth.start)
        problems += check_name(entry, (*key, name), name, tracks, "track")
        for part in growth.step:
            if not isinstance(growth.start.get(part), int | tuple):
                message = f'adds to "{part}", which is not a number in start'
                problems.append(
                    entry.problem((*key, name, "step", part), message, suggest(part, growth.start))
                )
    return problems


def _check_ladder(entry: Entry[Plan], ladder: Ladder) -> list[Problem]:
    problems = _check_steps(entry, ladder.steps)
    for at, start in enumerate(ladder.starts):
        if start.step >= len(ladder.steps):
            message = f"is {start.step}, but the last step is {len(ladder.steps) - 1}"
            problems.append(entry.problem(("ladder", "starts", at, "step"), message, "Steps count from 0"))
    for direction, sign in (("up", 1), ("down", -1)):
        if not any(rule.move * sign > 0 for rule in ladder.rules):
            hint = f"Add a rule with a move {'above' if sign > 0 else 'below'} 0"
            problems.append(entry.problem(("ladder", "rules"), f"never lead {direction}", hint))
    return problems


def _check_steps(entry: Entry[Plan], steps: Sequence[Step]) -> list[Problem]:
    problems: list[Problem] = []
    work = [bounds(work_of(step)) for step in steps]
    for at, step in enumerate(steps):
        key = ("ladder", "steps", at)
        problems += check_spans(entry, key, {"work": step.work, "recover": step.recover})
        if bounds(intervals_of(step))[0] == 0:
            problems.append(entry.problem(key, "takes no time", "Give seconds of work or of recover"))
        if at and work[at] < work[at - 1]:
            message = f"has {work[at][0]} seconds of work, less than the {work[at - 1][0]} of the step before"
            problems.append(
                entry.problem(key, message, "Put the steps in order, from the least work to the most")
            )
    return problems


def _check_one_cap(plans: Entries[Plan]) -> list[Problem]:
    capped = [entry for entry in plans.values() if entry.record.cap is not None]
    return [
        entry.problem(
            ("cap",), "is the second cap of the site", f"Keep one; the first is in {capped[0].source.shown}"
        )
        for entry in capped[1:]
    ]
