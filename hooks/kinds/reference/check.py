"""Rules for the bibliography."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hooks.core.entry import Entries
from hooks.core.problem import Problem
from hooks.core.record import Slug
from hooks.kinds.reference.model import Reference


def check_cited(references: Entries[Reference], cited: Collection[Slug]) -> Iterator[Problem]:
    """Every reference is cited: the list shows what the site used, and nothing else."""
    for slug, entry in references.items():
        if slug not in cited:
            yield entry.problem((), "is never cited", "Cite it where it supports a claim, or remove it")
