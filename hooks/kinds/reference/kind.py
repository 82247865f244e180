"""The bibliography, as the rest of the generator sees it."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Index, Kind, Lookup
from hooks.core.problem import Problem
from hooks.kinds.reference.blocks import BLOCKS
from hooks.kinds.reference.check import check_authors, check_details, check_links
from hooks.kinds.reference.model import Reference, ReferenceWords


def _check(lookup: Lookup) -> Iterator[Problem]:
    references = lookup.entries(Reference)
    yield from check_authors(references)
    yield from check_details(references)
    yield from check_links(references)


KIND = Kind(
    name="reference",
    model=Reference,
    where="references.yml",
    each_key=True,
    needed={"references.yml": "the bibliography"},
    words={"reference": ReferenceWords},
    index=Index("references.md", ("reference-list",)),
    check=_check,
    blocks=BLOCKS,
)
