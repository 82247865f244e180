"""What the list of all exercises can be filtered by, each with the word that a reader sees for it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.core.routine import seconds_of
from hooks.drawing.figure.model import Figure, FigureWords, Posture
from hooks.drawing.figure.solve import without_side
from hooks.kinds.exercise.model import NOTHING, Exercise, LibraryWords, Position
from hooks.kinds.exercise.pace import beat

POSITIONS: dict[Posture, Position] = {
    "standing": "standing",
    "sitting": "sitting",
    "kneeling": "kneeling",
    "half-kneeling": "kneeling",
    "all-fours": "kneeling",
    "plank": "lying",
    "side-plank": "lying",
    "lying-back": "lying",
    "lying-front": "lying",
    "lying-side": "lying",
}
"""Where a reader has to get to: planks are done on the floor, like everything that lies."""


@dataclass(frozen=True)
class Facts:
    """What a tile says below its dose, and what the filter reads."""

    text: str
    data: str
    """JSON: lists of words by the name of the filter, and all words that it's found by."""


def facts_of(lookup: Lookup, entry: Entry[Exercise], figure: Figure) -> Facts:
    """What an exercise needs, in which position it starts, how long it takes, and more to filter by."""
    words, exercise = lookup.words(LibraryWords), entry.record
    needs = [words.nothing if name == NOTHING else name for name in exercise.equipment]
    position = words.positions[_position(figure)]
    minutes = max(1, round(seconds_of(exercise.dose, beat(figure, exercise.dose)) / 60))
    causes, muscles = lookup.labels("cause"), dict[str, str](lookup.words(FigureWords).muscles.items())
    helps = [causes[slug] for slug, names in lookup.named("cause", "exercise").items() if entry.slug in names]
    worked = dict.fromkeys(muscles[without_side(name)] for name in figure.muscles)
    data = {
        "muscle": list(worked),
        "needs": needs,
        "position": [position],
        "minutes": [minutes],
        "cause": helps,
        "text": " ".join((exercise.title, *exercise.other_names, *exercise.muscles)),
    }
    text = " · ".join((", ".join(needs), position, words.minutes.of(minutes)))
    return Facts(text, json.dumps(data, ensure_ascii=False))


def _position(figure: Figure) -> Position:
    """Where the first pose is held: every figure begins with a posture."""
    postures = [pose.posture for pose in figure.poses if pose.posture]
    return POSITIONS[postures[0]] if postures else "standing"
