"""From bodies in space to outlines on paper: cameras, strips along bones, hulls, and smooth paths."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, hypot, pi, radians, sin
from typing import NamedTuple

from hooks.drawing.body.surface import Station
from hooks.drawing.body.vector import Frame, Vec

Point = tuple[float, float]
"""On paper: to the right, up; in parts of the body's height."""
Outline = list[Point]

LIFT = 7.0
"""Degrees by which we look down, so that far feet and hands stand a little behind the near ones."""


@dataclass(frozen=True)
class Camera:
    """From where we look; no perspective."""

    right: Vec
    up: Vec
    toward: Vec

    def point(self, at: Vec) -> Point:
        """A place or a direction on paper."""
        r, u = self.right, self.up
        return (at[0] * r[0] + at[1] * r[1] + at[2] * r[2], at[0] * u[0] + at[1] * u[1] + at[2] * u[2])

    def depth(self, at: Vec) -> float:
        """How near to us a place is."""
        t = self.toward
        return at[0] * t[0] + at[1] * t[1] + at[2] * t[2]


class Plane(NamedTuple):
    """A bone's place and directions as seen on paper."""

    x: float
    y: float
    front: Point
    up: Point
    right: Point

    @classmethod
    def of(cls, camera: Camera, at: Vec, frame: Frame) -> Plane:
        """Those of a frame that stands at a place."""
        f, u, r = frame
        return cls(*camera.point(at), camera.point(f), camera.point(u), camera.point(r))

    def point(self, place: Vec) -> Point:
        """Where a place in the bone's directions is seen."""
        a, b, c = place
        x, y, f, u, r = self
        return (x + a * f[0] + b * u[0] + c * r[0], y + a * f[1] + b * u[1] + c * r[1])


class Bone(NamedTuple):
    """A straight piece of the body."""

    start: Vec
    end: Vec
    frame: Frame


def _camera(azimuth: float, lift: float = LIFT) -> Camera:
    """From so many degrees round from the near side towards the front, and so many above the level."""
    a, b = cos(radians(azimuth)), sin(radians(azimuth))
    c, s = cos(radians(lift)), sin(radians(lift))
    return Camera((a, 0.0, -b), (-b * s, c, -a * s), (b * c, s, a * c))


