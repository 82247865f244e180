"""The parts of the handout of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from hooks.core.record import Slug
from hooks.kinds.plan.model import Cap, Ladder, PlanWords, Progression
from hooks.kinds.plan.render import (
    PlanPage,
    cap_head,
    facts,
    ladder_parts,
    legend,
    progression_parts,
    session_parts,
    week_days,
)
from hooks.kinds.plan.totals import cap_rows
from hooks.outputs.handout.model import Beside, Box, Columns, Dose, Paragraphs, Part, Points, Row, Table


def plan_parts(page: PlanPage) -> list[Part]:
    """All parts of a plan. On paper, whom it isn't for and when to stop come before everything else.

    The first page may be the only one that's handed out, and a last page never holds only when to stop.
    """
    plan, words = page.plan, page.words
    parts: list[Part] = [Dose("", facts(page))]
    if plan.caution:
        parts.append(Box(words.caution, [], "stop", note=plan.caution))
    gates = (
        (words.not_for, plan.not_for),
        (words.after_seen, plan.after_seen),
        (words.ready, plan.ready),
        (words.start_gently, plan.start_gently),
    )
    boxes = [Box(title, items) for title, items in gates if items]
    parts.append(Columns([*boxes, Box(words.see_someone, page.see_someone, "stop")]))
    if plan.week:
        parts += _week(page)
    parts += _sessions(page)
    if plan.progression:
        parts += _progression(page, plan.progression)
    if plan.ladder:
        parts += _ladder(plan.ladder, words, plan.title)
    if plan.cap:
        parts.append(_cap(plan.cap, words))
    return parts


def _week(page: PlanPage) -> Iterator[Part]:
    words = page.words
    rows = []
    for day, sessions in week_days(page):
        first, *later = (session.title for _, session, _ in sessions)
        rows.append(Row(day, [" ".join((first, *(f"{words.later} {title}" for title in later)))]))
    caption = words.week_caption.format(title=page.plan.title)
    yield Table(words.week, caption, [words.day, words.do], rows, [1, 3], ticks=1)
    yield Points("", [f"{session.title}: {session.do}" for session in legend(page)])


def _sessions(page: PlanPage) -> list[Part]:
    """The sessions of the plan, side by side where they are two short lists, whose doses are in the weeks."""
    sessions = [_session(page, name) for name in page.plan.sessions]
    if page.plan.progression and len(sessions) == 2:
        return [Beside(sessions[0], sessions[1])]
    return [part for session in sessions for part in session]


def _session(page: PlanPage, name: Slug) -> list[Part]:
    session, parts = page.sessions[name], session_parts(page, name, page.format_dose)
    exercises = [(title, dose) for _, title, dose in parts["exercises"]]
    below = [" ".join(filter(None, (parts["about"] and f"{parts['about']}.", session.do)))]
    if not all(dose for _, dose in exercises):
        # The doses of such a session are in the weeks of the plan.
        return [
            Paragraphs(session.title, below),
            Points("", [": ".join(filter(None, exercise)) for exercise in exercises]),
        ]
    rows = [Row(title, [dose]) for title, dose in exercises]
    return [Table(session.title, "", [page.words.exercise, page.words.dose], rows, [1, 2.7], below=below)]


def _progression(page: PlanPage, progression: Progression) -> Iterator[Part]:
    """The weeks: a table for each phase, which stays whole on its page with its heading."""
    parts = progression_parts(page, progression)
    heading = f"{page.words.progression}: {parts['weeks']}"
    widths = [1.0, *(3.0 for _ in parts["head"][1:])]
    # Phases in a row with the same doses share them: a sheet that repeats a long list takes another page.
    for doses, phases in groupby(parts["phases"], key=itemgetter("rows")):
        rows = [Row(f"{phase['title']}. {phase['do']}") for phase in phases]
        rows += [Row(exercise, dose) for exercise, dose in doses]
        yield Table(heading, "", parts["head"], rows, widths, ticks=2)
        heading = ""
    if parts["tracks"]:
        tracks = [f"{title}: {', '.join(name for _, name in named)}" for title, named in parts["tracks"]]
        yield Points("", tracks)


def _ladder(ladder: Ladder, words: PlanWords, title: str) -> Iterator[Part]:
    parts = ladder_parts(ladder, words)
    steps = [
        Row(
            str(at),
            [
                " ".join(filter(None, (step["intervals"], step["note"] and f"({step['note']})"))),
                step["work"],
                step["total"],
            ],
        )
        for at, step in enumerate(parts["steps"])
    ]
    caption = words.ladder_caption.format(title=title)
    head = [words.step, words.do, words.work_total, words.whole, words.ticks]
    about = " ".join(filter(None, (parts["every_days"], parts["around"])))
    yield Table(words.ladder, caption, head, steps, [0.7, 4, 1.4, 1.3], len(parts["ticks"]), [about])
    yield Points(words.starts, parts["starts"])
    rules = [Row(went, [f"{move} {do}"], light) for went, light, move, do in parts["rules"]]
    yield Table(words.rules, words.rules_caption, [words.how_it_went, words.move], rows=rules, widths=[1, 2])
    if parts["then"]:
        yield Points(words.then, parts["then"], "number")


def _cap(cap: Cap, words: PlanWords) -> Part:
    """The cap as two tables beside each other: a page is wide, and numbers are short."""
    rows = [Row(str(longest), [str(most)]) for longest, most in cap_rows(cap)]
    head, half = cap_head(cap, words), (len(rows) + 1) // 2
    left, right = (Table("", "", head, part, [1, 1]) for part in (rows[:half], rows[half:]))
    return Beside([Paragraphs(words.cap, [cap.caption]), left], [right])
