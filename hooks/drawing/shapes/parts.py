"""The parts of the drawn body: skin, clothes and shoes, as outlines with the names of their colours."""

from __future__ import annotations

from math import sqrt

from hooks.drawing.body import anatomy
from hooks.drawing.body.contacts import HEIGHTS, HELD, sole_points
from hooks.drawing.body.skeleton import LIMBS, Body
from hooks.drawing.body.surface import (
    FOREARM,
    HANDS,
    SHANK,
    SWELL,
    THIGH,
    TRUNKS,
    UPPER_ARM,
    Station,
)
from hooks.drawing.body.vector import Frame, Vec, add, dot, scale, sub
from hooks.drawing.shapes.end_on import (
    END_ON,
    LEADS_AWAY,
    as_its_knee,
    leads_away,
    one_behind_other,
    shrunk,
)
from hooks.drawing.shapes.head import bun, head_shapes
from hooks.drawing.shapes.outline import COARSE, Bone, Camera, Outline, Section, curve, hull, strip
from hooks.drawing.shapes.shapes import Look, Part, Shape

FROM_BEHIND = -0.5
"""A face that looks this far away from the viewer is seen from behind, so the neck covers it."""

FOOT_BEHIND = 0.6 * anatomy.SHANK
"""A knee that is this much nearer than the foot covers it."""

_KNEE_FIRST = 0.85 * anatomy.THIGH
"""A knee that is this much nearer than the hip covers the leg of the shorts."""

BENT, HANGING = 0.3, 0.75
"""The cosine between an upper arm and its forearm below which the elbow counts as bent, and the height of a
forearm's direction above which it hangs. The hand is loose then, unless the author says otherwise."""

BEHIND, ABOVE = -0.001, 0.001
"""Added to a depth to paint a part just behind or just above another."""

Lump = tuple[Vec, Vec]
"""An ellipsoid: its centre and radii in the bone's own frame."""

_SHOE: tuple[Lump, ...] = (
    ((-0.012, -0.019, 0.0), (0.026, 0.020, 0.021)),
    ((-0.006, 0.006, 0.0), (0.024, 0.016, 0.021)),
    ((0.030, -0.020, 0.0), (0.030, 0.019, 0.021)),
    ((0.072, -0.022, 0.0), (0.024, 0.017, 0.027)),
)
_TOE: Lump = ((0.094, -0.025, 0.0), (0.019, 0.014, 0.023))
_SEAT = (
    ((0.0, 0.034, 0.0), (0.066, 0.014, 0.089)),
    ((-0.015, -0.014, 0.0), (0.062, 0.056, 0.094)),
    ((0.012, -0.030, 0.0), (0.046, 0.030, 0.085)),
)
_SOLE: tuple[Lump, ...] = (
    ((-0.010, -0.034, 0.0), (0.029, 0.005, 0.023)),
    ((0.066, -0.034, 0.0), (0.018, 0.005, 0.028)),
)
_SOLE_BALL: Lump = ((0.080, -0.034, 0.0), (0.006, 0.005, 0.027))
_TIP: Lump = ((0.096, -0.033, 0.0), (0.018, 0.006, 0.022))
"""The front end of the sole, which bends up with the toes."""

_BEND: Vec = (anatomy.BALL, -0.030, 0.0)
"""Where the toes bend up: just over the ball of the foot's place on the sole."""

_STRIPE: tuple[Station, ...] = ((0.0, 0.0035, 0.0035, 0.0035), (1.0, 0.0035, 0.0035, 0.0035))

_CLOTH = 0.002
"""Thickness of cloth over the skin."""
_SHORTS_HEM: Station = (0.60, 0.050, 0.048, 0.048)
_SLEEVE_HEM: Station = (0.56, 0.032, 0.031, 0.031)
_SOCK: tuple[Station, ...] = ((0.80, 0.020, 0.023, 0.021), (1.0, 0.020, 0.022, 0.021))


