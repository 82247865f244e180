"""The body as a map: a figure that stands at ease, seen from ahead and from behind, and the places on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.figure.model import Figure, Pose
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.outline import CAMERAS, FINE, Lumps, hull, rounded, smooth
from hooks.drawing.shapes.parts import body_parts
from hooks.drawing.shapes.shapes import Look

Side = Literal["front", "back"]
BOTH: tuple[Side, ...] = ("front", "back")

_STANDING = Figure(
    alt="A person stands at ease with the arms a little away from the sides.",
    poses=[Pose(name="at ease", posture="standing", angles={"shoulder_out": 24, "elbow": 6, "hip_out": 5})],
)

Blob = tuple[float, float, float, float]
"""Above the joint and to its outer side, then half the height and half the width; in parts of body height."""


@dataclass(frozen=True)
class Region:
    """A place on the body: a round shape that holds some blobs."""

    views: tuple[Side, ...]
    joint: str
    blobs: tuple[Blob, ...]
    twice: bool = True
    """Whether there is one on the right and one on the left."""


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
"""Where each place lies."""

_UNSEEN = {"eye", "mouth"}


@dataclass(frozen=True)
class BodyView:
    """The body from one side."""

    side: Side
    box: tuple[int, int, int, int]
    """Left, top, width, height."""
    paths: list[tuple[str, str]]
    """Colour's name and path data of the body."""
    places: dict[str, str]
    """Path data of each place that can be seen from here."""


@cache
def body_view(side: Side) -> BodyView:
    """The body seen from one side, with all places that can be seen."""
    body = solve(_STANDING)[0]
    camera = CAMERAS[side]
    shapes = [shape for part in body_parts(body, Look(camera, shaded=False)) for shape in part.shapes]
    paths = [
        (shape.colour, "".join(smooth(rounded(line)) for line in shape.outlines))
        for shape in shapes
        if shape.colour not in _UNSEEN or side == "front"
    ]
    points = [point for shape in shapes for line in shape.outlines for point in rounded(line)]
    left, top = min(x for x, _ in points) - 8, min(y for _, y in points) - 8
    right, bottom = max(x for x, _ in points) + 8, max(y for _, y in points) + 8
    return BodyView(side, (left, top, right - left, bottom - top), paths, dict(_places(body, side)))


def _places(body: Body, side: Side) -> Iterable[tuple[str, str]]:
    for name, regions in REGIONS.items():
        data = "".join(_outline(body, side, region) for region in regions if side in region.views)
        if data:
            yield name, data


def _outline(body: Body, side: Side, region: Region) -> str:
    camera, upright = CAMERAS[side], body.frames["pelvis"]
    found = []
    for half, sign in SIDES.items() if region.twice else (("", 1),):
        joint = body.joints.get(f"{half}_{region.joint}") or body.joints[region.joint]
        lumps: Lumps = tuple(
            ((0.0, up, out * sign), (0.001, high, wide)) for up, out, high, wide in region.blobs
        )
        found.append(smooth(rounded(hull(camera, joint, upright, lumps, ways=FINE))))
    return "".join(found)
