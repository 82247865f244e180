"""Embeds: what stands in another site's page."""

from __future__ import annotations

from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders

SCRIPT = "embed/resize.js"
"""Fits the frame to what it shows; the other site loads it only if it wants to."""
HEIGHT = 640
"""Pixels of a frame whose script does not run; what does not fit scrolls."""


class EmbedWords(Record):
    """What stands below an embedded part."""

    whole: Annotated[str, Placeholders("title", "site")]
    """The link to the page."""


def embed_address(slug: str) -> str:
    """Where an embed stands."""
    return f"embed/{slug}/"
