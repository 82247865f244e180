"""Where a movement starts: a pale shadow behind its last pose, in a few strokes as thick as the limbs."""

from __future__ import annotations

from hooks.drawing.body.skeleton import Body
from hooks.drawing.body.vector import add, length, scale, sub
from hooks.drawing.shapes.outline import UNITS, Camera

_STROKES: tuple[tuple[int, tuple[str, ...]], ...] = (
    (110, ("pelvis", "low2", "high2")),
    (60, ("high2", "neck1", "head")),
    (78, ("crown",)),
    *((52, (f"{side}_hip", f"{side}_knee", f"{side}_ankle")) for side in ("far", "near")),
    *((32, (f"{side}_ankle", f"{side}_ball")) for side in ("far", "near")),
    *((38, (f"{side}_shoulder", f"{side}_elbow", f"{side}_wrist")) for side in ("far", "near")),
)
"""The width of each stroke in drawing units, and the points that it joins."""

_STILL = 0.04
"""Fraction of body height; a stroke none of whose points moves by more isn't drawn."""


def ghost(camera: Camera, start: Body, end: Body) -> str:
    """The strokes of the parts that move between two poses, where they are in the first."""
    before, after = _points(start), _points(end)
    drawn = ""
    for width, names in _STROKES:
        if any(length(sub(before[name], after[name])) > _STILL for name in names):
            flat = [camera.point(before[name]) for name in names]
            line = "L".join(f"{round(x * UNITS)} {-round(y * UNITS)}" for x, y in flat)
            # A stroke of no length is a dot.
            close = "h0" if len(names) == 1 else ""
            drawn += f'<path class="figure-ghost" stroke-width="{width}" d="M{line}{close}"/>'
    return drawn


def _points(body: Body) -> dict[str, tuple[float, float, float]]:
    """The joints of a body, the middle of its skull and the balls of its feet."""
    extra = {"crown": add(body.joints["head"], body.frames["head"].point(0.0, 0.045, 0.0))}
    for side in ("near", "far"):
        ankle, foot = body.joints[f"{side}_ankle"], body.frames[f"{side}_foot"]
        extra[f"{side}_ball"] = add(ankle, add(scale(foot.front, 0.07), scale(foot.up, -0.02)))
    return body.joints | extra
