"""Signs over the body: straight lines to compare with, ticks and crosses, and sore places."""

from __future__ import annotations

from hooks.drawing.body.skeleton import Body
from hooks.drawing.body.sore import sore_place
from hooks.drawing.body.vector import Vec, add, scale, sub, unit
from hooks.drawing.figure.model import Figure, Line
from hooks.drawing.shapes.lines import stroke, with_corners
from hooks.drawing.shapes.outline import FINE, Camera, Outline, Point
from hooks.drawing.shapes.shapes import Part, Shape

IN_FRONT = 9.0
"""A depth in front of everything."""

_ENDS: dict[Line, tuple[str, str]] = {
    "hips": ("near_hip", "far_hip"),
    "shoulders": ("near_shoulder", "far_shoulder"),
    "back": ("pelvis", "head"),
    "body": ("head", "near_ankle"),
}
"""The joints through which each line goes."""

_BEYOND, _HALF = 0.1, 0.004
"""How far a line goes on past its joints, and half its width."""


def straight_lines(figure: Figure, body: Body, camera: Camera) -> list[Part]:
    """A figure's lines, over the body."""
    found = []
    for name in figure.lines:
        start, end = (body.joints[joint] for joint in _ENDS[name])
        beyond = scale(unit(sub(end, start)), _BEYOND)
        line = _bar(camera, sub(start, beyond), add(end, beyond))
        found.append(Part(f"{name} line", IN_FRONT, [Shape("line", [line])]))
    return found


def _bar(camera: Camera, start: Vec, end: Vec) -> Outline:
    return stroke(camera.point(start), camera.point(end), _HALF)


_RINGS = ((0.015, 0.0), (0.036, 0.029))
"""The outer and inner radii of the dot and the ring of a sore spot."""

_HALO = 0.003
"""How far its pale edge goes on, without which it's lost on dark clothes."""


def sore_spots(figure: Figure, body: Body, camera: Camera) -> list[Part]:
    """A dot with a ring round it on each place that hurts."""
    return [_spot(name, camera.point(sore_place(body, name))) for name in figure.sore]


def _spot(name: str, at: Point) -> Part:
    red = [line for outer, inner in _RINGS for line in _ring(at, outer, inner)]
    pale = [line for outer, inner in _RINGS for line in _ring(at, outer + _HALO, inner - _HALO)]
    return Part(f"{name} sore", IN_FRONT, [Shape("rim", pale), Shape("wrong", red)])


def _ring(at: Point, outer: float, inner: float) -> list[Outline]:
    """A circle, and in it the hole: an outline that runs the other way round."""
    circle = [(at[0] + outer * a, at[1] + outer * b) for a, b in FINE]
    hole = [(at[0] + inner * a, at[1] + inner * b) for a, b in reversed(FINE)]
    return [circle, hole] if inner > 0 else [circle]


_TICK = ((-1.0, 0.1), (-0.65, 0.45), (-0.25, 0.05), (0.75, 1.05), (1.1, 0.7), (-0.25, -0.65))
"""The corners of a tick, in units of half its size."""

_ARM, _THICK = 0.042, 0.012
"""Half the size of a tick or cross, and half the thickness of its strokes."""


def mark(at: Point, *, right: bool) -> list[Outline]:
    """A tick or a cross with its middle at a point."""
    x, y = at
    if right:
        return [with_corners((x + _ARM * a, y + _ARM * b) for a, b in _TICK)]
    return [
        stroke((x - _ARM, y - _ARM), (x + _ARM, y + _ARM), _THICK),
        stroke((x - _ARM, y + _ARM), (x + _ARM, y - _ARM), _THICK),
    ]
