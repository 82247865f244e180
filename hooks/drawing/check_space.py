"""Checks where a body is: in the floor, in a wall or in a chair, in each pose and between them."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from hooks.core.yaml_lines import KeyPath
from hooks.drawing.body import anatomy
from hooks.drawing.body.contacts import CHAIR, SIDE_WALL_AT, WALL_AHEAD, sole_points
from hooks.drawing.body.skeleton import SIDES, SPINE, Body
from hooks.drawing.body.surface import HAND, HANDS, lowest_trunk
from hooks.drawing.body.vector import Vec, scale, sub
from hooks.drawing.figure.model import Figure
from hooks.drawing.shapes.head import lowest_head
from hooks.drawing.shapes.props import CHAIR_BACK, chair_at
from hooks.drawing.svg.motion import movements

Finding = tuple[KeyPath, str, str]
"""The key below the figure, what is wrong, and a hint."""

HEIGHT_CM = 172
"""The body height with which messages turn fractions of it into centimetres."""

SINK = 0.015
"""How far a limb may press into the floor or into a prop, as a fraction of body height."""

SINK_ON_THE_WAY = 0.022
WAY_STEPS = 8
"""How far a part may pass below the floor between two poses, where nobody places it, and in how many steps
the way is checked."""

BELOW_A_SEAT = {f"{side}_{joint}" for side in SIDES for joint in ("knee", "ankle", "elbow", "wrist")}
"""Joints that may be below the seat of a chair."""

_TRUNK_JOINTS = {"pelvis", *SPINE[:5]}
SPINE_TO_SKIN = 0.05
"""At least, at the back, as a fraction of body height."""

FLESH = {"knee": 0.028, "ankle": 0.02, "elbow": 0.02, "wrist": 0.012}
"""From a joint's centre to the skin, at least."""


FINGERS = 0.006
"""From the middle of the fingertips to the skin."""


def fingertips(body: Body, side: str) -> Vec:
    """Where a hand ends; one that's loose or closed is shorter."""
    shape = HANDS.get(body.touching.get(f"{side}_hand", ""), HAND)
    length = shape[-1][0] * anatomy.HAND
    return sub(body.joints[f"{side}_wrist"], scale(body.frames[f"{side}_hand"].up, length))


def ways(figure: Figure, bodies: list[Body]) -> Iterator[Finding]:
    """Parts that sink into the floor between two poses, once for each part and movement."""
    for index, way in enumerate(movements(figure, bodies)[: figure.last], start=1):
        lowest: dict[str, float] = {}
        for step in range(1, WAY_STEPS):
            for part, height in _heights(way.body(step / WAY_STEPS)).items():
                lowest[part] = min(height, lowest.get(part, 0.0))
        for part, height in lowest.items():
            if height < -SINK_ON_THE_WAY:
                name = figure.poses[index - 1].name
                message = f'on the way from "{name}", {_below(part, height)}'
                yield ("poses", index), message, "Add a pose between the two, in which that limb is bent"


def furniture(figure: Figure, bodies: list[Body], body: Body, key: KeyPath) -> Iterator[Finding]:
    """Joints beyond a wall, and hips or a trunk in the seat or the back of a chair."""
    joints = body.joints.items()
    if "wall" in figure.props:
        wall = figure.place.get("wall", WALL_AHEAD) / 100
        ahead = 1 if wall >= 0 else -1
        part, beyond = max(((name, (x - wall) * ahead) for name, (x, _, _) in joints), key=itemgetter(1))
        yield from _inside(key, "wall", part, beyond)
    if "side-wall" in figure.props:
        part, beyond = max(((name, SIDE_WALL_AT - z) for name, (_, _, z) in joints), key=itemgetter(1))
        yield from _inside(key, "side-wall", part, beyond)
    if "chair" in figure.props:
        (x0, x1), back = chair_at(figure, bodies)
        on_seat = {name: at for name, at in joints if x0 < at[0] < x1 and name not in BELOW_A_SEAT}
        low, high = CHAIR, CHAIR + CHAIR_BACK
        trunk = [at for name, at in joints if name in _TRUNK_JOINTS and low < at[1] < high]
        behind = [back + SPINE_TO_SKIN - x for x, _, _ in trunk if x > x0]
        yield from _inside(key, "back of the chair", "trunk", max(behind, default=0.0))
        below = [low - y for _, y, _ in on_seat.values()]
        yield from _inside(key, "seat of the chair", "body", max(below, default=0.0))


def _inside(key: KeyPath, prop: str, part: str, by: float) -> Iterator[Finding]:
    """A part that goes into a prop by some fraction of body height."""
    if by > SINK:
        message = f"{part.replace('_', ' ')} is {by * HEIGHT_CM:.0f} cm inside the {prop}"
        yield key, message, "Move the prop with place, or bend the body away from it"


def floor(body: Body, key: KeyPath) -> Iterator[Finding]:
    """Parts that sink into the floor."""
    for part, height in _heights(body).items():
        if height < -SINK:
            yield key, _below(part, height), "Bend that limb, or write what touches the floor under contacts"


def _below(part: str, height: float) -> str:
    return f"{part.replace('_', ' ')} is {-height * HEIGHT_CM:.0f} cm below the floor"


def _heights(body: Body) -> dict[str, float]:
    """The height of the lowest point of each part of the body."""
    heights = {"trunk": lowest_trunk(body)[1], "head": lowest_head(body)}
    for side in SIDES:
        for joint, radius in FLESH.items():
            heights[f"{side}_{joint}"] = body.joints[f"{side}_{joint}"][1] - radius
        heights[f"{side}_hand"] = fingertips(body, side)[1] - FINGERS
        for name, point in sole_points(body, side).items():
            if name != "toe":  # the drawing bends toes up from the floor
                heights[f"{side}_{name}"] = point[1]
    return heights
