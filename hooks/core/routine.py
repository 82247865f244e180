"""Routines: their link, which holds exercises in order with their doses, and how long they take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from hooks.core.dose import Dose
from hooks.core.record import Slug

ROUTINE = "my-exercises.md"
"""The page on which readers compose a routine."""
SESSION = "session.md"
"""The page that goes through a routine."""
DIARY = "diary.md"
"""The page with the diary."""
CALENDAR = "calendar.md"
"""The page that puts a routine on days."""
LETTERS = {"sets": "s", "repetitions": "n", "steps": "p", "duration": "d", "hold": "h", "rest": "r"}
"""The letter of each amount in a link, as in `routine/pure/link.mjs`, in the order of a card."""
PACE = {"change_side": 5, "between": 30, "rest": 60, "ready": 10}
"""Seconds to change sides, to go on to the next exercise, between sets if no rest is given, to get ready.

The first three are those by which the minutes of plans are worked out.
"""


def middle(amount: int | tuple[int, int]) -> int:
    """The amount to count with: the middle of a range, rounded down."""
    return sum(amount) // 2 if isinstance(amount, tuple) else amount


def amounts(dose: Dose) -> dict[str, int]:
    """The numbers that a script counts with."""
    values = {key: getattr(dose, key) for key in LETTERS}
    return {key: middle(value) for key, value in values.items() if value is not None}


def routine_link(items: Iterable[tuple[Slug, Mapping[str, int]]], name: str = "") -> str:
    """The part of a link after `#`.

    Args:
        items: each exercise with the amounts that differ from its card.
        name: of the routine; may be empty.

    Returns:
        The text; empty if there's nothing to do.
    """
    parts = [_item(slug, changed) for slug, changed in items]
    return "" if not parts else f"do={','.join(parts)}" + (f"&name={quote(name, safe='')}" if name else "")


def _item(slug: Slug, changed: Mapping[str, int]) -> str:
    said = "".join(f"{letter}{changed[key]}" for key, letter in LETTERS.items() if key in changed)
    return f"{quote(slug, safe='')}:{said}" if said else quote(slug, safe="")


def seconds_of(dose: Dose, beat: float) -> float:
    """How long an exercise takes, with its rests and changes of side.

    Args:
        dose: how much.
        beat: seconds that one repetition takes, not counting its hold.
    """
    sides = 2 if dose.each_side else 1
    of = amounts(dose)
    one_set = sides * _set_seconds(of, beat) + (sides - 1) * PACE["change_side"]
    return of["sets"] * one_set + (of["sets"] - 1) * of.get("rest", PACE["rest"])


def _set_seconds(of: Mapping[str, int], beat: float) -> float:
    if "duration" in of:
        return of["duration"]
    count = of.get("repetitions", of.get("steps"))
    hold = of.get("hold", 0)
    return count * (beat + hold) if count is not None else hold or beat