def body_parts(body: Body, look: Look) -> list[Part]:
    """All parts of a body, farthest first."""
    camera = look.camera
    middle = _depth(body, camera, "pelvis", "high2")
    parts = [
        Part("trunk", middle, trunk(body, look)),
        Part("head", _head_depth(body, camera, middle), head_shapes(body, look)),
    ]
    if look.person != "man":
        faces_us = camera.depth(body.frames["head"].front) > 0
        in_front = BEHIND if faces_us else ABOVE
        parts.append(Part("bun", _head_depth(body, camera, middle) + in_front / 2, bun(body, camera)))
    for side in ("far", "near"):
        leg_depth = _depth(body, camera, f"{side}_hip", f"{side}_knee", f"{side}_ankle")
        # The hand counts twice: it decides whether an arm is in front of the body.
        arm_depth = _depth(
            body, camera, *(f"{side}_{joint}" for joint in ("shoulder", "elbow", "wrist", "wrist"))
        )
        on_back = body.touching.get(f"{side}_hand") == "low-back"
        forearm_depth = middle + BEHIND if on_back else arm_depth + 0.0001
        parts.append(Part(f"{side}_leg", leg_depth, leg(body, look, side)))
        parts.append(Part(f"{side}_forearm", forearm_depth, forearm(body, look, side)))
        parts.append(Part(f"{side}_arm", arm_depth, arm(body, look, side)))
    return sorted(parts, key=lambda part: part.depth)


def _head_depth(body: Body, camera: Camera, trunk: float) -> float:
    """The chin covers the neck wherever the head is, unless it's seen from behind."""
    head = _depth(body, camera, "head")
    from_behind = camera.depth(body.frames["head"].front) < FROM_BEHIND
    return (head if from_behind else max(head, trunk)) + ABOVE


def _depth(body: Body, camera: Camera, *joints: str) -> float:
    return sum(camera.depth(body.joints[joint]) for joint in joints) / len(joints)


def leg(body: Body, look: Look, side: str) -> list[Shape]:
    """Thigh, shank, sock, shoe and the leg of the shorts."""
    hip, knee, ankle = (body.joints[f"{side}_{joint}"] for joint in LIMBS["leg"].joints)
    thigh, shank, foot = (body.frames[f"{side}_{bone}"] for bone in LIMBS["leg"].bones)
    upper, lower = Bone(hip, knee, thigh), Bone(knee, ankle, shank)
    camera, far = look.camera, look.suffix(side)
    away = leads_away(camera, (knee, ankle), LEADS_AWAY)
    toward = leads_away(camera, (knee, hip), LEADS_AWAY)
    thigh_skin, shank_skin = as_its_knee(THIGH[2:], THIGH[-1], toward), as_its_knee(SHANK, SHANK[0], away)
    skin = [strip(camera, upper, thigh_skin, (None, 1.0)), strip(camera, lower, shank_skin, (1.0, None))]
    sock = strip(camera, lower, _SOCK, (0.0, None))
    shorts = strip(camera, upper, (*_clothed(THIGH[:2]), _SHORTS_HEM), (0.5, 0.0))
    rise = toe_rise(body, side)
    shoe = _shoe(camera, ankle, foot, rise, far)
    from_above = camera.depth(foot.up) >= 0.5  # then the shoe hides its sole
    footwear = [Shape(f"sock{far}", [sock]), *(reversed(shoe) if from_above else shoe)]
    bare, clothed = [Shape(f"skin{far}", skin)], Shape(f"shorts{far}", [shorts])
    if not far:
        bare += one_behind_other(camera.point(knee), away, skin[1], skin[:1])
    knee_covers_foot = camera.depth(knee) - camera.depth(ankle) > FOOT_BEHIND
    if camera.depth(knee) - camera.depth(hip) > _KNEE_FIRST:
        return [clothed, *bare, *footwear]
    return [*footwear, *bare, clothed] if knee_covers_foot else [*bare, *footwear, clothed]


