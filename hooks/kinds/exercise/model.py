"""Exercises: what a card says."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from hooks.core.dose import Dosed
from hooks.core.record import Record, Slug, Sourced
from hooks.core.words import Complete, Text
from hooks.core.yaml_lines import YamlMap

Kind = Literal["strength", "mobility", "warm-up", "form drill"]
KINDS: tuple[Kind, ...] = get_args(Kind)
DRILL: Kind = "form drill"
"""The kind that is done during the activity itself."""


class Variation(Record):
    """An easier or harder way."""

    how: str
    exercise: Slug | None = None
    """The exercise it leads to, where it has a page of its own."""


class Precaution(Record):
    """A warning sign with which this exercise is left out or flagged."""

    sign: Slug
    because: str
    hide: bool = True
    """Whether the card is left out of a result; flagged otherwise."""


class Exercise(Sourced, Dosed):
    """The front matter of a page in `exercises/`; its body says what the evidence is."""

    other_names: tuple[str, ...] = ()
    kind: Kind
    muscles: tuple[str, ...] = Field(min_length=1)
    """In everyday words, with the anatomical name in brackets where it helps."""
    equipment: tuple[str, ...] = Field(min_length=1)
    """What is needed; `none` is said out loud."""
    steps: tuple[str, ...] = Field(min_length=2, max_length=7)
    feel: str
    """Where you feel it."""
    mistakes: tuple[str, ...] = Field(min_length=1)
    easier: tuple[Variation, ...] = Field(min_length=1)
    harder: tuple[Variation, ...] = Field(min_length=1)
    down_and_up: str
    """How to get into the position and out of it again."""
    stop_if: tuple[str, ...] = Field(min_length=1)
    """On top of the stop rules that hold for every exercise."""
    not_with: tuple[Precaution, ...] = ()
    figure: YamlMap
    """The poses; hooks.drawing says what may stand here."""


class CardWords(Record):
    """What every card says: `exercises.yml`."""

    stop_rules: tuple[str, ...] = Field(min_length=1)
    effort: str
    """How hard strength work should feel."""
    sources: tuple[Slug, ...] = Field(min_length=1)


class CardLabels(Record):
    """The labels of a card."""

    also_called: Text
    kinds: Complete[Kind, Text]
    dose: Text
    muscles: Text
    feel: Text
    equipment: Text
    no_equipment: Text
    steps: Text
    mistakes: Text
    easier: Text
    harder: Text
    down_and_up: Text
    stop_if: Text
    stop_rules: Text
    """The heading of the rules that every card shares."""
    leave_out: Text
    """Before the signs with which the exercise is left out."""
    helps: Text
    """Before the causes that name the exercise."""
    evidence: Text
    """The heading above what the evidence says."""
    sources: Text
