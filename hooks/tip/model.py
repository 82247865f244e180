"""Tips: a title, a few sentences, and where to read on."""

from __future__ import annotations

from pydantic import Field, field_validator

from hooks.core.record import Record, Slug

MOST_WORDS = 60
"""A tip is one paragraph of a newsletter, read between two others."""


class Tip(Record):
    """One tip of `tips.yml`; its key never changes, because newsletters link to it."""

    title: str = Field(min_length=1, max_length=60)
    theme: Slug
    season: Slug
    text: str = Field(min_length=1)
    """One paragraph of plain text."""
    link: str
    """Where to read on: a page below the content folder, with an anchor where one helps."""
    sources: tuple[Slug, ...] = Field(min_length=1)

    @field_validator("text")
    @classmethod
    def _short(cls, text: str) -> str:
        if (words := len(text.split())) > MOST_WORDS:
            raise ValueError(f"has {words} words, more than {MOST_WORDS}")
        return text


class Tips(Record):
    """All of `tips.yml`."""

    themes: dict[Slug, str] = Field(min_length=1)
    """What the tips are about, in words."""
    seasons: dict[Slug, str] = Field(min_length=1)
    """The parts of the year in their order; a club in the other half of the world starts half-way."""
    tips: dict[Slug, Tip] = Field(min_length=1)


class TipWords(Record):
    """What stands beside a tip."""

    theme: str
    """Before its theme."""
    read_on: str
    """Before the page where it goes on."""
    sources: str
