"""Everything in the picture of a pose: the body, the props around it, and the worked muscles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from hooks.drawing.body.skeleton import Body
from hooks.drawing.figure.model import Figure
from hooks.drawing.figure.solve import contact_point, with_sides
from hooks.drawing.shapes import muscles
from hooks.drawing.shapes.lines import arrow, shortened
from hooks.drawing.shapes.outline import CAMERAS, Outline
from hooks.drawing.shapes.parts import body_parts
from hooks.drawing.shapes.props import moving_props, standing_props
from hooks.drawing.shapes.shapes import Look, Part, Shape
from hooks.drawing.svg.motion import in_between

ONE_BEHIND_OTHER = 0.04
"""Fraction of body height by which the near hip is nearer or higher when it covers the far one."""


@dataclass(frozen=True)
class Setting:
    """What does not change between the poses of a figure."""

    figure: Figure
    look: Look
    muscles: list[str]
    still: list[Part]


def set_up(figure: Figure, bodies: list[Body]) -> Setting:
    """The figure's view, and the props that don't move in it."""
    camera, body = CAMERAS[figure.view], bodies[0]
    near, far = body.joints["near_hip"], body.joints["far_hip"]
    in_front = camera.depth(near) - camera.depth(far) > ONE_BEHIND_OTHER
    on_top = near[1] - far[1] > ONE_BEHIND_OTHER
    named = [
        name for muscle in figure.muscles for name in (with_sides(muscle) if "_" in muscle else [muscle])
    ]
    look = Look(camera, shaded=in_front or on_top)
    return Setting(figure, look, named, standing_props(figure, bodies, camera))


def parts(setting: Setting, body: Body) -> list[Part]:
    """The parts of a pose, farthest first; every pose of a figure has the same parts."""
    camera = setting.look.camera
    found = [*setting.still, *moving_props(setting.figure, body, camera)]
    drawn = body_parts(body, setting.look)
    trunk = next(part.depth for part in drawn if part.name == "trunk")
    for part in drawn:
        colour = "muscle" + setting.look.suffix(part.name.partition("_")[0])
        patches = muscles.outlines(body, camera, part.name, setting.muscles)
        found.append(Part(part.name, part.depth, [*part.shapes, *_painted(colour, patches)]))
        seat = muscles.outlines(body, camera, f"{part.name} seat", setting.muscles)
        found.append(Part(f"{part.name} seat", max(trunk, part.depth) + 0.0005, _painted(colour, seat)))
    return sorted(found, key=lambda part: part.depth)


def shapes(setting: Setting, body: Body) -> Iterator[tuple[str, float, Shape]]:
    """The shapes of a pose, farthest first: a key that's the same in every pose, the depth, and the shape."""
    numbers: Counter[str] = Counter()
    for part in parts(setting, body):
        for shape in part.shapes:
            name = f"{part.name} {shape.colour}"
            numbers[name] += 1
            yield f"{name} {numbers[name]}", part.depth, shape


def _painted(colour: str, patches: list[Outline]) -> list[Shape]:
    return [Shape(colour, patches)] if patches else []


def arrows(figure: Figure, bodies: list[Body]) -> list[Outline]:
    """An arrow for each named part, from where it is in the first pose to where it is in the last.

    Of a part that comes in pairs and is named without its side, only the near one gets an arrow.
    """
    if not figure.arrows:
        return []
    camera = CAMERAS[figure.view]
    path = [in_between(a, b, step / 4) for a, b in pairwise(bodies) for step in range(4)] + [bodies[-1]]
    moved = [with_sides(name)[0] for name in figure.arrows]
    return [arrow(shortened([camera.point(contact_point(body, part)) for body in path])) for part in moved]
