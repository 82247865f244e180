"""What scripts need in order to compose a routine and to go through it: every exercise, in one small file.

Which signs rule an exercise out is in a file of its own, as most readers keep no sign on their device.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import get_args

from hooks.core.dose import Dosed, DoseWords, Phase, dose_in_phase
from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.core.page import BUILD, Asset, Picture, address
from hooks.core.record import Slug
from hooks.core.routine import LETTERS, PACE, amounts
from hooks.drawing.svg.picture import picture
from hooks.kinds.exercise.blocks import dose, figures, pictures, shared_words
from hooks.kinds.exercise.model import Exercise, Variation
from hooks.kinds.exercise.pace import beat

FILE = f"{BUILD}assets/exercises.json"
SIGNS_FILE = f"{BUILD}assets/exercises-and-signs.json"
FOLDER = "exercises/"
LONGEST_REST = 180
MORE = 1.5
"""How far a routine may go beyond the dose on the card, if no later phase asks for more. A hold may not.

Our own judgement: "harder, not longer" for holds, and no more than half as much again for anything else.
"""


def catalogue_files(lookup: Lookup) -> Iterator[Asset]:
    """The catalogue, and the first pose of each exercise as a picture, for sheets that show how it starts."""
    yield from (asset for asset, _ in lookup.once(_starts).values())
    words = lookup.words(DoseWords)
    catalogue = {
        "language": lookup.published.language,
        "exercises": {slug: _exercise(lookup, entry) for slug, entry in lookup.entries(Exercise).items()},
        "retired": dict(_retired(lookup)),
        "stop_rules": shared_words(lookup).stop_rules,
        "dose": {key: getattr(words, key).forms for key in LETTERS},
        "each_side": words.each_side,
        "pace": PACE,
    }
    signs = {slug: _not_with(entry.record) for slug, entry in lookup.entries(Exercise).items()}
    yield _json(FILE, catalogue)
    yield _json(SIGNS_FILE, signs)


def _json(path: str, data: object) -> Asset:
    return Asset(path, json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _starts(lookup: Lookup) -> dict[Slug, tuple[Asset, Picture]]:
    return {
        slug: picture(figure, f"{slug}-start", 0)
        for slug, figure in lookup.once(figures).items()
        if len(figure.poses) > 1
    }


def _exercise(lookup: Lookup, entry: Entry[Exercise]) -> dict[str, object]:
    slug, exercise = entry.slug, entry.record
    shown = [found[slug][1] for found in (lookup.once(_starts), lookup.once(pictures)) if slug in found]
    return {
        "title": exercise.title,
        "summary": exercise.summary,
        "href": address(entry.source.path),
        "pictures": [one.href.removeprefix("/") for one in shown],
        "width": shown[-1].width,
        "height": shown[-1].height,
        "dose": amounts(exercise.dose),
        "most": most(exercise),
        "text": dose(lookup, slug),
        "each_side": exercise.dose.each_side,
        "beat": beat(lookup.once(figures)[slug], exercise.dose),
        "easier": _ways(exercise.easier),
        "harder": _ways(exercise.harder),
    }


def _ways(variations: tuple[Variation, ...]) -> list[dict[str, str]]:
    """Those with a page of their own, and the first of the others in words."""
    in_words = [{"how": one.how} for one in variations if not one.exercise]
    return [{"id": one.exercise} for one in variations if one.exercise] + in_words[:1]


def _not_with(exercise: Exercise) -> dict[str, dict[str, object]]:
    return {
        name: {"because": one.because, "hide": one.hide}
        for one in exercise.not_with
        for _, name in one.named()
    }


def most(dosed: Dosed) -> dict[str, int]:
    """The most of each amount that a routine may ask for, whoever made it."""
    doses = [dose_in_phase(dosed, phase) for phase in get_args(Phase)]
    bounds = {}
    for key in LETTERS:
        if getattr(dosed.dose, key) is not None:
            greatest = max(_greatest(getattr(one, key)) for one in doses)
            more = 1 if key == "hold" else MORE
            bounds[key] = max(greatest, math.ceil(_greatest(getattr(dosed.dose, key)) * more))
    return {**bounds, "rest": LONGEST_REST}


def _greatest(amount: int | tuple[int, int] | None) -> int:
    return amount[1] if isinstance(amount, tuple) else amount or 0


def _retired(lookup: Lookup) -> Iterator[tuple[str, Slug]]:
    """The earlier names of exercises that were renamed or merged, each with the name of today."""
    for slug, entry in lookup.entries(Exercise).items():
        for old in entry.record.moved_from:
            if old.startswith(FOLDER):
                yield old.removeprefix(FOLDER), slug
