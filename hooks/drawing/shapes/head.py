"""The head: a face that looks wherever the head is turned, with hair and ears."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, degrees, hypot, radians, sin

from hooks.drawing.body.skeleton import Body
from hooks.drawing.body.surface import Station, thickness
from hooks.drawing.body.vector import Frame, Vec, add
from hooks.drawing.shapes.outline import COARSE, Camera, Outline, Plane, curve, hull
from hooks.drawing.shapes.shapes import Look, Shape

AHEAD = 0.010
"""How far the middle of the skull is in front of the joint on which it nods."""

FACE: tuple[Station, ...] = (
    (-0.032, 0.042, -0.012, 0.016),
    (-0.023, 0.051, 0.016, 0.027),
    (-0.007, 0.052, 0.040, 0.037),
    (0.006, 0.055, 0.050, 0.042),
    (0.014, 0.066, 0.054, 0.043),
    (0.032, 0.056, 0.058, 0.045),
    (0.054, 0.056, 0.060, 0.046),
    (0.076, 0.046, 0.053, 0.040),
    (0.094, 0.024, 0.032, 0.024),
)
"""Cross-sections: the height above the joint, then the distances to the face, the back and the side. The
fifth is the nose."""

_NOSE_AT = 4
"""Index of the nose's cross-section, which the skull lacks."""

_HAIRLINE = (
    (0, 0.072),
    (45, 0.068),
    (68, 0.052),
    (82, 0.020),
    (95, 0.026),
    (118, 0.004),
    (150, -0.008),
    (180, -0.010),
)
"""Height of the hairline, by degrees from the face round to the back of the head."""

_CROWN: Vec = (-0.004, 0.1075, 0.0)
_TOP = 0.104
"""The highest point of the hair, and the height up to which its sides follow the skull."""

_FOREHEAD = (((0.002, 0.052, 0.0), (0.053, 0.036, 0.044)),)
"""Fills the gap below the hair when the head is seen from below."""

_BUN = (((-0.058, 0.098, 0.0), (0.025, 0.024, 0.025)),)
"""High enough to lie on a mat without it."""

_HAIR_THICKNESS, _HAIRLINE_THICKNESS = 0.006, 0.001
"""How far the hair is off the skin at its sides and at its edge."""

_TURNED_AWAY = 0.12
"""A feature whose direction faces the viewer less than this isn't drawn."""


def lowest_head(body: Body) -> float:
    """The height of the head's lowest point: nose, brow, ears or the back of the skull."""
    frame = body.frames["head"]
    centre = add(body.joints["head"], frame.point(AHEAD, 0.0, 0.0))
    skin = (
        point
        for high, front, back, side in FACE
        for point in ((front, high, 0.0), (-back, high, 0.0), (0.0, high, side), (0.0, high, -side))
    )
    return min(add(centre, frame.point(*point))[1] for point in skin)


Feature = tuple[Vec, tuple[Vec, ...]]
"""The direction that a feature faces, and the points of its outline, both in the head's own frame."""


def head_shapes(body: Body, look: Look) -> list[Shape]:
    """Face, hair, ears, eyes and mouth."""
    camera, frame = look.camera, body.frames["head"]
    centre = add(body.joints["head"], frame.point(AHEAD, 0.0, 0.0))
    plane = Plane.of(camera, centre, frame)
    face = curve(camera, [(add(centre, frame.point(0.0, s[0], 0.0)), frame, s) for s in FACE], (0.6, 0.3))
    return [
        Shape("skin", [face, hull(camera, centre, frame, _FOREHEAD, directions=COARSE)]),
        Shape("hair", [_hair(camera, frame, plane), *_drawn(camera, frame, plane, _EYEBROWS)]),
        Shape("skin-shade", _drawn(camera, frame, plane, _SHADES)),
        Shape("eye", _drawn(camera, frame, plane, _SHUT if look.asleep else _EYES)),
        Shape("mouth", _drawn(camera, frame, plane, _MOUTH)),
    ]


def bun(body: Body, camera: Camera) -> list[Shape]:
    """A woman's hair at the back of her head."""
    frame = body.frames["head"]
    centre = add(body.joints["head"], frame.point(AHEAD, 0.0, 0.0))
    return [Shape("hair", [hull(camera, centre, frame, _BUN, directions=COARSE)])]


def _drawn(camera: Camera, frame: Frame, plane: Plane, features: tuple[Feature, ...]) -> list[Outline]:
    """Features as seen. One that is turned away shrinks to a dot, so that every frame has the same points."""
    outlines = []
    for direction, points in features:
        visible = camera.depth(frame.point(*direction)) > _TURNED_AWAY
        outlines.append([plane.point(point) for point in (points if visible else points[:1] * len(points))])
    return outlines


