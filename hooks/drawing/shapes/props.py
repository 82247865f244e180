"""The props around the body and in its hands."""

from __future__ import annotations

from hooks.drawing.body.contacts import CHAIR, PILLOW, ROLLER, SIDE_WALL_AT, STEP, WALL_AHEAD, sole_points
from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.vector import UPRIGHT, Vec, add, framed, mix, scale, sub, unit
from hooks.drawing.figure.model import Figure
from hooks.drawing.shapes.lines import convex_hull
from hooks.drawing.shapes.outline import FINEST, Bone, Camera, Outline, ellipse, hull, strip
from hooks.drawing.shapes.shapes import Part, Shape

BEHIND = -9.0
"""A depth behind every body part."""

ANCHOR_AHEAD, ANCHOR_HEIGHT = 60, 0.76
"""Where a long band is tied: by default this percentage of body height ahead, and this fraction of it up."""


def box(camera: Camera, low: Vec, high: Vec, colour: str) -> list[Shape]:
    """A block: its silhouette, and over it the lighter top."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    top = [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)]
    silhouette = convex_hull([camera.point((x, y, z)) for y in (y0, y1) for x, _, z in top])
    return [
        Shape(colour, [_with_corners(silhouette)]),
        Shape(f"{colour}-light", [_with_corners([camera.point(corner) for corner in top])]),
    ]


def _with_corners(polygon: Outline) -> Outline:
    """A polygon with every point doubled, which makes it a corner."""
    return [point for corner in polygon for point in (corner, corner)]


def standing_props(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    """The ground, and the props that don't move between the poses of a figure."""
    parts = [] if "mat" in figure.props else [Part("ground", BEHIND - 1, _ground(bodies, camera))]
    for prop in figure.props:
        make = _STANDING.get(prop)
        if make:
            parts += make(figure, bodies, camera)
    return parts


def _extent(bodies: list[Body], axis: int) -> tuple[float, float]:
    """The smallest and the largest coordinate of all joints and soles along an axis."""
    soles = [point for body in bodies for side in SIDES for point in sole_points(body, side).values()]
    joints = [joint for body in bodies for joint in body.joints.values()]
    values = [point[axis] for point in (*soles, *joints)]
    return min(values), max(values)


def _ground(bodies: list[Body], camera: Camera) -> list[Shape]:
    (x0, x1), (z0, z1) = _extent(bodies, 0), _extent(bodies, 2)
    middle = ((x0 + x1) / 2, 0.0, (z0 + z1) / 2)
    across, along = ((x1 - x0) / 2 + 0.17, 0.0, 0.0), (0.0, 0.0, (z1 - z0) / 2 + 0.17)
    return [Shape("ground", [ellipse(camera, middle, across, along)])]


