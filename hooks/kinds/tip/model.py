"""Tips: a title, a text in three lengths, and a page to read more."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import LINE, LongText, Record, ShortText, Slug
from hooks.core.words import Text


class Tip(Record):
    """One tip in `tips.yml`; its key never changes, because newsletters link to it."""

    title: str = Field(min_length=1, max_length=60)
    theme: Slug
    season: Slug
    text: LongText
    """One paragraph of plain text."""
    short: ShortText
    """The point of the tip in at most 25 words, read without its title."""
    line: str = Field(min_length=1, max_length=LINE)
    """For a chat: a reason to follow the link below it."""
    action: str | None = Field(default=None, min_length=1)
    """What to do, in words that all three texts use; required if the theme is one of `urgent`."""
    link: str
    """Where to read more: a page below the content folder, with an anchor if it helps."""
    scene: Slug | None = None
    """A figure from `figures/` for its card image, which by default has the picture of the linked page."""
    sources: tuple[Slug, ...] = Field(min_length=1)

    @property
    def page(self) -> str:
        """The content file of the page that it links to."""
        return self.link.partition("#")[0]


class Tips(Record):
    """All of `tips.yml`."""

    themes: dict[Slug, str] = Field(min_length=1)
    """What the tips are about, in words."""
    urgent: tuple[Slug, ...] = ()
    """Themes whose tips a reader may have to act on at once; each tip says what to do in all its texts."""
    seasons: dict[Slug, str] = Field(min_length=1)
    """The seasons in order; a club in the southern hemisphere starts halfway through."""
    tips: dict[Slug, Tip] = Field(min_length=1)


class TipWords(Record):
    """The labels of a tip."""

    theme: Text
    """Introduces its theme."""
    read_on: Text
    """Introduces the page to read more."""
    sources: Text
