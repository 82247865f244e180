"""Projects bodies in space to outlines on paper: cameras, strips along bones, hulls and smooth paths."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, hypot, inf, pi, radians, sin
from typing import NamedTuple

from hooks.drawing.body.surface import Station
from hooks.drawing.body.vector import Frame, Vec, dot

Point = tuple[float, float]
"""A point on paper: to the right and up, as fractions of body height."""
Outline = list[Point]

ELEVATION = 7.0
"""Degrees by which the camera looks down, so that far feet and hands appear a little above the near ones."""


NO_LENGTH = 1e-4
"""A line on paper shorter than this has no direction."""

COS_60, SIN_60 = 0.5, 0.866


@dataclass(frozen=True)
class Camera:
    """A view without perspective: unit vectors to the right, up, and towards the viewer."""

    right: Vec
    up: Vec
    toward: Vec

    def point(self, vector: Vec) -> Point:
        """A point or a direction in space, projected on paper."""
        a, b, c = vector
        r, u = self.right, self.up
        return (a * r[0] + b * r[1] + c * r[2], a * u[0] + b * u[1] + c * u[2])

    def depth(self, vector: Vec) -> float:
        """How near a point is to the viewer, or how far a direction points towards the viewer."""
        return dot(vector, self.toward)


class Plane(NamedTuple):
    """A frame at a point in space, projected on paper."""

    x: float
    y: float
    front: Point
    up: Point
    right: Point

    @classmethod
    def of(cls, camera: Camera, origin: Vec, frame: Frame) -> Plane:
        """The projection of a frame whose origin is at a point."""
        f, u, r = frame
        return cls(*camera.point(origin), camera.point(f), camera.point(u), camera.point(r))

    def point(self, local: Vec) -> Point:
        """The projection of a point in the frame's own coordinates."""
        a, b, c = local
        x, y, f, u, r = self
        return (x + a * f[0] + b * u[0] + c * r[0], y + a * f[1] + b * u[1] + c * r[1])


class Bone(NamedTuple):
    """A straight segment of the body."""

    start: Vec
    end: Vec
    frame: Frame


def _camera(azimuth: float, elevation: float = ELEVATION) -> Camera:
    """A camera, by degrees round from the near side towards the front, and degrees above the horizontal."""
    a, b = cos(radians(azimuth)), sin(radians(azimuth))
    c, s = cos(radians(elevation)), sin(radians(elevation))
    return Camera((a, 0.0, -b), (-b * s, c, -a * s), (b * c, s, a * c))


