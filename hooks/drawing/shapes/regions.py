"""The body map: a figure standing at ease, seen from the front and from behind, and the regions on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.figure.model import Figure, Pose
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.lines import Box, bounding_box
from hooks.drawing.shapes.outline import CAMERAS, Lumps, control_points, hull, path_data
from hooks.drawing.shapes.parts import body_parts
from hooks.drawing.shapes.shapes import Look

Side = Literal["front", "back"]
BOTH: tuple[Side, ...] = ("front", "back")

_STANDING = Figure(
    alt="A person stands at ease with the arms a little away from the sides.",
    poses=[Pose(name="at ease", posture="standing", angles={"shoulder_out": 24, "elbow": 6, "hip_out": 5})],
)

Blob = tuple[float, float, float, float]
"""An ellipse: its distance above the joint and to the outer side of it, then half its height and half its
width, as fractions of body height."""


@dataclass(frozen=True)
class Region:
    """A region on the body: a smooth outline round some ellipses."""

    views: tuple[Side, ...]
    joint: str
    blobs: tuple[Blob, ...]
    twice: bool = True
    """Whether there's one on the right and one on the left."""


REGIONS: dict[str, tuple[Region, ...]] = {
    "head": (Region(BOTH, "head", ((0.045, 0.0, 0.055, 0.042),), twice=False),),
    "neck": (
        Region(("back",), "neck1", ((-0.002, 0.0, 0.022, 0.038), (0.045, 0.0, 0.014, 0.034)), twice=False),
        Region(("front",), "neck1", ((0.004, 0.0, 0.014, 0.032), (0.022, 0.0, 0.012, 0.030)), twice=False),
    ),
    "shoulders": (Region(BOTH, "shoulder", ((0.038, -0.048, 0.010, 0.010), (0.006, 0.004, 0.030, 0.030))),),
    "upper-back": (
        Region(("back",), "high2", ((0.055, 0.0, 0.020, 0.064), (-0.040, 0.0, 0.020, 0.056)), twice=False),
    ),
    "chest": (
        Region(("front",), "high2", ((0.035, 0.0, 0.02, 0.064), (-0.03, 0.0, 0.02, 0.06)), twice=False),
    ),
    "under-ribs": (
        Region(("front",), "high1", ((0.0, 0.056, 0.024, 0.022), (-0.045, 0.052, 0.02, 0.022))),
        Region(("back",), "high1", ((-0.012, 0.070, 0.012, 0.014), (-0.045, 0.066, 0.016, 0.014))),
    ),
    "belly": (
        Region(("front",), "low1", ((0.05, 0.0, 0.02, 0.036), (-0.025, 0.0, 0.02, 0.044)), twice=False),
    ),
    "low-back": (
        Region(("back",), "low2", ((0.022, 0.0, 0.016, 0.048), (-0.052, 0.0, 0.016, 0.062)), twice=False),
    ),
    "buttocks": (Region(("back",), "hip", ((-0.030, -0.002, 0.032, 0.037), (-0.046, 0.002, 0.026, 0.036))),),
    "back-of-pelvis": (
        Region(("back",), "pelvis", ((0.036, 0.034, 0.014, 0.018), (0.004, 0.022, 0.016, 0.016))),
    ),
    "outer-hips": (
        Region(("front",), "hip", ((0.020, 0.036, 0.02, 0.016), (-0.04, 0.038, 0.03, 0.016))),
        Region(("back",), "hip", ((0.020, 0.046, 0.02, 0.010), (-0.03, 0.048, 0.03, 0.010))),
    ),
    "front-hips": (Region(("front",), "hip", ((0.014, 0.010, 0.014, 0.014), (-0.03, -0.014, 0.016, 0.016))),),
    "thighs": (Region(("front",), "knee", ((0.15, -0.006, 0.02, 0.036), (0.05, 0.0, 0.02, 0.03))),),
    "back-of-thighs": (Region(("back",), "knee", ((0.165, -0.006, 0.02, 0.038), (0.03, 0.0, 0.02, 0.030))),),
    "knees": (Region(BOTH, "knee", ((0.0, 0.004, 0.032, 0.030),)),),
    "shins": (Region(("front",), "ankle", ((0.19, -0.01, 0.02, 0.026), (0.06, 0.0, 0.02, 0.018))),),
    "calves": (Region(("back",), "ankle", ((0.195, -0.012, 0.02, 0.032), (0.07, -0.002, 0.02, 0.02))),),
    "feet": (Region(BOTH, "ankle", ((-0.016, 0.0, 0.024, 0.028),)),),
    "elbows": (Region(BOTH, "elbow", ((0.0, 0.0, 0.026, 0.024),)),),
    "hands": (Region(BOTH, "wrist", ((-0.045, 0.020, 0.040, 0.022),)),),
}
"""Where each region is. Some look different from the front and from behind."""

_FRONT_ONLY = {"eye", "mouth"}
_THIN = 0.001
"""Thickness of the ellipses; without any, they would have no outline from the side."""
_MARGIN = 8
"""Round the body, in drawing units."""


@dataclass(frozen=True)
class BodyView:
    """The body from one side."""

    side: Side
    box: Box
    paths: list[tuple[str, str]]
    """The name of a colour and the path data of each shape of the body."""
    places: dict[str, str]
    """The path data of each region that can be seen from this side."""


@cache
def body_view(side: Side) -> BodyView:
    """The body seen from one side, with every region that can be seen there."""
    body = solve(_STANDING)[0]
    camera = CAMERAS[side]
    shapes = [shape for part in body_parts(body, Look(camera, shaded=False)) for shape in part.shapes]
    paths = [
        (shape.colour, shape.data) for shape in shapes if shape.colour not in _FRONT_ONLY or side == "front"
    ]
    box = bounding_box((point for shape in shapes for line in shape.lines for point in line), _MARGIN)
    return BodyView(side, box, paths, dict(_regions(body, side)))


def _regions(body: Body, side: Side) -> Iterator[tuple[str, str]]:
    for name, regions in REGIONS.items():
        data = "".join(_outline(body, side, region) for region in regions if side in region.views)
        if data:
            yield name, data


def _outline(body: Body, side: Side, region: Region) -> str:
    camera, upright = CAMERAS[side], body.frames["pelvis"]
    found = []
    for half, sign in SIDES.items() if region.twice else (("", 1),):
        # Regions on the pelvis and the ribs come in pairs, though their joint doesn't.
        joint = body.joints.get(f"{half}_{region.joint}") or body.joints[region.joint]
        discs: Lumps = tuple(
            ((0.0, up, out * sign), (_THIN, high, wide)) for up, out, high, wide in region.blobs
        )
        found.append(path_data(control_points(hull(camera, joint, upright, discs))))
    return "".join(found)
