"""What is drawn on top of a pose: arrows, and whether it's right or wrong."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, radians, sin

from hooks.drawing.body.skeleton import Body
from hooks.drawing.figure.model import Figure
from hooks.drawing.shapes.lines import Box, encloses, gap
from hooks.drawing.shapes.outline import CAMERAS, UNITS, Outline, control_points, path_data
from hooks.drawing.shapes.signs import mark
from hooks.drawing.svg import scene

Polygons = list[list[tuple[int, int]]]

MARK = 46
"""Half the side of the square that a tick or a cross takes up, in drawing units."""

CLEAR = 60
"""The least distance from its middle to anything drawn."""

FARTHEST, STEP = 600, 12
"""How far from the head a place for it is looked for, and in what steps."""

_ROUND = sorted(range(0, 360, 15), key=lambda turn: -sin(radians(turn)))
"""Directions from the head, those above it first."""


def signs(figure: Figure, bodies: list[Body], index: int, drawn: Polygons, box: Box) -> str:
    """The arrows of the last pose, and the tick or cross of one that's compared with a mistake.

    Args:
        figure: the figure.
        bodies: of all poses.
        index: of the pose.
        drawn: outlines that a tick mustn't cover.
        box: the part of the drawing that the picture shows.
    """
    found, arrows = "", []
    if index == figure.last and figure.moves:
        arrows = [*map(control_points, scene.arrows(figure, bodies[: index + 1]))]
        found = "".join(f'<path class="figure-arrow" d="{path_data(line)}"/>' for line in arrows)
    pose = figure.poses[index]
    if any(other.mistake for other in figure.poses) and (pose.mistake or _is_example(figure, index)):
        head = CAMERAS[figure.view].point(bodies[index].joints["head"])
        x, y = _free_place((head[0] * UNITS, -head[1] * UNITS), [*drawn, *arrows], box)
        lines: list[Outline] = mark((x / UNITS, -y / UNITS), right=not pose.mistake)
        data = "".join(path_data(control_points(line)) for line in lines)
        found += f'<path class="figure-{"wrong" if pose.mistake else "right"}" d="{data}"/>'
    return found


def _is_example(figure: Figure, index: int) -> bool:
    """Whether a pose shows how to do what another one gets wrong."""
    return index == figure.last or not figure.moves


def _free_place(head: tuple[float, float], drawn: Polygons, box: Box) -> tuple[float, float]:
    """The place nearest to the head where nothing else is, or else the upper left corner."""
    return next(
        (at for at in _places(head, box) if _is_free(at, drawn)),
        (box[0] + MARK, box[1] + MARK),
    )


def _places(head: tuple[float, float], box: Box) -> Iterator[tuple[float, float]]:
    """Points of the picture round the head, the nearest first."""
    left, right, top, bottom = box[0] + MARK, box[0] + box[2] - MARK, box[1] + MARK, box[1] + box[3] - MARK
    for away in range(CLEAR, FARTHEST, STEP):
        for turn in _ROUND:
            x, y = head[0] + away * cos(radians(turn)), head[1] - away * sin(radians(turn))
            if left <= x <= right and top <= y <= bottom:
                yield x, y


def _is_free(at: tuple[float, float], drawn: Polygons) -> bool:
    return not any(gap(at, line) < CLEAR or encloses(line, at) for line in drawn)
