"""Checks a figure, and reports each problem at the line where an author can correct it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hooks.core.problem import Problem
from hooks.core.record import suggest
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath
from hooks.drawing.body import anatomy
from hooks.drawing.body.contacts import (
    HAND_SHAPES,
    HEIGHTS,
    HELD,
    ON_BODY,
    PARTS,
    TARGETS,
    WALL_AHEAD,
)
from hooks.drawing.body.kinematics import joint_angles, swing
from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.sore import SORE
from hooks.drawing.check_space import HEIGHT_CM, Finding, floor, furniture, ways
from hooks.drawing.figure.model import MUSCLES, Figure, Pose
from hooks.drawing.figure.solve import LIMB_OF, contact_point, solve, with_sides, without_side

REACH, GAP = 0.012, 0.02
"""Tolerances as fractions of body height: how far a hand may miss, and a support may hover."""

LEANING = 0.1
"""How close to a wall the body must be to lean on it, as a fraction of its height: a little more than the
distance from the spine to the skin."""

MARGIN = 1.0
"""Degrees by which rounding may exceed a joint's range."""

SHORTEST_ALT = 40
"""Characters; fewer can't describe a position."""


_UPRIGHT = Figure(alt="Standing.", poses=[Pose(name="upright", posture="standing")])


def _prefixed(names: Iterable[str]) -> list[str]:
    """Each name plain and with every word for a side: `knee`, `near_knee`, `right_knee`."""
    return [name for plain in names for name in (plain, *(f"{side}_{plain}" for side in anatomy.NEAR_WORDS))]


_PARTS = frozenset(_prefixed(PARTS))
_SORE = _prefixed(SORE)
_ANGLES = frozenset((*anatomy.RANGES, *_prefixed(anatomy.SIDED)))


def check_figure(figure: Figure, source: Source, at: KeyPath) -> list[Problem]:
    """Every problem of a figure at key `at` of a source. The poses are solved only if all names are known."""
    findings = [*_names(figure), *_starts(figure), *_layout(figure)]
    if not findings:
        bodies = solve(figure)
        findings += _wall(figure, bodies)
        for index, (pose, body) in enumerate(zip(figure.poses, bodies, strict=True)):
            key: KeyPath = ("poses", index)
            findings += _props(figure, pose, body, key)
            findings += _reaches(pose, body, key)
            findings += _supports(pose, body, key)
            findings += _ranges(pose, body, key)
            findings += floor(body, key)
            findings += furniture(figure, bodies, body, key)
        findings += ways(figure, bodies)
    return [source.problem((*at, *key), message, hint) for key, message, hint in findings]


def _names(figure: Figure) -> Iterator[Finding]:
    """Unknown names, and a text alternative that says too little."""
    if len(figure.alt) < SHORTEST_ALT or figure.alt.lower().startswith(
        ("image of", "picture of", "drawing of")
    ):
        yield (
            ("alt",),
            "does not describe the position",
            "Say in a sentence or two how the body lies, bends and moves",
        )
    lists = (
        ("muscles", figure.muscles, _prefixed(MUSCLES)),
        ("stretched", figure.stretched, _prefixed(MUSCLES)),
        ("arrows", figure.arrows, _PARTS),
        ("sore", figure.sore, _SORE),
    )
    for key, written, known in lists:
        for index, name in enumerate(written):
            yield from _known((key, index), name, known)
    for prop in figure.place:
        if prop not in figure.props:
            yield ("place", prop), "is not among the props", f"Add {prop} to props, or remove this line"
    for index, pose in enumerate(figure.poses):
        for name in pose.angles:
            yield from _known(("poses", index, "angles", name), name, _ANGLES)
        for name, on in pose.contacts.items():
            yield from _known(("poses", index, "contacts", name), name, _PARTS)
            yield from _known(("poses", index, "contacts", name), on, TARGETS)


def _known(key: KeyPath, name: str, names: Iterable[str]) -> Iterator[Finding]:
    known = sorted(names)
    if name not in known:
        without_sides = ", ".join(word for word in known if "_" not in word)
        yield key, f'"{name}" is not known', suggest(name, known, f"Use one of: {without_sides}")


def _starts(figure: Figure) -> Iterator[Finding]:
    """Each pose needs a single start and a name of its own."""
    names: list[str] = []
    for index, pose in enumerate(figure.poses):
        key: KeyPath = ("poses", index)
        if pose.posture is None and pose.like is None:
            yield key, "starts from neither a posture nor another pose", "Give either posture or like"
        elif pose.posture is not None and pose.like is not None:
            yield key, "starts from both a posture and another pose", "Remove either posture or like"
        elif pose.like is not None and pose.like not in names:
            yield (*key, "like"), f'no earlier pose is called "{pose.like}"', "Use the name of a pose above"
        if pose.name in names:
            yield (*key, "name"), "is used twice", "Give each pose its own name"
        names.append(pose.name)


