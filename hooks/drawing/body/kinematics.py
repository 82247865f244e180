"""Forward kinematics turns joint angles into bones; inverse kinematics bends a limb to reach a point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
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
"""The fraction of its length to which a limb stretches, so that its middle joint keeps a direction."""

_FOLDED = 1.02
"""The fraction of the difference between its two bones below which a limb doesn't fold up."""

_CLEARLY_BENT = 0.04
"""Fraction of body height by which a middle joint is off the straight line when its angles alone decide where
it points."""

_SHARES = {"spine_low": SPINE[:2], "spine_high": SPINE[2:5], "neck": SPINE[5:]}


def bones(angles: Mapping[str, float]) -> dict[str, Frame]:
    """Each bone's rotation relative to its parent bone.

    Args:
        angles: degrees by joint, with the side spelt out (`near_hip`); 0 where one is missing.
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
    """The body with the end of one limb where it is held: two-bone inverse kinematics.

    The middle joint stays on the side on which the angles put it. A limb that cannot get there points at the
    target, and the distance that remains goes into `misses`.
    """
    top, middle, lower = (f"{side}_{joint}" for joint in LIMBS[limb].joints)
    upper_bone, lower_bone, end = (f"{side}_{bone}" for bone in LIMBS[limb].bones)
    first, second = LIMBS[limb].lengths
    start = body.joints[top]
    gap = sub(hold.joint, start)
    distance = length(gap)
    direction = unit(gap, (0.0, -1.0, 0.0))
    reached = min(max(distance, abs(first - second) * _FOLDED), (first + second) * _SLACK)
    pole = _pole(body, side, limb, direction)
    # The law of cosines: how far along the straight line the middle joint is, and then how far off it.
    along = (first * first - second * second + reached * reached) / (2 * reached)
    off = sqrt(max(0.0, first * first - along * along))
    bend = add(start, add(scale(direction, along), scale(pole, off)))
    tip = add(start, scale(direction, reached))
    hinge = cross(direction, pole) if limb == "leg" else cross(pole, direction)
    frames = {
        upper_bone: framed(unit(sub(start, bend)), hinge),
        lower_bone: framed(unit(sub(bend, tip)), hinge),
        end: hold.frame,
    }
    return replace(
        body,
        frames=body.frames | frames,
        joints=body.joints | {middle: bend, lower: tip},
        holds=body.holds | {f"{side}_{limb}": hold},
        misses=body.misses | {f"{side}_{limb}": abs(distance - reached)},
    )


def _pole(body: Body, side: str, limb: str, direction: Vec) -> Vec:
    """Where the middle joint points: as the angles bend it, or by default forwards (knee) or back (elbow)."""
    top, middle, _ = (body.joints[f"{side}_{joint}"] for joint in LIMBS[limb].joints)
    bent = across(sub(middle, top), direction)
    front = body.frames[f"{side}_{LIMBS[limb].bones[0]}"].front
    usual = across(front if limb == "leg" else scale(front, -1), direction)
    weight = min(1.0, length(bent) / _CLEARLY_BENT)
    return unit(mix(unit(usual), unit(bent, usual), weight), usual)


def local_frames(body: Body) -> dict[str, Frame]:
    """Each bone's rotation relative to its parent bone, read off a solved body."""
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
            for bone in LIMBS[limb].bones:
                local[f"{side}_{bone}"] = relative(frames[parent], frames[f"{side}_{bone}"])
                parent = f"{side}_{bone}"
    return local


def joint_angles(body: Body) -> dict[str, float]:
    """The angles of a solved body's hinge joints in degrees: `near_knee`, `far_elbow`, `near_ankle`."""
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
    """How far a solved body swings a limb's upper bone forwards and outwards, in degrees."""
    parent = body.frames["pelvis" if limb == "leg" else "chest"]
    down = scale(body.frames[f"{side}_{LIMBS[limb].bones[0]}"].up, -1)
    front, up, right = dot(down, parent.front), dot(down, parent.up), dot(down, parent.right) * SIDES[side]
    tilt = degrees(acos(max(-1.0, min(1.0, -up))))
    flat = hypot(front, right)
    return (0.0, 0.0) if flat < 1e-6 else (tilt * front / flat, tilt * right / flat)