CAMERAS: dict[str, Camera] = {
    "side": _camera(0),
    "front": _camera(90),
    "back": _camera(-90),
    "corner": _camera(40, 29),
    "above": Camera((0.0, 0.0, -1.0), (-1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
}


Caps = tuple[float | None, float | None]
"""How round each end is: 0 cuts it straight, with corners; `None` is for one that lies under another."""


def strip(
    camera: Camera,
    bone: Bone,
    stations: tuple[Station, ...],
    caps: Caps = (1.0, 1.0),
) -> Outline:
    """The outline of a bone's flesh.

    Args:
        camera: from where we look.
        bone: from where `along` is 0 to where it is 1.
        stations: thickness along the bone.
        caps: how its ends are.
    """
    (x0, y0), (x1, y1) = camera.point(bone.start), camera.point(bone.end)
    dx, dy = x1 - x0, y1 - y0
    size = hypot(dx, dy)
    if size < 1e-4:
        ax, ay = camera.point(bone.frame.right)
        spread = hypot(ax, ay) or 1.0
        ax, ay = ay / spread, -ax / spread
    else:
        ax, ay = dx / size, dy / size
    sides = _sides(camera, bone.frame, (-ay, ax))
    left, right = [], []
    for along, front, back, side in stations:
        a, b = sides(front, back, side)
        x, y = x0 + dx * along, y0 + dy * along
        left.append((x - ay * a, y + ax * a))
        right.append((x + ay * b, y - ax * b))
    return joined(left, right, (ax, ay), caps)


Sides = Callable[[float, float, float], tuple[float, float]]
"""From a thickness to the front, the back and the side to that on the paper's left and right."""


def _sides(camera: Camera, frame: Frame, normal: Point) -> Sides:
    fx, fy = camera.point(frame.front)
    rx, ry = camera.point(frame.right)
    f = fx * normal[0] + fy * normal[1]
    r = rx * normal[0] + ry * normal[1]

    def sides(front: float, back: float, side: float) -> tuple[float, float]:
        first, second = (front, back) if f > 0 else (back, front)
        across = r * side
        return hypot(f * first, across), hypot(f * second, across)

    return sides


def joined(left: Outline, right: Outline, way: Point, caps: Caps) -> Outline:
    """One outline from its left and right side, with its ends."""
    end = _cap(left[-1], right[-1], way, caps[1])
    start = _cap(right[0], left[0], (-way[0], -way[1]), caps[0])
    return [*left, *end, *reversed(right), *start]


def _cap(a: Point, b: Point, way: Point, size: float | None) -> Outline:
    """From `a` round to `b`; doubled points make corners."""
    if size is None:
        return []
    if size == 0:
        return [a, b]
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    hx, hy = (a[0] - b[0]) / 2, (a[1] - b[1]) / 2
    out = hypot(hx, hy) * size * 0.866
    wx, wy = way[0] * out, way[1] * out
    return [(x + hx * 0.5 + wx, y + hy * 0.5 + wy), (x - hx * 0.5 + wx, y - hy * 0.5 + wy)]


def curve(camera: Camera, places: list[tuple[Vec, Frame, Station]], caps: Caps) -> Outline:
    """The outline of flesh along a bent line of places."""
    flat = [camera.point(place) for place, _, _ in places]
    left, right = [], []
    way = (0.0, 1.0)
    ways = []
    for at, (_, frame, (_, front, back, side)) in enumerate(places):
        (x0, y0), (x1, y1) = flat[max(at - 1, 0)], flat[min(at + 1, len(flat) - 1)]
        size = hypot(x1 - x0, y1 - y0)
        way = ((x1 - x0) / size, (y1 - y0) / size) if size > 1e-4 else way
        ways.append(way)
        a, b = _sides(camera, frame, (-way[1], way[0]))(front, back, side)
        x, y = flat[at]
        left.append((x - way[1] * a, y + way[0] * a))
        right.append((x + way[1] * b, y - way[0] * b))
    end = _cap(left[-1], right[-1], ways[-1], caps[1])
    start = _cap(right[0], left[0], (-ways[0][0], -ways[0][1]), caps[0])
    return [*left, *end, *reversed(right), *start]


def _round(count: int) -> list[Point]:
    return [(cos(2 * pi * k / count), -sin(2 * pi * k / count)) for k in range(count)]


COARSE, FINE, FINEST = _round(8), _round(12), _round(24)
"""Directions in which a hull is measured."""


def ellipse(camera: Camera, at: Vec, across: Vec, along: Vec) -> Outline:
    """The outline of a flat ellipse with two half-axes, as points that lie evenly round it."""
    x, y = camera.point(at)
    (a, b), (c, d) = camera.point(across), camera.point(along)
    return [(x + a * i + c * j, y + b * i + d * j) for i, j in FINE]


Lumps = tuple[tuple[Vec, Vec], ...]
"""Ellipsoids: centre and radii in the bone's directions."""


def hull(camera: Camera, at: Vec, frame: Frame, lumps: Lumps, *, ways: Outline = FINE) -> Outline:
    """The outline round several ellipsoids that hang together."""
    f, u, r = (camera.point(axis) for axis in frame)
    x0, y0 = camera.point(at)
    flat = [
        (x0 + c[0] * f[0] + c[1] * u[0] + c[2] * r[0], y0 + c[0] * f[1] + c[1] * u[1] + c[2] * r[1], s)
        for c, s in lumps
    ]
    found = []
    for nx, ny in ways:
        fn, un, rn = f[0] * nx + f[1] * ny, u[0] * nx + u[1] * ny, r[0] * nx + r[1] * ny
        best, place = -9.0, (0.0, 0.0)
        for x, y, s in flat:
            e, g, h = fn * s[0], un * s[1], rn * s[2]
            out = hypot(e, g, h)
            reach = x * nx + y * ny + out
            if reach > best:
                e, g, h = e * s[0] / out, g * s[1] / out, h * s[2] / out
                best = reach
                place = (x + f[0] * e + u[0] * g + r[0] * h, y + f[1] * e + u[1] * g + r[1] * h)
        found.append(place)
    return found


UNITS = 800
"""Drawing units in one body height."""


def rounded(outline: Outline) -> list[tuple[int, int]]:
    """The points that pull the curve through an outline, in even drawing units, y down.

    A curve that runs half-way between its pulling points passes inside them: each is moved out by what it
    would miss, as if both neighbours were as near as the nearer. Corners, which are doubled points, stay.
    """
    half, found = UNITS / 2, []
    x0, y0 = outline[-1]
    sides = []
    for x, y in outline:
        sides.append((x - x0, y - y0, hypot(x - x0, y - y0)))
        x0, y0 = x, y
    for (x, y), (ax, ay, a), (bx, by, b) in zip(outline, sides, (*sides[1:], sides[0]), strict=True):
        first, second = (0.125, 0.125 * a / b) if a < b else (0.125 * b / a if a else 0.0, 0.125)
        out, up = x + ax * first - bx * second, y + ay * first - by * second
        found.append((2 * round(out * half), -2 * round(up * half)))
    return found


def smooth(points: list[tuple[int, int]]) -> str:
    """A closed path by its pulling points, two numbers each (quadratic B-spline); a doubled one is a corner.

    Args:
        points: even numbers, so that the places half-way between them are whole ones.
    """
    (x0, y0), (x, y) = points[-1], points[0]
    numbers = [(x - x0) // 2, (y - y0) // 2]
    for (x1, y1), (x2, y2) in zip([points[-1], *points], [*points[1:], points[0]], strict=False):
        numbers += [(x2 - x1) // 2, (y2 - y1) // 2]
    run = " ".join(map(str, numbers[4:]))
    first = " ".join(map(str, numbers[:4]))
    return f"M{(x0 + x) // 2} {(y0 + y) // 2}q{first}t{run}z".replace(" -", "-")
