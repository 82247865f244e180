"""What a form guide says: for each part of the body how it stands well, and the drifts from that."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import Grade, Record, Slug
from hooks.core.words import Text
from hooks.core.yaml_lines import YamlMap


class Good(Record):
    """How a part stands when all is well."""

    label: str
    """A word or two, for the choice."""
    say: str
    """The position in a sentence, for those who cannot see the figure."""
    try_this: str
    """What to aim for."""
    pose: YamlMap = Field(default_factory=dict)
    """How its own picture is taken; hooks.drawing says what may stand here."""


class Drift(Record):
    """One way to drift from it."""

    label: str
    say: str
    look_for: str
    """What one sees, in the mirror or on a film."""
    may_load: str
    """What it may load, or what nobody knows about that."""
    grade: Grade
    how_sure: str
    """Why this grade."""
    drill: str
    """What to do about it."""
    exercise: Slug
    """The exercise that trains it."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    pose: YamlMap
    """What it changes about the figure."""


class Part(Record):
    """A part of the body that can be switched."""

    title: str
    ask: str
    """The question that the choice answers: "Where is the head?" """
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
    """The heading above the figure."""
    how: Text
    """What to do with it, for those whose page can switch it."""
    reset: Text
    good: Text
    """Before what to aim for."""
    look_for: Text
    may_load: Text
    how_sure: Text
    drill: Text
    sources: Text
    side: Text
    front: Text
    """What the two views are called."""
