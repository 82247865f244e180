"""What the finder makes of the blind readings."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.finder.parts import compiled
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.engine import evaluate, path
from hooks.kinds.story.readings import (
    BlindStory,
    Reading,
    Readings,
    Replayed,
    Temper,
    level_of,
    too_many_cards,
)


def replayed(lookup: Lookup) -> list[Replayed]:
    """Every reading, put to the engine again; none where a guide has none."""
    entry = lookup.entry(Readings)
    finder = lookup.once(compiled)
    return [
        replay(finder, name, story, temper, reading)
        for name, story in (entry.record.stories if entry else {}).items()
        for temper, reading in story.readings.items()
    ]


def replay(finder: Compiled, name: str, story: BlindStory, temper: Temper, reading: Reading) -> Replayed:
    """What comes of one reading."""
    given = reading.picks()
    result = evaluate(finder, given)
    return Replayed(
        story=name,
        temper=temper,
        expected=story.level,
        came_out=level_of(result["tier"] or "none", stop=result["stop"]),
        plain=story.plain,
        falls_short=reading.falls_short,
        open=path(finder, given)["open"],
        signs=tuple(result["signs"]),
    )


def check_readings(lookup: Lookup) -> Iterator[Problem]:
    """Readings that miss the aims without saying which words are at fault, and those that no longer do."""
    entry, found = lookup.entry(Readings), lookup.once(replayed)
    if entry is None:
        return
    many = list(too_many_cards(found))
    for one in found:
        yield from _problems(entry, one, one.fault or (TOO_MANY if one in many else None))


TOO_MANY = "gets a card, as more than one in six of the plain readings about the usual place do"


def _problems(entry: Entry[Readings], one: Replayed, fault: str | None) -> Iterator[Problem]:
    key = ("stories", one.story, "readings", one.temper)
    if fault and not one.falls_short:
        hint = "Correct the words, the order or the rules; or say with falls_short which words are at fault"
        yield entry.problem(key, fault, hint)
    if one.falls_short and not (one.fault or one.needless_card):
        message = "accounts for a result that meets the aims"
        yield entry.problem((*key, "falls_short"), message, "Remove it")
