"""The jointed body: where every joint is, given each bone's rotation."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from hooks.drawing.body import anatomy
from hooks.drawing.body.vector import Frame, Vec, add, scale, spin, sub, turned

SIDES = {"near": 1, "far": -1}
"""The near side is the person's right, so it's positive on their `right` axis."""

SPINE = ("low1", "low2", "high1", "high2", "high3", "neck1", "neck2")
"""Links from the pelvis to the skull."""


class Limb(NamedTuple):
    """A leg or an arm, from the trunk outwards."""

    joints: tuple[str, str, str]
    bones: tuple[str, str, str]
    """The upper and the lower bone, and the foot or hand at the end."""
    lengths: tuple[float, float]
    """Of the upper and the lower bone."""


LIMBS = {
    "leg": Limb(("hip", "knee", "ankle"), ("thigh", "shank", "foot"), (anatomy.THIGH, anatomy.SHANK)),
    "arm": Limb(
        ("shoulder", "elbow", "wrist"),
        ("upper_arm", "forearm", "hand"),
        (anatomy.UPPER_ARM, anatomy.FOREARM),
    ),
}

SHOULDER_RISE = 0.028
"""How far a shoulder joint rises as its arm goes from a little above level to overhead."""


@dataclass(frozen=True)
class Hold:
    """Where the end of a limb is held."""

    joint: Vec
    """The position of the wrist or ankle."""
    frame: Frame
    """How the hand or foot is turned."""


@dataclass(frozen=True)
class Body:
    """A body in space.

    Lengths are fractions of its height; x is ahead, y up from the floor and z towards the near side.
    """

    frames: dict[str, Frame]
    joints: dict[str, Vec]
    holds: dict[str, Hold] = field(default_factory=dict)
    """The limbs that are held, by side and limb: `near_arm`."""
    misses: dict[str, float] = field(default_factory=dict)
    """How far each held limb falls short of its target, by side and limb."""
    touching: dict[str, str] = field(default_factory=dict)
    """What each part touches: `near_hand` to `floor`."""
    breath: float = 0.0
    """How far the belly is out: 0 is normal, 1 after a deep breath in."""

    def moved(self, by: Vec) -> Body:
        """The same body with its joints shifted."""
        return replace(self, joints={name: add(point, by) for name, point in self.joints.items()})

    def mirrored(self) -> Body:
        """The same body with its right and left side swapped."""
        return Body(
            {_swapped(name): _reflected(frame) for name, frame in self.frames.items()},
            {_swapped(name): (x, y, -z) for name, (x, y, z) in self.joints.items()},
            {
                _swapped(name): Hold((*hold.joint[:2], -hold.joint[2]), _reflected(hold.frame))
                for name, hold in self.holds.items()
            },
            {_swapped(name): miss for name, miss in self.misses.items()},
            {_swapped(name): on for name, on in self.touching.items()},
            self.breath,
        )


def _swapped(name: str) -> str:
    side, _, rest = name.partition("_")
    return f"{_OTHER[side]}_{rest}" if side in _OTHER else name


_OTHER = {"near": "far", "far": "near"}


def _reflected(frame: Frame) -> Frame:
    """A frame in a mirror on the midline; its `right` is turned round, so that it stays right-handed."""
    (fx, fy, fz), (ux, uy, uz), (rx, ry, rz) = frame
    return Frame((fx, fy, -fz), (ux, uy, -uz), (-rx, -ry, rz))


def assemble(pelvis: Frame, position: Vec, local: dict[str, Frame]) -> Body:
    """The body from its pelvis and each bone's rotation relative to its parent bone."""
    build = _Build(local, {"pelvis": pelvis}, {"pelvis": position})
    build.spine()
    for side, sign in SIDES.items():
        build.limb(side, "leg", add(position, scale(pelvis.right, sign * anatomy.HIP_HALF)), "pelvis")
        build.limb(side, "arm", build.shoulder(side, sign), "chest")
    return Body(build.frames, build.joints)


@dataclass
class _Build:
    """A body under construction."""

    local: dict[str, Frame]
    frames: dict[str, Frame]
    joints: dict[str, Vec]

    def spine(self) -> None:
        parent = self.frames["pelvis"]
        point = add(self.joints["pelvis"], scale(parent.up, anatomy.PELVIS))
        for link, size in zip(SPINE, anatomy.SPINE_LINKS, strict=True):
            parent = self.frames[link] = turned(parent, self.local[link])
            self.joints[link] = point
            point = add(point, scale(parent.up, size))
        self.frames["head"] = turned(parent, self.local["head"])
        self.joints["head"] = point
        self.frames["chest"] = turned(self.frames["high3"], spin((0.0, 0.0, 1.0), anatomy.CHEST_REST))

    def shoulder(self, side: str, sign: int) -> Vec:
        """The joint at the end of the collar bone. It rises, and moves inwards, as the arm goes up."""
        top = self.frames["high3"]
        collar = self.frames[f"{side}_collar"] = turned(top, self.local[f"{side}_collar"])
        rise = SHOULDER_RISE * max(0.0, -self.local[f"{side}_upper_arm"].up[1] - 0.1)
        height = anatomy.HIGH_SPINE[2] - anatomy.SHOULDER_DROP + rise
        inner = add(self.joints["high3"], top.point(0.012, height, 0.0))
        return add(inner, scale(collar.right, sign * (anatomy.SHOULDER_HALF - rise * 0.5)))

    def limb(self, side: str, limb: str, top: Vec, parent: str) -> None:
        """A leg or an arm that hangs from its top joint."""
        frame, point = self.frames[parent], top
        joints, bones, lengths = LIMBS[limb]
        for joint, bone, size in zip(joints, bones, (*lengths, 0.0), strict=True):
            frame = self.frames[f"{side}_{bone}"] = turned(frame, self.local[f"{side}_{bone}"])
            self.joints[f"{side}_{joint}"] = point
            point = sub(point, scale(frame.up, size))
