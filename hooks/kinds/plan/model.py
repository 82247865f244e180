"""Plans: what to do on which day, how to build up, and how to return after a break."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, NonNegativeInt, PositiveInt

from hooks.core.dose import DoseParts
from hooks.core.dose import Phase as DosePhase
from hooks.core.record import Grade, Record, Slug, Sourced
from hooks.core.see_someone import SeeSomeone
from hooks.core.words import Complete, Placeholders, Plural, Span, Text

Amount = NonNegativeInt | tuple[NonNegativeInt, NonNegativeInt]
"""A single number, or the least and the most."""

Light = Literal["green", "amber", "red"]


class Item(Record):
    """An exercise in a session."""

    exercise: Slug
    dose: DoseParts = Field(default_factory=dict)
    """Changes to the dose on the exercise's own card."""


class Session(Record):
    """Something to do on a day: an entry in `plans/sessions.yml`."""

    title: str = Field(max_length=60)
    kind: Slug
    """What it counts as in a week's totals: a kind that the wording names.

    Totals list kinds in the order in which sessions first name them.
    """
    do: str = Field(max_length=300)
    minutes: Amount | None = None
    """How long it takes, unless that follows from the doses of its exercises."""
    hard: bool = False
    """Whether it's long or hard, so that heavy legs keep one to two days from it."""
    warm_up: int = Field(default=0, ge=0)
    """Seconds of easy movement before the exercises."""
    pick: PositiveInt | None = None
    """How many of the exercises to do, if not all of them."""
    exercises: tuple[Item, ...] = ()
    """The exercises, in the order to do them."""


class Week(Record):
    """The sessions of each day, by name; a rest day has a session that says so."""

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
    """Exercises whose doses grow together."""

    title: str = Field(max_length=40)
    exercises: tuple[Slug, ...] = Field(min_length=1)


class Growth(Record):
    """A dose that grows over weeks: where it starts, what each step adds, and how often."""

    start: DoseParts = Field(min_length=1)
    step: dict[str, int] = Field(default_factory=dict)
    every: PositiveInt = 1
    """Weeks between two steps."""


class Phase(Record):
    """Weeks that follow the same rules."""

    title: str = Field(max_length=40)
    weeks: PositiveInt
    do: str = Field(max_length=300)
    dose: DosePhase | None = None
    """Which of its own doses each exercise of the plan's sessions has; not with tracks."""
    doses: dict[Slug, Growth] = Field(default_factory=dict)
    """How the dose of each track grows."""


class Progression(Record):
    """How doses grow, phase by phase."""

    tracks: dict[Slug, Track] = Field(default_factory=dict)
    """Without tracks, the exercises of the plan's sessions each follow their own doses."""
    phases: tuple[Phase, ...] = Field(min_length=1)


class Step(Record):
    """Intervals of work and recovery, in seconds, and how often to repeat them."""

    work: Amount = 0
    recover: Amount = 0
    repeats: PositiveInt = 1
    note: str | None = Field(default=None, max_length=80)


class Start(Record):
    """Where to start on the ladder."""

    step: int = Field(ge=0)
    when: str = Field(max_length=160)


class Rule(Record):
    """What to do next, depending on how it went."""

    light: Light
    """A colour of the pain rules."""
    times: PositiveInt = 1
    """How many sessions in a row with this colour."""
    move: int
    """How many steps to go up; negative to go down."""
    do: str = Field(max_length=200)


class Ladder(Record):
    """Steps from the least work to the most, and the rules for going up and down. Steps count from 0."""

    every_days: PositiveInt
    before: int = Field(default=0, ge=0)
    """Seconds of easy movement before the intervals."""
    after: int = Field(default=0, ge=0)
    steps: tuple[Step, ...] = Field(min_length=2)
    starts: tuple[Start, ...] = Field(min_length=1)
    rules: tuple[Rule, ...] = Field(min_length=1)
    then: tuple[str, ...] = ()
    """What to add after the last step, in order."""


class Cap(Record):
    """A limit on one session: at most a given percentage more than the longest of the past days."""

    caption: str = Field(max_length=120)
    """The caption of the printed table."""
    days: PositiveInt
    percent: PositiveInt
    distances: tuple[PositiveInt, ...] = Field(min_length=1)
    """The rows of the printed table."""
    largest: PositiveInt
    """The longest session that the calculator accepts; it treats anything longer as a typing error."""


class Plan(Sourced):
    """The front matter of a page in `plans/`; its body explains how to use the plan."""

    grade: Grade
    grade_why: str = Field(max_length=260)
    for_you: str | None = Field(default=None, max_length=100)
    """Whom it suits, after "For you if", where plans are listed."""
    how_often: str | None = Field(default=None, max_length=60)
    """How often to do its sessions, unless its week or its ladder says so."""
    caution: str | None = Field(default=None, max_length=300)
    """What the reader needs to know before anything else."""
    not_for: tuple[str, ...] = ()
    """Who must not follow it."""
    after_seen: tuple[str, ...] = ()
    """Who may follow it only after being seen."""
    start_gently: tuple[str, ...] = ()
    """Who should book an appointment, and may start gently at once."""
    ready: tuple[str, ...] = ()
    """What must be true before starting the plan."""
    week: Week | None = None
    sessions: tuple[Slug, ...] = ()
    """The sessions that the plan shows with their exercises, in order."""
    progression: Progression | None = None
    ladder: Ladder | None = None
    cap: Cap | None = None
    see_someone: tuple[SeeSomeone, ...] = Field(min_length=1)
    synonyms: tuple[str, ...] = ()
    """What people type when they look for it."""


Part = Literal["ladder", "week", "progression", "sessions", "cap"]
PARTS: tuple[Part, ...] = get_args(Part)
"""A plan has at least one of these keys; the first that it has decides its position in lists."""


class PlanWords(Record):
    """The words of a plan's generated parts."""

    kinds: dict[Slug, Plural]
    """How many sessions of each kind there are in a week; a guide may add kinds."""
    days: Complete[Day, Text]
    lists: Complete[Part, Text]
    """The headings of the list, by the first part that a plan has; equal ones become one."""
    for_you: Text
    """Introduces whom a plan suits."""
    takes: Text
    often: Text
    each: Annotated[str, Placeholders("number")]
    """How many minutes each session takes; `{number}` may be a range."""
    soonest: Annotated[str, Placeholders("days")]
    caution: Text
    not_for: Text
    after_seen: Text
    start_gently: Text
    ready: Text
    see_someone: Text
    body: Text
    """The heading of the body."""
    sources: Text
    week: Text
    week_caption: Annotated[str, Placeholders("title")]
    day: Text
    do: Text
    later: Text
    first: Text
    """Introduces a second session on the same day."""
    total: Text
    minutes: Annotated[str, Placeholders("number")]
    """`{number}` may be a range."""
    seconds: Annotated[str, Placeholders("number")]
    span: Span
    pick: Annotated[str, Placeholders("number")]
    exercise: Text
    dose: Text
    """The headings of a progression in which every exercise has doses of its own."""
    exercises: Plural
    weeks: Plural
    progression: Text
    progression_caption: Annotated[str, Placeholders("title")]
    week_number: Text
    phase: Annotated[str, Placeholders("title", "weeks")]
    """A phase and how many weeks it lasts."""
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
    """What comes before and after the intervals."""
    every_days: Plural
    starts: Text
    start: Annotated[str, Placeholders("step", "when", "sessions", "days")]
    """Where to start, and how soon the last step can come."""
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
    """The error message for anything that isn't a valid distance."""
    private: Text
    calendar: Text
    """The link to the page that puts the plan on days."""
