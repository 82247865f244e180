"""The cause-finder: questions in content, rules in data, one compiled form for two engines."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from hooks.core.condition import When
from hooks.core.record import InvalidValueError, Pattern, Record, Slug, Tier
from hooks.finder.rules.words import FinderWords

NOT_SURE = "not-sure"
"""The option that every question may offer without declaring it."""
SIGNS = "signs"
"""The question whose options are the warning signs."""
NONE = "none"
"""The option that stands for "none of these" on a screen of warning signs."""
YES, NO = "yes", "no"
"""The answers to a question that a rule asks back, besides "not sure", which counts as yes."""


class Option(Record):
    """One answer that can be picked."""

    label: str = Field(max_length=90)
    hint: str | None = Field(default=None, max_length=160)
    neutral: bool = False
    """Declared to be a reason for nothing: without it the build asks for a signal that uses the option."""
    exclusive: bool = False
    """Picking it clears the others, as "none of these" does."""
    everywhere: bool = False
    """An answer about the place that fits every cause, as "all over" does."""
    withheld: bool = False
    """The reader would rather not say: wherever another answer shows a sign, this one does too."""
    shown_when: When | None = None
    """Left out for everybody else."""


class Question(Record):
    """One question."""

    ask: str = Field(max_length=110)
    why: str = Field(max_length=260)
    """Why we ask."""
    pick: Literal["one", "many"] = "one"
    options: dict[Slug, Option] = Field(default={})
    """At least two; left out where `none` says that the question asks for warning signs."""
    none: str | None = Field(default=None, max_length=90)
    """The button for none of them, on a screen of warning signs: those that name it as their `screen`."""
    not_sure: bool = True
    """Whether "not sure" is offered; never beside warning signs."""
    shown_when: When | None = None

    @model_validator(mode="after")
    def _options_or_signs(self) -> Question:
        if self.none is None and len(self.options) < 2:
            raise InvalidValueError("has fewer than two options", "Add options, or none: for warning signs")
        if self.none is not None and (self.options or self.shown_when):
            raise InvalidValueError(
                "asks for warning signs, so it is for everyone and its options are the signs",
                "Remove options and shown_when, or remove none",
            )
        return self


class Note(Record):
    """A short list shown with every result that has causes, with the page that says more."""

    heading: str
    says: tuple[str, ...] = Field(min_length=1)
    page: str
    """A page of the content folder: `pain-rules.md`."""
    link: str
    """The words of the link to it."""
    while_active: bool = False
    """Left out where the reader should stop the activity."""
    first: bool = False
    """Shown before the causes; the others are folded away behind them."""


class Retired(Record):
    """Names that old links still hold, each with the name that replaced it."""

    questions: dict[Slug, Slug] = Field(default={})
    options: dict[Slug, dict[Slug, Slug]] = Field(default={})
    """By the question's name of today; `signs` for warning signs."""


class Finder(Record):
    """All of `finder/questions.yml`."""

    @property
    def screens(self) -> dict[Slug, Question]:
        """All questions: those in their turn, those below the result, and those that a rule opens."""
        return {**self.questions, **self.sharpen, **self.follow_ups}

    def key(self, name: Slug) -> tuple[str, Slug]:
        """Where a question is in the file."""
        part = next(
            part
            for part in ("follow_ups", "sharpen", "questions")
            if name in getattr(self, part) or part == "questions"
        )
        return part, name

    region_question: Slug
    """The question about where it hurts; its options name the regions of causes."""
    baseline: Slug
    """The cause that closes the list where it can hurt there."""
    unsure: int = Field(ge=1)
    """With so many questions left open or answered "not sure" there is little to go on."""
    most: int = Field(ge=1)
    """How many causes a result shows in full."""
    also: int = Field(default=3, ge=0)
    """How many more it names in one line."""
    most_exercises: int = Field(default=5, ge=1)
    """How many exercises a routine holds."""
    notes: tuple[Note, ...] = ()
    retired: Retired = Retired()
    questions: dict[Slug, Question] = Field(min_length=1)
    """In the order in which they are asked, screens of warning signs among them."""
    sharpen: dict[Slug, Question] = Field(default={})
    """Screens that a button below the result leads to."""
    follow_ups: dict[Slug, Question] = Field(default={})
    """Screens that only a rule opens, as soon as it holds."""


class Sign(Record):
    """A warning sign, as far as the finder needs it."""

    id: Slug
    screen: Slug | None
    """The question that asks for it; nothing where only rules raise it."""
    ask: str
    tier: Tier | None
    """Nothing where it is no reason to be seen."""
    stop: bool
    ends: bool = False
    alone: bool = False
    shown_when: When | None = None
    order: str | None = None
    do: str | None = None
    say: str | None = None


class TierCard(Record):
    """One level of urgency with its card."""

    id: Tier
    urgency: str
    heading: str
    do: tuple[str, ...]


class Rule(Record):
    """What answers and signs lead to: a further sign, or a further screen."""

    id: Slug
    """Also the name of the question, where it asks back."""
    when: When
    raises: Slug | None = None
    opens: Slug | None = None
    ask_back: str | None = None


Strength = Literal["specific", "supportive", "against"]
"""How much a reason says: one that few other causes share, one that many do, or one that speaks against."""
WEIGHTS: dict[Strength, int] = {"specific": 3, "supportive": 1, "against": -2}
"""Points; a judgement by experts, not a measurement."""


class Reason(Record):
    """An answer pattern for or against a candidate."""

    when: When
    strength: Strength
    because: str


class Candidate(Record):
    """A cause, as far as the finder needs it."""

    id: Slug
    title: str
    summary: str
    href: str
    """Its page, as a path below the content folder."""
    pattern: Pattern
    """How sure we are, and the words for it."""
    pattern_label: str
    rank: int
    """Breaks ties: the sooner it can be changed, the smaller."""
    ranked: bool
    pinned: bool = False
    """Before all others where it holds, and not counted among them."""
    kept: bool = False
    """Always among the first where something specific supports it."""
    not_with: tuple[Slug, ...] = ()
    """Signs beside which it is not ranked."""
    regions: tuple[Slug, ...]
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]
    today: tuple[str, ...]
    longer: tuple[str, ...]
    change_our_mind: tuple[str, ...] = ()
    exercises: tuple[Slug, ...]


class Caution(Record):
    """A warning sign, or a cause, with which an exercise is left out."""

    name: Slug
    because: str


class Remedy(Record):
    """An exercise, as far as the finder needs it."""

    title: str
    dose: str
    not_with: tuple[Caution, ...] = ()
    easier: tuple[Slug, ...] = ()
    """Exercises that come before it in a routine."""


class Guidance(Record):
    """All that the two engines and the page are made from."""

    finder: Finder
    words: FinderWords
    tiers: tuple[TierCard, ...]
    """From the most to the least urgent."""
    signs: tuple[Sign, ...]
    rules: tuple[Rule, ...]
    candidates: tuple[Candidate, ...]
    remedies: dict[Slug, Remedy] = Field(default={})
    """The exercises that the candidates name."""
    stop_activity: str
    honesty: tuple[str, ...]
