"""What stands around the body: heights of the things it rests on, and places on the body a hand can go to."""

from __future__ import annotations

from hooks.drawing.body import anatomy
from hooks.drawing.body.skeleton import SIDES, Body, Hold
from hooks.drawing.body.surface import SWELL
from hooks.drawing.body.vector import Frame, Vec, add, framed, scale, unit

CHAIR, STEP, ROLLER, PILLOW = 0.265, 0.09, 0.086, 0.065
"""Parts of a body height of 1.72 m: seat 45 cm, step 15 cm, roller 15 cm, pillow 11 cm when lain on."""

HEIGHTS = {"floor": 0.0, "mat": 0.0, "chair": CHAIR, "step": STEP, "roller": ROLLER, "pillow": PILLOW}
"""How high the top of each thing is that can be lain, sat or stood on."""

WALL, SIDE_WALL = "wall", "side-wall"
WALL_AHEAD = 35
"""Where a wall stands if nobody says: percent of body height ahead of the person."""
SIDE_WALL_AT = -0.36
"""The wall behind and the one along the far side, of which this is the place."""

HELD = ("stick", "long-band", "towel", "dumbbell")
"""Props a hand can hold: they go where the hand goes."""

HAND_SHAPES = ("loose", "fist")
"""How a free hand looks; without a word it closes where the elbow is bent."""

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
"""Places on the body where a hand can rest."""

TARGETS = (*HEIGHTS, WALL, SIDE_WALL, *HELD, *HAND_SHAPES, *ON_BODY, "none")
PARTS = (
    *("hand", "elbow", "hip", "foot", "toes", "heel", "knee", "ankle"),
    *("seat", "back", "upper-back", "head"),
)
"""What can touch something. All but seat, back and head come twice: `near_hand`, `far_hand`."""

UP: Vec = (0.0, 1.0, 0.0)


def flat_foot(foot: Frame) -> Frame:
    """The foot turned as before, its sole level."""
    front = unit((foot.front[0], 0.0, foot.front[2]))
    return Frame(front, UP, (-front[2], 0.0, front[0]))


def foot_on_wall(ahead: float) -> Frame:
    """The sole against a wall, toes up."""
    return Frame(UP, (-ahead, 0.0, 0.0), (0.0, 0.0, ahead))


def flat_hand(body: Body, side: str) -> Frame:
    """The palm on the floor, fingers towards the head or, from a lying forearm, along it."""
    fore = body.frames[f"{side}_forearm"].up
    trunk = body.frames["high2"]
    way = (-fore[0], 0.0, -fore[2])
    if way[0] ** 2 + way[2] ** 2 < 0.3:
        lean = trunk.up if abs(trunk.up[1]) < 0.8 else trunk.front
        way = (lean[0], 0.0, lean[2])
    return hand_frame(unit(way), UP, side)


def hand_frame(fingers: Vec, back: Vec, side: str) -> Frame:
    """A hand by where its fingers and the back of the hand point."""
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
"""Joint and bone; then in the bone's directions: the wrist's place, the fingers, the back of the hand."""


def on_body(body: Body, side: str, place: str) -> Hold:
    """Where a hand that rests on the body is held."""
    joint, bone, at, fingers, back = _RESTS[place]
    if place == "belly":
        at = (at[0] + SWELL["low2"] * body.breath, at[1], at[2])
    if joint == "other":
        other = "far" if side == "near" else "near"
        joint, bone = f"{other}_knee", f"{other}_{bone}"
    elif joint == "knee":
        joint, bone = f"{side}_knee", f"{side}_{bone}"
    frame, sign = body.frames[bone], SIDES[side]

    def sided(way: Vec) -> Vec:
        return frame.point(way[0], way[1], way[2] * sign)

    hand = hand_frame(unit(sided(fingers)), unit(sided(back)), side)
    return Hold(add(body.joints[joint], sided(at)), hand)


def on_ball(ball: Vec, foot: Frame) -> Hold:
    """Where a foot is held whose ball stands at a place."""
    return Hold(add(ball, foot.point(-anatomy.BALL, anatomy.ANKLE, 0.0)), foot)


def ball_of(hold: Hold) -> Vec:
    """The ball of a held foot."""
    return add(hold.joint, hold.frame.point(anatomy.BALL, -anatomy.ANKLE, 0.0))


SOLE = {"toes": "ball", "heel": "heel"}
"""Parts of a foot that can touch by themselves, and the point of the sole each stands on."""


def sole_points(body: Body, side: str) -> dict[str, Vec]:
    """Heel, ball and toe under the shoe."""
    ankle, frame = body.joints[f"{side}_ankle"], body.frames[f"{side}_foot"]
    along = {"heel": anatomy.HEEL, "ball": anatomy.BALL, "toe": anatomy.TOE}
    return {name: add(ankle, frame.point(at, -anatomy.ANKLE, 0.0)) for name, at in along.items()}
