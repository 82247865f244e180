"""Worked muscles, as soft patches on the skin of the part they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, radians, sin, sqrt

from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.surface import SHANK, THIGH, TRUNK, UPPER_ARM, Station
from hooks.drawing.body.vector import Frame, Vec, add, mix, scale
from hooks.drawing.shapes.outline import Camera, Outline

Ring = tuple[Vec, Frame, float, float, float]
"""A cross-section: its middle, its directions, and the skin to the front, the back and the side."""


@dataclass(frozen=True)
class Patch:
    """Where a muscle lies."""

    part: str
    """The drawn part it is painted on: `leg`, `arm` or `trunk`; `leg seat` lies over leg and trunk."""
    bone: str
    low: float
    high: float
    """Along the bone, or up the trunk: 0 the hips, 1 the neck."""
    inner: float
    outer: float
    """Degrees round the body: 0 front, 90 outside, 180 back."""


PATCHES: dict[str, Patch] = {
    "glutes": Patch("leg seat", "seat", -0.062, 0.036, 100, 176),
    "outer-hip": Patch("leg seat", "seat", -0.040, 0.050, 40, 125),
    "hip-flexors": Patch("leg", "thigh", -0.16, 0.24, -30, 45),
    "thighs": Patch("leg", "thigh", 0.16, 0.86, -45, 78),
    "hamstrings": Patch("leg", "thigh", 0.20, 0.92, 104, 205),
    "calves": Patch("leg", "shank", 0.06, 0.54, 100, 215),
    "shoulders": Patch("arm", "upper_arm", -0.14, 0.42, 30, 175),
    "abdominals": Patch("trunk", "trunk", 0.10, 0.66, 0, 36),
    "obliques": Patch("trunk", "trunk", 0.16, 0.62, 52, 112),
    "back": Patch("trunk", "trunk", 0.12, 0.74, 140, 178),
    "upper-back": Patch("trunk", "trunk", 0.56, 0.92, 118, 176),
    "neck": Patch("trunk", "neck", 0.0, 1.0, 15, 120),
}

_SEAT: Station = (0.0, 0.064, 0.086, 0.098)
_STEPS = (0.0, 0.08, 0.3, 0.5, 0.7, 0.92, 1.0)


def outlines(body: Body, camera: Camera, part: str, muscles: list[str]) -> list[Outline]:
    """The patches painted on one part (`near_leg`, `trunk`); one that is turned away shrinks to a point."""
    found = []
    for name in muscles:
        word, _, plain = name.rpartition("_")
        patch = PATCHES[plain]
        for side, sign in SIDES.items():
            own = part == (patch.part if patch.part == "trunk" else f"{side}_{patch.part}")
            if own and word in ("", side):
                found.append(_patch(body, camera, patch, side, sign))
    return found


def _patch(body: Body, camera: Camera, patch: Patch, side: str, sign: int) -> Outline:
    rings = [_ring(body, side, patch.bone, patch.low + (patch.high - patch.low) * step) for step in _STEPS]
    frame = rings[3][1]
    seen = atan2(camera.depth(frame.right), camera.depth(frame.front)) * 57.29578 * sign
    low, high = _visible(patch.inner, patch.outer, seen)
    first, second = [], []
    for ring, step in zip(rings, _STEPS, strict=True):
        wide = sqrt(max(0.0, 1 - (2 * step - 1) ** 2)) ** 0.8
        middle, half = (low + high) / 2, (high - low) / 2 * wide
        first.append(_skin(camera, ring, (middle - half) * sign))
        second.append(_skin(camera, ring, (middle + half) * sign))
    line = [*first, *reversed(second[1:-1])]
    return line if sign > 0 else [line[0], *reversed(line[1:])]


def _visible(low: float, high: float, seen: float) -> tuple[float, float]:
    """The part of a sector that faces us; its middle twice where none does."""
    best = (0.0, 0.0)
    for about in (seen - 360, seen, seen + 360):
        a, b = max(low, about - 90), min(high, about + 90)
        if b - a > best[1] - best[0]:
            best = (a, b)
    return best if best[1] - best[0] > 8 else ((low + high) / 2,) * 2


def _skin(camera: Camera, ring: Ring, azimuth: float) -> tuple[float, float]:
    middle, frame, front, back, side = ring
    c, s = cos(radians(azimuth)), sin(radians(azimuth))
    return camera.point(add(middle, frame.point(c * (front if c > 0 else back) * 0.96, 0.0, s * side * 0.96)))


_BONES = {
    "thigh": ("hip", "knee", THIGH),
    "shank": ("knee", "ankle", SHANK),
    "upper_arm": ("shoulder", "elbow", UPPER_ARM),
}


def _ring(body: Body, side: str, bone: str, at: float) -> Ring:
    if bone == "seat":
        frame = body.frames["pelvis"]
        return (add(body.joints["pelvis"], scale(frame.up, at)), frame, *_SEAT[1:])
    if bone == "neck":
        return (mix(body.joints["neck1"], body.joints["head"], at), body.frames["neck1"], 0.036, 0.036, 0.036)
    if bone == "trunk":
        return _trunk_ring(body, at)
    top, end, stations = _BONES[bone]
    start, stop = body.joints[f"{side}_{top}"], body.joints[f"{side}_{end}"]
    return (mix(start, stop, at), body.frames[f"{side}_{bone}"], *_thickness(stations, at))


def _thickness(stations: tuple[Station, ...], at: float) -> tuple[float, float, float]:
    for (t0, *a), (t1, *b) in pairwise(stations):
        if at <= t1:
            part = max(0.0, (at - t0) / (t1 - t0))
            f, k, s = (x + (y - x) * part for x, y in zip(a, b, strict=True))
            return f, k, s
    return stations[-1][1:]


def _trunk_ring(body: Body, at: float) -> Ring:
    place = at * (len(TRUNK) - 1)
    index = min(int(place), len(TRUNK) - 2)
    part = place - index
    (joint0, s0), (joint1, s1) = TRUNK[index], TRUNK[index + 1]
    a, b = (add(body.joints[j], scale(body.frames[j].up, s[0])) for j, s in ((joint0, s0), (joint1, s1)))
    front, back, side = (x + (y - x) * part for x, y in zip(s0[1:], s1[1:], strict=True))
    return mix(a, b, part), body.frames[joint0 if part < 0.5 else joint1], front, back, side
