"""The head: a face that looks where the head is turned, hair and ears."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, hypot, radians, sin

from hooks.drawing.body.skeleton import Body
from hooks.drawing.body.surface import Station
from hooks.drawing.body.vector import Frame, Vec, add
from hooks.drawing.shapes.outline import COARSE, Camera, Outline, Plane, curve, hull
from hooks.drawing.shapes.shapes import Shape

AHEAD = 0.010
"""The middle of the skull stands this far before the joint it nods on."""

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
"""Above the joint, then face, back of the head, and side; the nose is the fifth."""

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
"""How far the hair comes down, by degrees round from the face."""

_CROWN: Vec = (-0.004, 0.1075, 0.0)
_TOP = 0.104
"""The hair's highest point, and the height of its sides' last."""

_BROW = (((0.002, 0.052, 0.0), (0.053, 0.036, 0.044)),)
"""Fills the forehead up to the hair where we look from below."""


def lowest_head(body: Body) -> float:
    """How high the lowest point of the head is: nose, brow, ears or the back of the skull."""
    frame = body.frames["head"]
    centre = add(body.joints["head"], frame.point(AHEAD, 0.0, 0.0))
    skin = (
        place
        for high, front, back, side in FACE
        for place in ((front, high, 0.0), (-back, high, 0.0), (0.0, high, side), (0.0, high, -side))
    )
    return min(add(centre, frame.point(*place))[1] for place in skin)


Mark = tuple[Vec, tuple[Vec, ...]]
"""Where a feature looks, and the points of its outline; all in the directions of the head."""


def head_shapes(body: Body, camera: Camera) -> list[Shape]:
    """Face, hair, ears, eyes and mouth."""
    frame = body.frames["head"]
    centre = add(body.joints["head"], frame.point(AHEAD, 0.0, 0.0))
    plane = Plane.of(camera, centre, frame)
    face = curve(camera, [(add(centre, frame.point(0.0, s[0], 0.0)), frame, s) for s in FACE], (0.6, 0.3))
    return [
        Shape("skin", [face, hull(camera, centre, frame, _BROW, ways=COARSE)]),
        Shape("hair", [_hair(camera, frame, plane), *_drawn(camera, frame, plane, _BROWS)]),
        Shape("skin-shade", _drawn(camera, frame, plane, _SHADES)),
        Shape("eye", _drawn(camera, frame, plane, _EYES)),
        Shape("mouth", _drawn(camera, frame, plane, _MOUTH)),
    ]


def _drawn(camera: Camera, frame: Frame, plane: Plane, marks: tuple[Mark, ...]) -> list[Outline]:
    """Features on the paper; one that is turned away shrinks to a dot."""
    lines = []
    for looks, places in marks:
        shown = camera.depth(frame.point(*looks)) > 0.12
        lines.append([plane.point(place) for place in (places if shown else places[:1] * len(places))])
    return lines


def _both(looks: Vec, places: tuple[Vec, ...]) -> tuple[Mark, Mark]:
    """A feature, and the same on the other side."""
    other = tuple((x, y, -z) for x, y, z in reversed(places))
    return (looks, places), ((looks[0], looks[1], -looks[2]), other)


_EYES = _both(
    (0.91, 0.0, 0.41),
    ((0.046, 0.033, 0.018), (0.042, 0.040, 0.0225), (0.038, 0.033, 0.027), (0.042, 0.026, 0.0225)),
)
_NOSE: Mark = (
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
"""Ears and the nose seen from ahead."""
_BROWS = _both(
    (0.91, 0.0, 0.41),
    ((0.051, 0.052, 0.011), (0.048, 0.0565, 0.022), (0.038, 0.049, 0.034), (0.048, 0.0525, 0.022)),
)
_MOUTH: tuple[Mark, ...] = (
    (
        (0.95, 0.0, 0.0),
        ((0.046, -0.007, -0.014), (0.054, -0.0115, 0.0), (0.046, -0.007, 0.014), (0.053, -0.0155, 0.0)),
    ),
)
"""A smile, seen from its corners to its middle."""


def _hair(camera: Camera, frame: Frame, plane: Plane) -> Outline:
    """From the hairline as we see it, up over the crown."""
    seen = atan2(camera.depth(frame.right), camera.depth(frame.front)) * 57.29578
    return [plane.point(place) for place in _locks(round(seen))]


@lru_cache(maxsize=512)
def _locks(seen: int) -> tuple[Vec, ...]:
    """The outline of the hair, seen from so many degrees round from the face."""
    line = [_skin(seen + turn, _hairline(seen + turn)) for turn in range(-90, 91, 20)]
    return (*line, *_side(seen + 90), _CROWN, *reversed(_side(seen - 90)))


def _side(azimuth: float) -> list[Vec]:
    low = _hairline(azimuth)
    return [_skin(azimuth, low + (_TOP - low) * part, 0.006) for part in (0.3, 0.6, 0.86)]


def _skin(azimuth: float, height: float, more: float = 0.001) -> Vec:
    """A place on the skin, by degrees round from the face; hair stands out by `more`."""
    front, back, side = _thickness(height)
    c, s = cos(radians(azimuth)), sin(radians(azimuth))
    out = 1 / hypot(c / ((front if c > 0 else back) + more), s / (side + more))
    return (c * out, height, s * out)


def _hairline(azimuth: float) -> float:
    azimuth = abs((azimuth + 180) % 360 - 180)
    for (a, low), (b, high) in pairwise(_HAIRLINE):
        if azimuth <= b:
            return low + (high - low) * (azimuth - a) / (b - a)
    return _HAIRLINE[-1][1]


def _thickness(height: float) -> tuple[float, float, float]:
    """The skull to the front, the back and the side at a height, without the nose."""
    for (low, *a), (high, *b) in pairwise((*FACE[:4], *FACE[5:])):
        if height <= high:
            part = max(0.0, (height - low) / (high - low))
            front, back, side = (x + (y - x) * part for x, y in zip(a, b, strict=True))
            return front, back, side
    left = max(0.0, 1 - (height - FACE[-1][0]) / 0.012)
    return 0.028 * left + 0.002, 0.036 * left + 0.002, 0.028 * left + 0.002
