"""Points, directions and rotations in space, as plain tuples."""

from __future__ import annotations

from math import acos, cos, degrees, hypot, radians, sin, sqrt
from typing import NamedTuple

Vec = tuple[float, float, float]


class Frame(NamedTuple):
    """How a body segment is turned: three unit vectors at right angles."""

    front: Vec
    up: Vec
    right: Vec

    def point(self, front: float, up: float, right: float) -> Vec:
        """A place given in the segment's own directions, as one in space."""
        f, u, r = self
        return (
            front * f[0] + up * u[0] + right * r[0],
            front * f[1] + up * u[1] + right * r[1],
            front * f[2] + up * u[2] + right * r[2],
        )


UPRIGHT = Frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vec, b: Vec) -> Vec:
    """Sum."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    """From `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vec, by: float) -> Vec:
    """`a`, longer by a factor."""
    return (a[0] * by, a[1] * by, a[2] * by)


def dot(a: Vec, b: Vec) -> float:
    """Inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Outer product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """Length."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec, otherwise: Vec = (1.0, 0.0, 0.0)) -> Vec:
    """The direction of `a`; `otherwise` where it has none."""
    size = length(a)
    return scale(a, 1 / size) if size > 1e-9 else otherwise


def across(a: Vec, axis: Vec) -> Vec:
    """The part of `a` at right angles to the unit vector `axis`."""
    return sub(a, scale(axis, dot(a, axis)))


def mix(a: Vec, b: Vec, part: float) -> Vec:
    """The point `part` of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part)


def spin(axis: Vec, angle: float) -> Frame:
    """The rotation about a unit axis by degrees, as the frame it turns `UPRIGHT` into."""
    c, s = cos(radians(angle)), sin(radians(angle))
    x, y, z = axis
    k = 1 - c
    return Frame(
        (c + x * x * k, y * x * k + z * s, z * x * k - y * s),
        (x * y * k - z * s, c + y * y * k, z * y * k + x * s),
        (x * z * k + y * s, y * z * k - x * s, c + z * z * k),
    )


def turned(parent: Frame, local: Frame) -> Frame:
    """A frame given in its parent's directions, as one in space."""
    return Frame(parent.point(*local[0]), parent.point(*local[1]), parent.point(*local[2]))


def relative(parent: Frame, child: Frame) -> Frame:
    """A frame in space, given in its parent's directions."""
    f, u, r = parent
    a, b, c = child
    return Frame(
        (dot(a, f), dot(a, u), dot(a, r)),
        (dot(b, f), dot(b, u), dot(b, r)),
        (dot(c, f), dot(c, u), dot(c, r)),
    )


def framed(up: Vec, right: Vec) -> Frame:
    """The frame with this `up`, and its `right` as near as can be."""
    right = unit(across(right, up), (0.0, 0.0, 1.0))
    return Frame(cross(up, right), up, right)


def ball(flex: float, out: float, turn: float) -> Frame:
    """A ball joint: `flex` and `out` (degrees) share one swing, after a `turn` about the bone itself."""
    swing = hypot(flex, out)
    axis = (-out / swing, 0.0, flex / swing) if swing > 1e-9 else (0.0, 0.0, 1.0)
    return turned(spin(axis, swing), spin((0.0, 1.0, 0.0), -turn))


Arc = tuple[Frame, Vec, float]
"""Where a turn begins, the axis in that frame's directions, and the whole angle in degrees."""


HALF_TURN = 3.1415
"""From about here on, in radians, a turn no longer shows its axis by how it differs from its way back."""


def arc(a: Frame, b: Frame) -> Arc:
    """The shortest turn from `a` to `b`."""
    f, u, r = relative(a, b)
    axis = (u[2] - r[1], r[0] - f[2], f[1] - u[0])
    angle = acos(max(-1.0, min(1.0, (f[0] + u[1] + r[2] - 1) / 2)))
    if angle > HALF_TURN:
        axis = max(add(f, (1.0, 0.0, 0.0)), add(u, (0.0, 1.0, 0.0)), add(r, (0.0, 0.0, 1.0)), key=length)
    return a, unit(axis, (0.0, 1.0, 0.0)), degrees(angle)


def along(way: Arc, part: float) -> Frame:
    """The frame `part` of the way through a turn."""
    begin, axis, angle = way
    return turned(begin, spin(axis, angle * part)) if angle > 1e-4 else begin


def between(a: Frame, b: Frame, part: float) -> Frame:
    """The rotation `part` of the way from `a` to `b`, by the shortest arc."""
    return along(arc(a, b), part)
