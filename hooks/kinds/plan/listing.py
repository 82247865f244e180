"""The list of plans, by what a reader asks: for whom each is, how long it takes and how often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from hooks.core.templates import render
from hooks.core.words import format_range
from hooks.kinds.plan.model import PARTS, Ladder, Part
from hooks.kinds.plan.render import PlanPage, facts
from hooks.kinds.plan.totals import bounds, kinds_of, soonest, weeks_of


def plan_list(pages: Sequence[PlanPage]) -> Markup:
    """All plans in groups, each with its key facts."""
    groups = [
        (heading, [(page, _at_a_glance(page)) for page in group])
        for heading, group in groupby(in_order(pages), _heading)
    ]
    return render("training-plan/plan-list.html", groups=groups, words=pages[0].words if pages else None)


def in_order(pages: Sequence[PlanPage]) -> list[PlanPage]:
    """From the way back to the limit that holds in all of them; weeks go from few sessions to many."""
    return sorted(pages, key=_order)


def part_of(page: PlanPage) -> Part:
    """The first part that a plan has, which decides where it's listed."""
    return next(part for part in PARTS if getattr(page.plan, part))


def _order(page: PlanPage) -> tuple[int, int]:
    week = page.plan.week
    return PARTS.index(part_of(page)), sum(kinds_of(week, page.sessions).values()) if week else 0


def _heading(page: PlanPage) -> str:
    return page.words.lists[part_of(page)]


def _at_a_glance(page: PlanPage) -> list[tuple[str, str]]:
    """How long a plan takes and how often, each with its label, as far as the plan says so."""
    plan, words = page.plan, page.words
    often = plan.how_often or ""
    if plan.week:
        often = ", ".join(facts(page))
    elif plan.ladder:
        often = words.every_days.of(plan.ladder.every_days)
    rows = [(words.takes, ", ".join(_how_long(page))), (words.often, often)]
    return [(label, text) for label, text in rows if text]


def _how_long(page: PlanPage) -> Iterator[str]:
    plan, words = page.plan, page.words
    if plan.progression:
        yield words.weeks.of(weeks_of(plan.progression))
    if plan.ladder:
        yield words.steps.of(len(plan.ladder.steps))
        yield words.soonest.format(days=_soonest(plan.ladder))
    if plan.cap:
        yield words.cap_short.format(days=plan.cap.days, percent=plan.cap.percent)
    lengths = [page.minutes[name] for name in plan.sessions]
    known = [length for length in lengths if length is not None]
    if known and not plan.week:
        least = min(bounds(length)[0] for length in known)
        most = max(bounds(length)[1] for length in known)
        number = least if least == most else (least, most)
        yield words.each.format(number=format_range(number, words.span))


def _soonest(ladder: Ladder) -> int:
    """Days from the lowest start to the last step, if every session goes well."""
    return soonest(ladder, min(start.step for start in ladder.starts)).days