def _shoe(camera: Camera, ankle: Vec, foot: Frame, rise: float, far: str) -> list[Shape]:
    """The shoe and its sole, each in two pieces that bend at the ball of the foot, with a stripe."""
    out = 0.0215 if camera.depth(foot.right) >= 0 else -0.0215
    start, end = add(ankle, foot.point(0.012, 0.002, out)), add(ankle, foot.point(0.044, -0.027, out * 1.2))
    at, toes = add(ankle, foot.point(*_BEND)), _bent(foot, rise)
    front, tip = (_from_bend(_SHOE[-1]), _from_bend(_TOE)), (_from_bend(_SOLE_BALL), _from_bend(_TIP))
    upper = [hull(camera, ankle, foot, _SHOE), hull(camera, at, toes, front, directions=COARSE)]
    soles = ((ankle, foot, _SOLE), (at, toes, tip))
    sole = [hull(camera, *one, directions=COARSE) for one in soles]
    stripe = strip(camera, Bone(start, end, foot), _STRIPE, (None, None))
    return [Shape(f"shoe{far}", upper), Shape(f"sole{far}", [*sole, stripe])]


def toe_rise(body: Body, side: str) -> float:
    """How far the surface below bends the toes up."""
    surface = HEIGHTS.get(body.touching.get(f"{side}_toes", ""), 0.0)
    return max(0.0, surface - sole_points(body, side)["toe"][1])


def _bent(foot: Frame, rise: float) -> Frame:
    """The front of a foot, turned up at the ball until its tip has risen so far."""
    sine = min(1.0, rise / (anatomy.TOE - anatomy.BALL))
    cosine = sqrt(1.0 - sine * sine)
    front = add(scale(foot.front, cosine), scale(foot.up, sine))
    return Frame(front, sub(scale(foot.up, cosine), scale(foot.front, sine)), foot.right)


def _from_bend(lump: Lump) -> Lump:
    """An ellipsoid whose centre is measured from where the foot bends."""
    return sub(lump[0], _BEND), lump[1]


def _clothed(stations: tuple[Station, ...]) -> tuple[Station, ...]:
    """Cross-sections with a layer of cloth round them."""
    return tuple((along, f + _CLOTH, b + _CLOTH, s + _CLOTH) for along, f, b, s in stations)


def arm(body: Body, look: Look, side: str) -> list[Shape]:
    """Upper arm and sleeve."""
    frame, far = body.frames[f"{side}_upper_arm"], look.suffix(side)
    bone = Bone(body.joints[f"{side}_shoulder"], body.joints[f"{side}_elbow"], frame)
    skin = strip(look.camera, bone, UPPER_ARM[2:], (None, 1.0))
    away = leads_away(look.camera, (body.joints[f"{side}_wrist"], bone.end), END_ON)
    darker = [] if far else [Shape("skin-far", [shrunk(skin, look.camera.point(bone.end), away)])]
    sleeve = strip(look.camera, bone, (*_clothed(UPPER_ARM[:2]), _SLEEVE_HEM), (0.75, 0.0))
    return [Shape(f"skin{far}", [skin]), *darker, Shape(f"sleeve{far}" if look.shaded else "shirt", [sleeve])]


def forearm(body: Body, look: Look, side: str) -> list[Shape]:
    """Forearm, hand and thumb."""
    _, elbow, wrist = (body.joints[f"{side}_{joint}"] for joint in LIMBS["arm"].joints)
    upper, lower, hand = (body.frames[f"{side}_{bone}"] for bone in LIMBS["arm"].bones)
    camera = look.camera
    fingertips = sub(wrist, scale(hand.up, anatomy.HAND))
    is_free = dot(upper.up, lower.up) < BENT or lower.up[1] > HANGING
    on = body.touching.get(f"{side}_hand", "loose" if is_free else "")
    shape = "fist" if on in HELD else on if on in HANDS else "flat"
    skin = [
        strip(camera, Bone(elbow, wrist, lower), FOREARM, (0.6, 1.0)),
        strip(camera, Bone(wrist, fingertips, hand), HANDS[shape], (None, 1.0)),
        _finger(camera, wrist, hand, _THUMBS[shape]),
    ]
    far = look.suffix(side)
    if far:
        return [Shape(f"skin{far}", skin)]
    folds = [_finger(camera, wrist, hand, fold, is_fold=True) for fold in _FOLDS[shape]]
    away = leads_away(camera, (wrist, elbow), END_ON)
    in_front = one_behind_other(camera.point(wrist), away, skin[0], skin[1:])
    return [Shape("skin", skin), *in_front, Shape("skin-shade", folds)]


