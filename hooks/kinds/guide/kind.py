"""Guides, as the rest of the generator sees them: every page that no other kind claims."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.entry import Entry
from hooks.core.kind import Kind, Lookup, Ref, refs
from hooks.core.next_steps import NextWords
from hooks.drawing.svg.picture import scene
from hooks.kinds.guide.check import check_templates
from hooks.kinds.guide.model import Guide


def _refs(guide: Guide) -> Iterator[Ref]:
    yield from refs("page", ("next",), guide.next)
    yield from refs("exercise", ("exercises",), guide.exercises)
    if guide.scene:
        yield Ref("figure", ("scene",), guide.scene)


def _drawing(lookup: Lookup, entry: Entry[Guide]) -> str:
    return scene(lookup, entry.record.scene) if entry.record.scene else ""


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
    drawing=_drawing,
)
