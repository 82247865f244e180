"""What is wrong with a figure, each fault at the line an author can mend."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence

from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath
from hooks.drawing.body import anatomy
from hooks.drawing.body import contacts as stage
from hooks.drawing.body.kinematics import joint_angles, swing
from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.surface import lowest_trunk
from hooks.drawing.figure.model import MUSCLES, Figure, Pose
from hooks.drawing.figure.solve import REACHING, bearing, sided, solve
from hooks.drawing.shapes.head import lowest_head

Fault = tuple[KeyPath, str, str]
"""Key below the figure, what is wrong, how to mend it."""

HEIGHT_CM = 172
"""Body height by which parts of it are told as centimetres."""

REACH, SINK, GAP = 0.012, 0.015, 0.02
"""Parts of body height: how far a hand may miss, a limb may press into the ground, a bearer may hover."""

LEANS = 0.1
"""Parts of body height from the spine to a wall that the back leans on, and a little more."""

MARGIN = 1.0
"""Degrees by which rounding may pass a range."""

SHORTEST_ALT = 40
"""Characters; fewer cannot say a position."""

_PARTS = frozenset(
    name for part in stage.PARTS for name in (part, *(f"{side}_{part}" for side in anatomy.NEAR_WORDS))
)
_ANGLES = frozenset(
    name
    for joint in anatomy.RANGES
    for name in (joint, *(f"{side}_{joint}" for side in anatomy.NEAR_WORDS if joint in anatomy.SIDED))
)


def check_figure(figure: Figure, source: Source, at: KeyPath) -> list[Problem]:
    """Every problem of a figure at key `at` of a source; poses are solved once all words are known."""
    faults = [*_words(figure), *_chain(figure)]
    if not faults:
        bodies = solve(figure)
        faults += _wall(figure, bodies)
        for index, (pose, body) in enumerate(zip(figure.poses, bodies, strict=True)):
            faults += _body(figure, pose, body, ("poses", index))
    return [source.problem((*at, *key), message, hint) for key, message, hint in faults]


def _words(figure: Figure) -> Iterator[Fault]:
    """Names that are not in our lists, and a text alternative that says too little."""
    if len(figure.alt) < SHORTEST_ALT or figure.alt.lower().startswith(
        ("image of", "picture of", "drawing of")
    ):
        yield (
            ("alt",),
            "does not say the position",
            "Say in a sentence or two how the body lies, bends and moves",
        )
    for index, name in enumerate(figure.muscles):
        yield from _known(("muscles", index), name, _sided_names(MUSCLES))
    for index, name in enumerate(figure.arrows):
        yield from _known(("arrows", index), name, _PARTS)
    for prop in figure.place:
        if prop not in figure.props:
            yield ("place", prop), "is not among the props", f"Add {prop} to props, or remove the line"
    for index, pose in enumerate(figure.poses):
        for name in pose.angles:
            yield from _known(("poses", index, "angles", name), name, _ANGLES)
        for name, on in pose.contacts.items():
            yield from _known(("poses", index, "contacts", name), name, _PARTS)
            yield from _known(("poses", index, "contacts", name), on, stage.TARGETS)


def _sided_names(names: Iterable[str]) -> list[str]:
    return [name for plain in names for name in (plain, *(f"{side}_{plain}" for side in anatomy.NEAR_WORDS))]


def _known(key: KeyPath, name: str, names: Iterable[str]) -> Iterator[Fault]:
    known = sorted(names)
    if name not in known:
        close = difflib.get_close_matches(name, known, n=1)
        short = ", ".join(word for word in known if "_" not in word)
        yield (
            key,
            f'"{name}" is not known',
            f'Did you mean "{close[0]}"?' if close else f"Take one of: {short}",
        )


def _chain(figure: Figure) -> Iterator[Fault]:
    """Poses begin from one thing, under names of their own."""
    names: list[str] = []
    for index, pose in enumerate(figure.poses):
        key: KeyPath = ("poses", index)
        if (pose.posture is None) == (pose.like is None):
            yield key, "begins from nothing, or from two things", "Give either posture or like"
        elif pose.like is not None and pose.like not in names:
            yield (*key, "like"), f'no earlier pose is called "{pose.like}"', "Use the name of a pose above"
        if pose.name in names:
            yield (*key, "name"), "is used twice", "Give each pose its own name"
        names.append(pose.name)


def _body(figure: Figure, pose: Pose, body: Body, key: KeyPath) -> Iterator[Fault]:
    yield from _props(figure, pose, body, key)
    yield from _reaches(pose, body, key)
    yield from _bearers(pose, body, key)
    yield from _ranges(pose, body, key)
    yield from _ground(body, key)


def _props(figure: Figure, pose: Pose, body: Body, key: KeyPath) -> Iterator[Fault]:
    """What is touched is there, and what is held is held."""
    for part, on in body.touching.items():
        if on not in ("floor", *stage.HAND_SHAPES, *stage.ON_BODY, *figure.props):
            yield _contact_key(pose, part, key), f"touches the {on}, which is not there", f"Add {on} to props"
    for prop in figure.props:
        if prop in stage.HELD[1:] and prop not in body.touching.values():
            yield (*key, "contacts"), f"nobody holds the {prop}", f"Write near_hand: {prop} under contacts"


def _wall(figure: Figure, bodies: Sequence[Body]) -> Iterator[Fault]:
    """A wall that is neither touched nor leaned on leaves a body in the air; a long band may hang from it."""
    if "wall" not in figure.props or "long-band" in figure.props:
        return
    at = figure.place.get("wall", stage.WALL_AHEAD) / 100
    gap = min(abs(joint[0] - at) for body in bodies for joint in body.joints.values())
    if gap > LEANS:
        message = f"the wall stands {gap * HEIGHT_CM:.0f} cm from the body"
        hint = "Put it where the back or the hands are, as in place: {wall: -7}, or take it out of props"
        yield ("props", figure.props.index("wall")), message, hint


def _contact_key(pose: Pose, part: str, key: KeyPath) -> KeyPath:
    """The line of a contact; its pose's where it comes from the posture or an earlier pose."""
    for name in pose.contacts:
        if part in sided(name):
            return (*key, "contacts", name)
    return key


