"""The block and the page of the calendar."""

from __future__ import annotations

import math
from collections.abc import Iterator

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.page import Page, page_of_block
from hooks.core.routine import CALENDAR
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.kinds.exercise.blocks import if_there_are_exercises
from hooks.kinds.plan.blocks import plan_pages
from hooks.kinds.plan.render import (
    PlanPage,
    anchor_in_calendar,
    on_days,
    routines,
    strength_days,
    trainings,
)
from hooks.kinds.plan.totals import bounds, duration_of, weeks_of
from hooks.library.library import Library
from hooks.outputs.training_calendar.model import CalendarWords

WEEKS = 8
"""How long a calendar is at first, for a plan that doesn't say."""


def pages(library: Library) -> Iterator[Page]:
    """The page, if there are exercises to put on days."""
    if if_there_are_exercises(library):
        yield page_of_block(CALENDAR, library.words(CalendarWords), "training-calendar")


def _calendar(library: Library, _: str) -> Markup:
    words = library.words(CalendarWords)
    plans = {
        anchor_in_calendar(slug): _plan(page) for slug, page in plan_pages(library).items() if on_days(page)
    }
    return render(
        "training-calendar/training-calendar.html",
        words=words,
        plans=plans,
        data=script_data({**dict(words), "plans": plans}),
    )


def _plan(page: PlanPage) -> dict[str, object]:
    """What the script needs to put a plan on days: see `Plan` in `sessions.mjs`."""
    plan, ladder = page.plan, page.plan.ladder
    common = {
        "title": plan.title,
        "ready": plan.ready,
        "weeks": weeks_of(plan.progression) if plan.progression else WEEKS,
        "href": f"plans/{page.slug}/",
    }
    if ladder is None:
        return {**common, "routines": routines(page), "week": _week(page)}
    longest = max(bounds(duration_of(ladder, step))[1] for step in ladder.steps)
    runs = {"every_days": ladder.every_days, "minutes": math.ceil(longest / 60), "text": plan.summary}
    return {**common, "runs": runs}


def _week(page: PlanPage) -> dict[str, object]:
    """The plan's own days: see `Week` in `pure/week.mjs`."""
    own = [
        {"day": day, "title": session.title, "text": session.do, "hard": session.hard}
        for day, session in trainings(page)
    ]
    return {"trainings": own, "strength": strength_days(page)}


BLOCKS = (Block("training-calendar", _calendar, if_there_are_exercises),)
