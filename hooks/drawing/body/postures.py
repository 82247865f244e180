"""The postures from which an author starts."""

from __future__ import annotations

from dataclasses import dataclass, field

from hooks.drawing.body.vector import UPRIGHT, Frame, framed


@dataclass(frozen=True)
class Stance:
    """How a body is held, before it's placed in space."""

    facing: Frame
    """How the pelvis is turned: x is ahead, y is up, z is the near side."""
    angles: dict[str, float] = field(default_factory=dict)
    contacts: dict[str, str] = field(default_factory=dict)


_PRONE = framed((1.0, 0.0, 0.0), (0.0, 0.0, 1.0))
_SUPINE = framed((-1.0, 0.0, 0.0), (0.0, 0.0, 1.0))
_SIDE = Frame((1.0, 0.0, 0.0), (0.0, 0.0, -1.0), (0.0, 1.0, 0.0))
_FEET = {"near_foot": "floor", "far_foot": "floor"}

POSTURES: dict[str, Stance] = {
    "standing": Stance(UPRIGHT, {"shoulder_out": 6, "elbow": 10}, _FEET),
    "sitting": Stance(
        UPRIGHT,
        {"hip": 90, "knee": 90, "shoulder": 22, "elbow": 40, "shoulder_out": 4, "spine_low": 12},
        {"seat": "chair", **_FEET},
    ),
    "kneeling": Stance(
        UPRIGHT, {"knee": 90, "ankle": -75, "elbow": 10}, {"near_knee": "floor", "far_knee": "floor"}
    ),
    "half-kneeling": Stance(
        UPRIGHT,
        {"near_knee": 90, "near_ankle": -75, "far_hip": 90, "far_knee": 90, "elbow": 10},
        {"near_knee": "floor", "far_foot": "floor"},
    ),
    "all-fours": Stance(
        _PRONE,
        {
            "lean": -22,
            "spine_low": 11,
            "spine_high": -15,
            "neck": 3,
            "head": 6,
            "hip": 68,
            "knee": 90,
            "ankle": -78,
            "shoulder": 64,
            "shoulder_out": 7,
            "elbow": 4,
        },
        {"near_knee": "floor", "far_knee": "floor", "near_hand": "floor", "far_hand": "floor"},
    ),
    "plank": Stance(
        _PRONE,
        {"shoulder": 82, "elbow": 90, "ankle": 0, "neck": 10},
        {"near_elbow": "floor", "far_elbow": "floor", "near_toes": "floor", "far_toes": "floor"},
    ),
    "side-plank": Stance(
        _SIDE,
        {"far_shoulder_out": 84, "far_elbow": 90, "near_elbow": 10},
        {"far_elbow": "floor", "far_ankle": "floor"},
    ),
    "lying-back": Stance(
        _SUPINE,
        {"shoulder_out": 16, "elbow": 20, "spine_high": -6, "neck": -16, "head": 20},
        {"back": "floor", "near_hand": "floor", "far_hand": "floor"},
    ),
    "lying-front": Stance(
        _PRONE,
        {"hip": 7, "knee": 6, "ankle": -66, "shoulder_out": 14, "neck": -12, "head": 8},
        {"back": "floor"},
    ),
    "lying-side": Stance(
        _SIDE,
        {"hip": 10, "far_shoulder": 95, "far_elbow": 105, "near_shoulder": 10, "near_elbow": 30, "tilt": 7},
        {"back": "floor"},
    ),
}