def _reaches(pose: Pose, body: Body, key: KeyPath) -> Iterator[Fault]:
    for part, on in body.touching.items():
        side, _, name = part.rpartition("_")
        miss = body.misses.get(f"{side}_{REACHING.get(name, '')}", 0.0)
        if miss > REACH:
            message = f"{part} cannot reach the {on}: {miss * HEIGHT_CM:.0f} cm are missing"
            yield (
                _contact_key(pose, part, key),
                message,
                "Bend the body towards it, or change what stands where",
            )


def _bearers(pose: Pose, body: Body, key: KeyPath) -> Iterator[Fault]:
    """Parts that carry the body lie on what they rest on."""
    for part, on in body.touching.items():
        if on in stage.HEIGHTS and part.rpartition("_")[2] not in REACHING:
            gap = bearing(body, part)[1] - stage.HEIGHTS[on]
            if abs(gap) > GAP:
                where = "above" if gap > 0 else "below"
                message = f"{part} is {abs(gap) * HEIGHT_CM:.0f} cm {where} the {on}"
                yield _contact_key(pose, part, key), message, "Bend hips, knees or lean until it touches"


def _ranges(pose: Pose, body: Body, key: KeyPath) -> Iterator[Fault]:
    """Angles as written, then as they are once hands and feet are where they belong."""
    for name, value in pose.angles.items():
        yield from _range((*key, "angles", name), name, value)
    solved = joint_angles(body)
    for side in SIDES:
        solved[f"{side}_hip"], solved[f"{side}_hip_out"] = swing(body, side, "leg")
    for name, value in solved.items():
        if not any(name in sided(written) for written in pose.angles):
            yield from _range(key, name, value)


def _range(key: KeyPath, name: str, value: float) -> Iterator[Fault]:
    side, _, rest = name.partition("_")
    low, high = anatomy.RANGES[rest if side in anatomy.NEAR_WORDS else name]
    if not low - MARGIN <= value <= high + MARGIN:
        yield (
            key,
            f"{name} bends to {value:.0f} degrees, past its range of {low:g} to {high:g}",
            f"Bend it less. The range is from {anatomy.RANGE_SOURCE}",
        )


def _ground(body: Body, key: KeyPath) -> Iterator[Fault]:
    """Nothing sinks into the floor."""
    depths = {"trunk": lowest_trunk(body)[1], "head": lowest_head(body)}
    for side in SIDES:
        for joint, thick in (("knee", 0.028), ("ankle", 0.02), ("elbow", 0.02), ("wrist", 0.012)):
            depths[f"{side}_{joint}"] = body.joints[f"{side}_{joint}"][1] - thick
        for name, point in stage.sole_points(body, side).items():
            if name != "toe":
                depths[f"{side}_{name}"] = point[1]
    for part, height in depths.items():
        if height < -SINK:
            message = f"{part.replace('_', ' ')} is {-height * HEIGHT_CM:.0f} cm below the floor"
            yield key, message, "Bend that limb, or write what touches the floor under contacts"
