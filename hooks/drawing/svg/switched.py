"""A figure whose parts can be switched one by one, with few shapes for everything it can look like.

Each path depends on some of the switches only. It's drawn once for every combination of those, relative to
the hips, and shapes that differ only in their position are stored once.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

from hooks.core.memo import memoised
from hooks.drawing.figure.change import Change, changed
from hooks.drawing.figure.model import Figure, View
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.lines import Box, bounding_box
from hooks.drawing.shapes.outline import CAMERAS, UNITS, Outline, Point, control_points, path_data
from hooks.drawing.shapes.shapes import Shape
from hooks.drawing.svg import scene
from hooks.drawing.svg.render import MARGIN

Choice = tuple[int, ...]
"""The index of the chosen option of each switch."""
Track = tuple[int, list[int], list[str], list[int]]
"""The index of a path; the indexes of the switches on which it depends; its shapes; then three numbers for
each combination of those switches, of which the last counts fastest: the index of the shape, and how far it's
moved to the right and down."""

ALIKE = 1.5 / UNITS
"""Outlines whose points are no farther apart than this are stored as the same shape."""


@dataclass(frozen=True)
class Switched:
    """A drawing with every switch on its first option, and how its paths change with the others."""

    box: Box
    """Room for every option by itself."""
    paths: list[tuple[str, str]]
    """The name of a colour and the path data, farthest first."""
    tracks: list[Track]


@dataclass(frozen=True)
class _Drawn:
    """A path of a drawing."""

    shape: Shape
    depth: float
    hips: Point

    @cached_property
    def outlines(self) -> list[Outline]:
        """Its outlines relative to the hips."""
        x, y = self.hips
        return [[(a - x, b - y) for a, b in outline] for outline in self.shape.outlines]


def switched(figure: Figure, switches: Sequence[Sequence[Change]], view: View) -> Switched:
    """The figure in all combinations of some changes.

    Args:
        figure: the figure, of which only the first pose counts.
        switches: the options of each switch, of which the first should change nothing.
        view: the direction of view.
    """
    drawn = json.loads(_switched(figure, switches, view))
    paths, tracks = ([tuple(row) for row in drawn[part]] for part in ("paths", "tracks"))
    return Switched(tuple(drawn["box"]), paths, tracks)


@memoised
def _switched(figure: Figure, switches: Sequence[Sequence[Change]], view: View) -> str:
    album = _Album(figure, switches, view)
    album = _Album(figure, switches, view)
    singles = {choice: album.drawing(choice) for choice in _singles(switches)}
    first = singles[album.first]
    depths = {key: max(drawing[key].depth for drawing in singles.values()) for key in first}
    order = sorted(first, key=lambda key: depths[key])
    tracks = []
    for index, key in enumerate(order):
        deciding = [
            switch
            for switch in range(len(switches))
            if any(
                choice[switch] and not _alike(first[key].outlines, drawing[key].outlines)
                for choice, drawing in singles.items()
            )
        ]
        if deciding:
            tracks.append(_track(album, index, key, deciding))
    paths = [(first[key].shape.colour, _data(first[key].outlines)) for key in order]
    outlines = (line for drawing in singles.values() for path in drawing.values() for line in path.outlines)
    box = bounding_box((point for line in outlines for point in control_points(line)), MARGIN)
    return json.dumps({"box": box, "paths": paths, "tracks": tracks})


def _singles(switches: Sequence[Sequence[Change]]) -> list[Choice]:
    """Nothing switched, then each option by itself."""
    none = (0,) * len(switches)
    return [none] + [
        (*none[:switch], option, *none[switch + 1 :])
        for switch, options in enumerate(switches)
        for option in range(1, len(options))
    ]


class _Album:
    """The drawings of all choices, each drawn on demand and only once."""

    def __init__(self, figure: Figure, switches: Sequence[Sequence[Change]], view: View) -> None:
        self.figure, self.switches, self.view = figure, switches, view
        self.first: Choice = (0,) * len(switches)
        unchanged = self._figure(self.first).model_copy(update={"view": view})
        self.setting = scene.set_up(unchanged, solve(unchanged))
        self.drawing = lru_cache(maxsize=None)(self._drawing)

    def _figure(self, choice: Choice) -> Figure:
        return changed(
            self.figure, [options[index] for options, index in zip(self.switches, choice, strict=True)]
        )

    def _drawing(self, choice: Choice) -> dict[str, _Drawn]:
        """The paths by their keys, which are the same in every drawing."""
        body = solve(self._figure(choice))[0]
        hips = CAMERAS[self.view].point(body.joints["pelvis"])
        # A tiny step per path preserves the order of paths within a part when all are sorted by depth.
        return {
            key: _Drawn(shape, depth + index * 1e-9, hips)
            for index, (key, depth, shape) in enumerate(scene.shapes(self.setting, body))
        }


def _track(album: _Album, index: int, key: str, deciding: list[int]) -> Track:
    shapes: list[list[Outline]] = []
    picks: list[int] = []
    for combination in product(*(range(len(album.switches[switch])) for switch in deciding)):
        chosen = dict(zip(deciding, combination, strict=True))
        choice = tuple(chosen.get(switch, 0) for switch in range(len(album.switches)))
        outlines = album.drawing(choice)[key].outlines
        for number, shape in enumerate(shapes):
            right, up = _offset(shape, outlines)
            if _alike([[(x + right, y + up) for x, y in line] for line in shape], outlines):
                picks += [number, round(right * UNITS), -round(up * UNITS)]
                break
        else:
            shapes.append(outlines)
            picks += [len(shapes) - 1, 0, 0]
    return index, deciding, [_data(shape) for shape in shapes], picks


def _offset(a: list[Outline], b: list[Outline]) -> Point:
    """From the centroid of the points of `a` to that of the points of `b`."""
    (ax, ay), (bx, by) = _centroid(a), _centroid(b)
    return bx - ax, by - ay


def _centroid(outlines: list[Outline]) -> Point:
    points = [point for line in outlines for point in line]
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _alike(a: list[Outline], b: list[Outline]) -> bool:
    """Whether two shapes have the same numbers of points, each in nearly the same position."""
    return [len(line) for line in a] == [len(line) for line in b] and all(
        abs(x - u) < ALIKE and abs(y - v) < ALIKE
        for line_a, line_b in zip(a, b, strict=True)
        for (x, y), (u, v) in zip(line_a, line_b, strict=True)
    )


def _data(outlines: list[Outline]) -> str:
    return "".join(path_data(control_points(line)) for line in outlines)
