"""What the body can touch: the surfaces around it, and the parts of itself that a hand can rest on."""

from __future__ import annotations

from hooks.drawing.body import anatomy
from hooks.drawing.body.skeleton import SIDES, Body, Hold
from hooks.drawing.body.surface import SWELL
from hooks.drawing.body.vector import Frame, Vec, add, framed, scale, unit

CHAIR, STEP, ROLLER, PILLOW, DESK = 0.265, 0.09, 0.086, 0.065, 0.43
"""Heights as fractions of a body 1.72 m tall: seat 45 cm, step 15 cm, roller 15 cm, pressed pillow 11 cm,
desk 74 cm."""

HEIGHTS = {
    "floor": 0.0,
    "mat": 0.0,
    "chair": CHAIR,
    "step": STEP,
    "roller": ROLLER,
    "pillow": PILLOW,
    "desk": DESK,
}
"""How high each surface is on which a body can lie, sit or stand."""

WALL, SIDE_WALL = "wall", "side-wall"
WALL_AHEAD = 35
"""Where a wall is by default: percent of body height ahead of the person."""
SIDE_WALL_AT = -0.36
"""Where the wall along the person's far side is, as a fraction of body height."""

HELD = ("stick", "long-band", "towel", "dumbbell")
"""Props that a hand can hold. They follow the hand."""

HAND_SHAPES = ("loose", "fist")
"""Shapes of a free hand. If the author names none, it's loose when the elbow is bent or the arm hangs."""

ON_BODY = (
    "hip",
    "head",
    "chest",
    "belly",
    "low-back",
    "thigh",
    "behind-thigh",
    "behind-other-thigh",
    "other-knee",
    "knee",
    "shin",
    "ear",
    "other-shoulder",
)
"""Parts of the body on which a hand can rest."""

TARGETS = (*HEIGHTS, WALL, SIDE_WALL, *HELD, *HAND_SHAPES, *ON_BODY, "none")
PARTS = (
    *("hand", "elbow", "hip", "foot", "toes", "heel", "knee", "ankle"),
    *("seat", "back", "upper-back", "head"),
)
"""Parts that can touch something. All but seat, back, upper back and head come in pairs: `near_hand`,
`far_hand`."""

UP: Vec = (0.0, 1.0, 0.0)


def flat_foot(foot: Frame) -> Frame:
    """The foot pointing the way it did, but with its sole level."""
    front = unit((foot.front[0], 0.0, foot.front[2]))
    return Frame(front, UP, (-front[2], 0.0, front[0]))


def foot_on_wall(ahead: float) -> Frame:
    """A foot with its sole against a wall and its toes up.

    Args:
        ahead: 1 for a wall ahead of the person, -1 for one behind.
    """
    return Frame(UP, (-ahead, 0.0, 0.0), (0.0, 0.0, ahead))


def flat_hand(body: Body, side: str) -> Frame:
    """A hand with its palm on the floor.

    The fingers point along the forearm if that is fairly level, otherwise towards the head, or straight ahead
    of an upright trunk.
    """
    forearm = body.frames[f"{side}_forearm"].up
    fingers = (-forearm[0], 0.0, -forearm[2])
    if fingers[0] ** 2 + fingers[2] ** 2 < 0.3:  # the forearm is steeper than about 57 degrees
        trunk = body.frames["high2"]
        heading = trunk.up if abs(trunk.up[1]) < 0.8 else trunk.front
        fingers = (heading[0], 0.0, heading[2])
    return hand_frame(unit(fingers), UP, side)


def hand_frame(fingers: Vec, back: Vec, side: str) -> Frame:
    """A hand whose fingers and back point in the given directions."""
    return framed(scale(fingers, -1), scale(back, SIDES[side]))


