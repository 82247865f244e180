"""Rules for card images: tips that a reader sees together don't look alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hooks.core.problem import Problem
from hooks.core.record import Slug
from hooks.drawing.figure.model import Figure
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.tip.model import Tip, Tips
from hooks.library.library import Library
from hooks.outputs.card_image.drawing import tip_drawings


def check_pictures(library: Library) -> Iterator[Problem]:
    """A problem for each tip with the picture of an earlier one of its theme or season.

    A guide with fewer figures than tips can't do better, so it has none.
    """
    entry = library.entry(Tips)
    if entry is None or not library.is_complete:
        return
    tips, drawn = entry.record.tips, library.once(tip_drawings)
    if len(library.entries(Figure)) + len(library.entries(Exercise)) < len(tips):
        return
    earlier: dict[str, list[Slug]] = defaultdict(list)
    for slug, tip in tips.items():
        for other in earlier[drawn[slug]]:
            if alike := _in_common(tip, tips[other]):
                message = f'has the picture of the tip "{other}" on its card, and the same {alike}'
                hint = "Name another figure of figures/ in scene"
                yield entry.problem(("tips", slug, "scene"), message, hint)
                break
        earlier[drawn[slug]].append(slug)


def _in_common(tip: Tip, other: Tip) -> str:
    """The key that brings two tips together; empty if none does."""
    return next((key for key in ("theme", "season") if getattr(tip, key) == getattr(other, key)), "")
