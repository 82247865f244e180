"""Body maps: which places on the figure belong to each answer about where it hurts."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import Record, Slug
from hooks.core.words import Text


class BodyMap(Record):
    """All of `body-map.yml`."""

    places: dict[Slug, tuple[str, ...]] = Field(min_length=1)
    """For each answer to the finder's question about where it hurts, the places on the figure."""


class BodyMapWords(Record):
    """The labels of a body map."""

    front: Text
    back: Text
    """The names of the two views."""
    list: Text
    """The heading of the list of places."""
    press: Text
    """The hint beside the map in the finder, that its places can be pressed."""