CAMERAS: dict[str, Camera] = {
    "side": _camera(0),
    "front": _camera(90),
    "back": _camera(-90),
    "corner": _camera(40, 29),
    "far-corner": _camera(108, 55),
    "above": Camera((0.0, 0.0, -1.0), (-1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
}


Caps = tuple[float | None, float | None]
"""How round the start and the end of an outline are: 1 is a semicircle, 0 a straight cut with corners, and
`None` leaves the end to the curve where another outline hides it."""


def strip(
    camera: Camera,
    bone: Bone,
    stations: Sequence[Station],
    caps: Caps = (1.0, 1.0),
) -> Outline:
    """The outline of the flesh round a straight bone.

    Args:
        camera: the view.
        bone: a segment from 0 to 1 on the scale of the stations.
        stations: cross-sections along the bone.
        caps: the shape of its ends.
    """
    (x0, y0), (x1, y1) = camera.point(bone.start), camera.point(bone.end)
    dx, dy = x1 - x0, y1 - y0
    size = hypot(dx, dy)
    if size < NO_LENGTH:  # seen end on: any direction will do that changes smoothly as the bone turns
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
    return _joined(left, right, ((ax, ay), (ax, ay)), caps)


Sides = Callable[[float, float, float], tuple[float, float]]
"""Turns the distances of the skin at the front, back and side into those on the left and right on paper."""


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


def _joined(left: Outline, right: Outline, axes: tuple[Point, Point], caps: Caps) -> Outline:
    """A closed outline from its two sides; the axes are its directions at the start and at the end."""
    (sx, sy), along = axes
    end = _cap(left[-1], right[-1], along, caps[1])
    start = _cap(right[0], left[0], (-sx, -sy), caps[0])
    return [*left, *end, *reversed(right), *start]


def _cap(a: Point, b: Point, outwards: Point, size: float | None) -> Outline:
    """The points between `a` and `b` that close an end; the doubled points of a straight cut are corners."""
    if size is None:
        return []
    if size == 0:
        return [a, b]
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    hx, hy = (a[0] - b[0]) / 2, (a[1] - b[1]) / 2
    # Two points of a semicircle, 60 degrees from either end.
    rise = hypot(hx, hy) * size * SIN_60
    ox, oy = outwards[0] * rise, outwards[1] * rise
    return [(x + hx * COS_60 + ox, y + hy * COS_60 + oy), (x - hx * COS_60 + ox, y - hy * COS_60 + oy)]


Section = tuple[Vec, Frame, Station]
"""A cross-section in space: its centre, its frame and its thickness."""


def curve(camera: Camera, sections: list[Section], caps: Caps) -> Outline:
    """The outline of the flesh round a bent line of cross-sections."""
    centres = [camera.point(centre) for centre, _, _ in sections]
    left, right = [], []
    axis = (0.0, 1.0)
    axes = []
    for index, (_, frame, (_, front, back, side)) in enumerate(sections):
        (x0, y0), (x1, y1) = centres[max(index - 1, 0)], centres[min(index + 1, len(centres) - 1)]
        size = hypot(x1 - x0, y1 - y0)
        axis = ((x1 - x0) / size, (y1 - y0) / size) if size > NO_LENGTH else axis
        axes.append(axis)
        a, b = _sides(camera, frame, (-axis[1], axis[0]))(front, back, side)
        x, y = centres[index]
        left.append((x - axis[1] * a, y + axis[0] * a))
        right.append((x + axis[1] * b, y - axis[0] * b))
    return _joined(left, right, (axes[0], axes[-1]), caps)


def _directions(count: int) -> list[Point]:
    return [(cos(2 * pi * k / count), -sin(2 * pi * k / count)) for k in range(count)]


COARSE, FINE, FINEST = _directions(8), _directions(12), _directions(24)
"""Directions in which a hull is sampled."""


def ellipse(camera: Camera, centre: Vec, across: Vec, along: Vec) -> Outline:
    """The outline of a flat ellipse with two semi-axes, as points evenly spaced round it."""
    x, y = camera.point(centre)
    (a, b), (c, d) = camera.point(across), camera.point(along)
    return [(x + a * i + c * j, y + b * i + d * j) for i, j in FINE]


Lumps = tuple[tuple[Vec, Vec], ...]
"""Ellipsoids: the centre and the radii of each, in a bone's own frame."""


def hull(camera: Camera, origin: Vec, frame: Frame, lumps: Lumps, *, directions: Outline = FINE) -> Outline:
    """The outline of the convex hull of some ellipsoids: its farthest point in each direction."""
    plane = Plane.of(camera, origin, frame)
    f, u, r = plane.front, plane.up, plane.right
    centres = [(*plane.point(centre), radii) for centre, radii in lumps]
    found = []
    for nx, ny in directions:
        fn, un, rn = f[0] * nx + f[1] * ny, u[0] * nx + u[1] * ny, r[0] * nx + r[1] * ny
        farthest, point = -inf, (0.0, 0.0)
        for x, y, radii in centres:
            e, g, h = fn * radii[0], un * radii[1], rn * radii[2]
            extent = hypot(e, g, h)
            distance = x * nx + y * ny + extent
            if distance > farthest:
                e, g, h = e * radii[0] / extent, g * radii[1] / extent, h * radii[2] / extent
                farthest = distance
                point = (x + f[0] * e + u[0] * g + r[0] * h, y + f[1] * e + u[1] * g + r[1] * h)
        found.append(point)
    return found


UNITS = 800
"""Drawing units in a body height."""

OVERSHOOT = 0.125
"""How far a control point is moved away from each neighbour, as a fraction of the distance between them: a
uniform quadratic B-spline misses its control points by that much."""


def control_points(outline: Outline) -> list[tuple[int, int]]:
    """The control points of a curve through an outline, in even drawing units with y downwards.

    A curve passes through the midpoints between its control points, so it would run inside an outline that it
    took as it is. Each point is moved out by what the curve would miss, as if its farther neighbour were as
    near as the nearer one. Corners, which are doubled points, stay.
    """
    half, found = UNITS / 2, []  # rounding half the value and doubling it gives an even number
    x0, y0 = outline[-1]
    sides = []
    for x, y in outline:
        sides.append((x - x0, y - y0, hypot(x - x0, y - y0)))
        x0, y0 = x, y
    for (x, y), (ax, ay, a), (bx, by, b) in zip(outline, sides, (*sides[1:], sides[0]), strict=True):
        if a < b:
            before, after = OVERSHOOT, OVERSHOOT * a / b
        else:
            before, after = OVERSHOOT * b / a if a else 0.0, OVERSHOOT
        right, up = x + ax * before - bx * after, y + ay * before - by * after
        found.append((2 * round(right * half), -2 * round(up * half)))
    return found


def path_data(points: list[tuple[int, int]]) -> str:
    """The data of a closed SVG path: a quadratic B-spline, with two numbers for each control point.

    SVG's `t` command mirrors the previous control point, so only the midpoints need writing.

    Args:
        points: control points, even numbers so that midpoints are integers; a doubled one makes a corner.
    """
    (x0, y0), (x, y) = points[-1], points[0]
    numbers = [(x - x0) // 2, (y - y0) // 2]
    for (x1, y1), (x2, y2) in zip([points[-1], *points], [*points[1:], points[0]], strict=False):
        numbers += [(x2 - x1) // 2, (y2 - y1) // 2]
    first = " ".join(map(str, numbers[:4]))
    others = " ".join(map(str, numbers[4:]))
    return f"M{(x0 + x) // 2} {(y0 + y) // 2}q{first}t{others}z".replace(" -", "-")
