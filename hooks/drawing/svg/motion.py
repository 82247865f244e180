"""In-betweens of two poses, in joint space: bones turn, and what both poses hold stays held."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import hypot

from hooks.drawing.body.contacts import HELD, ball_of, on_ball
from hooks.drawing.body.kinematics import local_frames, reach
from hooks.drawing.body.skeleton import SIDES, Body, Hold, assemble
from hooks.drawing.body.vector import along, arc, between, mix, sub
from hooks.drawing.figure.model import Figure
from hooks.drawing.figure.solve import LIMB_OF, SUPPORT_ORDER, contact_point, without_side

STEP_HEIGHT = 0.22
"""How high a foot or hand is lifted in a step, as a fraction of the step's length."""

LEVEL_STEP = 0.05
"""Fraction of body height; a step up or down by more needs no lift."""


def in_between(a: Body, b: Body, part: float) -> Body:
    """The in-between of two poses, from `a` (`part` 0) to `b` (`part` 1)."""
    return Transition(a, b).body(part)


def movements(figure: Figure, bodies: list[Body]) -> list[Transition]:
    """The movements from pose to pose, without mistakes; in a cycle, then those of the other side."""
    if not figure.moves:
        return []
    poses = bodies[: figure.last + 1]
    if figure.layout == "cycle":
        poses = [*poses, *(body.mirrored() for body in poses), poses[0]]
    return [Transition(a, b) for a, b in pairwise(poses)]


class Transition:
    """The movement from one pose to another."""

    def __init__(self, a: Body, b: Body) -> None:
        self.ends = a, b
        first, second = local_frames(a), local_frames(b)
        self.bones = {bone: arc(first[bone], second[bone]) for bone in first}
        self.root = arc(a.frames["pelvis"], b.frames["pelvis"])
        self.shared = {name: on for name, on in a.touching.items() if b.touching.get(name) == on}
        for side in SIDES:
            self.shared |= _rolling(a, b, side) | _rolling(b, a, side)

    @property
    def turn(self) -> float:
        """The largest angle in degrees by which a bone turns."""
        return max(angle for _, _, angle in (self.root, *self.bones.values()))

    def body(self, part: float) -> Body:
        """The in-between after a fraction of the movement (0 to 1)."""
        a, b = self.ends
        local = {bone: along(rotation, part) for bone, rotation in self.bones.items()}
        body = assemble(along(self.root, part), mix(a.joints["pelvis"], b.joints["pelvis"], part), local)
        breath = a.breath + (b.breath - a.breath) * part
        body = _anchored(replace(body, touching=self.shared, breath=breath), a, b, part)
        for side in SIDES:
            for limb in ("leg", "arm"):
                name = f"{side}_{limb}"
                if _touches(self.shared, side, limb) and name in a.holds and name in b.holds:
                    tiptoe = f"{side}_toes" in self.shared and limb == "leg"
                    body = reach(body, side, limb, _hold(a.holds[name], b.holds[name], part, tiptoe=tiptoe))
        return body


def _rolling(flat: Body, tiptoe: Body, side: str) -> dict[str, str]:
    """What the ball of a foot touches all the way between a flat foot and one on tiptoe."""
    foot, toes = f"{side}_foot", f"{side}_toes"
    on = flat.touching.get(foot)
    rolls = on is not None and toes not in flat.touching and tiptoe.touching.get(toes) == on
    return {toes: on} if on is not None and rolls and foot not in tiptoe.touching else {}


def _touches(touching: dict[str, str], side: str, limb: str) -> bool:
    """Whether the end of a limb touches something."""
    return any(f"{side}_{part}" in touching for part, of in LIMB_OF.items() if of == limb)


def _hold(a: Hold, b: Hold, part: float, *, tiptoe: bool) -> Hold:
    """A hand or foot that's held elsewhere in the second pose steps over in an arc.

    On tiptoe the foot turns about its ball instead.
    """
    frame = between(a.frame, b.frame, part)
    if tiptoe:
        return on_ball(mix(ball_of(a), ball_of(b), part), frame)
    x, y, z = mix(a.joint, b.joint, part)
    ahead, up, aside = sub(b.joint, a.joint)
    if abs(up) < LEVEL_STEP:
        y += STEP_HEIGHT * hypot(ahead, aside) * 4 * part * (1 - part)  # a parabola that is 1 half-way
    return Hold((x, y, z), frame)


def _anchored(body: Body, a: Body, b: Body, part: float) -> Body:
    """The body moved so that its support in both poses doesn't slide."""
    for name in sorted(body.touching, key=lambda name: SUPPORT_ORDER.index(without_side(name))):
        if not name.endswith(("hand", "back")) and body.touching[name] not in HELD:
            target = mix(contact_point(a, name), contact_point(b, name), part)
            return body.moved(sub(target, contact_point(body, name)))
    return body
