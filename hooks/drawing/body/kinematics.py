"""Bends and reaches: bones turned by angles, and limbs that follow where their end is."""

from __future__ import annotations

from collections.abc import Mapping
from math import acos, atan2, degrees, hypot, sqrt

from hooks.drawing.body import anatomy
from hooks.drawing.body.skeleton import LIMBS, SIDES, SPINE, Body, Hold
from hooks.drawing.body.vector import (
    Frame,
    Vec,
    across,
    add,
    ball,
    cross,
    dot,
    framed,
    length,
    mix,
    relative,
    scale,
    spin,
    sub,
    unit,
)

_RIGHT: Vec = (0.0, 0.0, 1.0)
_SLACK = 0.9995
"""A limb reaches this part of its length, so that its middle joint always has a direction."""

_SHARES = {"spine_low": SPINE[:2], "spine_high": SPINE[2:5], "neck": SPINE[5:]}


def bones(angles: Mapping[str, float]) -> dict[str, Frame]:
    """How each bone is turned against the bone it hangs on.

    Args:
        angles: degrees by joint, sides spelt out (`near_hip`); a missing one is 0.
    """

    def angle(name: str) -> float:
        return angles.get(name, 0.0)

    local: dict[str, Frame] = {}
    rest = dict(zip(SPINE, anatomy.SPINE_REST, strict=True))
    for region, links in _SHARES.items():
        share = 1 / len(links)
        for link in links:
            bend = rest[link] + angle(region) * share
            local[link] = ball(-bend, -angle(f"{region}_side") * share, angle(f"{region}_turn") * share)
    local["head"] = ball(-anatomy.HEAD_REST - angle("head"), -angle("head_side"), angle("head_turn"))
    for side, sign in SIDES.items():
        local |= _limb_bones(side, sign, angles)
    return local


def _limb_bones(side: str, sign: int, angles: Mapping[str, float]) -> dict[str, Frame]:
    def angle(name: str) -> float:
        return angles.get(f"{side}_{name}", 0.0)

    def free(name: str) -> Frame:
        return ball(angle(name), sign * angle(f"{name}_out"), sign * angle(f"{name}_turn"))

    return {
        f"{side}_thigh": free("hip"),
        f"{side}_shank": spin(_RIGHT, -angle("knee")),
        f"{side}_foot": spin(_RIGHT, angle("ankle")),
        f"{side}_upper_arm": free("shoulder"),
        f"{side}_forearm": spin(_RIGHT, angle("elbow")),
        f"{side}_hand": spin(_RIGHT, angle("wrist")),
        f"{side}_collar": spin((1.0, 0.0, 0.0), -sign * angle("shrug")),
    }


def reach(body: Body, side: str, limb: str, hold: Hold) -> Body:
    """The body with the end of one limb where it is held; two-bone inverse kinematics.

    The middle joint keeps to the side on which the angles put it. A place out of reach is pointed at, and
    the gap goes into `misses`.
    """
    top, middle, lower, upper_bone, lower_bone, end, first, second = LIMBS[limb]
    start = body.joints[f"{side}_{top}"]
    gap = sub(hold.joint, start)
    far = length(gap)
    way = unit(gap, (0.0, -1.0, 0.0))
    near = min(max(far, abs(first - second) * 1.02), (first + second) * _SLACK)
    pole = _pole(body, side, limb, way)
    along = (first * first - second * second + near * near) / (2 * near)
    knee = add(start, add(scale(way, along), scale(pole, sqrt(max(0.0, first * first - along * along)))))
    foot = add(start, scale(way, near))
    hinge = cross(way, pole) if limb == "leg" else cross(pole, way)
    frames = {
        f"{side}_{upper_bone}": framed(unit(sub(start, knee)), hinge),
        f"{side}_{lower_bone}": framed(unit(sub(knee, foot)), hinge),
        f"{side}_{end}": hold.frame,
    }
    return Body(
        body.frames | frames,
        body.joints | {f"{side}_{middle}": knee, f"{side}_{lower}": foot},
        body.holds | {f"{side}_{limb}": hold},
        body.misses | {f"{side}_{limb}": abs(far - near)},
        body.touching,
        body.breath,
    )


def _pole(body: Body, side: str, limb: str, way: Vec) -> Vec:
    """Where the middle joint points: as the angles bend it, else ahead of a knee and behind an elbow."""
    top, middle, _, upper_bone, *_ = LIMBS[limb]
    bent = across(sub(body.joints[f"{side}_{middle}"], body.joints[f"{side}_{top}"]), way)
    front = body.frames[f"{side}_{upper_bone}"].front
    usual = across(front if limb == "leg" else scale(front, -1), way)
    size = length(bent)
    clear = min(1.0, size / 0.04)
    return unit(mix(unit(usual), unit(bent, usual), clear), usual)


def locals_of(body: Body) -> dict[str, Frame]:
    """How each bone is turned against the bone it hangs on, read off a solved body."""
    frames = body.frames
    local: dict[str, Frame] = {}
    parent = "pelvis"
    for link in (*SPINE, "head"):
        local[link] = relative(frames[parent], frames[link])
        parent = link
    for side in SIDES:
        local[f"{side}_collar"] = relative(frames["high3"], frames[f"{side}_collar"])
        for limb, root in (("leg", "pelvis"), ("arm", "chest")):
            parent = root
            for bone in LIMBS[limb][3:6]:
                local[f"{side}_{bone}"] = relative(frames[parent], frames[f"{side}_{bone}"])
                parent = f"{side}_{bone}"
    return local


def joint_angles(body: Body) -> dict[str, float]:
    """The limbs' hinge angles of a solved body in degrees: `near_knee`, `far_elbow`, `near_ankle`."""
    found: dict[str, float] = {}
    for name, bone, parent, sign in (
        ("knee", "shank", "thigh", -1),
        ("elbow", "forearm", "upper_arm", 1),
        ("ankle", "foot", "shank", 1),
    ):
        for side in SIDES:
            local = relative(body.frames[f"{side}_{parent}"], body.frames[f"{side}_{bone}"])
            found[f"{side}_{name}"] = sign * degrees(atan2(local.front[1], local.front[0]))
    return found


def swing(body: Body, side: str, limb: str) -> tuple[float, float]:
    """(flex, out) in degrees of the upper bone of a limb of a solved body."""
    parent = body.frames["pelvis" if limb == "leg" else "chest"]
    down = scale(body.frames[f"{side}_{LIMBS[limb][3]}"].up, -1)
    front, up, right = dot(down, parent.front), dot(down, parent.up), dot(down, parent.right) * SIDES[side]
    tilt = degrees(acos(max(-1.0, min(1.0, -up))))
    flat = hypot(front, right)
    return (0.0, 0.0) if flat < 1e-6 else (tilt * front / flat, tilt * right / flat)
