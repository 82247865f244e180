"""Points, directions and rotations in space, as plain tuples."""

from __future__ import annotations

from math import acos, cos, degrees, hypot, radians, sin, sqrt
from typing import NamedTuple

Vec = tuple[float, float, float]


class Frame(NamedTuple):
    """An orientation in space, as three orthogonal unit vectors."""

    front: Vec
    up: Vec
    right: Vec

    def point(self, front: float, up: float, right: float) -> Vec:
        """A vector in this frame's own coordinates, as a vector in space."""
        f, u, r = self
        return (
            front * f[0] + up * u[0] + right * r[0],
            front * f[1] + up * u[1] + right * r[1],
            front * f[2] + up * u[2] + right * r[2],
        )


UPRIGHT = Frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vec, b: Vec) -> Vec:
    """The sum of two vectors."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    """The vector from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vec, by: float) -> Vec:
    """The vector `a`, multiplied by a factor."""
    return (a[0] * by, a[1] * by, a[2] * by)


def dot(a: Vec, b: Vec) -> float:
    """The dot product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """The cross product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """The length of a vector."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec, otherwise: Vec = (1.0, 0.0, 0.0)) -> Vec:
    """The direction of `a`, or `otherwise` where it has none."""
    size = length(a)
    return scale(a, 1 / size) if size > 1e-9 else otherwise


def across(a: Vec, axis: Vec) -> Vec:
    """The component of `a` perpendicular to the unit vector `axis`."""
    return sub(a, scale(axis, dot(a, axis)))


def mix(a: Vec, b: Vec, part: float) -> Vec:
    """The linear interpolation from `a` (`part` 0) to `b` (`part` 1)."""
    return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part)


def spin(axis: Vec, angle: float) -> Frame:
    """The rotation by degrees about a unit axis, as the frame into which it turns `UPRIGHT` (Rodrigues)."""
    c, s = cos(radians(angle)), sin(radians(angle))
    x, y, z = axis
    k = 1 - c
    return Frame(
        (c + x * x * k, y * x * k + z * s, z * x * k - y * s),
        (x * y * k - z * s, c + y * y * k, z * y * k + x * s),
        (x * z * k + y * s, y * z * k - x * s, c + z * z * k),
    )


def turned(parent: Frame, local: Frame) -> Frame:
    """The frame in space of one that is given relative to its parent."""
    return Frame(parent.point(*local[0]), parent.point(*local[1]), parent.point(*local[2]))


def relative(parent: Frame, child: Frame) -> Frame:
    """A frame in space, given relative to its parent: the inverse of `turned`."""
    f, u, r = parent
    a, b, c = child
    return Frame(
        (dot(a, f), dot(a, u), dot(a, r)),
        (dot(b, f), dot(b, u), dot(b, r)),
        (dot(c, f), dot(c, u), dot(c, r)),
    )


def framed(up: Vec, right: Vec) -> Frame:
    """The frame with this `up` whose `right` is as close as it can be to the one given."""
    right = unit(across(right, up), (0.0, 0.0, 1.0))
    return Frame(cross(up, right), up, right)


def ball(flex: float, out: float, turn: float) -> Frame:
    """A ball joint's rotation in degrees: a `turn` about the bone, then one swing by `flex` and `out`."""
    swing = hypot(flex, out)
    axis = (-out / swing, 0.0, flex / swing) if swing > 1e-9 else (0.0, 0.0, 1.0)
    return turned(spin(axis, swing), spin((0.0, 1.0, 0.0), -turn))


Arc = tuple[Frame, Vec, float]
"""A rotation between two frames: the first frame, the axis relative to it, and the angle in degrees."""

ALMOST_PI = 3.1415
"""Radians. Beyond this the antisymmetric part of a rotation matrix is too small to give the axis."""


def arc(a: Frame, b: Frame) -> Arc:
    """The shortest rotation from `a` to `b`."""
    f, u, r = relative(a, b)
    axis = (u[2] - r[1], r[0] - f[2], f[1] - u[0])
    angle = acos(max(-1.0, min(1.0, (f[0] + u[1] + r[2] - 1) / 2)))
    if angle > ALMOST_PI:
        # Half a turn is symmetric: every column of the matrix plus the identity lies along the axis.
        axis = max(add(f, (1.0, 0.0, 0.0)), add(u, (0.0, 1.0, 0.0)), add(r, (0.0, 0.0, 1.0)), key=length)
    return a, unit(axis, (0.0, 1.0, 0.0)), degrees(angle)


def along(rotation: Arc, part: float) -> Frame:
    """The frame after a fraction of a rotation: 0 is its start, 1 its end."""
    start, axis, angle = rotation
    return turned(start, spin(axis, angle * part)) if angle > 1e-4 else start


def between(a: Frame, b: Frame, part: float) -> Frame:
    """The spherical interpolation from `a` (`part` 0) to `b` (`part` 1), by the shortest arc."""
    return along(arc(a, b), part)
