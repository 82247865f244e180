"""From what an author wrote to bodies in space: feet on the floor, hands where they belong."""

from __future__ import annotations

from dataclasses import replace
from math import atan2, degrees, hypot

from hooks.drawing.body import anatomy
from hooks.drawing.body import contacts as stage
from hooks.drawing.body.kinematics import bones, reach
from hooks.drawing.body.postures import POSTURES
from hooks.drawing.body.skeleton import SIDES, Body, Hold, assemble
from hooks.drawing.body.surface import TRUNK, lowest_trunk, under
from hooks.drawing.body.vector import Frame, Vec, add, ball, cross, framed, scale, spin, sub, turned, unit
from hooks.drawing.figure.model import Figure, Pose

_TRUNK = {"hip": 0, "upper-back": 5}
"""Which cross-section of the trunk touches."""

Words = dict[str, str]
Angles = dict[str, float]

REACHING = {"hand": "arm", "foot": "leg", "toes": "leg", "heel": "leg"}
"""Parts at the end of a limb, which can reach; all others carry the body."""

BEARERS = (
    *("seat", "back", "upper-back", "elbow", "hip", "knee", "ankle", "head"),
    *("foot", "toes", "heel", "hand"),
)
"""What the body stands on when several parts touch: the first of these."""

SOFT = {
    "knee": 0.030,
    "elbow": 0.024,
    "ankle": 0.024,
    "seat": 0.078,
    "head": 0.050,
    "foot": anatomy.ANKLE,
    "hand": 0.024,
}
"""From a joint's centre to the skin that touches."""


_TWO = {"hand", "elbow", "hip", "foot", "toes", "heel", "knee", "ankle"}


def sided(name: str) -> list[str]:
    """`knee` as near and far, `right_knee` as near; what is in the middle as it is."""
    word, _, rest = name.partition("_")
    if word in anatomy.NEAR_WORDS and rest:
        return [f"{anatomy.NEAR_WORDS[word]}_{rest}"]
    twice = name in anatomy.SIDED or name in _TWO
    return [f"near_{name}", f"far_{name}"] if twice else [name]


def written(pose: Pose, before: dict[str, tuple[Frame, Angles, Words]]) -> tuple[Frame, Angles, Words]:
    """Facing, angles and contacts of a pose: its posture or the pose it is like, then its own."""
    if pose.like in before:
        facing, angles, contacts = before[pose.like]
    else:
        base = POSTURES[pose.posture or "standing"]
        facing = base.facing
        angles = {side: value for name, value in base.angles.items() for side in sided(name)}
        contacts = {side: value for name, value in base.contacts.items() for side in sided(name)}
    angles = angles | {side: value for name, value in pose.angles.items() for side in sided(name)}
    contacts = contacts | {side: value for name, value in pose.contacts.items() for side in sided(name)}
    return facing, angles, {part: on for part, on in contacts.items() if on != "none"}


def solve(figure: Figure) -> list[Body]:
    """The body in each pose of a figure."""
    known: dict[str, tuple[Frame, Angles, Words]] = {}
    bodies: dict[str, Body] = {}
    found: list[Body] = []
    wall = figure.place.get("wall", stage.WALL_AHEAD) / 100
    for pose in figure.poses:
        known[pose.name] = facing, angles, contacts = written(pose, known)
        before = bodies.get(pose.like or "")
        stays = {part for part in contacts if before and part in before.touching and part not in _own(pose)}
        body = replace(_bent(facing, angles, contacts), touching=contacts)
        body = _settled(body, before, stays)
        bodies[pose.name] = body = _held(body, before, stays, wall)
        found.append(body)
    return found


def _own(pose: Pose) -> set[str]:
    return {side for name in pose.contacts for side in sided(name)}


def _bent(facing: Frame, angles: Angles, contacts: Words) -> Body:
    """The body somewhere in space, every joint as the angles say."""
    lean = ball(-angles.get("lean", 0), -angles.get("tilt", 0), angles.get("turn", 0))
    body = assemble(turned(facing, lean), (0.0, 0.0, 0.0), bones(angles))
    return levelled(replace(body, breath=angles.get("breath", 0.0)), contacts)


def levelled(body: Body, contacts: Words) -> Body:
    """The body with level soles and forearms where they lie on something level."""
    frames, joints = dict(body.frames), dict(body.joints)
    for side in SIDES:
        if contacts.get(f"{side}_foot") in stage.HEIGHTS:
            frames[f"{side}_foot"] = stage.flat_foot(frames[f"{side}_foot"])
        if contacts.get(f"{side}_elbow") in stage.HEIGHTS:
            fore = frames[f"{side}_forearm"]
            flat = framed(unit((fore.up[0], 0.0, fore.up[2])), fore.right)
            frames[f"{side}_forearm"] = flat
            frames[f"{side}_hand"] = stage.hand_frame(scale(flat.up, -1), stage.UP, side)
            joints[f"{side}_wrist"] = sub(joints[f"{side}_elbow"], scale(flat.up, anatomy.FOREARM))
    return replace(body, frames=frames, joints=joints)


