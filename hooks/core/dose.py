"""How much of an exercise: amounts as fields, and in words."""

from __future__ import annotations

from hooks.core.record import Record
from hooks.core.words import Plural, Span, Text

ORDER = ("sets", "repetitions", "steps", "duration", "hold", "lower", "rest", "times_a_day", "days_a_week")
"""The order of a dose line is the same on every card, so that cards compare at a glance."""


class Dose(Record):
    """How much: a safe place to start. A number alone, or a list of the least and the most."""

    sets: int | tuple[int, int] = 1
    repetitions: int | tuple[int, int] | None = None
    steps: int | tuple[int, int] | None = None
    """For exercises counted in steps."""
    hold: int | tuple[int, int] | None = None
    """Seconds a position is held."""
    duration: int | tuple[int, int] | None = None
    """Seconds a whole set lasts, where nothing is counted."""
    lower: int | None = None
    """Seconds the way down takes."""
    rest: int | tuple[int, int] | None = None
    """Seconds between sets."""
    each_side: bool = False
    times_a_day: int | tuple[int, int] | None = None
    days_a_week: int | tuple[int, int] | None = None
    note: str | None = None
    """When to do it, and how to build up."""


class Dosed(Record):
    """Something that is done in a dose."""

    dose: Dose


class DoseWords(Record):
    """A dose in words, each number by its own."""

    sets: Plural
    repetitions: Plural
    steps: Plural
    hold: Plural
    duration: Plural
    lower: Plural
    rest: Plural
    each_side: Text
    times_a_day: Plural
    days_a_week: Plural
    span: Span


def dose_parts(dose: Dose, words: DoseWords) -> list[str]:
    """A dose in words, as in ["2 sets", "6 times", "hold 8 seconds", "each side", "3 days a week"]."""
    amounts = [(getattr(words, key), getattr(dose, key)) for key in ORDER]
    parts = [plural.of(value, words.span) for plural, value in amounts if value is not None]
    if dose.each_side:
        parts.insert(2, words.each_side)
    return parts
