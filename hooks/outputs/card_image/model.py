"""What a card image shows."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.core.record import Record


@dataclass(frozen=True)
class Card:
    """The words of one card."""

    site: str
    kind: str
    title: str


class CardImageWords(Record):
    """What stands on every card image, and beside it."""

    alt: str
    """The text alternative: `{kind}`, `{title}` and `{site}`."""
