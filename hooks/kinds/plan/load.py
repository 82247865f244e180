"""Reads `plans/`: a page for each plan, and the sessions that plans share."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.core.entry import Entries, load_folder, load_keys
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.plan.model import Plan, Session

FOLDER = "plans"
SESSIONS = "plans/sessions.yml"


def load_plans(sources: Sequence[Source]) -> tuple[Entries[Plan], list[Problem]]:
    """All plans by slug."""
    return load_folder(sources, FOLDER, Plan)


def load_sessions(sources: Sequence[Source]) -> tuple[Entries[Session], list[Problem]]:
    """All sessions by name; none where a guide has no plans."""
    for source in sources:
        if source.path == SESSIONS:
            return load_keys(source, Session)
    return {}, []