def _mat(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    (x0, x1), (z0, z1) = _extent(bodies, 0), _extent(bodies, 2)
    if "pillow" in figure.props:
        x, _, z = _pillow_at(bodies)
        x0, x1, z0, z1 = min(x0, x - 0.06), max(x1, x + 0.06), min(z0, z - 0.06), max(z1, z + 0.06)
    low, high = (x0 - 0.1, -0.012, z0 - 0.08), (x1 + 0.1, 0.0, z1 + 0.08)
    return [Part("mat", BEHIND, box(camera, low, high, "mat"))]


_MIDDLE = {"seat": "pelvis", "back": "high2", "upper-back": "high2", "head": "head"}
_PAIRED = {"foot": "ankle", "toes": "ankle", "hand": "wrist"}
"""The joint next to each part, on the midline and on the sides. All others are named like their joint."""


def _support(bodies: list[Body], prop: str) -> Vec | None:
    """The position of the joint that rests on a prop, in the last pose where one does."""
    for body in reversed(bodies):
        for part, on in body.touching.items():
            if on == prop:
                side, _, name = part.rpartition("_")
                return body.joints[_MIDDLE.get(name, f"{side}_{_PAIRED.get(name, name)}")]
    return None


def _chair(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    seat = _support(bodies, "chair")
    ahead = figure.place.get("chair", 0 if seat else -18) / 100
    x, top = (seat[0] if seat else 0.0) + ahead - 0.02, CHAIR
    shapes: list[Shape] = []
    for z in (-0.12, 0.105):
        for leg in (x - 0.13, x + 0.115):
            shapes += box(camera, (leg, 0.0, z), (leg + 0.018, top, z + 0.018), "prop")[:1]
        shapes += box(camera, (x - 0.13, top, z), (x - 0.112, top + 0.24, z + 0.018), "prop")[:1]
    shapes += box(camera, (x - 0.135, top - 0.022, -0.125), (x + 0.14, top, 0.125), "prop")  # the seat
    shapes += box(camera, (x - 0.136, top + 0.13, -0.125), (x - 0.116, top + 0.26, 0.125), "prop")  # the back
    return [Part("chair", BEHIND + 1, shapes)]


def _step(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    feet = [
        body.joints[f"{side}_ankle"]
        for body in bodies
        for side in SIDES
        if "step" in (body.touching.get(f"{side}_foot"), body.touching.get(f"{side}_toes"))
    ] or [(0.0, 0.0, 0.0)]
    x = feet[0][0] + 0.03 + figure.place.get("step", 0) / 100
    first, last = min(foot[2] for foot in feet), max(foot[2] for foot in feet)
    # Under one foot only, the step ends beside it, so that the other can hang down.
    low = (x - 0.125, 0.0, first - (0.062 if first > 0 else 0.15))
    high = (x + 0.135, STEP, last + (0.062 if last < 0 else 0.15))
    return [Part("step", BEHIND + 1, box(camera, low, high, "prop"))]


def _wall(figure: Figure, _: list[Body], camera: Camera) -> list[Part]:
    x = figure.place.get("wall", WALL_AHEAD) / 100
    thickness = 0.035 if x >= 0 else -0.035
    low, high = (min(x, x + thickness), 0.0, -0.2), (max(x, x + thickness), 1.05, 0.2)
    return [Part("wall", BEHIND + 1, box(camera, low, high, "wall")[:1])]


def _side_wall(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    x0, x1 = _extent(bodies, 0)
    left, right, z = x0 - 0.12, x1 + 0.12, SIDE_WALL_AT
    corners = [(left, 0.0, z), (right, 0.0, z), (right, 1.08, z), (left, 1.08, z)]
    outline = _with_corners([camera.point(corner) for corner in corners])
    return [Part("side-wall", BEHIND - 2, [Shape("wall", [outline])])]


def _roller(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    x, _y, _z = _support(bodies, "roller") or (0.0, 0.0, 0.0)
    radius, half = ROLLER / 2, 0.17
    discs = tuple(((0.0, 0.0, z), (radius, radius, 0.001)) for z in (-half, half))
    end = (x, radius, half)
    shapes = [
        Shape("prop-far", [hull(camera, (x, radius, 0.0), UPRIGHT, discs, directions=FINEST)]),
        Shape("prop", [_disc(camera, end, radius)]),
        Shape("prop-far", [_disc(camera, end, radius * 0.45)]),  # the hole
    ]
    return [Part("roller", BEHIND + 1, shapes)]


def _disc(camera: Camera, centre: Vec, radius: float) -> Outline:
    return ellipse(camera, centre, (radius, 0.0, 0.0), (0.0, radius, 0.0))


def _pillow_at(bodies: list[Body]) -> Vec:
    return add(bodies[0].joints["head"], scale(bodies[0].frames["head"].up, 0.035))


def _pillow(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    x, _y, z = _pillow_at(bodies)
    half = PILLOW / 2
    corners = tuple(((dx, 0.0, dz), (0.05, half, 0.05)) for dx in (-0.05, 0.05) for dz in (-0.07, 0.07))
    shape = Shape("pillow", [hull(camera, (x, half, z), UPRIGHT, corners)])
    return [Part("pillow", BEHIND + 1, [shape])]


_STANDING = {
    "mat": _mat,
    "chair": _chair,
    "step": _step,
    "wall": _wall,
    "side-wall": _side_wall,
    "roller": _roller,
    "pillow": _pillow,
}


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
    "towel": _towel,
    "dumbbell": _dumbbell,
}
