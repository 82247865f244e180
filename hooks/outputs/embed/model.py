"""Embeds: their words and addresses."""

from __future__ import annotations

from typing import Annotated, Literal

from hooks.core.record import Record
from hooks.core.words import Placeholders

SCRIPT = "embed/resize.js"
"""An optional script, which fits the height of a frame with a whole card to what it shows."""
HEIGHT = 640
"""The height of such a frame without the script, in pixels; what doesn't fit scrolls."""
COMPACT_HEIGHT = 600
"""The height of a frame with a compact card, which needs no script: its picture takes the room left."""
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
"""The colours of a compact card by its address; at its plain address they follow the reader's device."""


class EmbedWords(Record):
    """The words below an embedded part."""

    whole: Annotated[str, Placeholders("title", "site")]
    """The link to the page."""
    whole_short: Annotated[str, Placeholders("site")]
    """The same where the title is above it."""


def embed_address(slug: str) -> str:
    """The address of an embed."""
    return f"embed/{slug}/"


def compact_address(slug: str, scheme: Scheme | None = None) -> str:
    """The address of an exercise's compact card, in the colours of a scheme or of the reader's device."""
    return f"{embed_address(slug)}compact/{f'{scheme}/' if scheme else ''}"
