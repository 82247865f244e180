"""The words of card images."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders


@dataclass(frozen=True)
class Card:
    """The words on one card."""

    site: str
    kind: str
    title: str


class CardImageWords(Record):
    """The words for card images."""

    alt: Annotated[str, Placeholders("kind", "title", "site")]
    """The text alternative."""
