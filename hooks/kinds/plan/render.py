"""Plans: a plan's page, the list of plans, and the cap with its calculator."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from hooks.core.dose import Dose, DoseParts
from hooks.core.dose import Phase as DosePhase
from hooks.core.record import Grade, Slug
from hooks.core.routine import amounts, routine_link
from hooks.core.templates import render
from hooks.core.words import format_range
from hooks.kinds.plan.model import (
    Amount,
    Cap,
    Item,
    Ladder,
    Phase,
    Plan,
    PlanWords,
    Progression,
    Rule,
    Session,
    Step,
)
from hooks.kinds.plan.totals import (
    Stretch,
    bounds,
    cap_rows,
    days_of,
    duration_of,
    kinds_of,
    minutes_of,
    sessions_per_step_up,
    soonest,
    stretches,
    weeks_of,
    work_of,
)

FormatDose = Callable[[DoseParts, Slug | None, DosePhase], str]
"""A dose in words, from a plan's parts of it and the exercise, if any, whose dose of a phase they change."""

SORTS = ("first", "second")
"""Kinds of sessions whose days stand out in a week."""

Parts = dict[str, Any]  # of many types: what a template fills in, and a handout prints


@dataclass(frozen=True)
class PlanPage:
    """A plan, together with what its page shows from other records."""

    slug: Slug
    plan: Plan
    sessions: Mapping[Slug, Session]
    """Every session, by name."""
    exercises: Mapping[Slug, str]
    """The exercises' titles."""
    minutes: Mapping[Slug, Amount | None]
    """How long each session takes, where that is known."""
    format_dose: FormatDose
    format_in_short: FormatDose
    """The dose in one line, for a page whose exercises lead to their cards."""
    see_someone: Sequence[str]
    words: PlanWords


@dataclass(frozen=True)
class Show:
    """What a plan shows of exercises."""

    picture: Callable[[Slug], Markup]
    """Of an exercise."""
    first_picture: Callable[[Slug], Markup]
    """Of an exercise at the top of the page, which waits for no file."""
    ways_on: Callable[[str], Markup]
    """From the link of a session to the ways that lead to doing it."""


def training_plan(
    page: PlanPage,
    grades: Mapping[Grade, str],
    show: Show,
    calendar: str,
) -> Markup:
    """All parts of a plan, on its own page or among other text.

    Args:
        page: the plan.
        grades: the word for each grade.
        show: what it shows of exercises.
        calendar: the page that puts it on days; empty if there is none.
    """
    plan = page.plan
    return render(
        "training-plan/training-plan.html",
        page=page,
        plan=plan,
        words=page.words,
        grade=grades[plan.grade],
        week=[(day, named, sort_of_day(page, named)) for day, named in week_days(page)],
        captions={
            name: getattr(page.words, f"{name}_caption").format(title=plan.title)
            for name in ("week", "progression", "ladder")
        },
        facts=facts(page),
        legend=legend(page),
        sessions=[(name, session_parts(page, name, page.format_in_short)) for name in plan.sessions],
        picture=show.picture,
        first_picture=show.first_picture,
        ways_on={name: show.ways_on(session_link(page.sessions[name])) for name in plan.sessions},
        progression=progression_parts(page, plan.progression) if plan.progression else None,
        ladder=ladder_parts(plan.ladder, page.words) if plan.ladder else None,
        cap=run_cap(plan.cap, page.words) if plan.cap else "",
        calendar=f"{calendar}#{anchor_in_calendar(page.slug)}" if calendar and on_days(page) else "",
    )


def run_cap(cap: Cap, words: PlanWords) -> Markup:
    """The cap as a table, and as a calculator for browsers that run scripts."""
    return render(
        "run-cap/run-cap.html",
        cap=cap,
        words=words,
        rows=cap_rows(cap),
        longest=words.longest.format(days=cap.days),
        head=cap_head(cap, words),
        slip=words.slip.format(largest=cap.largest),
    )


def cap_head(cap: Cap, words: PlanWords) -> list[str]:
    """The headings of the printed table, each with the units in which its numbers may be read."""
    units = " / ".join(words.units)
    return [f"{what} ({units})" for what in (words.longest.format(days=cap.days), words.most)]


