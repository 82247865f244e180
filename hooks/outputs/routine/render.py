"""The page on which a routine is composed: without scripts, a list of all exercises."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from hooks.core.record import Slug
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.outputs.routine.model import RoutineWords


def routine_builder(titles: Mapping[Slug, str], site: str, words: RoutineWords) -> Markup:
    """The builder.

    Args:
        titles: of all exercises, by slug.
        site: the name of the site, for the foot of the sheet.
        words: what it says.
    """
    texts = {name: getattr(value, "forms", value) for name, value in words}
    return render(
        "routine-builder/routine-builder.html",
        titles=titles,
        words=words,
        data=script_data({**texts, "made": words.made.format(site=site)}),
    )
