"""Bodies: limbs reach, bones keep their length, and what is planted stays planted."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.drawing.body import anatomy
from hooks.drawing.body.contacts import HEIGHTS, PARTS
from hooks.drawing.body.kinematics import bones, joint_angles, reach
from hooks.drawing.body.skeleton import SIDES, Body, Hold, assemble
from hooks.drawing.body.vector import (
    UPRIGHT,
    Frame,
    Vec,
    add,
    ball,
    between,
    dot,
    length,
    relative,
    scale,
    spin,
    sub,
    turned,
)
from hooks.drawing.figure.model import Figure
from hooks.drawing.figure.solve import LIMB_OF, contact_point, solve
from hooks.drawing.svg.motion import in_between
from tests.generator.figures import FIGURES

ANGLE = st.floats(-170, 170)
LENGTHS = {
    ("hip", "knee"): anatomy.THIGH,
    ("knee", "ankle"): anatomy.SHANK,
    ("shoulder", "elbow"): anatomy.UPPER_ARM,
    ("elbow", "wrist"): anatomy.FOREARM,
}


def standing() -> Body:
    return assemble(UPRIGHT, (0.0, 0.53, 0.0), bones({}))


def all_bodies(figure: Figure) -> list[Body]:
    poses = solve(figure)
    return poses + [in_between(a, b, part / 7) for a, b in pairwise(poses) for part in range(1, 7)]


def span(body: Body, one: str, other: str) -> float:
    return length(sub(body.joints[one], body.joints[other]))


def unit_and_square(frame: Frame) -> list[float]:
    front, up, right = frame
    return [
        dot(front, front),
        dot(up, up),
        dot(right, right),
        dot(front, up),
        dot(up, right),
        dot(right, front),
    ]


@given(ANGLE, ANGLE, ANGLE)
def test_a_ball_joint_is_a_rotation(flex: float, out: float, turn: float) -> None:
    assert unit_and_square(ball(flex, out, turn)) == pytest.approx([1, 1, 1, 0, 0, 0], abs=1e-9)


@given(ANGLE, ANGLE)
def test_half_a_rotation_twice_is_all_of_it(a: float, b: float) -> None:
    start, end = ball(a / 2, 0, b / 2), ball(b / 2, a / 2, 0)
    middle = between(start, end, 0.5)
    again = turned(middle, relative(start, middle))
    for axis, wanted in zip(again, end, strict=True):
        assert axis == pytest.approx(wanted, abs=1e-6)


@pytest.mark.parametrize("axis", [(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (0.6, 0.8, 0.0)])
def test_half_a_turn_ends_where_it_should(axis: Vec) -> None:
    for angle in (179.9, 180.0):
        end = spin(axis, angle)
        for found, wanted in zip(between(UPRIGHT, end, 1.0), end, strict=True):
            assert found == pytest.approx(wanted, abs=1e-3)


@given(st.floats(0.05, 0.32), st.floats(-0.3, 0.3), st.floats(-0.1, 0.1))
def test_an_arm_reaches_what_is_in_reach(down: float, ahead: float, aside: float) -> None:
    body = standing()
    shoulder = body.joints["near_shoulder"]
    offset: Vec = (ahead, -down, aside)
    too_long = max(1.0, length(offset) / 0.31)
    target = add(shoulder, scale(offset, 1 / too_long))
    moved = reach(body, "near", "arm", Hold(target, UPRIGHT))
    assert moved.joints["near_wrist"] == pytest.approx(target, abs=1e-6)
    assert moved.misses["near_arm"] == pytest.approx(0, abs=1e-6)
    assert span(moved, "near_shoulder", "near_elbow") == pytest.approx(anatomy.UPPER_ARM)
    assert span(moved, "near_elbow", "near_wrist") == pytest.approx(anatomy.FOREARM)


def test_a_target_out_of_reach_leaves_a_gap() -> None:
    body = standing()
    target = add(body.joints["near_shoulder"], (0.0, -0.432, 0.0))
    moved = reach(body, "near", "arm", Hold(target, UPRIGHT))
    assert moved.misses["near_arm"] == pytest.approx(0.1, abs=1e-3)


def test_knees_bend_forward_and_elbows_back() -> None:
    body = standing()
    hip, shoulder = body.joints["near_hip"], body.joints["near_shoulder"]
    squat = reach(body, "near", "leg", Hold(add(hip, (0.0, -0.35, 0.0)), UPRIGHT))
    assert squat.joints["near_knee"][0] > hip[0]
    bent = reach(body, "near", "arm", Hold(add(shoulder, (0.0, -0.25, 0.0)), UPRIGHT))
    assert bent.joints["near_elbow"][0] < shoulder[0]
    assert joint_angles(squat)["near_knee"] == pytest.approx(89, abs=3)


@pytest.mark.parametrize("name", FIGURES)
def test_bones_keep_their_length(name: str) -> None:
    for body in all_bodies(FIGURES[name]):
        for side in SIDES:
            for (one, other), size in LENGTHS.items():
                assert span(body, f"{side}_{one}", f"{side}_{other}") == pytest.approx(size, abs=1e-9)


@pytest.mark.parametrize("name", FIGURES)
def test_named_contacts_touch(name: str) -> None:
    for body in solve(FIGURES[name]):
        for part, on in body.touching.items():
            if on in HEIGHTS:
                assert contact_point(body, part)[1] == pytest.approx(HEIGHTS[on], abs=0.02)
        assert all(miss < 0.012 for miss in body.misses.values())


@pytest.mark.parametrize("name", FIGURES)
def test_feet_that_stay_do_not_slide(name: str) -> None:
    for a, b in pairwise(solve(FIGURES[name])):
        for part in (part for part in a.touching if part.endswith("foot") and part in b.touching):
            start, end = contact_point(a, part), contact_point(b, part)
            if length(sub(start, end)) < 0.005 and a.touching[part] in HEIGHTS:
                middle = contact_point(in_between(a, b, 0.5), part)
                assert length(sub(middle, start)) < 0.02


def test_in_between_begins_and_ends_in_the_poses() -> None:
    for figure in FIGURES.values():
        for a, b in pairwise(solve(figure)):
            for body, part in ((a, 0.0), (b, 1.0)):
                joints = in_between(a, b, part).joints
                worst = max(length(sub(joints[name], place)) for name, place in body.joints.items())
                assert worst < 0.02


def test_every_reaching_part_has_a_limb() -> None:
    assert set(LIMB_OF) <= set(PARTS)