def bearing(body: Body, part: str) -> Vec:
    """The point of a part that touches what is below it."""
    side, _, name = part.rpartition("_")
    if name in _TRUNK:
        return under(body, *TRUNK[_TRUNK[name]])
    if name == "back":
        x, _, z = body.joints["high3"]
        return (x, lowest_trunk(body)[1], z)
    if name in stage.SOLE:
        return stage.sole_points(body, side)[stage.SOLE[name]]
    joint = {"seat": "pelvis", "foot": f"{side}_ankle", "hand": f"{side}_wrist"}.get(name, part)
    return sub(body.joints[joint], (0.0, SOFT[name], 0.0))


def _settled(body: Body, before: Body | None, stays: set[str]) -> Body:
    """The body moved and tipped so that what carries it lies on what it rests on."""
    resting = {part: stage.HEIGHTS[on] for part, on in body.touching.items() if on in stage.HEIGHTS}
    order = sorted(
        resting,
        key=lambda part: (BEARERS.index(part.rpartition("_")[2]), bearing(body, part)[1] - resting[part]),
    )
    if not order:
        return body
    first = order[0]
    body = _tipped(body, order, resting)
    kept = [part for part in order if part in stays]
    across = (0.0, 0.0, 0.0)
    if before and kept:
        across = sub(bearing(before, kept[0]), bearing(body, kept[0]))
    elif before and first in before.touching:
        across = sub(bearing(before, first), bearing(body, first))
    rise = resting[first] - bearing(body, first)[1]
    return body.moved((across[0], rise, across[2]))


def _tipped(body: Body, order: list[str], resting: dict[str, float]) -> Body:
    """The body tipped about its first bearer until the second, farther one lies too."""
    first = order[0]
    if first.rpartition("_")[2] not in {"elbow", "seat", "back"}:
        return body
    for second in order[1:]:
        fixed = {"elbow": {"hip", "ankle", "knee", "toes", "foot"}, "seat": {"upper-back"}, "back": set()}[
            first.rpartition("_")[2]
        ]
        if second.rpartition("_")[2] not in fixed:
            continue
        for _ in range(3):
            a, b = bearing(body, first), bearing(body, second)
            gap = sub(b, a)
            flat = (gap[0], 0.0, gap[2])
            wide = hypot(gap[0], gap[2])
            wanted = resting[second] - resting[first]
            angle = degrees(atan2(gap[1], wide) - atan2(wanted, wide))
            body = _turned_about(body, a, cross(unit(flat), (0.0, 1.0, 0.0)), -angle)
        return levelled(body, body.touching)
    return body


def _turned_about(body: Body, centre: Vec, axis: Vec, angle: float) -> Body:
    spinning = spin(unit(axis), angle)
    frames = {name: turned(spinning, frame) for name, frame in body.frames.items()}
    joints = {name: add(centre, spinning.point(*sub(point, centre))) for name, point in body.joints.items()}
    return replace(body, frames=frames, joints=joints)


def _held(body: Body, before: Body | None, stays: set[str], wall: float) -> Body:
    """The body with every hand and foot where its contact is."""
    last = sorted(body.touching.items(), key=lambda contact: contact[1] in stage.ON_BODY)
    for part, on in last:
        side, _, name = part.rpartition("_")
        limb = REACHING.get(name)
        if limb is None or on in (*stage.HELD, *stage.HAND_SHAPES):
            continue
        held = before.holds.get(f"{side}_{limb}") if before and part in stays else None
        if on in stage.ON_BODY or held is None:
            held = _target(body, side, name, on, wall)
        elif name == "toes":
            held = stage.on_ball(stage.ball_of(held), body.frames[f"{side}_foot"])
        body = reach(body, side, limb, held)
    return body


def _target(body: Body, side: str, name: str, on: str, wall: float) -> Hold:
    """Where a hand or foot goes: the place on its surface nearest to where the angles put it."""
    if on in stage.ON_BODY:
        hold = stage.on_body(body, side, on)
        return hold if name == "hand" else Hold(hold.joint, body.frames[f"{side}_foot"])
    joint = body.joints[f"{side}_{'wrist' if name == 'hand' else 'ankle'}"]
    ahead = 1.0 if wall >= 0 else -1.0
    if on == stage.WALL:
        depth = 0.016 if name == "hand" else anatomy.ANKLE
        place = (wall - ahead * depth, joint[1], joint[2])
        palm = stage.hand_frame((0.0, 1.0, 0.0), (-ahead, 0.0, 0.0), side)
        return Hold(place, palm if name == "hand" else stage.foot_on_wall(ahead))
    if on == stage.SIDE_WALL:
        palm = stage.hand_frame((0.0, 1.0, 0.0), (0.0, 0.0, 1.0), side)
        return Hold((joint[0], joint[1], stage.SIDE_WALL_AT + 0.03), palm)
    height = stage.HEIGHTS[on]
    if name == "hand":
        return Hold((joint[0], height + 0.024, joint[2]), stage.flat_hand(body, side))
    frame = body.frames[f"{side}_foot"]
    if name == "foot":
        return Hold((joint[0], height + anatomy.ANKLE, joint[2]), stage.flat_foot(frame))
    lowest = stage.sole_points(body, side)[stage.SOLE[name]][1]
    return Hold((joint[0], joint[1] + height - lowest, joint[2]), frame)
