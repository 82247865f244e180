"""Rules for the form guide."""

from __future__ import annotations

from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.kinds.form_guide.blocks import form_figure
from hooks.kinds.form_guide.figure import check_form_figure
from hooks.kinds.form_guide.model import FormGuide


def check_form_guide(lookup: Lookup) -> list[Problem]:
    """A body can get into the figure's pose, at its best and with each drift."""
    entry, drawn = lookup.entry(FormGuide), lookup.once(form_figure)
    return check_form_figure(entry, drawn) if entry and drawn else []
