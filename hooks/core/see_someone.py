"""When to have something looked at: a page's own words, and the rung of the guide's ladder with the time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pydantic import Field

from hooks.core.entry import Entry
from hooks.core.kind import Lookup, Ref
from hooks.core.problem import Problem
from hooks.core.record import Record, Slug

RUNG = "rung"
"""The noun for what a page says at a rung, if it says nothing more exact."""
AT_RUNG = "what to do at a rung"
"""The noun for what to do there, after words that are more exact."""
RUNG_TIER = "level of a rung"
"""The noun for how urgent it is."""
_NUMBER = r"\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few"
TIME = re.compile(
    rf"\b(?:(?:{_NUMBER})(?: (?:to|or) \w+)?(?: \w+)? (?:day|week|month)s?|now|today|at once)\b",
    re.IGNORECASE,
)
"""A time that the ladder gives: how long to wait, or how soon to be seen."""


class ByRung(Record):
    """A reason to be seen whose time the ladder gives, or that has a time of its own."""

    rung: Slug | None = None
    """The rung whose words say what to do."""
    text: str | None = Field(default=None, max_length=240)
    """What is the matter, if it's more exact than the rung's own words."""
    because: str | None = Field(default=None, max_length=240)
    """Instead of a rung: why the text gives a time of its own."""


SeeSomeone = str | ByRung
"""A text without a time, or a reason to be seen by a rung of the ladder."""


def see_someone(lookup: Lookup, items: Sequence[SeeSomeone]) -> list[str]:
    """The items as readers see them."""
    return [item if isinstance(item, str) else _said(lookup, item) for item in items]


def _said(lookup: Lookup, item: ByRung) -> str:
    if item.rung is None:
        return item.text or ""
    return f"{item.text} {lookup.labels(AT_RUNG)[item.rung]}" if item.text else lookup.labels(RUNG)[item.rung]


def rungs(items: Sequence[SeeSomeone]) -> Iterator[Ref]:
    """The rungs that the items under `see_someone` name."""
    for at, item in enumerate(items):
        if isinstance(item, ByRung) and item.rung is not None:
            yield Ref(RUNG, ("see_someone", at, "rung"), item.rung)


def check_times(lookup: Lookup, entry: Entry[Record], items: Sequence[SeeSomeone]) -> Iterator[Problem]:
    """Each item is complete; beside a ladder, a text with a time names its rung or says why it differs."""
    for at, item in enumerate(items):
        if isinstance(item, ByRung):
            yield from _check_parts(entry, at, item)
        text = item if isinstance(item, str) else item.text if item.because is None else None
        if text and lookup.labels(RUNG) and (time := TIME.search(text)):
            hint = "Name the rung with that time and leave it out of the text, or say why it differs: because"
            yield entry.problem(("see_someone", at), f'gives a time of its own, "{time[0]}"', hint)


def _check_parts(entry: Entry[Record], at: int, item: ByRung) -> Iterator[Problem]:
    if item.rung is not None and item.because is not None:
        hint = "Keep one of them"
        yield entry.problem(("see_someone", at), "has a rung, and a reason for another time", hint)
    if item.rung is None and (item.text is None or item.because is None):
        hint = "Name a rung; or give a text, and under because the reason for its time"
        yield entry.problem(("see_someone", at), "has neither a rung nor a text with its reason", hint)
