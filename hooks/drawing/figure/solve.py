"""Turns poses as written into bodies in space, with feet on the floor and hands where they belong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import atan2, degrees, hypot
from typing import TypeVar

from hooks.drawing.body import anatomy
from hooks.drawing.body.contacts import (
    HAND_SHAPES,
    HEIGHTS,
    HELD,
    ON_BODY,
    SIDE_WALL,
    SIDE_WALL_AT,
    SOLE,
    UP,
    WALL,
    WALL_AHEAD,
    ball_of,
    flat_foot,
    flat_hand,
    foot_on_wall,
    hand_frame,
    on_ball,
    on_body,
    sole_points,
)
from hooks.drawing.body.kinematics import bones, reach
from hooks.drawing.body.postures import POSTURES, Stance
from hooks.drawing.body.skeleton import SIDES, Body, Hold, assemble
from hooks.drawing.body.surface import TRUNK, lowest_trunk, under
from hooks.drawing.body.vector import Vec, add, ball, cross, framed, scale, spin, sub, turned, unit
from hooks.drawing.figure.model import Figure, Pose

T = TypeVar("T")

LIMB_OF = {"hand": "arm", "foot": "leg", "toes": "leg", "heel": "leg"}
"""The limb that a part ends. These parts can reach for what they touch; all others carry the body."""

SUPPORT_ORDER = (
    *("seat", "back", "upper-back", "elbow", "hip", "knee", "ankle", "head"),
    *("foot", "toes", "heel", "hand"),
)
"""When several parts touch something, the first of these carries the body."""

_TIPS_ONTO = {"elbow": {"hip", "ankle", "knee", "toes", "foot"}, "seat": {"upper-back"}}
"""The second part onto which a body tips that rests on the first."""

_TIPS = 3
"""Each tip moves the points of contact a little; after three, what is left is too small to see."""

_TO_SKIN = {
    "knee": 0.030,
    "elbow": 0.024,
    "ankle": 0.024,
    "seat": 0.078,
    "head": 0.050,
    "foot": anatomy.ANKLE,
    "hand": 0.024,
}
"""From the centre of a joint down to the skin that touches."""

_PALM_ON_WALL, _PALM_ON_SIDE_WALL = 0.016, 0.03
"""From the wrist to a wall that the palm touches."""

_TRUNK = {"hip": 0, "upper-back": 5}
"""Which cross-section of the trunk touches."""

_PAIRED = {"hand", "elbow", "hip", "foot", "toes", "heel", "knee", "ankle"}
"""Parts that come in pairs."""


def with_sides(name: str) -> list[str]:
    """The parts or joints that a name stands for: both knees for `knee`, the near one for `right_knee`."""
    word, _, rest = name.partition("_")
    if word in anatomy.NEAR_WORDS and rest:
        return [f"{anatomy.NEAR_WORDS[word]}_{rest}"]
    paired = name in anatomy.SIDED or name in _PAIRED
    return [f"near_{name}", f"far_{name}"] if paired else [name]


def by_side(values: Mapping[str, T]) -> dict[str, T]:
    """The same values, with `elbow` spelt out as `near_elbow` and `far_elbow`."""
    return {sided: value for name, value in values.items() for sided in with_sides(name)}


def without_side(part: str) -> str:
    """The name of a part without its side: `hand` for `near_hand`."""
    return part.rpartition("_")[2]


def solve(figure: Figure) -> list[Body]:
    """The body in each pose of a figure."""
    stances: dict[str, Stance] = {}
    bodies: dict[str, Body] = {}
    wall = figure.place.get("wall", WALL_AHEAD) / 100
    for pose in figure.poses:
        stances[pose.name] = stance = _stance(pose, stances)
        before = bodies.get(pose.like or "")
        own = by_side(pose.contacts)
        stays = {part for part in stance.contacts if before and part in before.touching and part not in own}
        body = _settled(_posed(stance), before, stays)
        bodies[pose.name] = _with_reaches(body, before, stays, wall)
    return [bodies[pose.name] for pose in figure.poses]


def _stance(pose: Pose, earlier: Mapping[str, Stance]) -> Stance:
    """What a pose inherits from its posture or from the pose it is like, overlaid with its own values."""
    start = earlier.get(pose.like or "") or POSTURES[pose.posture or "standing"]
    contacts = by_side(start.contacts) | by_side(pose.contacts)
    return Stance(
        start.facing,
        by_side(start.angles) | by_side(pose.angles),
        {part: on for part, on in contacts.items() if on != "none"},
    )


def _posed(stance: Stance) -> Body:
    """The body with every joint at its angle, not yet on the floor."""
    angles = stance.angles
    lean = ball(-angles.get("lean", 0), -angles.get("tilt", 0), angles.get("turn", 0))
    body = assemble(turned(stance.facing, lean), (0.0, 0.0, 0.0), bones(angles))
    return _levelled(replace(body, touching=stance.contacts, breath=angles.get("breath", 0.0)))


def _levelled(body: Body) -> Body:
    """The body with soles and forearms level where they rest on a level surface."""
    frames, joints = dict(body.frames), dict(body.joints)
    for side in SIDES:
        if body.touching.get(f"{side}_foot") in HEIGHTS:
            frames[f"{side}_foot"] = flat_foot(frames[f"{side}_foot"])
        if body.touching.get(f"{side}_elbow") in HEIGHTS:
            forearm = frames[f"{side}_forearm"]
            flat = framed(unit((forearm.up[0], 0.0, forearm.up[2])), forearm.right)
            frames[f"{side}_forearm"] = flat
            frames[f"{side}_hand"] = hand_frame(scale(flat.up, -1), UP, side)
            joints[f"{side}_wrist"] = sub(joints[f"{side}_elbow"], scale(flat.up, anatomy.FOREARM))
    return replace(body, frames=frames, joints=joints)


def contact_point(body: Body, part: str) -> Vec:
    """The point at which a part touches what is below it."""
    side, _, name = part.rpartition("_")
    if name in _TRUNK:
        return under(body, *TRUNK[_TRUNK[name]])
    if name == "back":
        x, _, z = body.joints["high3"]
        return (x, lowest_trunk(body)[1], z)
    if name in SOLE:
        return sole_points(body, side)[SOLE[name]]
    joint = {"seat": "pelvis", "foot": f"{side}_ankle", "hand": f"{side}_wrist"}.get(name, part)
    return sub(body.joints[joint], (0.0, _TO_SKIN[name], 0.0))


def _settled(body: Body, before: Body | None, stays: set[str]) -> Body:
    """The body moved and tipped so that its supports lie on their surfaces.

    Args:
        body: its joints bent, somewhere in space.
        before: the body of the pose that this one is like.
        stays: parts that touch what they touched there; the first of them doesn't slide.
    """
    resting = {part: HEIGHTS[on] for part, on in body.touching.items() if on in HEIGHTS}

    def rank(part: str) -> tuple[int, float]:
        return SUPPORT_ORDER.index(without_side(part)), contact_point(body, part)[1] - resting[part]

    supports = sorted(resting, key=rank)
    if not supports:
        return body
    first = supports[0]
    body = _tipped(body, supports, resting)
    rise = resting[first] - contact_point(body, first)[1]
    fixed = next((part for part in supports if part in stays), first)
    if not before or fixed not in before.touching:
        return body.moved((0.0, rise, 0.0))
    slide = sub(contact_point(before, fixed), contact_point(body, fixed))
    return body.moved((slide[0], rise, slide[2]))


def _tipped(body: Body, supports: list[str], resting: Mapping[str, float]) -> Body:
    """The body tipped about its first support until a second one, farther away, touches too."""
    first = supports[0]
    partners = _TIPS_ONTO.get(without_side(first), set())
    second = next((part for part in supports[1:] if without_side(part) in partners), None)
    if second is None:
        return body
    for _ in range(_TIPS):
        pivot = contact_point(body, first)
        gap = sub(contact_point(body, second), pivot)
        run = hypot(gap[0], gap[2])
        angle = degrees(atan2(gap[1], run) - atan2(resting[second] - resting[first], run))
        body = _turned_about(body, pivot, cross(unit((gap[0], 0.0, gap[2])), UP), -angle)
    return _levelled(body)


def _turned_about(body: Body, centre: Vec, axis: Vec, angle: float) -> Body:
    rotation = spin(unit(axis), angle)
    frames = {name: turned(rotation, frame) for name, frame in body.frames.items()}
    joints = {name: add(centre, rotation.point(*sub(point, centre))) for name, point in body.joints.items()}
    return replace(body, frames=frames, joints=joints)


def _with_reaches(body: Body, before: Body | None, stays: set[str], wall: float) -> Body:
    """The body with every hand and foot where its contact is."""
    # Hands that rest on the body come last, once the limb they may rest on is in position.
    contacts = sorted(body.touching.items(), key=lambda contact: contact[1] in ON_BODY)
    for part, on in contacts:
        side, _, name = part.rpartition("_")
        limb = LIMB_OF.get(name)
        if limb is None or on in (*HELD, *HAND_SHAPES):
            continue
        hold = before.holds.get(f"{side}_{limb}") if before and part in stays else None
        if on in ON_BODY or hold is None:
            hold = _target(body, side, name, on, wall)
        elif name == "toes":
            hold = on_ball(ball_of(hold), body.frames[f"{side}_foot"])
        body = reach(body, side, limb, hold)
    return body


def _target(body: Body, side: str, name: str, on: str, wall: float) -> Hold:
    """Where a hand or foot goes: the point of the surface that is closest to where the angles put it."""
    foot = body.frames[f"{side}_foot"]
    if on in ON_BODY:
        hold = on_body(body, side, on)
        return hold if name == "hand" else Hold(hold.joint, foot)
    x, y, z = body.joints[f"{side}_{'wrist' if name == 'hand' else 'ankle'}"]
    if on == WALL:
        ahead = 1.0 if wall >= 0 else -1.0
        palm = hand_frame(UP, (-ahead, 0.0, 0.0), side)
        depth, frame = (_PALM_ON_WALL, palm) if name == "hand" else (anatomy.ANKLE, foot_on_wall(ahead))
        return Hold((wall - ahead * depth, y, z), frame)
    if on == SIDE_WALL:
        return Hold((x, y, SIDE_WALL_AT + _PALM_ON_SIDE_WALL), hand_frame(UP, (0.0, 0.0, 1.0), side))
    height = HEIGHTS[on]
    if name == "hand":
        return Hold((x, height + _TO_SKIN["hand"], z), flat_hand(body, side))
    if name == "foot":
        return Hold((x, height + anatomy.ANKLE, z), flat_foot(foot))
    lowest = sole_points(body, side)[SOLE[name]][1]
    return Hold((x, y + height - lowest, z), foot)
