"""What is around somebody in a scene: a bed, a table, the sun, a sloping road, a scan, a chart."""

from __future__ import annotations

from math import cos, pi, sin

from hooks.drawing.body.contacts import DESK
from hooks.drawing.body.skeleton import Body
from hooks.drawing.body.vector import UPRIGHT
from hooks.drawing.figure.model import Figure, Prop
from hooks.drawing.shapes.lines import convex_hull, with_corners
from hooks.drawing.shapes.outline import COARSE, FINE, Camera, Outline, hull
from hooks.drawing.shapes.shapes import Part, Shape
from hooks.drawing.shapes.solids import BEHIND, box, extent

PLACES: dict[Prop, int] = {"table": 20, "sun": 52, "scan": 46, "bars": 34, "bars-jump": 34}
"""Where each is by default: percent of body height ahead of the person."""

_BED_LEGS, _BED_BASE = -0.26, -0.10
"""How far below whoever lies on it a bed's feet and the lower edge of its mattress are."""


def bed(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    """A bed whose mattress is the floor of the pose, with a board at the head."""
    (x0, x1), (z0, z1) = extent(bodies, 0), extent(bodies, 2)
    low, high = (x0 - 0.06, _BED_BASE, z0 - 0.1), (x1 + 0.06, 0.0, z1 + 0.04)
    head = bodies[0].joints["head"]
    along = 0 if x1 - x0 > z1 - z0 else 2
    at_low_end = head[along] < (low[along] + high[along]) / 2
    edge = low[along] - 0.03 if at_low_end else high[along]
    start, end = list(low), list(high)
    start[along], end[along] = edge, edge + 0.03
    shapes: list[Shape] = []
    for x in (low[0], high[0] - 0.03):
        for z in (low[2], high[2] - 0.03):
            shapes += box(camera, (x, _BED_LEGS, z), (x + 0.03, _BED_BASE, z + 0.03), "prop")[:1]
    shapes += box(camera, (low[0], _BED_BASE - 0.04, low[2]), (high[0], _BED_BASE, high[2]), "prop")
    board = box(camera, (start[0], _BED_LEGS, start[2]), (end[0], 0.24, end[2]), "prop")
    mattress = box(camera, low, high, "mat")
    return [Part("bed", BEHIND, [*board, *shapes, *mattress])]


def table(figure: Figure, _: list[Body], camera: Camera) -> list[Part]:
    """A table with a bowl of food, in front of whoever sits at it."""
    near, half = _ahead(figure, "table"), 0.2
    far = near + 0.36
    shapes: list[Shape] = []
    for x in (near + 0.02, far - 0.04):
        shapes += box(camera, (x, 0.0, -half), (x + 0.02, DESK, -half + 0.02), "prop")[:1]
        shapes += box(camera, (x, 0.0, half - 0.02), (x + 0.02, DESK, half), "prop")[:1]
    shapes += box(camera, (near, DESK - 0.02, -half), (far, DESK, half), "prop")
    x = near + 0.13
    food = (((-0.03, 0.062, 0.0), (0.03, 0.03, 0.03)), ((0.0, 0.07, 0.0), (0.03, 0.03, 0.03)))
    leaves = (((0.035, 0.062, 0.0), (0.03, 0.024, 0.03)),)
    bowl = (((0.0, 0.055, 0.0), (0.075, 0.008, 0.06)), ((0.0, 0.012, 0.0), (0.04, 0.012, 0.03)))
    parts = (("right", leaves), ("band", food), ("pillow", bowl))
    shapes += [
        Shape(colour, [hull(camera, (x, DESK, 0.0), UPRIGHT, lumps, directions=COARSE)])
        for colour, lumps in parts
    ]
    return [Part("table", BEHIND + 1, shapes)]


def sun(figure: Figure, _: list[Body], camera: Camera) -> list[Part]:
    """The sun, high ahead."""
    x, y = camera.point((_ahead(figure, "sun"), 0.9, -0.2))
    disc = [(x + 0.06 * a, y + 0.06 * b) for a, b in FINE]
    rays = []
    for index in range(10):
        turn = index * pi / 5
        a, b = cos(turn), sin(turn)
        root = [(x + 0.08 * a - 0.012 * b * side, y + 0.08 * b + 0.012 * a * side) for side in (1, -1)]
        rays.append(with_corners([*root, (x + 0.125 * a, y + 0.125 * b)]))
    return [Part("sun", BEHIND - 2, [Shape("muscle", [disc, *rays])])]


_CAMBER = 0.12
"""How steeply a road falls to its edge in a picture: steeper than real ones, which nobody would see."""


def camber(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    """A road under the lower foot that falls to one side."""
    foot = min((joint for name, joint in bodies[0].joints.items() if "ankle" in name), key=lambda at: at[1])
    x0, x1, z0, z1 = foot[0] - 0.12, foot[0] + 0.2, foot[2] - 0.36, foot[2] + 0.36
    top = [(x, (foot[2] - z) * _CAMBER, z) for x, z in ((x0, z0), (x1, z0), (x1, z1), (x0, z1))]
    low = (foot[2] - z1) * _CAMBER - 0.03
    outline = convex_hull([camera.point(point) for point in (*top, (x0, low, z0), (x0, low, z1))])
    lit = with_corners([camera.point(corner) for corner in top])
    shapes = [Shape("hill", [with_corners(outline)]), Shape("ground", [lit])]
    return [Part("camber", BEHIND - 1, shapes)]


_VERTEBRAE = 6


def scan(figure: Figure, _: list[Body], camera: Camera) -> list[Part]:
    """A picture of a spine on a lit panel, as somebody sees it who is shown a scan."""
    middle, low, high, half = _ahead(figure, "scan"), 0.52, 1.04, 0.16
    left, right = middle - half, middle + half
    panel = _upright(camera, [(left, low), (right, low), (right, high), (left, high)])
    bones, discs = [], []
    for index in range(2 * _VERTEBRAE - 1):
        part = index / (2 * _VERTEBRAE - 2)
        x, y, size = middle + 0.035 * sin(part * 2.6 + 0.3), low + 0.07 + 0.38 * part, 0.052 - 0.010 * part
        if index % 2:
            discs.append(_oval(camera, x, y, size * 0.85, 0.009))
        else:
            spine = _oval(camera, x - 0.075 + 0.01 * part, y - 0.018, 0.032, 0.010)
            bones += [_oval(camera, x, y, size, 0.024), spine]
    shapes = [Shape("weight", [panel]), Shape("sock-far", discs), Shape("sock", bones)]
    return [Part("scan", BEHIND - 2, shapes)]


_JUMP, _RISE = (0.26, 0.29, 0.27, 0.56), (0.18, 0.28, 0.38, 0.48)
"""The heights of the bars: three alike and a jump, and a steady rise."""


def bars(figure: Figure, _: list[Body], camera: Camera) -> list[Part]:
    """A chart of four bars that rise evenly, standing on the ground."""
    return _chart(_ahead(figure, "bars"), _RISE, camera, last="shoe")


def bars_jump(figure: Figure, _: list[Body], camera: Camera) -> list[Part]:
    """A chart of four bars of which the last is twice as high as the others."""
    return _chart(_ahead(figure, "bars-jump"), _JUMP, camera, last="muscle")


def _chart(left: float, heights: tuple[float, ...], camera: Camera, last: str) -> list[Part]:
    lines = []
    for index, height in enumerate(heights):
        x = left + 0.12 * index
        lines.append(_upright(camera, [(x, 0.0), (x + 0.09, 0.0), (x + 0.09, height), (x, height)]))
    return [Part("bars", BEHIND - 0.5, [Shape("shoe", lines[:-1]), Shape(last, lines[-1:])])]


def _ahead(figure: Figure, prop: Prop) -> float:
    return figure.place.get(prop, PLACES[prop]) / 100


def _upright(camera: Camera, corners: list[tuple[float, float]]) -> Outline:
    return with_corners([camera.point((x, y, -0.12)) for x, y in corners])


def _oval(camera: Camera, x: float, y: float, half: float, high: float) -> Outline:
    return [camera.point((x + half * a, y + high * b, -0.12)) for a, b in COARSE]
