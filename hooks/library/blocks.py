"""Every block that authors may place: its arguments, and its HTML."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from hooks.core.condition import to_data
from hooks.core.entry import Entry
from hooks.finder.page import FACES, FinderParts
from hooks.finder.paper.views import Face
from hooks.finder.render import cause_finder
from hooks.finder.stories import story_components, story_names
from hooks.kinds.cause.render import CausePage, cause_advice, cause_evidence, cause_list
from hooks.kinds.figure.blocks import Drawings, drawing_names
from hooks.kinds.plan.blocks import plan_components, plan_names
from hooks.kinds.reference.render import reference_list
from hooks.kinds.tip.render import tip_list
from hooks.kinds.warning_sign.model import TIERS
from hooks.kinds.warning_sign.render import care_card, sign_table
from hooks.library.library import Library
from hooks.library.shared import Shared
from hooks.outputs.handout.collect import handout_names
from hooks.outputs.newsletter.collect import kit_names

Components = dict[str, dict[str, Markup]]
"""By the block's name, then by its argument."""


def component_names(library: Library) -> dict[str, list[str]]:
    """The blocks that authors may place, each with the arguments it takes."""
    causes, exercises = list(library.causes), list(library.exercises)
    return {
        "care-card": list(TIERS),
        "cause-advice": causes,
        "cause-evidence": causes,
        "cause-finder": [""],
        "cause-list": [""],
        **FACES,
        "exercise-card": exercises,
        "exercise-cards": causes,
        "exercise-list": [""],
        "exercise-sheet": exercises,
        "exercise-tiles": causes,
        "handout": handout_names(library),
        "handout-list": [""],
        "reference-list": [""],
        "sign-table": [""],
        "source-list": [entry.source.path.removesuffix(".md") for entry in _sourced(library)],
        **drawing_names(library),
        **plan_names(library),
        **story_names(library),
        "tip-list": [""],
        **kit_names(library),
    }


def components(shared: Shared, finder: FinderParts, drawings: Drawings) -> Components:
    """The HTML of the blocks that no part of the assembly makes by itself."""
    library, words = shared.library, shared.wording
    signs = library.signs.record
    return {
        "care-card": {tier: care_card(signs, tier) for tier in TIERS},
        **_causes(shared, drawings),
        "cause-finder": {"": _finder(shared, finder)},
        **story_components(shared, finder.outcomes, shared.library.finder.record.most),
        "reference-list": {"": reference_list(shared.references, words.reference)},
        "sign-table": {"": _sign_table(shared, finder.face)},
        "source-list": {
            entry.source.path.removesuffix(".md"): shared.sources(entry) for entry in _sourced(library)
        },
        **plan_components(library, shared.grades),
        "tip-list": {"": _tips(shared)},
    }


def _sourced(library: Library) -> list[Entry[Any]]:
    """Every record that has a page with a list of sources."""
    return [*library.causes.values(), *library.exercises.values(), *library.plans.values()]


def _causes(shared: Shared, drawings: Drawings) -> Components:
    library, words, grades = shared.library, shared.wording.cause, shared.grades
    finder, signs = library.finder.record, library.signs.record.signs
    places = finder.questions[finder.place].options
    shown = {
        slug: CausePage(
            slug=slug,
            cause=entry.record,
            regions=[places[region].label for region in entry.record.regions],
            locator=drawings.locator(entry.record.regions),
            signs=[signs[name].ask for name in entry.record.see_also_signs],
        )
        for slug, entry in library.causes.items()
    }
    return {
        "cause-advice": {slug: cause_advice(page, words) for slug, page in shown.items()},
        "cause-evidence": {slug: cause_evidence(page, words, grades) for slug, page in shown.items()},
        "cause-list": {"": cause_list(list(shown.values()), grades)},
    }


def _finder(shared: Shared, finder: FinderParts) -> Markup:
    cards = [care_card(shared.library.signs.record, tier) for tier in TIERS]
    return cause_finder(finder.face, shared.exercise_titles, cards)


def _sign_table(shared: Shared, face: Face) -> Markup:
    signs, tell = shared.library.signs.record, face.tell(signs=True)
    return sign_table(
        signs,
        face.numbers,
        lambda when: tell(to_data(when)),
        shared.citations,
        shared.wording.warning_sign,
    )


def _tips(shared: Shared) -> Markup:
    tips = shared.library.extras.tips
    if tips is None:
        return Markup()
    return tip_list(tips.record, shared.wording.tip, shared.library.titles(), shared.citations)