def _layout(figure: Figure) -> Iterator[Finding]:
    """Mistakes among the right poses, and a close-up of something that isn't a joint."""
    for index, pose in enumerate(figure.poses):
        if pose.mistake and index < figure.last:
            hint = "Move it below all poses that are right, and start it with like"
            yield ("poses", index, "mistake"), "comes before a pose that is right", hint
    if all(pose.mistake for pose in figure.poses):
        yield ("poses",), "shows only mistakes", "Begin with a pose that is right"
    joints = [*solve(_UPRIGHT)[0].joints]
    if figure.around and figure.around not in joints:
        yield ("around",), f'"{figure.around}" is not a joint', suggest(figure.around, joints)


def _props(figure: Figure, pose: Pose, body: Body, key: KeyPath) -> Iterator[Finding]:
    """Surfaces that are touched but absent, and props to hold that no hand holds."""
    for part, on in body.touching.items():
        if on not in ("floor", *HAND_SHAPES, *ON_BODY, *figure.props):
            message = f"touches the {on}, which is not among the props"
            yield _contact_key(pose, part, key), message, f"Add {on} to props"
    for prop in figure.props:
        # A stick may also lie along the back, where no hand holds it.
        if prop in HELD and prop != "stick" and prop not in body.touching.values():
            yield (*key, "contacts"), f"no hand holds the {prop}", f"Write near_hand: {prop} under contacts"


def _wall(figure: Figure, bodies: Sequence[Body]) -> Iterator[Finding]:
    """A wall that nobody touches or leans on. A long band may be tied to one that is farther away."""
    if "wall" not in figure.props or "long-band" in figure.props:
        return
    wall = figure.place.get("wall", WALL_AHEAD) / 100
    gap = min(abs(joint[0] - wall) for body in bodies for joint in body.joints.values())
    if gap > LEANING:
        message = f"the wall is {gap * HEIGHT_CM:.0f} cm from the body"
        hint = "Put it where the back or the hands are, as in place: {wall: -7}, or remove it from props"
        yield ("props", figure.props.index("wall")), message, hint


def _contact_key(pose: Pose, part: str, key: KeyPath) -> KeyPath:
    """The key of a contact, or of its pose if the contact comes from the posture or an earlier pose."""
    for name in pose.contacts:
        if part in with_sides(name):
            return (*key, "contacts", name)
    return key


def _reaches(pose: Pose, body: Body, key: KeyPath) -> Iterator[Finding]:
    for part, on in body.touching.items():
        side, _, name = part.rpartition("_")
        miss = body.misses.get(f"{side}_{LIMB_OF.get(name, '')}", 0.0)
        if miss > REACH:
            message = f"{part} cannot reach the {on}: it ends {miss * HEIGHT_CM:.0f} cm away"
            hint = "Bend the body towards it, or move what it should touch"
            yield _contact_key(pose, part, key), message, hint


def _supports(pose: Pose, body: Body, key: KeyPath) -> Iterator[Finding]:
    """Parts that should carry the body, but hover above their surface or sink into it."""
    for part, on in body.touching.items():
        if on in HEIGHTS and without_side(part) not in LIMB_OF:
            gap = contact_point(body, part)[1] - HEIGHTS[on]
            if abs(gap) > GAP:
                where = "above" if gap > 0 else "below"
                message = f"{part} is {abs(gap) * HEIGHT_CM:.0f} cm {where} the {on}"
                yield _contact_key(pose, part, key), message, "Bend hips, knees or lean until it touches"


def _ranges(pose: Pose, body: Body, key: KeyPath) -> Iterator[Finding]:
    """Angles past their range, first as written, then as solved with hands and feet where they belong."""
    for name, value in pose.angles.items():
        yield from _range((*key, "angles", name), name, value)
    solved = joint_angles(body)
    for side in SIDES:
        solved[f"{side}_hip"], solved[f"{side}_hip_out"] = swing(body, side, "leg")
    for name, value in solved.items():
        if not any(name in with_sides(written) for written in pose.angles):
            yield from _range(key, name, value)


def _range(key: KeyPath, name: str, value: float) -> Iterator[Finding]:
    side, _, rest = name.partition("_")
    low, high = anatomy.RANGES[rest if side in anatomy.NEAR_WORDS else name]
    if not low - MARGIN <= value <= high + MARGIN:
        yield (
            key,
            f"{name} bends to {value:.0f} degrees, past its range of {low:g} to {high:g}",
            f"Bend it less. The range is from {anatomy.RANGE_SOURCE}",
        )
