"""Rules for guides."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.entry import check_name
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.theme import page_templates
from hooks.kinds.guide.model import Guide


def check_templates(lookup: Lookup) -> Iterator[Problem]:
    """Every template that a page asks for exists in the theme."""
    known = page_templates()
    for entry in lookup.pages(Guide):
        if entry.record.template is not None:
            yield from check_name(entry, ("template",), entry.record.template, known, "template")
