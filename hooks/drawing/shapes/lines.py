"""Plane geometry: hulls, boxes, distances and crossings of polygons, and arrows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import hypot

from hooks.drawing.shapes.outline import Outline, Point

Box = tuple[int, int, int, int]
"""Left, top, width and height in drawing units, as in the `viewBox` of an SVG."""


def bounding_box(points: Iterable[tuple[int, int]], margin: int) -> Box:
    """The smallest box round some points, with a margin on all sides."""
    xs, ys = zip(*points, strict=True)
    left, top = min(xs) - margin, min(ys) - margin
    return left, top, max(xs) + margin - left, max(ys) + margin - top


def convex_hull(points: Outline) -> Outline:
    """The corners of the convex hull of some points, anticlockwise (Andrew's monotone chain)."""
    hull: Outline = []
    for row in (sorted(points), sorted(points, reverse=True)):
        half: Outline = []
        for point in row:
            while len(half) > 1 and _turn(half[-2], half[-1], point) <= 0:
                half.pop()
            half.append(point)
        hull += half[:-1]
    return hull


def with_corners(polygon: Iterable[Point]) -> Outline:
    """A polygon with every point doubled, which makes it a corner."""
    return [point for corner in polygon for point in (corner, corner)]


def stroke(start: Point, end: Point, half: float) -> Outline:
    """A straight stroke with square ends."""
    (x0, y0), (x1, y1) = start, end
    size = max(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5, 1e-6)
    nx, ny = (y0 - y1) / size * half, (x1 - x0) / size * half
    corners = [(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)]
    return with_corners(corners)


def _turn(a: Point, b: Point, c: Point) -> float:
    """Positive where the line from `a` through `b` to `c` turns left."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def gap(point: Point, polygon: Sequence[Point]) -> float:
    """The distance of a point from the nearest side of a polygon."""
    x, y = point
    return min(_from_side(x, y, a, b) for a, b in _sides(polygon))


def _sides(polygon: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(polygon, [*polygon[1:], polygon[0]], strict=True)


def _from_side(x: float, y: float, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = ((x - a[0]) * dx + (y - a[1]) * dy) / ((dx * dx + dy * dy) or 1.0)
    part = min(1.0, max(0.0, along))
    return hypot(x - a[0] - part * dx, y - a[1] - part * dy)


def encloses(polygon: Sequence[Point], point: Point) -> bool:
    """Whether a point is inside a polygon: a ray from it crosses the sides an odd number of times."""
    x, y = point
    inside = False
    for (x0, y0), (x1, y1) in _sides(polygon):
        if (y0 > y) != (y1 > y) and x < x0 + (x1 - x0) * (y - y0) / (y1 - y0):
            inside = not inside
    return inside


def leaves(polygon: Outline, start: Point, direction: Point) -> float:
    """How far along a ray of unit length its last crossing with a polygon is; 0 if it meets none."""
    (x, y), (dx, dy) = start, direction
    farthest = 0.0
    for (x0, y0), (x1, y1) in _sides(polygon):
        before, after = dx * (y0 - y) - dy * (x0 - x), dx * (y1 - y) - dy * (x1 - x)
        if (before > 0) != (after > 0):
            part = before / (before - after)
            cx, cy = x0 + (x1 - x0) * part, y0 + (y1 - y0) * part
            farthest = max(farthest, (cx - x) * dx + (cy - y) * dy)
    return farthest


CLEARANCE = 0.11
"""How far an arrow's shaft ends before the part that it follows, so that its head doesn't cover that."""


def shortened(line: Outline, by: float = CLEARANCE) -> Outline:
    """A line that ends earlier by a length, though never by more than a third of its own."""
    lengths = [hypot(c - a, d - b) for (a, b), (c, d) in pairwise(line)]
    remaining = sum(lengths) - min(by, sum(lengths) / 3)
    for index, size in enumerate(lengths):
        if remaining <= size and size > 0:
            (a, b), (c, d) = line[index], line[index + 1]
            # A very short last piece would point the arrow's head at random: it joins the one before.
            rest = line[: index + 1] if remaining > size / 3 or index == 0 else line[:index]
            return [*rest, (a + (c - a) * remaining / size, b + (d - b) * remaining / size)]
        remaining -= size
    return line


SHAFT, HEAD = 0.009, 0.034
"""Half the width of an arrow's shaft and of its head."""

SLENDER = 1.3
"""The length of an arrow's head against half its width."""


def arrow(line: Outline) -> Outline:
    """A bent arrow along a line of points."""
    (x0, y0), (x1, y1) = line[-2], line[-1]
    size = hypot(x1 - x0, y1 - y0) or 1.0
    dx, dy = (x1 - x0) / size, (y1 - y0) / size
    left, right = [], []
    for index, (x, y) in enumerate(line):
        (a, b), (c, d) = line[max(index - 1, 0)], line[min(index + 1, len(line) - 1)]
        span = hypot(c - a, d - b) or 1.0
        nx, ny = -(d - b) / span * SHAFT, (c - a) / span * SHAFT
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    tip = (x1 + dx * HEAD * SLENDER, y1 + dy * HEAD * SLENDER)
    barbs = [(x1 - dy * HEAD, y1 + dx * HEAD), tip, (x1 + dy * HEAD, y1 - dx * HEAD)]
    return [*left[:-1], *with_corners((left[-1], *barbs, right[-1])), *reversed(right[:-1])]
