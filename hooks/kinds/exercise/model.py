"""Exercises: what authors write, and the words of a card."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from hooks.core.dose import Dosed
from hooks.core.record import InvalidValueError, Record, Slug, Sourced
from hooks.core.words import Complete, Placeholders, Plural, Text
from hooks.core.yaml_lines import YamlMap

Kind = Literal["strength", "mobility", "warm-up", "form drill"]
KINDS: tuple[Kind, ...] = get_args(Kind)
DRILL: Kind = "form drill"
"""The kind that's done during the activity itself."""
NOTHING = "none"
"""The equipment of an exercise that needs nothing; the card says so in words."""


class Variation(Record):
    """An easier or harder version of the exercise."""

    how: str
    exercise: Slug | None = None
    """The exercise to do instead, if the variation has its own page."""


class Precaution(Record):
    """A warning sign, or a cause, that rules the exercise out, or flags it."""

    sign: Slug | None = None
    cause: Slug | None = None
    because: str
    hide: bool = True
    """Whether a result leaves the card out; if not, it flags it."""

    def named(self) -> list[tuple[str, Slug]]:
        """The noun with the name: the sign, or the cause."""
        both = (("sign", self.sign), ("cause", self.cause))
        return [(what, name) for what, name in both if name is not None]

    @model_validator(mode="after")
    def _one_of_two(self) -> Precaution:
        if len(self.named()) != 1:
            raise InvalidValueError("needs either sign or cause", "Name one of the two")
        return self


class Exercise(Sourced, Dosed):
    """The front matter of a page in `exercises/`; its body describes the evidence."""

    other_names: tuple[str, ...] = ()
    kind: Kind
    muscles: tuple[str, ...] = Field(min_length=1)
    """In everyday words, with the anatomical name in brackets where it helps."""
    equipment: tuple[str, ...] = Field(min_length=1)
    """What is needed; `none` where nothing is, which the card says in words."""
    steps: tuple[str, ...] = Field(min_length=2, max_length=7)
    feel: str
    """Where the reader should feel it."""
    mistakes: tuple[str, ...] = Field(min_length=1)
    easier: tuple[Variation, ...] = Field(min_length=1)
    harder: tuple[Variation, ...] = Field(min_length=1)
    down_and_up: str
    """How to get into the position and out of it again."""
    stop_if: tuple[str, ...] = Field(min_length=1)
    """Added to the stop rules that apply to every exercise."""
    not_with: tuple[Precaution, ...] = ()
    figure: YamlMap
    """The poses; hooks.drawing defines what's allowed here."""


class CardWords(Record):
    """The words that all cards share: `exercises.yml`."""

    stop_rules: tuple[str, ...] = Field(min_length=1)
    effort: str
    """How hard strength work should feel."""
    sources: tuple[Slug, ...] = Field(min_length=1)


class PracticeWords(Record):
    """The words beside exercises that lead on to doing them."""

    start: Text
    start_one: Text
    change: Text
    change_one: Text
    mine: Text
    add: Text
    added: Text
    see: Text
    chosen: Plural
    previous: Annotated[str, Placeholders("title")]
    next: Annotated[str, Placeholders("title")]
    place: Annotated[str, Placeholders("number", "of")]
    within: Text
    """The name of the links to the exercises before and after."""
    more: Plural
    """Opens the rest of a long list, with how many exercises it has."""
    flag: Annotated[str, Placeholders("because")]


Position = Literal["standing", "sitting", "kneeling", "lying"]
Filter = Literal["muscle", "needs", "position", "kind", "minutes", "cause"]


class LibraryWords(Record):
    """The words of the list of all exercises, and of its filters."""

    nothing: Text
    """What an exercise needs that needs nothing."""
    positions: Complete[Position, Text]
    minutes: Plural
    find: Text
    """The name of the field in which a reader types."""
    filters: Complete[Filter, Text]
    on_body: Text
    """The fold in which muscles are chosen on a picture."""
    any: Text
    up_to: Annotated[str, Placeholders("number")]
    count: Plural
    none: Text
    """Introduces what to loosen."""
    loosen: Annotated[str, Placeholders("name", "number")]
    clear: Text


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
    about: Text
    """The heading of what it works, where one feels it, and its other names."""
    stop_if: Text
    stop_rules: Text
    """The heading of the stop rules that all cards share."""
    leave_out: Text
    """Introduces the signs that rule the exercise out."""
    helps: Text
    """Introduces the causes that name the exercise."""
    evidence: Text
    """The heading of what the evidence says."""
    sources: Text
