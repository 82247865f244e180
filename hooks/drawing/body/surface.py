"""The skin over the bones: how thick the body is at each cross-section, and which point of it is lowest."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import Literal

from hooks.drawing.body.skeleton import Body
from hooks.drawing.body.vector import Vec, add

Station = tuple[float, float, float, float]
"""A cross-section: its position along the bone (0 the upper joint, 1 the lower), then the distances from the
bone's axis to the skin at the front, the back and the side."""

Person = Literal["man", "woman", "pregnant"]

Sections = tuple[tuple[str, Station], ...]

TRUNK: Sections = (
    ("pelvis", (-0.012, 0.058, 0.078, 0.094)),
    ("pelvis", (0.030, 0.063, 0.070, 0.089)),
    ("low1", (0.0, 0.065, 0.060, 0.083)),
    ("low2", (0.0, 0.066, 0.054, 0.079)),
    ("high1", (0.0, 0.072, 0.056, 0.083)),
    ("high2", (0.0, 0.079, 0.062, 0.091)),
    ("high3", (-0.012, 0.074, 0.064, 0.095)),
    ("high3", (0.026, 0.054, 0.056, 0.070)),
    ("neck1", (0.004, 0.034, 0.037, 0.046)),
)
"""From the hips to the neck: a joint, then the cross-section's height above it and the distances of the skin
from the spine."""

_HER_TRUNK: Sections = (
    ("pelvis", (-0.012, 0.058, 0.080, 0.096)),
    ("pelvis", (0.030, 0.060, 0.068, 0.088)),
    ("low1", (0.0, 0.060, 0.056, 0.077)),
    ("low2", (0.0, 0.060, 0.049, 0.070)),
    ("high1", (0.0, 0.071, 0.052, 0.074)),
    ("high2", (0.0, 0.085, 0.059, 0.083)),
    ("high3", (-0.012, 0.077, 0.061, 0.088)),
    ("high3", (0.026, 0.052, 0.053, 0.066)),
    ("neck1", (0.004, 0.032, 0.035, 0.044)),
)
_PREGNANT_TRUNK: Sections = (
    ("pelvis", (-0.012, 0.064, 0.080, 0.096)),
    ("pelvis", (0.030, 0.088, 0.068, 0.090)),
    ("low1", (0.0, 0.118, 0.057, 0.088)),
    ("low2", (0.0, 0.124, 0.051, 0.084)),
    ("high1", (0.0, 0.098, 0.053, 0.078)),
    *_HER_TRUNK[5:],
)
TRUNKS: dict[Person, Sections] = {"man": TRUNK, "woman": _HER_TRUNK, "pregnant": _PREGNANT_TRUNK}
"""The trunk of each person who is drawn. Whatever it lies on is measured with the first."""

SWELL = {"low1": 0.020, "low2": 0.030, "high1": 0.016}
"""How far a deep breath in pushes out the front of each cross-section."""

THIGH: tuple[Station, ...] = (
    (0.0, 0.054, 0.070, 0.046),
    (0.25, 0.054, 0.058, 0.050),
    (0.50, 0.049, 0.048, 0.046),
    (0.75, 0.040, 0.037, 0.037),
    (1.0, 0.033, 0.029, 0.031),
)
SHANK: tuple[Station, ...] = (
    (0.0, 0.032, 0.029, 0.031),
    (0.14, 0.029, 0.035, 0.033),
    (0.32, 0.026, 0.041, 0.036),
    (0.60, 0.022, 0.030, 0.027),
    (0.85, 0.018, 0.020, 0.019),
)
UPPER_ARM: tuple[Station, ...] = (
    (0.0, 0.033, 0.031, 0.030),
    (0.25, 0.030, 0.030, 0.028),
    (0.50, 0.027, 0.027, 0.026),
    (0.75, 0.024, 0.023, 0.023),
    (1.0, 0.021, 0.021, 0.021),
)
FOREARM: tuple[Station, ...] = (
    (0.0, 0.021, 0.021, 0.021),
    (0.22, 0.025, 0.023, 0.024),
    (0.6, 0.019, 0.018, 0.019),
    (1.0, 0.014, 0.014, 0.015),
)
HAND: tuple[Station, ...] = (
    (0.0, 0.014, 0.014, 0.012),
    (0.22, 0.019, 0.018, 0.013),
    (0.42, 0.021, 0.020, 0.013),
    (0.86, 0.015, 0.015, 0.010),
)
LOOSE: tuple[Station, ...] = (
    (0.0, 0.014, 0.014, 0.013),
    (0.22, 0.021, 0.020, 0.014),
    (0.46, 0.022, 0.021, 0.016),
    (0.64, 0.014, 0.015, 0.014),
)
FIST: tuple[Station, ...] = (
    (0.0, 0.014, 0.014, 0.013),
    (0.20, 0.025, 0.022, 0.019),
    (0.38, 0.026, 0.024, 0.021),
    (0.52, 0.021, 0.020, 0.019),
)
HANDS = {"flat": HAND, "loose": LOOSE, "fist": FIST}
"""Shapes of the hand from the wrist to the fingertips: flat, loosely curled and closed."""


def thickness(stations: tuple[Station, ...], along: float) -> tuple[float, float, float]:
    """How far the skin is from the axis at the front, the back and the side, between two cross-sections.

    Before the first and after the last, the flesh is as thick as there.
    """
    for (start, *a), (end, *b) in pairwise(stations):
        if along <= end:
            part = max(0.0, (along - start) / (end - start))
            front, back, side = (x + (y - x) * part for x, y in zip(a, b, strict=True))
            return front, back, side
    return stations[-1][1:]


def lowest_trunk(body: Body) -> Vec:
    """The lowest point of the trunk's skin."""
    return min((under(body, joint, station) for joint, station in TRUNK), key=lambda point: point[1])


def under(body: Body, joint: str, station: Station) -> Vec:
    """The lowest point of one cross-section of the trunk, which is an ellipse in front and another behind."""
    frame = body.frames[joint]
    above, front, back, side = station
    down = -frame.front[1]  # how far the front faces the floor
    depth = hypot(down * (front if down > 0 else back), frame.right[1] * side)
    return add(body.joints[joint], add(frame.point(0.0, above, 0.0), (0.0, -depth, 0.0)))
