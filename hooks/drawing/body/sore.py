"""Where it may hurt: places on the body that a figure can mark."""

from __future__ import annotations

from hooks.drawing.body import anatomy
from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.vector import Frame, Vec, add, framed, unit

_PLACES: dict[str, tuple[str, str, Vec]] = {
    "neck": ("neck1", "neck1", (-0.012, 0.01, 0.0)),
    "upper-back": ("high2", "high2", (-0.040, 0.02, 0.0)),
    "shoulder-blade": ("high2", "high2", (-0.045, 0.0, 0.042)),
    "ribs": ("high1", "high1", (0.015, 0.0, 0.05)),
    "low-back": ("low1", "low1", (-0.036, 0.0, 0.0)),
    "back-of-pelvis": ("pelvis", "pelvis", (-0.050, 0.025, 0.03)),
    "tailbone": ("pelvis", "pelvis", (-0.066, -0.030, 0.0)),
    "belly": ("low1", "low1", (0.035, -0.01, 0.0)),
    "shoulder": ("shoulder", "high3", (0.0, 0.01, 0.0)),
    "buttock": ("hip", "pelvis", (-0.045, -0.015, 0.0)),
    "outer-hip": ("hip", "pelvis", (0.0, 0.0, 0.03)),
    "groin": ("hip", "fold", (0.053, 0.0, 0.0)),
    "thigh": ("knee", "thigh", (0.018, 0.12, 0.0)),
    "back-of-thigh": ("knee", "thigh", (-0.020, 0.14, 0.0)),
    "calf": ("knee", "shank", (-0.012, -0.08, 0.0)),
    "shin": ("knee", "shank", (0.010, -0.12, 0.0)),
}
"""The joint and the bone by which each place is, and in the near bone's own frame how far it is to the front,
up and out. The groin is in the fold of the hip."""

SORE = tuple(_PLACES)
IN_PAIRS = {"shoulder", "hip", "knee"}
"""Joints that come in pairs: the places by them have a side."""


def sore_place(body: Body, name: str) -> Vec:
    """The point of a place; without a side, that of the near one."""
    word, _, rest = name.partition("_")
    side, place = (anatomy.NEAR_WORDS[word], rest) if rest else ("near", word)
    joint, bone, (front, up, out) = _PLACES[place]
    frame = _fold(body, side) if bone == "fold" else _frame(body, side, bone)
    centre = body.joints[f"{side}_{joint}" if joint in IN_PAIRS else joint]
    return add(centre, frame.point(front, up, out * SIDES[side]))


def _frame(body: Body, side: str, bone: str) -> Frame:
    return body.frames[f"{side}_{bone}" if f"{side}_{bone}" in body.frames else bone]


def _fold(body: Body, side: str) -> Frame:
    """Half-way between the pelvis and the thigh: what lies in the fold of a bent hip goes up with it."""
    pelvis, thigh = body.frames["pelvis"], body.frames[f"{side}_thigh"]
    return framed(unit(add(pelvis.up, thigh.up)), add(pelvis.right, thigh.right))
