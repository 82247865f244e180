"""Reads every Markdown page that is not of a kind of its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import load_record
from hooks.core.source import Source
from hooks.kinds.guide.model import Guide


def load_guides(
    sources: Sequence[Source], taken: Collection[str]
) -> tuple[list[Entry[Guide]], list[Problem]]:
    """All guides.

    Args:
        sources: the whole content.
        taken: paths of the pages that belong to another feature.
    """
    guides: list[Entry[Guide]] = []
    problems: list[Problem] = []
    for source in sources:
        if source.path.endswith(".md") and source.path not in taken:
            record, faults = load_record(source, Guide)
            problems += faults
            if record is not None:
                guides.append(Entry(source.slug, record, source))
    return guides, problems
