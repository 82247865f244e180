"""Reads `form.yml`."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entry, load_file
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.form_guide.model import FormGuide

FILE = "form.yml"


def load_form_guide(sources: Sequence[Source]) -> tuple[Entry[FormGuide] | None, list[Problem]]:
    """The form guide; a site may do without one."""
    return load_file(sources, FILE, FormGuide)
