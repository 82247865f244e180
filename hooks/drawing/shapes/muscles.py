"""Worked muscles, as soft patches on the skin of the body part to which they belong."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin, sqrt

from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.surface import SHANK, THIGH, TRUNKS, UPPER_ARM, Sections, thickness
from hooks.drawing.body.vector import Frame, Vec, add, mix, scale
from hooks.drawing.shapes.outline import Camera, Outline, Point
from hooks.drawing.shapes.shapes import Look

Ring = tuple[Vec, Frame, float, float, float]
"""A cross-section in space: its centre, its frame, and the distances of the skin at front, back and side."""


@dataclass(frozen=True)
class Patch:
    """Where a muscle is."""

    part: str
    """The body part on which it is painted: `leg`, `arm` or `trunk`; `leg seat` covers leg and trunk."""
    bone: str
    low: float
    high: float
    """Its ends along the bone (0 the upper joint, 1 the lower), or up the trunk (0 the hips, 1 the neck)."""
    inner: float
    outer: float
    """Its edges in degrees round the bone: 0 is the front, 90 the outside, 180 the back."""


PATCHES: dict[str, Patch] = {
    "glutes": Patch("leg seat", "seat", -0.062, 0.036, 100, 176),
    "outer-hip": Patch("leg seat", "seat", -0.040, 0.050, 40, 125),
    "hip-flexors": Patch("leg", "thigh", -0.16, 0.26, -30, 68),
    "thighs": Patch("leg", "thigh", 0.16, 0.86, -45, 78),
    "hamstrings": Patch("leg", "thigh", 0.20, 0.92, 104, 205),
    "calves": Patch("leg", "shank", 0.06, 0.54, 100, 215),
    "shoulders": Patch("arm", "upper_arm", -0.08, 0.42, 30, 168),
    "abdominals": Patch("trunk", "trunk", 0.10, 0.66, 0, 54),
    "obliques": Patch("trunk", "trunk", 0.16, 0.62, 52, 112),
    "back": Patch("trunk", "trunk", 0.12, 0.74, 124, 178),
    "upper-back": Patch("trunk", "trunk", 0.56, 0.92, 118, 176),
    "traps": Patch("trunk", "trunk", 0.79, 1.0, 40, 150),
    "neck": Patch("trunk", "neck", 0.25, 0.95, 30, 128),
}

_SEAT_MIDDLE, _SEAT_HALF = -0.014, 0.060
"""The height of the seat's thickest point above the hips, and half the seat's height."""
_NECK = 0.036
"""Radius of the neck."""
_STEPS = (0.0, 0.08, 0.3, 0.5, 0.7, 0.92, 1.0)
"""Where a patch is measured between its ends; closer together where its outline bends most."""
_MIDDLE = 3
"""Index of the step half-way along."""

_INSET = 0.96
"""Patches end a little short of the skin, which leaves a rim round them."""

_NARROWEST = 8
"""Degrees; a sliver narrower than this isn't drawn."""


def outlines(body: Body, look: Look, part: str, muscles: list[str]) -> list[Outline]:
    """The patches painted on a body part such as `near_leg`. One that is turned away shrinks to a line."""
    found = []
    for name in muscles:
        worked_side, _, plain = name.rpartition("_")
        patch = PATCHES[plain]
        for side, sign in SIDES.items():
            painted_on = patch.part if patch.part == "trunk" else f"{side}_{patch.part}"
            if part == painted_on and worked_side in ("", side):
                found.append(_patch(body, look, patch, side, sign))
    return found


def _patch(body: Body, look: Look, patch: Patch, side: str, sign: int) -> Outline:
    camera, trunk = look.camera, TRUNKS[look.person]
    reach = patch.high - patch.low
    rings = [_ring(body, trunk, side, patch.bone, patch.low + reach * step) for step in _STEPS]
    frame = rings[_MIDDLE][1]
    viewer = degrees(atan2(camera.depth(frame.right), camera.depth(frame.front))) * sign
    low, high = _visible(patch.inner, patch.outer, viewer)
    first, second = [], []
    for ring, step in zip(rings, _STEPS, strict=True):
        # An ellipse narrows as the square root; the power makes its ends a little blunter.
        width = sqrt(max(0.0, 1 - (2 * step - 1) ** 2)) ** 0.8
        middle, half = (low + high) / 2, (high - low) / 2 * width
        first.append(_on_skin(camera, ring, (middle - half) * sign))
        second.append(_on_skin(camera, ring, (middle + half) * sign))
    outline = [*first, *reversed(second[1:-1])]
    if low == high:  # turned away: a dot, which nobody sees
        return outline[_MIDDLE : _MIDDLE + 1] * len(outline)
    # On the far side the outline is mirrored; reversed, it runs the same way round.
    return outline if sign > 0 else [outline[0], *reversed(outline[1:])]


def _visible(low: float, high: float, viewer: float) -> tuple[float, float]:
    """The part of a sector within 90 degrees of the viewer, or twice its middle if next to none of it is."""
    best = (0.0, 0.0)
    for centre in (viewer - 360, viewer, viewer + 360):
        start, end = max(low, centre - 90), min(high, centre + 90)
        if end - start > best[1] - best[0]:
            best = (start, end)
    return best if best[1] - best[0] > _NARROWEST else ((low + high) / 2,) * 2


def _on_skin(camera: Camera, ring: Ring, azimuth: float) -> Point:
    centre, frame, front, back, side = ring
    c, s = cos(radians(azimuth)), sin(radians(azimuth))
    ahead, aside = c * (front if c > 0 else back) * _INSET, s * side * _INSET
    return camera.point(add(centre, frame.point(ahead, 0.0, aside)))


_BONES = {
    "thigh": ("hip", "knee", THIGH),
    "shank": ("knee", "ankle", SHANK),
    "upper_arm": ("shoulder", "elbow", UPPER_ARM),
}


def _ring(body: Body, trunk: Sections, side: str, bone: str, along: float) -> Ring:
    if bone == "seat":
        frame = body.frames["pelvis"]
        return (add(body.joints["pelvis"], scale(frame.up, along)), frame, *_seat(along))
    if bone == "neck":
        centre = mix(body.joints["neck1"], body.joints["head"], along)
        return (centre, body.frames["neck1"], _NECK, _NECK, _NECK)
    if bone == "trunk":
        return _trunk_ring(body, trunk, along)
    upper, lower, stations = _BONES[bone]
    centre = mix(body.joints[f"{side}_{upper}"], body.joints[f"{side}_{lower}"], along)
    return (centre, body.frames[f"{side}_{bone}"], *thickness(stations, along))


def _seat(height: float) -> tuple[float, float, float]:
    """How far the shorts are from the pelvis at front, back and side: the seat is round and tapers."""
    round_ = sqrt(max(0.0, 1 - ((height - _SEAT_MIDDLE) / _SEAT_HALF) ** 2))
    return 0.064, 0.012 + 0.062 * round_, 0.040 + 0.056 * round_


def _trunk_ring(body: Body, trunk: Sections, along: float) -> Ring:
    position = along * (len(trunk) - 1)
    index = min(int(position), len(trunk) - 2)
    part = position - index
    (joint0, s0), (joint1, s1) = trunk[index], trunk[index + 1]
    a, b = (add(body.joints[j], scale(body.frames[j].up, s[0])) for j, s in ((joint0, s0), (joint1, s1)))
    front, back, side = (x + (y - x) * part for x, y in zip(s0[1:], s1[1:], strict=True))
    return mix(a, b, part), body.frames[joint0 if part < 0.5 else joint1], front, back, side