_RESTS: dict[str, tuple[str, str, Vec, Vec, Vec]] = {
    "hip": ("pelvis", "pelvis", (0.0, 0.070, 0.112), (0.75, -0.35, -0.5), (0.2, 0.2, 1.0)),
    "belly": ("low2", "low2", (0.077, 0.01, 0.05), (-0.2, -0.5, -0.85), (1.0, 0.0, 0.0)),
    "low-back": ("low1", "pelvis", (-0.070, 0.015, 0.07), (0.0, 0.0, -1.0), (-1.0, 0.0, 0.0)),
    "chest": ("high2", "high2", (0.088, 0.0, 0.06), (-0.1, 0.2, -1.0), (1.0, 0.0, 0.0)),
    "other-shoulder": ("high3", "high2", (0.085, 0.01, -0.03), (-0.1, 0.3, -1.0), (1.0, 0.0, 0.0)),
    "head": ("head", "head", (-0.046, 0.024, 0.058), (-0.42, 0.22, -0.88), (-0.88, 0.0, 0.42)),
    "ear": ("head", "head", (0.0, 0.03, 0.075), (-0.5, 0.9, -0.3), (0.0, 0.0, 1.0)),
    "thigh": ("knee", "thigh", (0.053, 0.120, 0.0), (-0.1, -1.0, 0.0), (1.0, 0.0, 0.0)),
    "knee": ("knee", "thigh", (0.055, 0.055, 0.0), (0.1, -1.0, 0.0), (1.0, 0.0, 0.0)),
    "behind-thigh": ("knee", "thigh", (-0.062, 0.165, 0.02), (0.0, 0.3, -1.0), (-1.0, 0.0, 0.0)),
    "behind-other-thigh": ("other", "thigh", (-0.052, 0.180, 0.01), (0.0, 0.3, 1.0), (-1.0, 0.0, 0.0)),
    "other-knee": ("other", "thigh", (0.062, 0.045, -0.02), (0.1, -1.0, 0.0), (1.0, 0.0, 0.0)),
    "shin": ("knee", "shank", (0.055, -0.12, 0.0), (0.1, -1.0, 0.0), (1.0, 0.0, 0.0)),
}
"""For a near hand: the joint and the bone it rests by, then in the bone's own frame the position of the wrist
and the directions of the fingers and of the back of the hand. The far hand mirrors it."""


def on_body(body: Body, side: str, target: str) -> Hold:
    """Where a hand is held that rests on the body."""
    joint, bone, wrist, fingers, back = _RESTS[target]
    if target == "belly":
        wrist = (wrist[0] + SWELL["low2"] * body.breath, wrist[1], wrist[2])
    if joint == "other":
        other = "far" if side == "near" else "near"
        joint, bone = f"{other}_knee", f"{other}_{bone}"
    elif joint == "knee":
        joint, bone = f"{side}_knee", f"{side}_{bone}"
    frame, sign = body.frames[bone], SIDES[side]

    def in_space(local: Vec) -> Vec:
        return frame.point(local[0], local[1], local[2] * sign)

    hand = hand_frame(unit(in_space(fingers)), unit(in_space(back)), side)
    return Hold(add(body.joints[joint], in_space(wrist)), hand)


def on_ball(ball: Vec, foot: Frame) -> Hold:
    """Where a foot is held so that its ball is at a point."""
    return Hold(add(ball, foot.point(-anatomy.BALL, anatomy.ANKLE, 0.0)), foot)


def ball_of(hold: Hold) -> Vec:
    """The ball of a held foot."""
    return add(hold.joint, hold.frame.point(anatomy.BALL, -anatomy.ANKLE, 0.0))


SOLE = {"toes": "ball", "heel": "heel"}
"""Parts of a foot that can touch on their own, and the point of the sole that bears the weight."""


def sole_points(body: Body, side: str) -> dict[str, Vec]:
    """The heel, ball and toe of a sole, as points in space."""
    ankle, frame = body.joints[f"{side}_ankle"], body.frames[f"{side}_foot"]
    along = {"heel": anatomy.HEEL, "ball": anatomy.BALL, "toe": anatomy.TOE}
    return {name: add(ankle, frame.point(front, -anatomy.ANKLE, 0.0)) for name, front in along.items()}
