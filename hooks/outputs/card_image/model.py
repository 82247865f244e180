"""The words of card images."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders, Text


@dataclass(frozen=True)
class Card:
    """The words on one card."""

    site: str
    kind: str
    title: str


@dataclass(frozen=True)
class Layout:
    """Where things are on a card, in pixels."""

    width: int
    height: int
    left: int
    """The left edge of the texts."""
    column: int
    """The width of the texts."""
    beside: int | None
    """The left edge of the figure, if it stands beside the texts; else it stands below them."""
    sizes: tuple[int, ...]
    """Sizes of the title to try, the largest first."""
    lines: tuple[int, ...]
    """How many lines fit in each."""
    top: int
    """The top of the words."""
    foot: int
    """The top of the foot, on which figures stand."""
    kind: int
    """The size of the kind above the title."""
    site: int
    """The size of the site's name on the foot."""


class CardImageWords(Record):
    """The words for card images."""

    alt: Annotated[str, Placeholders("kind", "title", "seen")]
    """The text alternative: the words on the card, each a sentence, and what its drawing shows."""
    emblem: Annotated[str, Placeholders("site")]
    """Stands for what is seen where the drawing is an emblem."""
    tip: Text
    """What stands above the title of a tip."""
