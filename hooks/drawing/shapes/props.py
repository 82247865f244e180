"""The props around the body."""

from __future__ import annotations

from hooks.drawing.body.contacts import (
    CHAIR,
    DESK,
    PILLOW,
    ROLLER,
    SIDE_WALL_AT,
    STEP,
    WALL_AHEAD,
    sole_points,
)
from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.vector import UPRIGHT, Vec, add, scale
from hooks.drawing.figure.model import Figure
from hooks.drawing.shapes.lines import convex_hull, with_corners
from hooks.drawing.shapes.outline import FINEST, Camera, Outline, ellipse, hull
from hooks.drawing.shapes.scenery import bars, bars_jump, bed, camber, scan, sun, table
from hooks.drawing.shapes.shapes import Part, Shape
from hooks.drawing.shapes.solids import ARMS, BEHIND, box, extent
from hooks.drawing.shapes.winter import ice

DESK_AHEAD = 20
"""Where a desk's near edge is by default: percent of body height ahead of the person."""
STEEP = 15
"""How steep a slope is by default, in percent."""


MAT_END, MAT_END_ABOVE = 0.08, 0.16
"""How far a mat goes on past the joints at either end, and how much farther seen from right above: from
there, a head that's on the mat would otherwise stick out over its edge."""


def standing_props(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    """The ground, and the props that don't move between the poses of a figure."""
    has_own = {"mat", "slope", "bed", "camber", "ice"} & {*figure.props}
    parts = [] if has_own else [Part("ground", BEHIND - 1, _ground(bodies, camera))]
    for prop in figure.props:
        make = _STANDING.get(prop)
        if make:
            parts += make(figure, bodies, camera)
    return parts


def _ground(bodies: list[Body], camera: Camera) -> list[Shape]:
    (x0, x1), (z0, z1) = extent(bodies, 0), extent(bodies, 2)
    middle = ((x0 + x1) / 2, 0.0, (z0 + z1) / 2)
    across, along = ((x1 - x0) / 2 + 0.17, 0.0, 0.0), (0.0, 0.0, (z1 - z0) / 2 + 0.17)
    return [Shape("ground", [ellipse(camera, middle, across, along)])]


def _mat(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    """A mat under the trunk and the legs; spread arms leave it, or it would be a square."""
    (x0, x1), (z0, z1) = extent(bodies, 0), extent(bodies, 2, without=ARMS)
    if "pillow" in figure.props:
        x, _, z = _pillow_at(bodies)
        x0, x1, z0, z1 = min(x0, x - 0.06), max(x1, x + 0.06), min(z0, z - 0.06), max(z1, z + 0.06)
    end = MAT_END + MAT_END_ABOVE * camera.toward[1]
    low, high = (x0 - end, -0.012, z0 - 0.08), (x1 + end, 0.0, z1 + 0.08)
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


CHAIR_BACK = 0.26
"""How far the back of a chair rises above the seat."""


def chair_at(figure: Figure, bodies: list[Body]) -> tuple[tuple[float, float], float]:
    """Where the seat of the chair begins and ends, and where the front of its back is."""
    x = _chair_middle(figure, bodies)
    return (x - 0.135, x + 0.14), x - 0.116


def _chair_middle(figure: Figure, bodies: list[Body]) -> float:
    seat = _support(bodies, "chair")
    ahead = figure.place.get("chair", 0 if seat else -18) / 100
    return (seat[0] if seat else 0.0) + ahead - 0.02


def _chair(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    x, top = _chair_middle(figure, bodies), CHAIR
    shapes: list[Shape] = []
    for z in (-0.12, 0.105):
        for leg in (x - 0.134, x + 0.115):
            shapes += box(camera, (leg, 0.0, z), (leg + 0.018, top, z + 0.018), "prop")[:1]
        shapes += box(camera, (x - 0.134, top, z), (x - 0.116, top + 0.24, z + 0.018), "prop")[:1]
    shapes += box(camera, (x - 0.135, top - 0.022, -0.125), (x + 0.14, top, 0.125), "prop")  # the seat
    low, high = (x - 0.134, top + 0.13, -0.125), (x - 0.116, top + CHAIR_BACK, 0.125)
    shapes += box(camera, low, high, "prop")  # the back
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


BRICK = (0.11, 0.045)
"""The width and the height of a brick."""

COPING = 0.035
"""The height of the row of stones on top of a wall, which stand out a little over it."""

_BRICKS = (
    *((0.05, 0.97), (0.33, 0.97), (0.70, 0.97), (0.14, 0.90), (0.79, 0.90), (0.06, 0.76), (0.70, 0.76)),
    *((0.13, 0.62), (0.79, 0.55), (0.05, 0.48), (0.62, 0.48), (0.14, 0.34), (0.79, 0.27), (0.08, 0.13)),
    *((0.40, 0.06), (0.70, 0.13)),
)
"""Where some bricks show, without which a wall is only a grey card: how far along it, and how high."""


def _side_wall(_: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    x0, x1 = extent(bodies, 0)
    left, right, z = x0 - 0.12, x1 + 0.12, SIDE_WALL_AT

    def upright(x: float, y: float, wide: float, high: float) -> Outline:
        corners = ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))
        return with_corners([camera.point((a, b, z)) for a, b in corners])

    bricks = [upright(left + (right - left) * at, y, *BRICK) for at, y in _BRICKS]
    coping = upright(left - COPING, 1.08, right - left + 2 * COPING, COPING)
    shapes = [Shape("wall", [upright(left, 0.0, right - left, 1.08)]), Shape("ground", [*bricks, coping])]
    return [Part("side-wall", BEHIND - 2, shapes)]


def _desk(figure: Figure, _: list[Body], camera: Camera) -> list[Part]:
    """A desk with a laptop, in front of whoever sits or stands at it."""
    near = figure.place.get("desk", DESK_AHEAD) / 100
    far, half = near + 0.36, 0.26
    shapes: list[Shape] = []
    for x in (near + 0.02, far - 0.04):
        shapes += box(camera, (x, 0.0, -half), (x + 0.02, DESK, -half + 0.02), "prop")[:1]
        shapes += box(camera, (x, 0.0, half - 0.02), (x + 0.02, DESK, half), "prop")[:1]
    shapes += box(camera, (near, DESK - 0.02, -half), (far, DESK, half), "prop")
    x = near + 0.1
    shapes += box(camera, (x, DESK, -0.09), (x + 0.13, DESK + 0.008, 0.09), "weight")[:1]
    screen = [(x + 0.13, DESK, 0.09), (x + 0.16, DESK + 0.125, 0.09)]
    corners = [point for a, b, z in screen for point in ((a, b, z), (a + 0.008, b, z), (a, b, -z))]
    outline = convex_hull([camera.point(corner) for corner in corners])
    return [Part("desk", BEHIND + 1, [*shapes, Shape("weight", [with_corners(outline)])])]


def _slope(figure: Figure, bodies: list[Body], camera: Camera) -> list[Part]:
    """A hill under the feet, as steep in percent as `place` says; downhill if negative."""
    grade = figure.place.get("slope", STEEP) / 100
    (x0, x1), (z0, z1) = extent(bodies, 0), extent(bodies, 2)
    soles = [point for body in bodies for side in SIDES for point in sole_points(body, side).values()]
    level = min(y - grade * x for x, y, _ in soles)
    left, right, z0, z1 = x0 - 0.25, x1 + 0.25, z0 - 0.1, z1 + 0.1
    base = level + grade * (left if grade > 0 else right) - 0.05
    top = [(x, level + grade * x, z) for x, z in ((left, z0), (right, z0), (right, z1), (left, z1))]
    below = [(left, base, z1), (right, base, z1)]
    silhouette = convex_hull([camera.point(point) for point in (*top, *below)])
    shapes = [
        Shape("hill", [with_corners(silhouette)]),
        Shape("ground", [with_corners([camera.point(corner) for corner in top])]),
    ]
    return [Part("slope", BEHIND - 1, shapes)]


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
    "desk": _desk,
    "slope": _slope,
    "pillow": _pillow,
    "bed": bed,
    "table": table,
    "sun": sun,
    "scan": scan,
    "camber": camber,
    "ice": ice,
    "bars": bars,
    "bars-jump": bars_jump,
}