def _both(direction: Vec, points: tuple[Vec, ...]) -> tuple[Feature, Feature]:
    """A feature and its mirror image; reversed, so that both outlines run the same way round."""
    mirrored = tuple((x, y, -z) for x, y, z in reversed(points))
    return (direction, points), ((direction[0], direction[1], -direction[2]), mirrored)


_EYES = _both(
    (0.91, 0.0, 0.41),
    ((0.046, 0.033, 0.018), (0.042, 0.040, 0.0225), (0.038, 0.033, 0.027), (0.042, 0.026, 0.0225)),
)
_SHUT = _both(
    (0.91, 0.0, 0.41),
    ((0.047, 0.031, 0.015), (0.042, 0.0255, 0.0225), (0.037, 0.031, 0.030), (0.042, 0.0285, 0.0225)),
)
"""The lid of a closed eye: a curve that hangs through."""
_NOSE: Feature = (
    (0.95, 0.0, 0.0),
    ((0.058, 0.012, -0.009), (0.066, 0.009, 0.0), (0.058, 0.012, 0.009), (0.066, 0.004, 0.0)),
)
_SHADES = (
    *_both(
        (0.3, 0.0, 0.9),
        (
            (0.002, 0.018, 0.041),
            (-0.006, 0.027, 0.046),
            (-0.015, 0.018, 0.051),
            (-0.013, 0.004, 0.049),
            (-0.004, -0.007, 0.041),
        ),
    ),
    _NOSE,
)
"""The ears, and the nose as seen from the front."""
_EYEBROWS = _both(
    (0.91, 0.0, 0.41),
    ((0.051, 0.052, 0.011), (0.048, 0.0565, 0.022), (0.038, 0.049, 0.034), (0.048, 0.0525, 0.022)),
)
_MOUTH = _both(
    (0.8, 0.0, 0.6),
    ((0.0545, -0.0105, -0.001), (0.050, -0.009, 0.009), (0.0435, -0.0045, 0.0165), (0.0505, -0.0135, 0.009)),
)
"""Each half of a smile by itself, so that one half shows in profile: the middle, the upper edge, the corner
and the lower edge."""


def _hair(camera: Camera, frame: Frame, plane: Plane) -> Outline:
    """The hair from the visible half of its hairline up over the crown."""
    viewer = degrees(atan2(camera.depth(frame.right), camera.depth(frame.front)))
    return [plane.point(point) for point in _hair_outline(round(viewer))]


@lru_cache(maxsize=512)
def _hair_outline(viewer: int) -> tuple[Vec, ...]:
    """The outline of the hair in the head's own frame.

    Args:
        viewer: the viewer's direction, in degrees round from the face.
    """
    edge = [_on_skin(viewer + turn, _hairline(viewer + turn)) for turn in range(-90, 91, 20)]
    return (*edge, *_hair_side(viewer + 90), _CROWN, *reversed(_hair_side(viewer - 90)))


def _hair_side(azimuth: float) -> list[Vec]:
    low = _hairline(azimuth)
    return [_on_skin(azimuth, low + (_TOP - low) * part, _HAIR_THICKNESS) for part in (0.3, 0.6, 0.86)]


def _on_skin(azimuth: float, height: float, hair: float = _HAIRLINE_THICKNESS) -> Vec:
    """A point on the skull, by degrees round from the face, moved out by the thickness of the hair."""
    front, back, side = _skull(height)
    c, s = cos(radians(azimuth)), sin(radians(azimuth))
    radius = 1 / hypot(c / ((front if c > 0 else back) + hair), s / (side + hair))  # of an ellipse
    return (c * radius, height, s * radius)


def _hairline(azimuth: float) -> float:
    azimuth = abs((azimuth + 180) % 360 - 180)  # both halves of the head are alike
    for (a, low), (b, high) in pairwise(_HAIRLINE):
        if azimuth <= b:
            return low + (high - low) * (azimuth - a) / (b - a)
    return _HAIRLINE[-1][1]


def _skull(height: float) -> tuple[float, float, float]:
    """How far the skin is from the skull's axis at a height: front, back and side, without the nose."""
    if height <= FACE[-1][0]:
        return thickness((*FACE[:_NOSE_AT], *FACE[_NOSE_AT + 1 :]), height)
    left = max(0.0, 1 - (height - FACE[-1][0]) / 0.012)  # above the last cross-section, the skull closes
    return 0.028 * left + 0.002, 0.036 * left + 0.002, 0.028 * left + 0.002
