"""Bodies in between two poses, in joint space: bones turn, and what is held in both poses stays held."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

from hooks.drawing.body.contacts import HELD, ball_of, on_ball
from hooks.drawing.body.kinematics import locals_of, reach
from hooks.drawing.body.skeleton import SIDES, Body, Hold, assemble
from hooks.drawing.body.vector import Vec, along, arc, between, mix, sub
from hooks.drawing.figure.solve import BEARERS, REACHING, bearing


def in_between(a: Body, b: Body, part: float) -> Body:
    """The body `part` (0 to 1) of the way from pose `a` to pose `b`."""
    return Transition(a, b).body(part)


class Transition:
    """The way from one pose to another."""

    def __init__(self, a: Body, b: Body) -> None:
        self.ends = a, b
        first, second = locals_of(a), locals_of(b)
        self.bones = {bone: arc(first[bone], second[bone]) for bone in first}
        self.root = arc(a.frames["pelvis"], b.frames["pelvis"])
        self.shared = {name: on for name, on in a.touching.items() if b.touching.get(name) == on}

    @property
    def turn(self) -> float:
        """The greatest angle in degrees by which a bone turns."""
        return max(angle for _, _, angle in (self.root, *self.bones.values()))

    def body(self, part: float) -> Body:
        """The body `part` (0 to 1) of the way."""
        a, b = self.ends
        local = {bone: along(way, part) for bone, way in self.bones.items()}
        body = assemble(along(self.root, part), mix(a.joints["pelvis"], b.joints["pelvis"], part), local)
        breath = a.breath + (b.breath - a.breath) * part
        body = _anchored(replace(body, touching=self.shared, breath=breath), a, b, part)
        for side in SIDES:
            for limb in ("leg", "arm"):
                name = f"{side}_{limb}"
                if _holds(self.shared, side, limb) and name in a.holds and name in b.holds:
                    tiptoe = f"{side}_toes" in self.shared and limb == "leg"
                    body = reach(body, side, limb, _hold(a.holds[name], b.holds[name], part, tiptoe=tiptoe))
        return body


def _holds(shared: dict[str, str], side: str, limb: str) -> bool:
    return any(f"{side}_{part}" in shared for part, end in REACHING.items() if end == limb)


def _hold(a: Hold, b: Hold, part: float, *, tiptoe: bool) -> Hold:
    """A held end that is moved steps over in an arc; on tiptoe the ball of the foot keeps its place."""
    frame = between(a.frame, b.frame, part)
    if tiptoe:
        return on_ball(mix(ball_of(a), ball_of(b), part), frame)
    way = sub(b.joint, a.joint)
    lift = 0.22 * hypot(way[0], way[2]) * 4 * part * (1 - part) if abs(way[1]) < 0.05 else 0.0
    x, y, z = mix(a.joint, b.joint, part)
    return Hold((x, y + lift, z), frame)


def _anchored(body: Body, a: Body, b: Body, part: float) -> Body:
    """Moved so that what carries the body in both poses keeps its place."""
    bearers = sorted(body.touching, key=lambda name: BEARERS.index(name.rpartition("_")[2]))
    for name in bearers:
        if name.endswith(("hand", "back")) or body.touching[name] in HELD:
            continue
        place: Vec = mix(bearing(a, name), bearing(b, name), part)
        return body.moved(sub(place, bearing(body, name)))
    return body