def facts(page: PlanPage) -> list[str]:
    """What a plan asks for, as in ["3 runs", "2 strength sessions (50 to 70 minutes)"]."""
    plan, words = page.plan, page.words
    found: list[str] = []
    if plan.week:
        numbers = kinds_of(plan.week, page.sessions)
        ordered = dict.fromkeys(session.kind for session in page.sessions.values())
        found += [_sessions_of_kind(page, kind, numbers[kind]) for kind in ordered if kind in numbers]
    elif plan.sessions:
        number = sum(len(page.sessions[name].exercises) for name in plan.sessions)
        found.append(words.exercises.of(number))
    if plan.progression:
        found.append(words.weeks.of(weeks_of(plan.progression)))
    if plan.ladder:
        found.append(words.steps.of(len(plan.ladder.steps)))
    if plan.cap:
        found.append(words.cap_short.format(days=plan.cap.days, percent=plan.cap.percent))
    return found


def _sessions_of_kind(page: PlanPage, kind: Slug, number: int) -> str:
    words = page.words
    sessions = words.kinds[kind].of(number)
    minutes = minutes_of(page.plan.week, page.sessions, page.minutes, kind) if page.plan.week else None
    if minutes is None:
        return sessions
    return f"{sessions} ({words.minutes.format(number=format_range(minutes, words.span))})"


def week_days(page: PlanPage) -> list[tuple[str, list[tuple[Slug, Session, bool]]]]:
    """Each day with its sessions, and whether the plan shows their exercises."""
    if page.plan.week is None:
        return []
    return [
        (page.words.days[day], [(name, page.sessions[name], name in page.plan.sessions) for name in names])
        for day, names in days_of(page.plan.week)
    ]


def sort_of_day(page: PlanPage, sessions: Sequence[tuple[Slug, Session, bool]]) -> str:
    """What a day is for: the kind of session that the guide names `first`, or `second`, or `other`."""
    kinds = list(dict.fromkeys(session.kind for session in page.sessions.values()))
    at = min(kinds.index(session.kind) for _, session, _ in sessions)
    return SORTS[at] if at < len(SORTS) else "other"


def legend(page: PlanPage) -> list[Session]:
    """The week's sessions that the page doesn't describe anywhere else."""
    days = days_of(page.plan.week) if page.plan.week else []
    names = dict.fromkeys(name for _, of_day in days for name in of_day)
    return [page.sessions[name] for name in names if name not in page.plan.sessions]


def session_about(session: Session, minutes: Amount | None, words: PlanWords) -> list[str]:
    """How long a session takes, and how many of its exercises to pick."""
    about = [words.minutes.format(number=format_range(minutes, words.span))] if minutes is not None else []
    return [*about, words.pick.format(number=session.pick)] if session.pick else about


def session_parts(page: PlanPage, name: Slug, format_dose: FormatDose) -> Parts:
    """A session with its exercises and their doses."""
    session = page.sessions[name]
    return {
        "session": session,
        "about": ", ".join(session_about(session, page.minutes[name], page.words)),
        "exercises": [
            (item.exercise, page.exercises[item.exercise], _dose(page, item, format_dose))
            for item in session.exercises
        ],
    }


def anchor_in_calendar(slug: Slug) -> str:
    """Where a plan is on the page that puts it on days."""
    return f"plan={slug}"


def on_days(page: PlanPage) -> bool:
    """Whether a plan has something to put on days."""
    return page.plan.ladder is not None or routines(page) != "" or bool(trainings(page))


def routines(page: PlanPage) -> str:
    """The sessions with exercises that a plan has in its week, or at all, as routines that take turns."""
    week = page.plan.week
    wanted = {name for _, names in days_of(week) for name in names} if week else set(page.plan.sessions)
    return "&".join(session_link(page.sessions[name]) for name in page.plan.sessions if name in wanted)


def trainings(page: PlanPage) -> list[tuple[int, Session]]:
    """The week's sessions of the kind that the guide names first, each with its day: 0 is Monday."""
    days = enumerate(week_days(page))
    return [(at, one) for at, (_, named) in days for name, one, _ in named if _is_first(page, one)]


def strength_days(page: PlanPage) -> list[int]:
    """The days of the week that have a session with exercises: 0 is Monday."""
    return [at for at, (_, named) in enumerate(week_days(page)) if any(shown for _, _, shown in named)]


def _is_first(page: PlanPage, session: Session) -> bool:
    return sort_of_day(page, [("", session, False)]) == SORTS[0]


def session_link(session: Session) -> str:
    """A session as a routine, in a link."""
    return routine_link(((item.exercise, changes_of(item)) for item in session.exercises), session.title)


