"""Everything in the picture of a pose: the body, the props around it, and the worked muscles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from hooks.drawing.body.skeleton import Body
from hooks.drawing.figure.model import Figure
from hooks.drawing.figure.solve import contact_point, with_sides, without_side
from hooks.drawing.shapes import muscles
from hooks.drawing.shapes.held import moving_props
from hooks.drawing.shapes.lines import arrow, leaves, shortened
from hooks.drawing.shapes.outline import CAMERAS, Outline
from hooks.drawing.shapes.parts import body_parts
from hooks.drawing.shapes.props import standing_props
from hooks.drawing.shapes.shapes import Look, Part, Shape
from hooks.drawing.shapes.signs import sore_spots, straight_lines
from hooks.drawing.svg.motion import in_between

ONE_BEHIND_OTHER = 0.04
"""Fraction of body height by which the near hip is nearer or higher when it covers the far one."""


@dataclass(frozen=True)
class Setting:
    """What does not change between the poses of a figure."""

    figure: Figure
    look: Look
    muscles: dict[str, list[str]]
    """The names of the muscles that are painted in each colour."""
    still: list[Part]


def set_up(figure: Figure, bodies: list[Body]) -> Setting:
    """The figure's view, and the props that don't move in it."""
    camera, body = CAMERAS[figure.view], bodies[0]
    near, far = body.joints["near_hip"], body.joints["far_hip"]
    in_front = camera.depth(near) - camera.depth(far) > ONE_BEHIND_OTHER
    on_top = near[1] - far[1] > ONE_BEHIND_OTHER
    look = Look(camera, shaded=in_front or on_top, person=figure.person, asleep=figure.asleep)
    painted = {"muscle": _sided(figure.muscles), "stretch": _sided(figure.stretched)}
    return Setting(figure, look, painted, standing_props(figure, bodies, camera))


def _sided(muscles: list[str]) -> list[str]:
    """Names of muscles with their words for a side turned into `near` and `far`."""
    return [name for muscle in muscles for name in (with_sides(muscle) if "_" in muscle else [muscle])]


def parts(setting: Setting, body: Body) -> list[Part]:
    """The parts of a pose, farthest first; every pose of a figure has the same parts."""
    camera = setting.look.camera
    found = [*setting.still, *moving_props(setting.figure, body, camera)]
    drawn = body_parts(body, setting.look)
    trunk = next(part.depth for part in drawn if part.name == "trunk")
    for part in drawn:
        found.append(Part(part.name, part.depth, [*part.shapes, *_patches(setting, body, part.name)]))
        seat = _patches(setting, body, f"{part.name} seat")
        found.append(Part(f"{part.name} seat", max(trunk, part.depth) + 0.0005, seat))
    found += [*straight_lines(setting.figure, body, camera), *sore_spots(setting.figure, body, camera)]
    return sorted(found, key=lambda part: part.depth)


def _patches(setting: Setting, body: Body, part: str) -> list[Shape]:
    """The muscles on a part of the body, a shape for each colour."""
    suffix = setting.look.suffix(part.partition("_")[0])
    painted = {
        colour: muscles.outlines(body, setting.look, part, names) for colour, names in setting.muscles.items()
    }
    return [Shape(colour + suffix, patches) for colour, patches in painted.items() if patches]


def shapes(setting: Setting, body: Body) -> Iterator[tuple[str, float, Shape]]:
    """The shapes of a pose, farthest first: a key that's the same in every pose, the depth, and the shape."""
    numbers: Counter[str] = Counter()
    for part in parts(setting, body):
        for shape in map(setting.look.worn, part.shapes):
            name = f"{part.name} {shape.colour}"
            numbers[name] += 1
            yield f"{name} {numbers[name]}", part.depth, shape


def arrows(figure: Figure, bodies: list[Body]) -> list[Outline]:
    """An arrow for each named part, along its way; for others, one that leads away from the skin.

    The others are the trunk, the head and short ways. Of a part that comes in pairs and is named without its
    side, only the near one gets an arrow.
    """
    if not figure.arrows:
        return []
    camera = CAMERAS[figure.view]
    moved = [with_sides(name)[0] for name in figure.arrows]
    path = [in_between(a, b, step / 4) for a, b in pairwise(bodies) for step in range(4)] + [bodies[-1]]
    found = []
    for part in moved:
        way = [camera.point(contact_point(body, part)) for body in path]
        if without_side(part) in _ON_TRUNK or _length(way) < _SHORT:
            found.append(_lead(figure, part, bodies))
        else:
            found.append(arrow(shortened(way)))
    return found


_SHORT = 0.05
"""The arrow of a part that goes less far than this leads away from it: along its way there's no room."""


def _length(way: Outline) -> float:
    return sum(hypot(c - a, d - b) for (a, b), (c, d) in pairwise(way))


_ON_TRUNK = {"seat": "pelvis", "back": "high2", "upper-back": "high2", "head": "head", "hip": "pelvis"}
"""The joint for each part of the trunk and the head. Their arrows don't cover them, but lead away."""

_SKIN = {"pelvis": ("trunk",), "high2": ("trunk",), "head": ("head", "bun")}
"""The parts of the drawn body whose skin such an arrow leaves."""

_ON_LIMB = {
    "hand": ("wrist", "forearm"),
    "elbow": ("elbow", "forearm"),
    "knee": ("knee", "leg"),
    **dict.fromkeys(("ankle", "foot", "heel", "toes"), ("ankle", "leg")),
}
"""For each part of a limb: the joint that shows how it moves, and the drawn part round it."""

_CLEAR, _LEAD = 0.018, 0.07
"""How far off the skin such an arrow begins, and how long its shaft is."""

_REACH = 0.2
"""Skin farther from the joint than this belongs to another part."""


def _lead(figure: Figure, part: str, bodies: list[Body]) -> Outline:
    """A short straight arrow from the skin of a part, in the direction in which it has moved."""
    camera, (joint, covered) = CAMERAS[figure.view], _moved(part)
    (x0, y0), (x, y) = (camera.point(body.joints[joint]) for body in (bodies[0], bodies[-1]))
    size = hypot(x - x0, y - y0) or 1.0
    dx, dy = (x - x0) / size, (y - y0) / size
    look = Look(camera, shaded=True, person=figure.person)
    parts = (each for each in body_parts(bodies[-1], look) if each.name in covered)
    skin = [line for each in parts for shape in each.shapes for line in shape.outlines]
    outs = (leaves(line, (x, y), (dx, dy)) for line in skin)
    start = _CLEAR + max((out for out in outs if out < _REACH), default=0.0)
    return arrow([(x + dx * reach, y + dy * reach) for reach in (start, start + _LEAD / 2, start + _LEAD)])


def _moved(part: str) -> tuple[str, tuple[str, ...]]:
    """The joint that shows how a part moves, and the drawn parts round it."""
    side, _, name = part.rpartition("_")
    if name in _ON_TRUNK:
        joint = _ON_TRUNK[name]
        return joint, _SKIN[joint]
    joint, drawn = _ON_LIMB[name]
    return f"{side}_{joint}", (f"{side}_{drawn}",)
