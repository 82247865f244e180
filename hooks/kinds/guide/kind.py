"""Guides, as the rest of the generator sees them: every page that no other kind claims."""

from __future__ import annotations

from hooks.core.kind import Kind, refs
from hooks.core.next_steps import NextWords
from hooks.kinds.guide.check import check_templates
from hooks.kinds.guide.model import Guide

KIND = Kind(
    name="guide",
    model=Guide,
    where="**/*.md",
    needed={"index.md": "the first page"},
    words={"next": NextWords},
    refs=lambda guide: refs("page", ("next",), guide.next),
    check=check_templates,
    page=lambda lookup, entry: [lookup.body(entry)],
    meta=lambda entry: dict(entry.source.fields),
)