Edge = tuple[float, float, float, float]
"""A line on a hand: how far towards the thumb and towards the fingertips it begins and ends."""

_THUMB: tuple[Station, ...] = ((0.0, 0.0105, 0.0105, 0.010), (1.0, 0.007, 0.007, 0.007))
_THUMBS: dict[str, Edge] = {
    "flat": (0.010, 0.020, 0.030, 0.058),
    "loose": (0.014, 0.022, 0.025, 0.058),
    "fist": (0.016, 0.020, 0.021, 0.050),
}
_FOLD: tuple[Station, ...] = ((0.0, 0.0016, 0.0016, 0.0016), (1.0, 0.0010, 0.0010, 0.0010))
_FOLDS: dict[str, tuple[Edge, ...]] = {
    "flat": ((0.008, 0.060, 0.006, 0.092), (-0.001, 0.060, -0.001, 0.094), (-0.010, 0.060, -0.007, 0.088)),
    "loose": ((0.008, 0.046, 0.005, 0.070), (-0.002, 0.048, -0.001, 0.070), (-0.011, 0.046, -0.008, 0.066)),
    "fist": ((0.008, 0.040, 0.007, 0.062), (-0.004, 0.042, -0.004, 0.064), (-0.015, 0.042, -0.014, 0.060)),
}
"""Between the fingers; of a fist, below the knuckles. Each hand has as many, for those that open or close."""


_PALM = 0.011
"""Half the thickness of the fingers."""


def _finger(camera: Camera, wrist: Vec, hand: Frame, edge: Edge, *, is_fold: bool = False) -> Outline:
    """A thumb, or a fold between fingers."""
    # Seen from the fingertips, the folds lead from the back of the hand to the palm.
    round_tip = _PALM * max(0.0, -2 * camera.depth(hand.up) - 1) if is_fold else 0.0
    root = add(wrist, hand.point(edge[0], -edge[1], -round_tip))
    tip = add(wrist, hand.point(edge[2], -edge[3], round_tip))
    stations, cap = (_FOLD, None) if is_fold else (_THUMB, 1.0)
    return strip(camera, Bone(root, tip, hand), stations, (None, cap))


def trunk(body: Body, look: Look) -> list[Shape]:
    """Neck, shorts and shirt."""
    camera = look.camera
    shirt = [_section(body, joint, station) for joint, station in TRUNKS[look.person][2:]]
    hem = _section(body, "pelvis", (0.036, 0.064, 0.067, 0.090))
    neck = [
        _section(body, "high3", (0.014, 0.036, 0.040, 0.034)),
        _section(body, "neck1", (0.004, 0.035, 0.036, 0.034)),
        _section(body, "neck2", (0.0, 0.033, 0.032, 0.030)),
        _section(body, "head", (0.012, 0.030, 0.038, 0.030)),
    ]
    return [
        Shape("skin-shade", [curve(camera, neck, (None, None))]),
        Shape(
            "shorts", [hull(camera, body.joints["pelvis"], body.frames["pelvis"], _SEAT, directions=COARSE)]
        ),
        Shape("shirt", [curve(camera, [hem, *shirt], (0.0, 0.25)), _yoke(body, camera)]),
    ]


def _yoke(body: Body, camera: Camera) -> Outline:
    """The shirt over the shoulders."""
    frame, root = body.frames["high3"], body.joints["high3"]
    lumps = [((0.0, 0.046, 0.0), (0.036, 0.012, 0.042)), ((0.0, -0.03, 0.0), (0.05, 0.02, 0.085))]
    for side in ("near", "far"):
        offset = sub(body.joints[f"{side}_shoulder"], root)
        centre = (dot(offset, frame.front), dot(offset, frame.up), dot(offset, frame.right))
        lumps.append((centre, (0.030, 0.029, 0.026)))
    return hull(camera, root, frame, tuple(lumps))


def _section(body: Body, joint: str, station: Station) -> Section:
    """A cross-section of the trunk; a breath in pushes out its front."""
    frame = body.frames[joint]
    above, front, back, side = station
    swell = SWELL.get(joint, 0.0) * body.breath
    return add(body.joints[joint], scale(frame.up, above)), frame, (above, front + swell, back, side)
