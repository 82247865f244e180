"""Ice underfoot, with what tells it from a puddle: cracks, a gleam and flakes of snow in the air."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from hooks.drawing.body.skeleton import Body
from hooks.drawing.figure.model import Figure
from hooks.drawing.shapes.lines import stroke, with_corners
from hooks.drawing.shapes.outline import Camera, Outline, Point
from hooks.drawing.shapes.shapes import Part, Shape
from hooks.drawing.shapes.solids import BEHIND, extent

_EDGE = (1.0, 0.86, 1.04, 0.8, 1.0, 0.9, 1.06, 0.84, 0.98, 0.88, 1.02, 0.84)
"""How far a sheet of ice reaches in twelve directions: it's no ellipse, as the ground is."""

_DEEP = 0.34
"""Half of how far a sheet of ice goes towards the viewer."""

_CRACKS = (
    ((-0.70, -0.35), (-0.42, 0.05), (-0.50, 0.50)),
    ((-0.42, 0.05), (-0.10, -0.10), (0.02, -0.55)),
    ((0.72, -0.45), (0.50, 0.0), (0.66, 0.45)),
    ((0.50, 0.0), (0.20, 0.62)),
)
"""Lines on a sheet of ice, from -1 to 1 along it and from far to near."""

_GLEAMS = (((-0.30, 0.60), (0.04, 0.60)), ((0.26, -0.62), (0.56, -0.62)))

_FLAKES = ((-0.94, 0.74, 0.045), (0.62, 0.86, 0.052))
"""Where each flake is, as a share of the ice and of body height, and half its size."""

_TIP = ((0.45, 0.0), (0.80, 0.35), (0.62, 0.0), (0.80, -0.35))
"""The arrowhead on a bar of a flake: how far out and how far aside each corner is, in halves of its size."""


def ice(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    """A sheet of ice in place of the ground, and snow in the air."""
    (x0, x1), (z0, z1) = extent(bodies, 0), extent(bodies, 2)
    half = (x1 - x0) / 2 + 0.17

    def on(along: float, near: float) -> Point:
        return camera.point(((x0 + x1) / 2 + along * half, 0.0, (z0 + z1) / 2 + near * _DEEP))

    turns = [index * pi / 6 for index in range(len(_EDGE))]
    sheet = [on(size * cos(turn), size * sin(turn)) for size, turn in zip(_EDGE, turns, strict=True)]
    below = [(x, y - 0.012) for x, y in sheet]
    cracks = [stroke(on(*a), on(*b), 0.0022) for line in _CRACKS for a, b in pairwise(line)]
    gleams = [stroke(on(*a), on(*b), 0.004) for a, b in _GLEAMS]
    flakes = [line for at, high, size in _FLAKES for line in _flake(on(at, 0.0), high, size)]
    shapes = [
        Shape("mat", [below]),
        Shape("pillow", [sheet]),
        Shape("mat", cracks),
        Shape("sole", gleams),
        Shape("shoe", flakes),
    ]
    return [Part("ice", BEHIND - 1, shapes)]


def _flake(foot: Point, high: float, size: float) -> list[Outline]:
    """A flake of snow: three bars, and an arrowhead near each of their six ends."""
    x, y = foot[0], foot[1] + high
    found = []
    for index in range(6):
        turn = pi / 6 + index * pi / 3
        a, b = size * cos(turn), size * sin(turn)
        if index < 3:
            found.append(stroke((x - a, y - b), (x + a, y + b), 0.0032))
        found.append(with_corners((x + a * out - b * aside, y + b * out + a * aside) for out, aside in _TIP))
    return found
