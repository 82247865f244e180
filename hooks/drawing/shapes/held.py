"""The props that move with the body: in its hands, round its legs and on its back."""

from __future__ import annotations

from hooks.drawing.body.contacts import sole_points
from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.vector import UPRIGHT, Vec, add, framed, mix, scale, sub, unit
from hooks.drawing.figure.model import Figure
from hooks.drawing.shapes.lines import with_corners
from hooks.drawing.shapes.outline import FINEST, Bone, Camera, Outline, hull, strip
from hooks.drawing.shapes.shapes import Part, Shape

ANCHOR_AHEAD, ANCHOR_HEIGHT = 60, 0.69
"""Where a long band is tied: by default this percentage of body height ahead, and this fraction of it up."""


def moving_props(figure: Figure, body: Body, camera: Camera) -> list[Part]:
    """The props that move with the body."""
    return [part for prop in figure.props if prop in _MOVING for part in _MOVING[prop](figure, body, camera)]


def grip(body: Body, side: str) -> Vec:
    """The middle of a closed hand."""
    return add(body.joints[f"{side}_wrist"], scale(body.frames[f"{side}_hand"].up, -0.038))


def _holding(body: Body, prop: str) -> list[str]:
    return [side for side in SIDES if body.touching.get(f"{side}_hand") == prop]


def _rod(camera: Camera, start: Vec, end: Vec, radius: float) -> Outline:
    frame = framed(unit(sub(start, end)), camera.toward)
    stations = ((0.0, radius, radius, radius), (1.0, radius, radius, radius))
    return strip(camera, Bone(start, end, frame), stations)


def _stick(_: Figure, body: Body, camera: Camera) -> list[Part]:
    """A stick in both hands, or else along the back from the head to the pelvis."""
    if len(_holding(body, "stick")) == 2:
        a, b, beyond = grip(body, "near"), grip(body, "far"), 0.12
    else:
        head, pelvis = body.frames["head"], body.frames["pelvis"]
        a = add(body.joints["head"], head.point(-0.064, 0.05, 0.0))
        b = add(body.joints["pelvis"], pelvis.point(-0.094, -0.01, 0.0))
        beyond = 0.06
    overhang = scale(unit(sub(a, b)), beyond)
    start, end = add(a, overhang), sub(b, overhang)
    shape = Shape("prop", [_rod(camera, start, end, 0.008)])
    return [Part("stick", camera.depth(mix(start, end, 0.5)) + 0.02, [shape])]


def _mini_band(_: Figure, body: Body, camera: Camera) -> list[Part]:
    lumps = []
    root = body.joints["pelvis"]
    for side in SIDES:
        middle = sub(mix(body.joints[f"{side}_hip"], body.joints[f"{side}_knee"], 0.80), root)
        lumps.append((middle, (0.041, 0.013, 0.038)))
    depth = max(camera.depth(body.joints[f"{side}_knee"]) for side in SIDES)
    shape = Shape("band", [hull(camera, root, UPRIGHT, tuple(lumps), directions=FINEST)])
    return [Part("mini-band", depth + 0.1, [shape])]


def _long_band(figure: Figure, body: Body, camera: Camera) -> list[Part]:
    anchor = (figure.place.get("long-band", ANCHOR_AHEAD) / 100, ANCHOR_HEIGHT, 0.0)
    rods = [_rod(camera, grip(body, side), anchor, 0.006) for side in _holding(body, "long-band")]
    shapes = [Shape("band", [rod]) for rod in rods]
    return [Part("long-band", camera.depth(body.joints["near_wrist"]) - 0.01, shapes)]


def _rucksack(_: Figure, body: Body, camera: Camera) -> list[Part]:
    """A rucksack on the back, with a strap over each shoulder."""
    frame, root = body.frames["high2"], body.joints["high2"]
    bag = tuple(((-0.098, up, out), (0.044, 0.05, 0.035)) for up in (-0.10, 0.055) for out in (-0.05, 0.05))
    strap = (((-0.05, 0.065, 0.055), (0.02, 0.014, 0.013)), ((0.052, 0.03, 0.062), (0.013, 0.03, 0.013)))
    pocket = tuple(((-0.125, -0.095, out), (0.024, 0.034, 0.03)) for out in (-0.035, 0.035))
    middle = camera.depth(add(root, frame.point(-0.098, 0.0, 0.0)))
    trunk = (camera.depth(body.joints["pelvis"]) + camera.depth(root)) / 2
    bags = [
        Shape("prop-far", [hull(camera, root, frame, bag)]),
        Shape("prop", [hull(camera, root, frame, pocket)]),
    ]
    straps = [Shape("prop-far", [hull(camera, root, frame, strap)])]
    return [
        Part("rucksack", min(middle, trunk) - 0.002 if middle <= trunk + 0.05 else middle, bags),
        Part("rucksack strap", trunk + 0.003, straps),
    ]


