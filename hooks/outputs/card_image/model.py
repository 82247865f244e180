"""What a card image shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders


@dataclass(frozen=True)
class Card:
    """The words of one card."""

    site: str
    kind: str
    title: str


class CardImageWords(Record):
    """What stands on every card image, and beside it."""

    alt: Annotated[str, Placeholders("kind", "title", "site")]
    """The text alternative."""