def changes_of(item: Item) -> dict[str, int]:
    """The amounts by which a session differs from the card, as a script counts with them."""
    own = amounts(Dose.model_validate(item.dose))
    return {key: value for key, value in own.items() if key in item.dose}


def _dose(page: PlanPage, item: Item, format_dose: FormatDose) -> str:
    """The dose of one exercise; empty if the plan's progression gives it."""
    progression = page.plan.progression
    tracks = progression.tracks.values() if progression else ()
    in_progression = (progression and not tracks) or any(item.exercise in track.exercises for track in tracks)
    return "" if in_progression else format_dose(item.dose, item.exercise, "start")


def _weeks(stretch: Stretch) -> int | tuple[int, int]:
    return (stretch.first, stretch.last) if stretch.first < stretch.last else stretch.first


def progression_parts(page: PlanPage, progression: Progression) -> Parts:
    """The weeks of a progression, with equal ones in a single row."""
    words = page.words
    phases = [
        {
            "title": words.phase.format(title=phase.title, weeks=words.weeks.of(phase.weeks)),
            "do": phase.do,
            "rows": _rows(page, phase, of_phase),
        }
        for phase, of_phase in stretches(progression)
    ]
    tracks = [
        (track.title, [(name, page.exercises[name]) for name in track.exercises])
        for track in progression.tracks.values()
    ]
    head = [words.week_number, *(title for title, _ in tracks)] if tracks else [words.exercise, words.dose]
    return {"head": head, "tracks": tracks, "phases": phases, "weeks": words.weeks.of(weeks_of(progression))}


def _rows(page: PlanPage, phase: Phase, weeks: Sequence[Stretch]) -> list[tuple[str, list[str]]]:
    """The rows of a phase: its weeks with the dose of each track, or each exercise with its own dose."""
    if phase.dose is None:
        return [
            (
                str(format_range(_weeks(stretch), page.words.span)),
                [page.format_dose(dose, None, "start") for dose in stretch.doses.values()],
            )
            for stretch in weeks
        ]
    return [
        (page.exercises[item.exercise], [page.format_dose({}, item.exercise, phase.dose)])
        for name in page.plan.sessions
        for item in page.sessions[name].exercises
    ]


def ladder_parts(ladder: Ladder, words: PlanWords) -> Parts:
    """The steps in words, where to start, and the rules for going up and down."""
    before_and_after = {
        "before": format_time(ladder.before, words),
        "after": format_time(ladder.after, words),
    }
    return {
        "around": words.around.format(**before_and_after) if ladder.before or ladder.after else "",
        "every_days": words.every_days.of(ladder.every_days),
        "steps": [
            {
                "intervals": format_intervals(step, words),
                "note": step.note,
                "work": format_time(work_of(step), words),
                "total": format_time(duration_of(ladder, step), words),
            }
            for step in ladder.steps
        ],
        "ticks": range(sessions_per_step_up(ladder)),
        "starts": [_start(ladder, start.step, start.when, words) for start in ladder.starts],
        "rules": [
            (words.lights[rule.light].of(rule.times), rule.light, _move(rule, words), rule.do)
            for rule in ladder.rules
        ],
        "then": ladder.then,
    }


def _start(ladder: Ladder, step: int, when: str, words: PlanWords) -> str:
    end = soonest(ladder, step)
    return words.start.format(step=step, when=when, sessions=end.sessions, days=end.days)


def _move(rule: Rule, words: PlanWords) -> str:
    if rule.move == 0:
        return words.stay
    return (words.up if rule.move > 0 else words.down).of(abs(rule.move))


def format_intervals(step: Step, words: PlanWords) -> str:
    """One step in words, as in "10 times: run 30 s, walk 90 s"."""
    work = words.work.format(time=format_time(step.work, words))
    recover = words.recover.format(time=format_time(step.recover, words))
    if bounds(step.work)[1] and bounds(step.recover)[1]:
        parts = words.then_recover.format(work=work, recover=recover)
    else:
        parts = work if bounds(step.work)[1] else recover
    return parts if step.repeats == 1 else words.repeat.format(repeats=step.repeats, parts=parts)


def format_time(seconds: Amount, words: PlanWords) -> str:
    """Seconds in words: as minutes if they come to full minutes, otherwise as seconds."""
    least, most = bounds(seconds)
    if least % 60 or most % 60:
        return words.seconds.format(number=format_range(seconds, words.span))
    minutes = (least // 60, most // 60)
    return words.minutes.format(number=format_range(minutes if least < most else minutes[0], words.span))