def _blanket(_: Figure, body: Body, camera: Camera) -> list[Part]:
    """A blanket from the waist to the feet of somebody who lies."""
    root = body.joints["pelvis"]
    joints = ("low2", *(f"{side}_{joint}" for side in SIDES for joint in ("hip", "knee", "ankle")))
    lumps = [(sub(body.joints[joint], root), (0.075, 0.062, 0.075)) for joint in joints]
    for side in SIDES:
        lumps += [(sub(toe, root), (0.02, 0.02, 0.03)) for toe in sole_points(body, side).values()]
    down = [((x, -root[1] + 0.004, z), (r, 0.004, r)) for (x, _, z), (r, *_) in lumps]
    shape = Shape("towel", [hull(camera, root, UPRIGHT, (*lumps, *down), directions=FINEST)])
    return [Part("blanket", max(camera.depth(body.joints[joint]) for joint in joints) + 0.05, [shape])]


def _bib(_: Figure, body: Body, camera: Camera) -> list[Part]:
    """A race number on the chest."""
    frame, root = body.frames["high1"], body.joints["high1"]

    def sheet(left: float, right: float, low: float, high: float) -> Outline:
        corners = ((left, low), (right, low), (right, high), (left, high))
        return with_corners(camera.point(add(root, frame.point(0.082, up, out))) for out, up in corners)

    digits = [sheet(out, out + 0.014, -0.012, 0.034) for out in (-0.036, -0.007, 0.022)]
    trunk = (camera.depth(body.joints["pelvis"]) + camera.depth(body.joints["high2"])) / 2
    shapes = [Shape("sole", [sheet(-0.06, 0.06, -0.03, 0.05)]), Shape("weight", digits)]
    return [Part("bib", trunk + 0.004, shapes)]


def _wheel(_: Figure, body: Body, camera: Camera) -> list[Part]:
    """The wheel of a car between the hands, and its column."""
    middle = mix(grip(body, "near"), grip(body, "far"), 0.5)
    tilt: Vec = (-0.045, 0.1, 0.0)
    rim = _rod(camera, add(middle, tilt), sub(middle, tilt), 0.013)
    column = _rod(camera, middle, add(middle, (0.16, -0.075, 0.0)), 0.010)
    shapes = [Shape("prop-far", [column]), Shape("weight", [rim])]
    return [Part("wheel", camera.depth(grip(body, "near")) - 0.001, shapes)]


def _towel(_: Figure, body: Body, camera: Camera) -> list[Part]:
    """A towel from each hand round a foot, or else between the hands."""
    ends = [grip(body, side) for side in _holding(body, "towel")]
    feet = [sole_points(body, side)["ball"] for side in SIDES if body.touching.get(f"{side}_foot") == "towel"]
    if feet:
        rods = [_rod(camera, end, feet[0], 0.009) for end in ends]
    else:
        rods = [_rod(camera, ends[0], ends[-1], 0.014)] if ends else []
    shapes = [Shape("towel", [rod]) for rod in rods]
    return [Part("towel", camera.depth(body.joints["near_wrist"]) - 0.01, shapes)]


def _dumbbell(_: Figure, body: Body, camera: Camera) -> list[Part]:
    parts = []
    for side in _holding(body, "dumbbell"):
        middle, frame = grip(body, side), body.frames[f"{side}_hand"]
        ends = [add(middle, scale(frame.front, ahead)) for ahead in (-0.062, 0.062)]
        weights = [hull(camera, end, frame, (((0.0, 0.0, 0.0), (0.022, 0.030, 0.030)),)) for end in ends]
        shapes = [Shape("prop-far", [_rod(camera, ends[0], ends[1], 0.008)]), Shape("weight", weights)]
        parts.append(Part(f"{side}_dumbbell", camera.depth(middle) - 0.002, shapes))
    return parts


_MOVING = {
    "stick": _stick,
    "mini-band": _mini_band,
    "long-band": _long_band,
    "rucksack": _rucksack,
    "towel": _towel,
    "blanket": _blanket,
    "bib": _bib,
    "wheel": _wheel,
    "dumbbell": _dumbbell,
}
