"""The traffic light: three bands of one scale, each with what to look for and what to do."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from hooks.core.record import Record, Slug
from hooks.core.words import Text


class Light(Record):
    """One colour."""

    light: Literal["green", "amber", "red"]
    name: str = Field(min_length=1, max_length=20)
    """The colour in words, which say what the colour shows."""
    to: int = Field(ge=0, le=10)
    """The highest number of its band; the band begins after the one before it."""
    signs: tuple[str, ...] = Field(min_length=1)
    """What to look for, one text for each of the moments."""
    do: str = Field(min_length=1, max_length=60)
    then: str = Field(min_length=1, max_length=160)
    """What comes after that."""


class TrafficLight(Record):
    """All of `traffic-light.yml`."""

    ask: str = Field(min_length=1, max_length=120)
    """The question above the scale."""
    none: str = Field(min_length=1, max_length=40)
    """What the lowest number means."""
    worst: str = Field(min_length=1, max_length=40)
    """What the highest number means."""
    moments: tuple[str, ...] = Field(min_length=1, max_length=4)
    """When to look, as in "Next morning"."""
    lights: tuple[Light, ...] = Field(min_length=3, max_length=3)
    """Green, amber and red, in this order."""
    sources: tuple[Slug, ...] = Field(min_length=1)


class TrafficLightWords(Record):
    """The labels of a traffic light."""

    sources: Text
