"""How much of an exercise to do: the amounts as fields, and in words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hooks.core.record import Record
from hooks.core.words import Placeholders, Plural, Span, Text, format_range

ORDER = ("sets", "repetitions", "steps", "duration", "hold", "lower", "rest", "times_a_day", "days_a_week")
"""The amounts come in the same order on every card, so that readers can compare cards at a glance."""

EACH_SIDE_AT = 2
"""The position of "each side": after the sets and what is counted in each of them."""


class Dose(Record):
    """How much to do, as a safe start. Each amount is a number, or a list of the least and the most."""

    sets: int | tuple[int, int] = 1
    repetitions: int | tuple[int, int] | None = None
    steps: int | tuple[int, int] | None = None
    """For exercises counted in steps."""
    hold: int | tuple[int, int] | None = None
    """Seconds that a position is held."""
    duration: int | tuple[int, int] | None = None
    """Seconds that a set lasts, where nothing is counted."""
    lower: int | None = None
    """Seconds that lowering takes."""
    rest: int | tuple[int, int] | None = None
    """Seconds between sets."""
    tempo: int | None = None
    """Seconds that one repetition or step takes; not shown, but it gives the minutes of a session."""
    each_side: bool = False
    times_a_day: int | tuple[int, int] | None = None
    days_a_week: int | tuple[int, int] | None = None
    note: str | None = None
    """When to do the exercise, and how to build up."""


Phase = Literal["start", "build", "load", "easy"]
"""The parts of a progression: the dose on the card, more of it, heavier, and an easier week."""
DoseParts = dict[str, int | tuple[int, int] | bool | str | None]
"""Some or all keys of a dose."""


class Dosed(Record):
    """Something that is done in a dose."""

    dose: Dose
    phases: dict[Literal["build", "load", "easy"], DoseParts] = Field(default_factory=dict)
    """What differs from `dose` in later phases; a phase that is left out has the same dose."""


def dose_in_phase(dosed: Dosed, phase: Phase) -> Dose:
    """The dose of an exercise in a phase: the only place where a phase's dose comes from."""
    changes = dosed.phases.get(phase, {}) if phase != "start" else {}
    return Dose.model_validate({**dosed.dose.model_dump(), **changes})


class DoseWords(Record):
    """The words of a dose, with a plural for each amount."""

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
    short_span: Span
    """The least and the most in a list, where space is short."""
    times: Annotated[str, Placeholders("sets", "amount")]
    """The sets and what is done in each of them, in a list."""


def dose_parts(dose: Dose, words: DoseWords) -> list[str]:
    """A dose in words, as in ["2 sets", "6 times", "hold 8 seconds", "each side", "3 days a week"]."""
    amounts = [(getattr(words, key), getattr(dose, key)) for key in ORDER]
    if dose.sets == 1:
        amounts = [(plural, value) for plural, value in amounts if plural is not words.rest]
    parts = [plural.of(value, words.span) for plural, value in amounts if value is not None]
    if dose.each_side:
        parts.insert(EACH_SIDE_AT, words.each_side)
    return parts


def dose_in_short(dose: Dose, words: DoseWords) -> list[str]:
    """What to do at a time, for lists, as in ["2–3 × 8", "each side"]; how often is on the card."""
    amount = _amount(dose, words)
    if amount is None:
        amount = words.sets.of(dose.sets, words.short_span)
    elif dose.sets != 1:
        amount = words.times.format(sets=format_range(dose.sets, words.short_span), amount=amount)
    return [amount, words.each_side] if dose.each_side else [amount]


def _amount(dose: Dose, words: DoseWords) -> str | None:
    """What is counted in a set. After a number of sets, repetitions need no word."""
    span = words.short_span
    if dose.repetitions is not None:
        alone = dose.sets == 1
        return (
            words.repetitions.of(dose.repetitions, span)
            if alone
            else str(format_range(dose.repetitions, span))
        )
    if dose.steps is not None:
        return words.steps.of(dose.steps, span)
    seconds = dose.duration if dose.duration is not None else dose.hold
    return None if seconds is None else words.duration.of(seconds, span)
