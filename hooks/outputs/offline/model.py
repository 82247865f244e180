"""The words of the part that keeps the site for times without a connection."""

from __future__ import annotations

from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders, Text


class OfflineWords(Record):
    """What a reader can keep, and delete."""

    no_script: Text
    """In a browser without scripts."""
    unable: Text
    """In a browser that can't keep anything, or whose settings forbid it."""
    nothing: Text
    """While nothing is kept."""
    first: Text
    """While the most important part is kept."""
    everything: Text
    """Once everything is kept."""
    save: Annotated[str, Placeholders("size")]
    """The button that keeps everything."""
    saving: Annotated[str, Placeholders("number")]
    """How many files are still to come."""
    failed: Text
    """When the connection broke or there's no room left."""
    delete: Text
    """The button that deletes what is kept."""
    deleted: Text
    megabytes: Annotated[str, Placeholders("number")]
