"""The jointed body: where every joint is, given how each bone is turned."""

from __future__ import annotations

from dataclasses import dataclass, field

from hooks.drawing.body import anatomy
from hooks.drawing.body.vector import Frame, Vec, add, scale, spin, sub, turned

SIDES = {"near": 1, "far": -1}
"""The near side is the person's right: plus on their `right` axis."""

SPINE = ("low1", "low2", "high1", "high2", "high3", "neck1", "neck2")
"""Links from the pelvis to the skull."""

LIMBS = {
    "leg": ("hip", "knee", "ankle", "thigh", "shank", "foot", anatomy.THIGH, anatomy.SHANK),
    "arm": ("shoulder", "elbow", "wrist", "upper_arm", "forearm", "hand", anatomy.UPPER_ARM, anatomy.FOREARM),
}
"""Upper joint, middle joint, lower joint; upper bone, lower bone, end; the two lengths."""


@dataclass(frozen=True)
class Hold:
    """Where an end of a limb is held."""

    joint: Vec
    """The wrist's or ankle's place."""
    frame: Frame
    """How the hand or foot is turned."""


@dataclass(frozen=True)
class Body:
    """A body in space. Lengths are parts of its height; x ahead, y up from the floor, z to the near side."""

    frames: dict[str, Frame]
    joints: dict[str, Vec]
    holds: dict[str, Hold] = field(default_factory=dict)
    """Held limbs, by side and limb: `near_arm`."""
    misses: dict[str, float] = field(default_factory=dict)
    """How far each contact is from its place, by part."""
    touching: dict[str, str] = field(default_factory=dict)
    """What touches what."""
    breath: float = 0.0
    """How far the belly is out: 0 as usual, 1 after a deep breath in."""

    def moved(self, by: Vec) -> Body:
        """The same body elsewhere."""
        joints = {name: add(point, by) for name, point in self.joints.items()}
        return Body(self.frames, joints, self.holds, self.misses, self.touching, self.breath)


def assemble(root: Frame, at: Vec, local: dict[str, Frame]) -> Body:
    """The body from the pelvis's place and turn, and each bone's turn against the bone it hangs on."""
    build = _Build(local, {"pelvis": root}, {"pelvis": at})
    build.spine()
    for side, sign in SIDES.items():
        build.limb(side, "leg", add(at, scale(root.right, sign * anatomy.HIP_HALF)), "pelvis")
        build.limb(side, "arm", build.shoulder(side, sign), "chest")
    return Body(build.frames, build.joints)


@dataclass
class _Build:
    """A body in the making."""

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
        """The joint at the end of the collar bone; it rides up as the arm rises."""
        top = self.frames["high3"]
        collar = self.frames[f"{side}_collar"] = turned(top, self.local[f"{side}_collar"])
        rise = 0.028 * max(0.0, -self.local[f"{side}_upper_arm"].up[1] - 0.1)
        height = anatomy.HIGH_SPINE[2] - anatomy.SHOULDER_DROP + rise
        inner = add(self.joints["high3"], top.point(0.012, height, 0.0))
        return add(inner, scale(collar.right, sign * (anatomy.SHOULDER_HALF - rise * 0.5)))

    def limb(self, side: str, limb: str, top: Vec, parent: str) -> None:
        """A leg or an arm that hangs from the joint `top`."""
        upper_joint, middle, lower, upper_bone, lower_bone, end, first, second = LIMBS[limb]
        upper = turned(self.frames[parent], self.local[f"{side}_{upper_bone}"])
        under = turned(upper, self.local[f"{side}_{lower_bone}"])
        bend = sub(top, scale(upper.up, first))
        self.frames[f"{side}_{upper_bone}"], self.frames[f"{side}_{lower_bone}"] = upper, under
        self.frames[f"{side}_{end}"] = turned(under, self.local[f"{side}_{end}"])
        self.joints[f"{side}_{upper_joint}"], self.joints[f"{side}_{middle}"] = top, bend
        self.joints[f"{side}_{lower}"] = sub(bend, scale(under.up, second))
