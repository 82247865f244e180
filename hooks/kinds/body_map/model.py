"""What a body map shows: which places of the figure each answer about the place stands for."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import Record, Slug
from hooks.core.words import Text


class BodyMap(Record):
    """All of `body-map.yml`."""

    places: dict[Slug, tuple[str, ...]] = Field(min_length=1)
    """For each option of the finder's question about the place, the places on the figure."""


class BodyMapWords(Record):
    """The labels of a body map."""

    front: Text
    back: Text
    """What the two views are called."""
    list: Text
    """The heading above the places and what stands for each."""
    press: Text
    """Said beside the map in the finder: that its places can be pressed."""
