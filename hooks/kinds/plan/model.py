"""Plans: what to do on which day, how it grows, and how to come back to it."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, NonNegativeInt, PositiveInt

from hooks.core.record import Grade, Record, Slug, Sourced
from hooks.core.words import Complete, Placeholders, Plural, Span, Text

Amount = NonNegativeInt | tuple[NonNegativeInt, NonNegativeInt]
"""A number alone, or the least and the most."""
DoseParts = dict[str, Amount | bool | str]
"""Some or all keys of an exercise's dose; hooks.kinds.exercise says what may stand here."""

Light = Literal["green", "amber", "red"]


class Item(Record):
    """One exercise in a session."""

    exercise: Slug
    dose: DoseParts = Field(default_factory=dict)
    """What differs from the dose on the exercise's own card."""


class Session(Record):
    """One thing to do on a day: an entry of `plans/sessions.yml`."""

    title: str = Field(max_length=60)
    kind: Slug
    """What it counts as in the totals of a week: a kind that the words of the site name.

    Totals have the kinds in the order in which the sessions first name them.
    """
    do: str = Field(max_length=300)
    minutes: Amount | None = None
    pick: PositiveInt | None = None
    """How many of the exercises to do, where not all."""
    exercises: tuple[Item, ...] = ()
    """In the order to do them."""


class Week(Record):
    """The sessions of each day, by name; a free day has a session that says so."""

    monday: tuple[Slug, ...] = Field(min_length=1)
    tuesday: tuple[Slug, ...] = Field(min_length=1)
    wednesday: tuple[Slug, ...] = Field(min_length=1)
    thursday: tuple[Slug, ...] = Field(min_length=1)
    friday: tuple[Slug, ...] = Field(min_length=1)
    saturday: tuple[Slug, ...] = Field(min_length=1)
    sunday: tuple[Slug, ...] = Field(min_length=1)


Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
DAYS: tuple[Day, ...] = get_args(Day)


class Track(Record):
    """Exercises that grow in the same way."""

    title: str = Field(max_length=40)
    exercises: tuple[Slug, ...] = Field(min_length=1)


class Growth(Record):
    """A dose as a rule over weeks: where it starts, what is added, and how often."""

    start: DoseParts = Field(min_length=1)
    step: dict[str, int] = Field(default_factory=dict)
    every: PositiveInt = 1
    """Weeks between two steps."""


class Phase(Record):
    """Weeks that follow one rule."""

    title: str = Field(max_length=40)
    weeks: PositiveInt
    do: str = Field(max_length=300)
    doses: dict[Slug, Growth]
    """The rule for each track."""


class Progression(Record):
    """How the doses grow, phase after phase."""

    tracks: dict[Slug, Track] = Field(min_length=1)
    phases: tuple[Phase, ...] = Field(min_length=1)


class Step(Record):
    """Intervals of work and recovery in seconds, so many times over."""

    work: Amount = 0
    recover: Amount = 0
    repeats: PositiveInt = 1
    note: str | None = Field(default=None, max_length=80)


class Start(Record):
    """Where on the ladder to begin."""

    step: int = Field(ge=0)
    when: str = Field(max_length=160)


class Rule(Record):
    """What follows from how it went."""

    light: Light
    """The colour of the pain rules."""
    times: PositiveInt = 1
    """How many of these in a row."""
    move: int
    """Steps up, or down where negative."""
    do: str = Field(max_length=200)


class Ladder(Record):
    """Steps from little to much, and the rules for going up and down. Steps count from 0."""

    every_days: PositiveInt
    before: int = Field(default=0, ge=0)
    """Seconds of easy movement before the intervals."""
    after: int = Field(default=0, ge=0)
    steps: tuple[Step, ...] = Field(min_length=2)
    starts: tuple[Start, ...] = Field(min_length=1)
    rules: tuple[Rule, ...] = Field(min_length=1)
    then: tuple[str, ...] = ()
    """What to add after the last step, in this order."""


class Cap(Record):
    """The most for one session: so much more than the longest of the past days."""

    caption: str = Field(max_length=120)
    """The caption of the printed table."""
    days: PositiveInt
    percent: PositiveInt
    distances: tuple[PositiveInt, ...] = Field(min_length=1)
    """The rows of the printed table."""
    largest: PositiveInt
    """The longest session that the calculator takes for one and not for a slip of the finger."""


class Plan(Sourced):
    """The front matter of a page in `plans/`; its body says how to use the plan."""

    grade: Grade
    grade_why: str = Field(max_length=260)
    caution: str | None = Field(default=None, max_length=300)
    """What a reader must know before anything else."""
    not_for: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    """What must hold before the plan begins."""
    week: Week | None = None
    sessions: tuple[Slug, ...] = ()
    """The sessions that the plan shows with their exercises, in this order."""
    progression: Progression | None = None
    ladder: Ladder | None = None
    cap: Cap | None = None
    see_someone: tuple[str, ...] = Field(min_length=1)
    synonyms: tuple[str, ...] = ()
    """What people type when they look for it."""


PARTS = ("week", "progression", "sessions", "ladder", "cap")
"""The keys of which a plan has at least one; the first that it has says what kind of plan it is."""


class PlanWords(Record):
    """What the generated parts of a plan say."""

    kinds: dict[Slug, Plural]
    """How many sessions of each kind a week holds; a guide may add kinds."""
    days: Complete[Day, Text]
    caution: Text
    not_for: Text
    ready: Text
    see_someone: Text
    body: Text
    """The heading above the body."""
    sources: Text
    week: Text
    week_caption: Annotated[str, Placeholders("title")]
    day: Text
    do: Text
    later: Text
    """Before a further session of one day."""
    total: Text
    minutes: Annotated[str, Placeholders("number")]
    """`{number}` may be a span."""
    seconds: Annotated[str, Placeholders("number")]
    span: Span
    pick: Annotated[str, Placeholders("number")]
    exercises: Plural
    weeks: Plural
    progression: Text
    progression_caption: Annotated[str, Placeholders("title")]
    week_number: Text
    phase: Annotated[str, Placeholders("title", "weeks")]
    """A phase with its weeks."""
    ladder: Text
    ladder_caption: Annotated[str, Placeholders("title")]
    steps: Plural
    step: Text
    work: Annotated[str, Placeholders("time")]
    recover: Annotated[str, Placeholders("time")]
    then_recover: Annotated[str, Placeholders("work", "recover")]
    """Work and recovery together."""
    repeat: Annotated[str, Placeholders("repeats", "parts")]
    work_total: Text
    whole: Text
    ticks: Text
    around: Annotated[str, Placeholders("before", "after")]
    """What stands around the intervals."""
    every_days: Plural
    starts: Text
    start: Annotated[str, Placeholders("step", "when", "sessions", "days")]
    """Where to begin, and the soonest end."""
    rules: Text
    rules_caption: Text
    how_it_went: Text
    lights: Complete[Light, Plural]
    move: Text
    up: Plural
    stay: Text
    down: Plural
    then: Text
    cap: Text
    cap_short: Annotated[str, Placeholders("days", "percent")]
    longest: Annotated[str, Placeholders("days")]
    most: Text
    calculator: Text
    unit: Text
    units: tuple[Text, ...] = Field(min_length=1)
    work_out: Text
    answer: Annotated[str, Placeholders("most", "unit")]
    slip: Annotated[str, Placeholders("largest")]
    """What is said of something that is no distance."""
    private: Text
