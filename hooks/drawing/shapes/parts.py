"""The parts of the drawn body: skin, clothes, shoes, each an outline with a colour's name."""

from __future__ import annotations

from hooks.drawing.body import anatomy
from hooks.drawing.body.contacts import HEIGHTS, HELD, sole_points
from hooks.drawing.body.skeleton import Body
from hooks.drawing.body.surface import (
    FIST,
    FOREARM,
    HAND,
    LOOSE,
    SHANK,
    SWELL,
    THIGH,
    TRUNK,
    UPPER_ARM,
    Station,
)
from hooks.drawing.body.vector import Frame, Vec, add, dot, scale, sub
from hooks.drawing.shapes.head import head_shapes
from hooks.drawing.shapes.outline import COARSE, Bone, Camera, Outline, curve, hull, strip
from hooks.drawing.shapes.shapes import Look, Part, Shape

FROM_BEHIND = -0.5
"""A face that looks away from us by more than this is seen from behind: the neck covers it."""

FOOT_BEHIND = 0.6 * anatomy.SHANK
"""From here on the knee is so much nearer than the foot that it covers it."""

Lump = tuple[Vec, Vec]
"""An ellipsoid: its centre and radii in the bone's directions."""

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
    ((0.070, -0.034, 0.0), (0.022, 0.005, 0.028)),
)
_TIP: Lump = ((0.096, -0.033, 0.0), (0.018, 0.006, 0.022))


def body_parts(body: Body, look: Look) -> list[Part]:
    """All parts of a body, farthest first."""
    camera = look.camera
    middle = _depth(body, camera, "pelvis", "high2")
    parts = [
        Part("trunk", middle, trunk(body, camera)),
        Part("head", _head_depth(body, camera, middle), head_shapes(body, camera)),
    ]
    for side in ("far", "near"):
        legs = _depth(body, camera, f"{side}_hip", f"{side}_knee", f"{side}_ankle")
        arms = _depth(body, camera, f"{side}_shoulder", f"{side}_elbow", f"{side}_wrist", f"{side}_wrist")
        parts.append(Part(f"{side}_leg", legs, leg(body, look, side)))
        behind = body.touching.get(f"{side}_hand") == "low-back"
        fore = parts[0].depth - 0.001 if behind else arms + 0.0001
        parts.append(Part(f"{side}_forearm", fore, forearm(body, look, side)))
        parts.append(Part(f"{side}_arm", arms, arm(body, look, side)))
    return sorted(parts, key=lambda part: part.depth)


def _head_depth(body: Body, camera: Camera, trunk: float) -> float:
    """A chin covers the neck, wherever the head lies, unless we look at the back of it."""
    own = _depth(body, camera, "head")
    return (own if camera.depth(body.frames["head"].front) < FROM_BEHIND else max(own, trunk)) + 0.001


def _depth(body: Body, camera: Camera, *joints: str) -> float:
    return sum(camera.depth(body.joints[joint]) for joint in joints) / len(joints)


def leg(body: Body, look: Look, side: str) -> list[Shape]:
    """Thigh, shank, sock, shoe and the leg of the shorts."""
    joints, frames = body.joints, body.frames
    hip, knee, ankle = (joints[f"{side}_{name}"] for name in ("hip", "knee", "ankle"))
    thigh, shank, foot = (frames[f"{side}_{name}"] for name in ("thigh", "shank", "foot"))
    above, below = Bone(hip, knee, thigh), Bone(knee, ankle, shank)
    camera, far = look.camera, look.far(side)
    skin = [strip(camera, above, THIGH[2:], (None, 1.0)), strip(camera, below, SHANK, (1.0, None))]
    sock = strip(camera, below, ((0.80, 0.020, 0.023, 0.021), (1.0, 0.020, 0.022, 0.021)), (0.0, None))
    shorts = strip(camera, above, _wider(THIGH[:2], ((0.60, 0.050, 0.048, 0.048),)), (0.5, 0.0))
    rise = toe_rise(body, side)
    shoe = [
        Shape(f"shoe{far}", [hull(camera, ankle, foot, (*_SHOE, _raised(_TOE, foot, rise)))]),
        Shape(f"sole{far}", [hull(camera, ankle, foot, (*_SOLE, _raised(_TIP, foot, rise)), ways=COARSE)]),
    ]
    lower = [Shape(f"sock{far}", [sock]), *(shoe if camera.depth(foot.up) < 0.5 else reversed(shoe))]
    upper = [Shape(f"skin{far}", skin), Shape(f"shorts{far}", [shorts])]
    return [*lower, *upper] if _goes_away(camera, knee, ankle) else [upper[0], *lower, upper[1]]


def _goes_away(camera: Camera, knee: Vec, ankle: Vec) -> bool:
    """Whether the lower leg points away from us, so that the knee hides the foot."""
    return camera.depth(knee) - camera.depth(ankle) > FOOT_BEHIND


