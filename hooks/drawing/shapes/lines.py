"""Lines on paper: a band round points, and arrows."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

from hooks.drawing.shapes.outline import Outline, Point


def round_about(points: Outline) -> Outline:
    """The corners of a rubber band round some points."""
    line: Outline = []
    for row in (sorted(points), sorted(points, reverse=True)):
        half: Outline = []
        for x, y in row:
            while len(half) > 1 and _left_of(half[-2], half[-1], (x, y)) <= 0:
                half.pop()
            half.append((x, y))
        line += half[:-1]
    return line


def _left_of(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


CLEAR = 0.11
"""An arrow's shaft ends so far before the part it follows, so that its head does not cover it."""


def short_of(way: Outline, by: float = CLEAR) -> Outline:
    """A line of points that ends earlier by a length, but never loses more than a third of itself."""
    pieces = [hypot(c - a, d - b) for (a, b), (c, d) in pairwise(way)]
    left = sum(pieces) - min(by, sum(pieces) / 3)
    for at, size in enumerate(pieces):
        if left <= size and size > 0:
            (a, b), (c, d) = way[at], way[at + 1]
            kept = way[: at + 1] if left > size / 3 or at == 0 else way[:at]
            return [*kept, (a + (c - a) * left / size, b + (d - b) * left / size)]
        left -= size
    return way


def arrow(way: Outline, wide: float = 0.009, head: float = 0.034) -> Outline:
    """A bent arrow along a line of points."""
    (x0, y0), (x1, y1) = way[-2], way[-1]
    size = hypot(x1 - x0, y1 - y0) or 1.0
    dx, dy = (x1 - x0) / size, (y1 - y0) / size
    left, right = [], []
    for at, (x, y) in enumerate(way):
        (a, b), (c, d) = way[max(at - 1, 0)], way[min(at + 1, len(way) - 1)]
        far = hypot(c - a, d - b) or 1.0
        nx, ny = -(d - b) / far * wide, (c - a) / far * wide
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    tip = (x1 + dx * head * 1.3, y1 + dy * head * 1.3)
    barbs = [(x1 - dy * head, y1 + dx * head), tip, (x1 + dy * head, y1 - dx * head)]
    corners = [point for corner in (left[-1], *barbs, right[-1]) for point in (corner, corner)]
    return [*left[:-1], *corners, *reversed(right[:-1])]
