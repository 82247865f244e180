"""What props are made of: blocks, and the room that a body takes up."""

from __future__ import annotations

from hooks.drawing.body.contacts import sole_points
from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.vector import Vec
from hooks.drawing.shapes.lines import convex_hull, with_corners
from hooks.drawing.shapes.outline import Camera
from hooks.drawing.shapes.shapes import Shape

BEHIND = -9.0
"""A depth behind every body part."""


def box(camera: Camera, low: Vec, high: Vec, colour: str) -> list[Shape]:
    """A block: its silhouette, and over it the lighter top."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    top = [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)]
    silhouette = convex_hull([camera.point((x, y, z)) for y in (y0, y1) for x, _, z in top])
    return [
        Shape(colour, [with_corners(silhouette)]),
        Shape(f"{colour}-light", [with_corners([camera.point(corner) for corner in top])]),
    ]


ARMS = ("elbow", "wrist")
"""Joints that may be off the mat on which somebody lies, when the arms are spread."""


def extent(bodies: list[Body], axis: int, *, without: tuple[str, ...] = ()) -> tuple[float, float]:
    """The smallest and the largest coordinate along an axis of all soles, and of all joints but some."""
    soles = [point for body in bodies for side in SIDES for point in sole_points(body, side).values()]
    joints = [at for body in bodies for name, at in body.joints.items() if not name.endswith(without)]
    values = [point[axis] for point in (*soles, *joints)]
    return min(values), max(values)
