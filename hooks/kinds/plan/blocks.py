"""Joins plans with the exercises they name into components."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from hooks.core.record import Grade, Slug
from hooks.kinds.exercise.model import Dose
from hooks.kinds.exercise.render import dose_parts
from hooks.kinds.plan.model import DoseParts
from hooks.kinds.plan.render import PlanPage, plan_list, run_cap, training_plan
from hooks.library.library import Library

OFTEN = {"days_a_week", "times_a_day"}


def plan_names(library: Library) -> dict[str, list[str]]:
    """The blocks that show plans, each with the arguments it takes."""
    capped = any(entry.record.cap for entry in library.plans.values())
    return {"plan-list": [""], "run-cap": [""] if capped else [], "training-plan": list(library.plans)}


def plan_components(library: Library, grades: Mapping[Grade, str]) -> dict[str, dict[str, Markup]]:
    """The HTML of those blocks, by name and argument."""
    pages = plan_pages(library)
    cap = next((page.plan.cap for page in pages if page.plan.cap), None)
    return {
        "plan-list": {"": plan_list(pages)},
        "run-cap": {"": run_cap(cap, library.wording.record.training_plan)} if cap else {},
        "training-plan": {page.slug: training_plan(page, grades) for page in pages},
    }


def plan_pages(library: Library) -> list[PlanPage]:
    """Every plan with what its page shows from elsewhere."""
    wording = library.wording.record
    sessions = {name: entry.record for name, entry in library.sessions.items()}
    titles = {slug: entry.record.title for slug, entry in library.exercises.items()}

    def tell_dose(parts: DoseParts, exercise: Slug | None) -> str:
        return ", ".join(dose_parts(dose_of(library, parts, exercise), wording.exercise_card.dose_words))

    return [
        PlanPage(slug, entry.record, sessions, titles, tell_dose, wording.training_plan)
        for slug, entry in library.plans.items()
    ]


def dose_of(library: Library, parts: DoseParts, exercise: Slug | None) -> Dose:
    """A dose as a plan changes it: what the plan says, on top of what the exercise's own card says.

    How often is the plan's to say, by the days on which it puts the session.
    """
    known = library.exercises[exercise].record.dose.model_dump(exclude=OFTEN) if exercise else {}
    return Dose.model_validate({**known, **parts})
