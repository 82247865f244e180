"""How much of an exercise to do: the amounts as fields, and in words."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationError

from hooks.core.record import InvalidValueError, Record, suggest
from hooks.core.words import Placeholders, Plural, Span, Text, format_range

ORDER = ("sets", "repetitions", "steps", "duration", "hold", "lower", "rest", "times_a_day", "days_a_week")
"""The amounts come in the same order on every card, so that readers can compare cards at a glance."""

ON_CARD = ("lower", "rest", "times_a_day", "days_a_week")
"""Amounts that lists leave to the card."""

EACH_SIDE_AT = 2
"""The position of "each side": after the sets and what is counted in each of them."""


Count = Annotated[int, Field(ge=1, le=500)]
Seconds = Annotated[int, Field(ge=1, le=3600)]
Times = Annotated[int, Field(ge=1, le=24)]
Days = Annotated[int, Field(ge=1, le=7)]


class Dose(Record):
    """How much to do, as a safe start. Each amount is a number, or a list of the least and the most."""

    sets: Times | tuple[Times, Times] = 1
    repetitions: Count | tuple[Count, Count] | None = None
    steps: Count | tuple[Count, Count] | None = None
    """For exercises counted in steps."""
    hold: Seconds | tuple[Seconds, Seconds] | None = None
    """Seconds that a position is held."""
    duration: Seconds | tuple[Seconds, Seconds] | None = None
    """Seconds that a set lasts, where nothing is counted."""
    lower: Seconds | None = None
    """Seconds that lowering takes."""
    rest: Seconds | tuple[Seconds, Seconds] | None = None
    """Seconds between sets."""
    tempo: Seconds | None = None
    """Seconds that one repetition or step takes; not shown, but it gives the minutes of a session."""
    each_side: bool = False
    times_a_day: Times | tuple[Times, Times] | None = None
    days_a_week: Days | tuple[Days, Days] | None = None
    note: str | None = None
    """When to do the exercise, and how to build up."""


Phase = Literal["start", "build", "load", "easy"]
"""The parts of a progression: the dose on the card, more of it, heavier, and an easier week."""


DoseParts = dict[str, int | tuple[int, int] | bool | str | None]
"""Some or all keys of a dose."""


def _possible(parts: DoseParts) -> DoseParts:
    try:
        Dose.model_validate({key: value for key, value in parts.items() if value is not None})
    except ValidationError as error:
        key, value = error.errors()[0]["loc"][0], error.errors()[0]["input"]
        if key not in Dose.model_fields:
            hint = suggest(str(key), Dose.model_fields, "Remove it; docs/content-model.md lists the keys")
            raise InvalidValueError(f'has the key "{key}", which is no amount', hint) from None
        raise InvalidValueError(f'gives {key} as "{value}", which nobody can do', "Correct it") from None
    return parts


PhaseDose = Annotated[DoseParts, AfterValidator(_possible)]
"""What a phase changes; `null` takes an amount away."""


class Dosed(Record):
    """Something that is done in a dose."""

    dose: Dose
    phases: dict[Literal["build", "load", "easy"], PhaseDose] = Field(default_factory=dict)
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


def dose_in_short(dose: Dose, words: DoseWords, own: Collection[str] = ()) -> list[str]:
    """What to do at a time, for lists, as in ["2–3 × 8", "each side"]; the rest is on the card.

    Args:
        dose: the dose.
        words: its words.
        own: the amounts that aren't those of the card, so that none of them goes unsaid.
    """
    amount = _amount(dose, words)
    if amount is None:
        amount = words.sets.of(dose.sets, words.short_span)
    elif dose.sets != 1:
        amount = words.times.format(sets=format_range(dose.sets, words.short_span), amount=amount)
    also = [getattr(words, key).of(getattr(dose, key), words.span) for key in ON_CARD if key in own]
    return [amount, *([words.each_side] if dose.each_side else []), *also]


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
