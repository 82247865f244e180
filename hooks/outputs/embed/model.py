"""Embeds: what stands in another site's page."""

from __future__ import annotations

from hooks.core.record import Record

SCRIPT = "embed/resize.js"
"""Fits the frame to what it shows; the other site loads it only if it wants to."""
HEIGHT = 640
"""Pixels of a frame whose script does not run; what does not fit scrolls."""


class EmbedWords(Record):
    """What stands below an embedded part."""

    whole: str
    """The link to the page, with `{title}` and `{site}`."""


def embed_address(slug: str) -> str:
    """Where an embed stands."""
    return f"embed/{slug}/"
