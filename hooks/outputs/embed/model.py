"""Embeds: their words and addresses."""

from __future__ import annotations

from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders

SCRIPT = "embed/resize.js"
"""An optional script, which fits the height of the frame to what it shows."""
HEIGHT = 640
"""The height of a frame without the script, in pixels; what doesn't fit scrolls."""


class EmbedWords(Record):
    """The words below an embedded part."""

    whole: Annotated[str, Placeholders("title", "site")]
    """The link to the page."""


def embed_address(slug: str) -> str:
    """The address of an embed."""
    return f"embed/{slug}/"
