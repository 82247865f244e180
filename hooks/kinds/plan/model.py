"""Plans: what to do on which day, how it grows, and how to come back to it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from hooks.core.record import Grade, Plural, Record, Slug, Sourced

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
    """What it counts as in the totals of a week; the words of the site name the kinds."""
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


DAYS = tuple(Week.model_fields)


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
    """How many sessions of each kind a week holds."""
    days: dict[str, str]
    caution: str
    not_for: str
    ready: str
    see_someone: str
    body: str
    """The heading above the body."""
    sources: str
    week: str
    week_caption: str
    """With `{title}` for the plan's."""
    day: str
    do: str
    later: str
    """Before a further session of one day."""
    total: str
    minutes: str
    """With `{}` for minutes or a span of them."""
    seconds: str
    span: str
    """Between the least and the most, as in "8 to 12"."""
    pick: str
    exercises: Plural
    weeks: Plural
    progression: str
    progression_caption: str
    week_number: str
    phase: str
    """A phase with its weeks: `{title}` and `{weeks}`."""
    ladder: str
    ladder_caption: str
    steps: Plural
    step: str
    work: str
    """With `{}` for the time, as the next."""
    recover: str
    then_recover: str
    """Work and recovery together: `{work}` and `{recover}`."""
    repeat: str
    """`{repeats}` times over `{parts}`."""
    work_total: str
    whole: str
    ticks: str
    around: str
    """What stands around the intervals: `{before}` and `{after}`."""
    every_days: Plural
    starts: str
    start: str
    """`{step}`, `{when}`, and the soonest end: `{sessions}` and `{days}`."""
    rules: str
    rules_caption: str
    how_it_went: str
    lights: dict[Light, Plural]
    move: str
    up: Plural
    stay: str
    down: Plural
    then: str
    cap: str
    cap_short: str
    """With `{days}` and `{percent}`, as the two below."""
    longest: str
    most: str
    calculator: str
    unit: str
    units: tuple[str, ...] = Field(min_length=1)
    work_out: str
    answer: str
    """With `{most}` and `{unit}`."""
    slip: str
    """What is said of something that is no distance, with `{largest}`."""
    private: str
