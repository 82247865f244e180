"""Everything in the picture of one pose: the body, the things around it, what is highlighted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hooks.drawing.body.skeleton import Body
from hooks.drawing.figure.model import Figure
from hooks.drawing.figure.solve import bearing, sided
from hooks.drawing.shapes import muscles
from hooks.drawing.shapes.lines import arrow, short_of
from hooks.drawing.shapes.outline import CAMERAS, Outline
from hooks.drawing.shapes.parts import body_parts
from hooks.drawing.shapes.props import moving_props, standing_props
from hooks.drawing.shapes.shapes import Look, Part, Shape
from hooks.drawing.svg.motion import in_between


@dataclass(frozen=True)
class Setting:
    """What does not change between the poses of a figure."""

    figure: Figure
    look: Look
    muscles: list[str]
    still: list[Part]


def set_up(figure: Figure, bodies: list[Body]) -> Setting:
    """The picture's camera, its near and far side, and what stands still in it."""
    camera, body = CAMERAS[figure.view], bodies[0]
    near, far = body.joints["near_hip"], body.joints["far_hip"]
    shaded = camera.depth(near) - camera.depth(far) > 0.04 or near[1] - far[1] > 0.04
    named = [name for muscle in figure.muscles for name in (sided(muscle) if "_" in muscle else [muscle])]
    return Setting(figure, Look(camera, shaded), named, standing_props(figure, bodies, camera))


def parts(stage: Setting, body: Body) -> list[Part]:
    """The parts of one pose, farthest first; the same parts in every pose of a figure."""
    camera = stage.look.camera
    found = [*stage.still, *moving_props(stage.figure, body, camera)]
    drawn = body_parts(body, stage.look)
    trunk = next(part.depth for part in drawn if part.name == "trunk")
    for part in drawn:
        colour = "muscle" + stage.look.far(part.name.partition("_")[0])
        patches = muscles.outlines(body, camera, part.name, stage.muscles)
        found.append(Part(part.name, part.depth, [*part.shapes, *_painted(colour, patches)]))
        seat = muscles.outlines(body, camera, f"{part.name} seat", stage.muscles)
        found.append(Part(f"{part.name} seat", max(trunk, part.depth) + 0.0005, _painted(colour, seat)))
    return sorted(found, key=lambda part: part.depth)


def _painted(colour: str, patches: list[Outline]) -> list[Shape]:
    return [Shape(colour, patches)] if patches else []


def arrows(figure: Figure, bodies: list[Body]) -> list[Outline]:
    """An arrow for each named part, from its place in the first pose to its place in the last."""
    camera = CAMERAS[figure.view]
    found = []
    for name in figure.arrows:
        for part in sided(name)[:1]:
            way = [in_between(a, b, step / 4) for a, b in pairwise(bodies) for step in range(4)] + [
                bodies[-1]
            ]
            found.append(arrow(short_of([camera.point(bearing(body, part)) for body in way])))
    return found
