"""Form guides: for each part of the body, good form and the ways to drift from it."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import Pattern, Record, Slug
from hooks.core.words import Text
from hooks.core.yaml_lines import YamlMap


class Good(Record):
    """Good form for a part of the body."""

    label: str
    """A word or two, for the radio button."""
    say: str
    """The position in a sentence, for readers who can't see the figure."""
    try_this: str
    """What to aim for."""
    pose: YamlMap = Field(default_factory=dict)
    """How to frame its picture; hooks.drawing defines what's allowed here."""


class Drift(Record):
    """A way to drift from good form."""

    label: str
    say: str
    look_for: str
    """What to look for in a mirror or on video."""
    may_load: str
    """What it may load, or that nobody knows."""
    pattern: Pattern
    how_sure: str
    """Why this pattern counts as real, or not."""
    drill: str
    """What to do about it."""
    exercise: Slug
    """The exercise that trains it."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    pose: YamlMap
    """How it changes the figure."""


class Part(Record):
    """A part of the body that readers can switch."""

    title: str
    ask: str
    """The question that the radio buttons answer, such as "Where is the head?" """
    good: Good
    drifts: dict[Slug, Drift] = Field(min_length=1, max_length=3)


class FormGuide(Record):
    """All of `form.yml`. The keys of the parts are their anchors on the page."""

    figure: YamlMap
    """The figure with every part at its best; one pose."""
    parts: dict[Slug, Part] = Field(min_length=1)


class FormGuideWords(Record):
    """The labels of a form guide."""

    try_it: Text
    """The heading of the figure."""
    how: Text
    """How to use the figure, shown if the page can switch it."""
    reset: Text
    good: Text
    """Introduces what to aim for."""
    look_for: Text
    may_load: Text
    how_sure: Text
    drill: Text
    sources: Text
    side: Text
    front: Text
    """The names of the two views."""
