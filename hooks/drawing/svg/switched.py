"""A figure whose parts can be switched one by one, with few shapes for all that it can look like.

Each drawn path depends on some of the switches only. For every combination of those it is drawn once, seen
from the hips, and shapes that differ by no more than their place are kept once.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

from hooks.core.memo import memoised
from hooks.drawing.figure.change import Change, changed
from hooks.drawing.figure.model import Figure, View
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.outline import CAMERAS, UNITS, Outline, Point, rounded, smooth
from hooks.drawing.shapes.shapes import Shape
from hooks.drawing.svg import scene
from hooks.drawing.svg.render import MARGIN

Choice = tuple[int, ...]
"""For each switch, which of its options is on."""
Track = tuple[int, list[int], list[str], list[int]]
"""Place of the path; the switches it depends on; its shapes; for every combination of those switches, the
last one counting fastest: which shape, and how far to the right and down it stands."""

ALIKE = 1.5 / UNITS
"""Outlines whose points are no farther apart than this are one shape."""


@dataclass(frozen=True)
class Switched:
    """A drawing with everything switched to its first option, and the way to all others."""

    box: tuple[int, int, int, int]
    """Left, top, width, height: room for every single option."""
    paths: list[tuple[str, str]]
    """Colour's name and path data, farthest first."""
    tracks: list[Track]


@dataclass(frozen=True)
class _Drawn:
    """A path of one drawing."""

    shape: Shape
    depth: float
    root: Point
    """Where the hips are."""

    @cached_property
    def lines(self) -> list[Outline]:
        """Its outlines, seen from the hips."""
        x, y = self.root
        return [[(a - x, b - y) for a, b in line] for line in self.shape.outlines]


def switched(figure: Figure, switches: Sequence[Sequence[Change]], view: View) -> Switched:
    """The figure of all combinations.

    Args:
        figure: the figure; its first pose counts.
        switches: for each switch its options, the first of which should change nothing.
        view: from where it is seen.
    """
    drawn = json.loads(_switched(figure, switches, view))
    paths, tracks = ([tuple(row) for row in drawn[part]] for part in ("paths", "tracks"))
    return Switched(tuple(drawn["box"]), paths, tracks)


@memoised
def _switched(figure: Figure, switches: Sequence[Sequence[Change]], view: View) -> str:
    album = _Album(figure, switches, view)
    singles = {choice: album.drawing(choice) for choice in _singles(switches)}
    first = singles[album.first]
    depths = {key: max(drawing[key].depth for drawing in singles.values()) for key in first}
    order = sorted(first, key=lambda key: depths[key])
    tracks = []
    for place, key in enumerate(order):
        deciding = [
            at
            for at in range(len(switches))
            if any(
                choice[at] and not _alike(first[key].lines, drawing[key].lines)
                for choice, drawing in singles.items()
            )
        ]
        if deciding:
            tracks.append(_track(album, place, key, deciding))
    paths = [(first[key].shape.colour, _data(first[key].lines)) for key in order]
    box = _box([line for drawing in singles.values() for line in _lines(drawing)])
    return json.dumps({"box": box, "paths": paths, "tracks": tracks})


def _singles(switches: Sequence[Sequence[Change]]) -> list[Choice]:
    """Nothing switched, then each option by itself."""
    none = (0,) * len(switches)
    return [none] + [
        (*none[:at], option, *none[at + 1 :])
        for at, options in enumerate(switches)
        for option in range(1, len(options))
    ]


class _Album:
    """Every drawing asked for, each made once."""

    def __init__(self, figure: Figure, switches: Sequence[Sequence[Change]], view: View) -> None:
        self.figure, self.switches, self.view = figure, switches, view
        self.first: Choice = (0,) * len(switches)
        seen = self._figure(self.first).model_copy(update={"view": view})
        self.stage = scene.set_up(seen, solve(seen))
        self.drawing = lru_cache(maxsize=None)(self._drawing)

    def _figure(self, choice: Choice) -> Figure:
        on = [options[at] for options, at in zip(self.switches, choice, strict=True)]
        return changed(self.figure, on)

    def _drawing(self, choice: Choice) -> dict[str, _Drawn]:
        """The paths by part, colour and number, as in every figure."""
        body = solve(self._figure(choice))[0]
        root = CAMERAS[self.view].point(body.joints["pelvis"])
        seen: Counter[str] = Counter()
        found: dict[str, _Drawn] = {}
        for part in scene.parts(self.stage, body):
            for shape in part.shapes:
                key = f"{part.name} {shape.colour}"
                seen[key] += 1
                found[f"{key} {seen[key]}"] = _Drawn(shape, part.depth + len(found) * 1e-9, root)
        return found


def _track(album: _Album, place: int, key: str, deciding: list[int]) -> Track:
    shapes: list[list[Outline]] = []
    picks: list[int] = []
    for combination in product(*(range(len(album.switches[at])) for at in deciding)):
        on = dict(zip(deciding, combination, strict=True))
        lines = album.drawing(tuple(on.get(at, 0) for at in range(len(album.switches))))[key].lines
        for index, shape in enumerate(shapes):
            right, up = _apart(shape, lines)
            if _alike([[(x + right, y + up) for x, y in line] for line in shape], lines):
                picks += [index, round(right * UNITS), -round(up * UNITS)]
                break
        else:
            shapes.append(lines)
            picks += [len(shapes) - 1, 0, 0]
    return place, deciding, [_data(shape) for shape in shapes], picks


def _apart(a: list[Outline], b: list[Outline]) -> tuple[float, float]:
    """From the middle of all points of `a` to the middle of all points of `b`."""
    (ax, ay), (bx, by) = _middle(a), _middle(b)
    return bx - ax, by - ay


def _middle(lines: list[Outline]) -> tuple[float, float]:
    points = [point for line in lines for point in line]
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _alike(a: list[Outline], b: list[Outline]) -> bool:
    return [len(line) for line in a] == [len(line) for line in b] and all(
        abs(x - u) < ALIKE and abs(y - v) < ALIKE
        for one, other in zip(a, b, strict=True)
        for (x, y), (u, v) in zip(one, other, strict=True)
    )


def _data(lines: list[Outline]) -> str:
    return "".join(smooth(rounded(line)) for line in lines)


def _lines(drawing: dict[str, _Drawn]) -> list[Outline]:
    return [line for path in drawing.values() for line in path.lines]


def _box(lines: list[Outline]) -> tuple[int, int, int, int]:
    points = [point for line in lines for point in rounded(line)]
    left, top = min(x for x, _ in points) - MARGIN, min(y for _, y in points) - MARGIN
    right, bottom = max(x for x, _ in points) + MARGIN, max(y for _, y in points) + MARGIN
    return left, top, right - left, bottom - top
