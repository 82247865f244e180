"""The body's measurements as fractions of its height, and how far its joints move.

Lengths: Drillis R, Contini R (1966), Body Segment Parameters, as printed in Winter DA (2009), Biomechanics
and Motor Control of Human Movement, 4th edition, figure 4.1. How the trunk's length from hip to shoulder
(0.288) is divided between the segments of the spine is our choice; the head begins at the chin (0.870).
"""

from __future__ import annotations

THIGH, SHANK, ANKLE = 0.245, 0.246, 0.039
UPPER_ARM, FOREARM, HAND = 0.186, 0.146, 0.108
FOOT = 0.152
HEEL, BALL, TOE = -0.034, 0.078, 0.112
"""Distances along the sole, measured forwards from below the ankle."""

HIP_HALF, SHOULDER_HALF = 0.050, 0.103
"""From the midline to the centres of the hip and shoulder joints."""

PELVIS = 0.055
LOW_SPINE = (0.055, 0.055)
HIGH_SPINE = (0.047, 0.047, 0.047)
NECK = (0.032, 0.030)
SHOULDER_DROP = 0.036
"""How far the line of the shoulder joints lies below the top of the thoracic spine."""

SPINE_LINKS = (*LOW_SPINE, *HIGH_SPINE, *NECK)
SPINE_REST = (0.0, -5.0, -2.0, 4.0, 8.0, 14.0, -4.0)
"""Forward bend of each link in relaxed standing, in degrees: the low back arched, the upper back rounded, the
neck leaning forward."""
HEAD_REST = -15.0
CHEST_REST = sum(SPINE_REST[:5])
"""How far the top of the trunk leans forward at rest. The arms hang straight all the same."""

Range = tuple[float, float]

RANGES: dict[str, Range] = {
    "hip": (-30, 125),
    "hip_out": (-30, 45),
    "hip_turn": (-45, 60),
    "knee": (-2, 150),
    "ankle": (-80, 38),
    "shoulder": (-60, 185),
    "shoulder_out": (-45, 185),
    "shoulder_turn": (-90, 90),
    "elbow": (-2, 150),
    "wrist": (-80, 90),
    "shrug": (-10, 30),
    "spine_low": (-30, 55),
    "spine_low_side": (-25, 25),
    "spine_low_turn": (-12, 12),
    "spine_high": (-25, 40),
    "spine_high_side": (-25, 25),
    "spine_high_turn": (-40, 40),
    "neck": (-50, 50),
    "neck_side": (-45, 45),
    "neck_turn": (-60, 60),
    "head": (-30, 25),
    "head_turn": (-20, 20),
    "head_side": (-10, 10),
    "lean": (-180, 180),
    "tilt": (-180, 180),
    "turn": (-180, 180),
    "breath": (0, 1),
}
"""Smallest and largest angle in degrees. Bending (towards the belly, heel to seat, toes up) is positive.
`breath` isn't an angle: 1 is a belly full of air."""

RANGE_SOURCE = (
    "American Academy of Orthopaedic Surgeons (1965), Joint Motion: Method of Measuring and Recording, "
    "with the ankle's from a loaded lunge, and the spine's divided between low and high by us"
)

SIDED = frozenset(
    {
        "hip",
        "hip_out",
        "hip_turn",
        "knee",
        "ankle",
        "shoulder",
        "shoulder_out",
        "shoulder_turn",
        "elbow",
        "wrist",
        "shrug",
    }
)
"""Joints that come in pairs."""

NEAR_WORDS = {"near": "near", "right": "near", "top": "near", "far": "far", "left": "far", "bottom": "far"}
"""The side that each prefix stands for. `top` and `bottom` are for lying on the left side."""