def toe_rise(body: Body, side: str) -> float:
    """How far the toes bend up because the ground is in their way."""
    ground = HEIGHTS.get(body.touching.get(f"{side}_toes", ""), 0.0)
    return max(0.0, ground - sole_points(body, side)["toe"][1])


def _raised(lump: Lump, foot: Frame, rise: float) -> Lump:
    """A lump higher up in space by `rise`, and pushed along as toes are that bend."""
    (f, u, r), radii = lump
    return (f + foot.front[1] * rise, u + (foot.up[1] + 0.55) * rise, r + foot.right[1] * rise), radii


def _wider(stations: tuple[Station, ...], more: tuple[Station, ...]) -> tuple[Station, ...]:
    return (*((t, f + 0.002, b + 0.002, s + 0.002) for t, f, b, s in stations), *more)


def arm(body: Body, look: Look, side: str) -> list[Shape]:
    """Upper arm and sleeve."""
    along, far = body.frames[f"{side}_upper_arm"], look.far(side)
    upper = Bone(body.joints[f"{side}_shoulder"], body.joints[f"{side}_elbow"], along)
    skin = strip(look.camera, upper, UPPER_ARM[2:], (None, 1.0))
    wide = _wider(UPPER_ARM[:2], ((0.56, 0.032, 0.031, 0.031),))
    sleeve = strip(look.camera, upper, wide, (0.75, 0.0))
    return [Shape(f"skin{far}", [skin]), Shape(f"sleeve{far}" if look.shaded else "shirt", [sleeve])]


def forearm(body: Body, look: Look, side: str) -> list[Shape]:
    """Forearm, hand and thumb."""
    elbow, wrist = body.joints[f"{side}_elbow"], body.joints[f"{side}_wrist"]
    along, fore, hand = (body.frames[f"{side}_{name}"] for name in ("upper_arm", "forearm", "hand"))
    camera = look.camera
    tip = sub(wrist, scale(hand.up, anatomy.HAND))
    bent = dot(along.up, fore.up) < 0.3
    does = body.touching.get(f"{side}_hand", "fist" if bent else "")
    palm = FIST if does in HELD else {"fist": FIST, "loose": LOOSE}.get(does, HAND)
    skin = [
        strip(camera, Bone(elbow, wrist, fore), FOREARM, (0.6, 1.0)),
        strip(camera, Bone(wrist, tip, hand), palm, (None, 1.0)),
        _thumb(camera, wrist, hand),
    ]
    return [Shape(f"skin{look.far(side)}", skin)]


_THUMB: tuple[Station, ...] = ((0.0, 0.010, 0.010, 0.010), (1.0, 0.007, 0.007, 0.007))


def _thumb(camera: Camera, wrist: Vec, hand: Frame) -> Outline:
    root, tip = add(wrist, hand.point(0.010, -0.022, 0.0)), add(wrist, hand.point(0.032, -0.056, 0.0))
    return strip(camera, Bone(root, tip, hand), _THUMB, (None, 1.0))


def trunk(body: Body, camera: Camera) -> list[Shape]:
    """Neck, shorts and shirt."""
    places = [_place(body, joint, station) for joint, station in TRUNK]
    hem = _place(body, "pelvis", (0.036, 0.064, 0.067, 0.090))
    neck = [
        _place(body, "high3", (0.014, 0.036, 0.040, 0.034)),
        _place(body, "neck1", (0.004, 0.035, 0.036, 0.034)),
        _place(body, "neck2", (0.0, 0.033, 0.032, 0.030)),
        _place(body, "head", (0.012, 0.030, 0.038, 0.030)),
    ]
    return [
        Shape("skin-shade", [curve(camera, neck, (None, None))]),
        Shape("shorts", [hull(camera, body.joints["pelvis"], body.frames["pelvis"], _SEAT, ways=COARSE)]),
        Shape("shirt", [curve(camera, [hem, *places[2:]], (0.0, 0.25)), _yoke(body, camera)]),
    ]


def _yoke(body: Body, camera: Camera) -> Outline:
    """The shirt over the shoulders."""
    frame, root = body.frames["high3"], body.joints["high3"]
    lumps = [((0.0, 0.046, 0.0), (0.036, 0.012, 0.042)), ((0.0, -0.03, 0.0), (0.05, 0.02, 0.085))]
    for side in ("near", "far"):
        away = sub(body.joints[f"{side}_shoulder"], root)
        place = (dot(away, frame.front), dot(away, frame.up), dot(away, frame.right))
        lumps.append((place, (0.030, 0.029, 0.026)))
    return hull(camera, root, frame, tuple(lumps))


def _place(body: Body, joint: str, station: Station) -> tuple[Vec, Frame, Station]:
    frame = body.frames[joint]
    above, front, back, side = station
    swell = SWELL.get(joint, 0.0) * body.breath
    return add(body.joints[joint], scale(frame.up, above)), frame, (above, front + swell, back, side)
