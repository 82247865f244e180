"""What stands around the body, and what it holds."""

from __future__ import annotations

from hooks.drawing.body import contacts as stage
from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.vector import UPRIGHT, Vec, add, framed, mix, scale, sub, unit
from hooks.drawing.figure.model import Figure
from hooks.drawing.shapes.lines import round_about
from hooks.drawing.shapes.outline import FINEST, Bone, Camera, Outline, ellipse, hull, strip
from hooks.drawing.shapes.shapes import Part, Shape

BEHIND = -9.0
"""Depth of what lies behind everything."""


def box(camera: Camera, low: Vec, high: Vec, colour: str) -> list[Shape]:
    """A block: its sides as one shape, and over them its lighter top."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    top = [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)]
    whole = round_about([camera.point((x, y, z)) for y in (y0, y1) for x, _, z in top])
    sides = [point for corner in whole for point in [corner] * 2]
    return [Shape(colour, [sides]), Shape(f"{colour}-light", [polygon(camera, top)])]


def polygon(camera: Camera, corners: list[Vec]) -> Outline:
    """A flat shape with corners."""
    return [point for corner in corners for point in [camera.point(corner)] * 2]


def standing_props(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    """The ground and what stays where it is through all poses of a figure."""
    parts = [] if "mat" in figure.props else [Part("ground", BEHIND - 1, _ground(bodies, camera))]
    for prop in figure.props:
        make = _STANDING.get(prop)
        if make:
            parts += make(figure, bodies, camera)
    return parts


def _extent(bodies: list[Body], axis: int) -> tuple[float, float]:
    feet = [point for body in bodies for side in SIDES for point in stage.sole_points(body, side).values()]
    values = [place[axis] for place in (*feet, *(joint for body in bodies for joint in body.joints.values()))]
    return min(values), max(values)


def _ground(bodies: list[Body], camera: Camera) -> list[Shape]:
    (x0, x1), (z0, z1) = _extent(bodies, 0), _extent(bodies, 2)
    middle = ((x0 + x1) / 2, 0.0, (z0 + z1) / 2)
    wide, deep = ((x1 - x0) / 2 + 0.17, 0.0, 0.0), (0.0, 0.0, (z1 - z0) / 2 + 0.17)
    return [Shape("ground", [ellipse(camera, middle, wide, deep)])]


def _mat(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    (x0, x1), (z0, z1) = _extent(bodies, 0), _extent(bodies, 2)
    if "pillow" in figure.props:
        x, _, z = _pillow_at(bodies)
        x0, x1, z0, z1 = min(x0, x - 0.06), max(x1, x + 0.06), min(z0, z - 0.06), max(z1, z + 0.06)
    return [
        Part("mat", BEHIND, box(camera, (x0 - 0.1, -0.012, z0 - 0.08), (x1 + 0.1, 0.0, z1 + 0.08), "mat"))
    ]


def _spot(bodies: list[Body], on: str) -> Vec | None:
    """Where something is stood or sat on."""
    for body in reversed(bodies):
        for name, what in body.touching.items():
            if what == on:
                side, _, part = name.rpartition("_")
                joint = {"seat": "pelvis", "back": "high2", "upper-back": "high2", "head": "head"}.get(
                    part, f"{side}_{_JOINT.get(part, part)}"
                )
                return body.joints[joint]
    return None


_JOINT = {"foot": "ankle", "toes": "ankle", "hand": "wrist"}


def _chair(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    spot = _spot(bodies, "chair")
    ahead = figure.place.get("chair", 0 if spot else -18) / 100
    x, top = (spot[0] if spot else 0.0) + ahead - 0.02, stage.CHAIR
    shapes: list[Shape] = []
    for z in (-0.12, 0.105):
        for leg in (x - 0.13, x + 0.115):
            shapes += box(camera, (leg, 0.0, z), (leg + 0.018, top, z + 0.018), "prop")[:1]
        shapes += box(camera, (x - 0.13, top, z), (x - 0.112, top + 0.24, z + 0.018), "prop")[:1]
    shapes += box(camera, (x - 0.135, top - 0.022, -0.125), (x + 0.14, top, 0.125), "prop")
    shapes += box(camera, (x - 0.136, top + 0.13, -0.125), (x - 0.116, top + 0.26, 0.125), "prop")
    return [Part("chair", BEHIND + 1, shapes)]


def _step(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    feet = [
        body.joints[f"{side}_ankle"]
        for body in bodies
        for side in SIDES
        if "step" in (body.touching.get(f"{side}_foot"), body.touching.get(f"{side}_toes"))
    ] or [(0.0, 0.0, 0.0)]
    x = feet[0][0] + 0.03 + figure.place.get("step", 0) / 100
    inner, outer = min(foot[2] for foot in feet), max(foot[2] for foot in feet)
    low = (x - 0.125, 0.0, inner - (0.062 if inner > 0 else 0.15))
    high = (x + 0.135, stage.STEP, outer + (0.062 if outer < 0 else 0.15))
    return [Part("step", BEHIND + 1, box(camera, low, high, "prop"))]


def _wall(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    x = figure.place.get("wall", stage.WALL_AHEAD) / 100
    thick = 0.035 if x >= 0 else -0.035
    low, high = (min(x, x + thick), 0.0, -0.2), (max(x, x + thick), 1.05, 0.2)
    del bodies
    return [Part("wall", BEHIND + 1, box(camera, low, high, "wall")[:1])]


def _side_wall(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    x0, x1 = _extent(bodies, 0)
    at = stage.SIDE_WALL_AT
    corners = [(x0 - 0.12, 0.0, at), (x1 + 0.12, 0.0, at), (x1 + 0.12, 1.08, at), (x0 - 0.12, 1.08, at)]
    return [Part("side-wall", BEHIND - 2, [Shape("wall", [polygon(camera, corners)])])]


def _roller(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    spot = _spot(bodies, "roller") or (0.0, 0.0, 0.0)
    radius = stage.ROLLER / 2
    lumps = (((0.0, 0.0, -0.17), (radius, radius, 0.001)), ((0.0, 0.0, 0.17), (radius, radius, 0.001)))
    near = (spot[0], radius, 0.17)
    shapes = [
        Shape("prop-far", [hull(camera, (spot[0], radius, 0.0), UPRIGHT, lumps, ways=FINEST)]),
        Shape("prop", [_disc(camera, near, radius)]),
        Shape("prop-far", [_disc(camera, near, radius * 0.45)]),
    ]
    return [Part("roller", BEHIND + 1, shapes)]


def _disc(camera: Camera, at: Vec, radius: float) -> Outline:
    return ellipse(camera, at, (radius, 0.0, 0.0), (0.0, radius, 0.0))


def _pillow_at(bodies: list[Body]) -> Vec:
    return add(bodies[0].joints["head"], scale(bodies[0].frames["head"].up, 0.035))


def _pillow(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    middle = _pillow_at(bodies)
    high = stage.PILLOW / 2
    lumps = tuple(((x, 0.0, z), (0.05, high, 0.05)) for x in (-0.05, 0.05) for z in (-0.07, 0.07))
    return [
        Part(
            "pillow",
            BEHIND + 1,
            [Shape("pillow", [hull(camera, (middle[0], high, middle[2]), UPRIGHT, lumps)])],
        )
    ]


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
    """What goes with the body."""
    return [part for prop in figure.props if prop in _MOVING for part in _MOVING[prop](figure, body, camera)]


def grip(body: Body, side: str) -> Vec:
    """The middle of a closed hand."""
    return add(body.joints[f"{side}_wrist"], scale(body.frames[f"{side}_hand"].up, -0.038))


def _holding(body: Body, prop: str) -> list[str]:
    return [side for side in SIDES if body.touching.get(f"{side}_hand") == prop]


def _rod(camera: Camera, start: Vec, end: Vec, radius: float) -> Outline:
    frame = framed(unit(sub(start, end)), camera.toward)
    return strip(
        camera,
        Bone(start, end, frame),
        ((0.0, radius, radius, radius), (1.0, radius, radius, radius)),
        (1.0, 1.0),
    )


def _stick(_: Figure, body: Body, camera: Camera) -> list[Part]:
    if len(_holding(body, "stick")) == 2:
        a, b = grip(body, "near"), grip(body, "far")
        way = scale(unit(sub(a, b)), 0.12)
        start, end = add(a, way), sub(b, way)
    else:
        head, pelvis = body.frames["head"], body.frames["pelvis"]
        top = add(body.joints["head"], head.point(-0.064, 0.05, 0.0))
        low = add(body.joints["pelvis"], pelvis.point(-0.094, -0.01, 0.0))
        way = scale(unit(sub(top, low)), 0.06)
        start, end = add(top, way), sub(low, way)
    return [
        Part(
            "stick",
            camera.depth(mix(start, end, 0.5)) + 0.02,
            [Shape("prop", [_rod(camera, start, end, 0.008)])],
        )
    ]


def _mini_band(_: Figure, body: Body, camera: Camera) -> list[Part]:
    lumps = []
    root = body.joints["pelvis"]
    for side in SIDES:
        middle = sub(mix(body.joints[f"{side}_hip"], body.joints[f"{side}_knee"], 0.80), root)
        lumps.append((middle, (0.041, 0.013, 0.038)))
    depth = max(camera.depth(body.joints[f"{side}_knee"]) for side in SIDES)
    return [
        Part(
            "mini-band",
            depth + 0.1,
            [Shape("band", [hull(camera, root, UPRIGHT, tuple(lumps), ways=FINEST)])],
        )
    ]


def _long_band(figure: Figure, body: Body, camera: Camera) -> list[Part]:
    anchor = (figure.place.get("long-band", 60) / 100, 0.76, 0.0)
    rods = [_rod(camera, grip(body, side), anchor, 0.006) for side in _holding(body, "long-band")]
    return [
        Part(
            "long-band",
            camera.depth(body.joints["near_wrist"]) - 0.01,
            [Shape("band", [rod]) for rod in rods],
        )
    ]


def _towel(_: Figure, body: Body, camera: Camera) -> list[Part]:
    ends = [grip(body, side) for side in _holding(body, "towel")]
    feet = [
        stage.sole_points(body, side)["ball"]
        for side in SIDES
        if body.touching.get(f"{side}_foot") == "towel"
    ]
    if feet:
        rods = [_rod(camera, end, feet[0], 0.009) for end in ends]
    else:
        rods = [_rod(camera, ends[0], ends[-1], 0.014)] if ends else []
    return [
        Part("towel", camera.depth(body.joints["near_wrist"]) - 0.01, [Shape("towel", [rod]) for rod in rods])
    ]


def _dumbbell(_: Figure, body: Body, camera: Camera) -> list[Part]:
    parts = []
    for side in _holding(body, "dumbbell"):
        middle, frame = grip(body, side), body.frames[f"{side}_hand"]
        ends = [add(middle, scale(frame.front, at)) for at in (-0.062, 0.062)]
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
