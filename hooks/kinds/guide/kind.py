"""Guides, as the rest of the generator sees them: every page that no other kind claims."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Kind, Ref, refs
from hooks.core.next_steps import NextWords
from hooks.kinds.guide.check import check_templates
from hooks.kinds.guide.model import Guide


def _refs(guide: Guide) -> Iterator[Ref]:
    yield from refs("page", ("next",), guide.next)
    yield from refs("exercise", ("exercises",), guide.exercises)


KIND = Kind(
    name="guide",
    model=Guide,
    where="**/*.md",
    needed={"index.md": "the first page"},
    words={"next": NextWords},
    refs=_refs,
    check=check_templates,
    page=lambda lookup, entry: [lookup.body(entry)],
    meta=lambda entry: dict(entry.source.fields),
)
