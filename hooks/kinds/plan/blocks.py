"""Plans, with the exercises that they name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from markupsafe import Markup

from hooks.core.dose import Dose, Dosed, DoseParts, DoseWords, Phase, dose_in_phase, dose_in_short, dose_parts
from hooks.core.entry import Entry
from hooks.core.kind import Block, Lookup, slugs_of
from hooks.core.next_steps import Group, NextWords, link_to_page, links_to, next_steps
from hooks.core.page import block, literal, section
from hooks.core.record import Slug
from hooks.core.routine import CALENDAR
from hooks.core.see_someone import see_someone
from hooks.drawing.svg.emblem import any_week
from hooks.kinds.plan.listing import in_order, plan_list
from hooks.kinds.plan.model import Amount, Cap, Plan, PlanWords, Session
from hooks.kinds.plan.render import PlanPage, Show, run_cap, training_plan
from hooks.kinds.plan.totals import minutes_of_session

FREQUENCY = {"days_a_week", "times_a_day"}
"""Keys of a dose that a plan replaces: the days on which it schedules a session decide how often."""


def plan_page(lookup: Lookup, entry: Entry[Plan]) -> Iterator[str]:
    """The plan, its handouts, and how to use it."""
    words = lookup.words(PlanWords)
    yield literal(entry.record.summary)
    yield block("training-plan", entry.slug)
    yield block("handout", f"plans/{entry.slug}")
    with_handout = lookup.once(sessions_shown)
    yield from (
        block("handout", f"sessions/{name}") for name in entry.record.sessions if name in with_handout
    )
    yield from section(words.body, entry.source.body)
    yield block("plan-next", entry.slug)
    yield from section(words.sources, block("source-list", entry.page), folded=True)


def sessions_shown(lookup: Lookup) -> dict[Slug, Entry[Plan]]:
    """Sessions with exercises, each with the first plan that shows it, since sessions have no page."""
    sessions = lookup.entries(Session)
    shown: dict[Slug, Entry[Plan]] = {}
    for entry in lookup.entries(Plan).values():
        for name in entry.record.sessions:
            if name in sessions and sessions[name].record.exercises:
                shown.setdefault(name, entry)
    return shown


def plan_pages(lookup: Lookup) -> dict[Slug, PlanPage]:
    """Every plan, together with what its page shows from other records."""
    sessions = {name: entry.record for name, entry in lookup.entries(Session).items()}
    titles, words, amounts = lookup.labels("exercise"), lookup.words(PlanWords), lookup.words(DoseWords)

    def format_dose(parts: DoseParts, exercise: Slug | None, phase: Phase) -> str:
        return ", ".join(dose_parts(dose_of(lookup, parts, exercise, phase), amounts))

    def format_in_short(parts: DoseParts, exercise: Slug | None, phase: Phase) -> str:
        own = [key for key, value in parts.items() if value is not None]
        return ", ".join(dose_in_short(dose_of(lookup, parts, exercise, phase), amounts, own))

    return {
        slug: PlanPage(
            slug,
            entry.record,
            sessions,
            titles,
            lookup.once(session_minutes),
            format_dose,
            format_in_short,
            see_someone(lookup, entry.record.see_someone),
            words,
        )
        for slug, entry in lookup.entries(Plan).items()
    }


def session_minutes(lookup: Lookup) -> dict[Slug, Amount | None]:
    """How long each session takes, from its first phase to its hardest: computed where it can be."""
    minutes: dict[Slug, Amount | None] = {}
    for name, entry in lookup.entries(Session).items():
        phases, items = _phases(lookup, name), entry.record.exercises
        doses = [[dose_of(lookup, item.dose, item.exercise, phase) for item in items] for phase in phases]
        computed = minutes_of_session(entry.record, doses)
        minutes[name] = entry.record.minutes if computed is None else computed
    return minutes


def _phases(lookup: Lookup, session: Slug) -> set[Phase]:
    """The phases that a session is done in, but for easy weeks."""
    found: set[Phase] = {"start"}
    for entry in lookup.entries(Plan).values():
        if entry.record.progression and session in entry.record.sessions:
            found |= {phase.dose for phase in entry.record.progression.phases if phase.dose}
    return found - {"easy"}


def dose_of(lookup: Lookup, parts: DoseParts, exercise: Slug | None, phase: Phase = "start") -> Dose:
    """The dose of a phase in an exercise's own record, with a plan's changes."""
    dosed = lookup.entries(Dosed)[exercise].record if exercise else None
    own = dose_in_phase(dosed, phase).model_dump(exclude=FREQUENCY) if dosed else {}
    return Dose.model_validate({**own, **parts})


def _plan(lookup: Lookup, slug: str) -> Markup:
    return training_plan(
        lookup.once(plan_pages)[slug],
        lookup.grades,
        Show(
            picture=partial(lookup.block, "exercise-picture"),
            first_picture=partial(lookup.block, "exercise-picture-embedded"),
            ways_on=partial(lookup.block, "routine-part"),
        ),
        CALENDAR if lookup.labels("exercise") else "",
    )


def _next(lookup: Lookup, slug: str) -> Markup:
    """The plans that ask for more and for less, and the warning signs."""
    words = lookup.words(NextWords)
    ordered = [page.slug for page in in_order(list(lookup.once(plan_pages).values()))]
    at = ordered.index(slug)
    return next_steps(
        lookup,
        [
            Group(words.further, links_to(lookup, "plan", ordered[at + 1 : at + 2])),
            Group(words.back, links_to(lookup, "plan", ordered[max(at - 1, 0) : at])),
            Group(words.signs, link_to_page(lookup, lookup.page_with("care-card"))),
        ],
    )


def _list(lookup: Lookup, _: str) -> Markup:
    return plan_list(list(lookup.once(plan_pages).values()))


def _cap(lookup: Lookup) -> Cap | None:
    caps = (entry.record.cap for entry in lookup.entries(Plan).values())
    return next((cap for cap in caps if cap), None)


def _run_cap(lookup: Lookup, _: str) -> Markup:
    cap = lookup.once(_cap)
    return run_cap(cap, lookup.words(PlanWords)) if cap else Markup()


def _cap_arguments(lookup: Lookup) -> Collection[str]:
    return [""] if lookup.once(_cap) else []


BLOCKS = (
    Block("plan-list", _list, emblem=any_week),
    Block("plan-next", _next, slugs_of(Plan)),
    Block("run-cap", _run_cap, _cap_arguments),
    Block("training-plan", _plan, slugs_of(Plan)),
)
