"""Words that a reader may not know."""

from __future__ import annotations

from hooks.core.record import Record, Slug


class Term(Record):
    """One entry on the glossary page."""

    slug: Slug
    """Its anchor on that page."""
    name: str
    meaning: str
    """The first sentence, as plain text."""
    linked: bool = True
    """False for everyday words, which other pages don't link."""
