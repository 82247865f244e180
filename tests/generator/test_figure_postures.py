"""What an eye would catch at once: heads and heels that hover, backs that are not flat."""

from __future__ import annotations

from math import atan2, degrees

import pytest

from hooks.drawing.body.contacts import SIDE_WALL_AT, sole_points
from hooks.drawing.body.kinematics import joint_angles
from hooks.drawing.body.skeleton import SIDES, Body
from hooks.drawing.body.surface import TRUNK, under
from hooks.drawing.figure.model import Figure, Pose
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.head import lowest_head
from hooks.drawing.shapes.lines import shortened
from hooks.drawing.shapes.outline import CAMERAS
from hooks.drawing.shapes.parts import body_parts, leg
from hooks.drawing.shapes.shapes import Look
from tests.generator.figures import FIGURES

HEAD_ON_THE_MAT = [
    "dead-bug",
    "easy-breathing",
    "glute-bridge",
    "knee-rolls",
    "mcgill-curl-up",
    "back-extension",
]
LEG_ON_THE_MAT = {"mcgill-curl-up": "near", "strap-stretch": "far"}


def first(name: str) -> Body:
    return solve(FIGURES[name])[0]


@pytest.mark.parametrize("name", HEAD_ON_THE_MAT)
def test_the_head_of_somebody_who_lies_rests(name: str) -> None:
    assert -0.012 < lowest_head(first(name)) < 0.03


@pytest.mark.parametrize(("name", "side"), LEG_ON_THE_MAT.items())
def test_the_heel_of_a_straight_leg_rests(name: str, side: str) -> None:
    for body in solve(FIGURES[name]):
        assert abs(sole_points(body, side)["heel"][1]) < 0.005


def test_toes_stay_on_the_mat_while_the_chest_lifts() -> None:
    for body in solve(FIGURES["back-extension"]):
        for side in SIDES:
            assert 0.0 < sole_points(body, side)["toe"][1] < 0.03


def test_the_low_back_of_a_dead_bug_stays_on_the_floor() -> None:
    for body in solve(FIGURES["dead-bug"]):
        heights = [under(body, joint, station)[1] for joint, station in TRUNK[:7]]
        assert max(heights) - min(heights) < 0.025


def test_all_fours_has_straight_arms_knees_under_hips_and_no_hollow() -> None:
    body = first("bird-dog")
    hip, shoulder = body.joints["near_hip"], body.joints["near_shoulder"]
    assert joint_angles(body)["near_elbow"] < 12
    assert abs(body.joints["near_knee"][0] - hip[0]) < 0.02
    assert abs(body.joints["near_wrist"][0] - shoulder[0]) < 0.02
    assert degrees(atan2(shoulder[1] - hip[1], shoulder[0] - hip[0])) < 18
    pelvis, waist, chest = (body.joints[name] for name in ("low1", "high1", "high3"))
    line = pelvis[1] + (chest[1] - pelvis[1]) * (waist[0] - pelvis[0]) / (chest[0] - pelvis[0])
    assert abs(waist[1] - line) < 0.01


def test_feet_that_lie_beside_each_other_do_not_cross() -> None:
    for body in solve(FIGURES["knee-rolls"]):
        assert body.joints["near_ankle"][2] - body.joints["far_ankle"][2] > 0.04


def test_a_knee_that_is_nearer_covers_the_foot() -> None:
    look = Look(CAMERAS["front"], shaded=True)
    behind = [shape.colour for shape in leg(first("side-plank"), look, "near")]
    beside = [shape.colour for shape in leg(first("side-plank-straight"), look, "near")]
    assert behind.index("shoe") < behind.index("skin")
    assert beside.index("skin") < beside.index("shoe")


@pytest.mark.parametrize("name", ["easy-breathing", "knee-rolls", "chair-squat", "shake-out-reset"])
def test_a_chin_covers_the_neck(name: str) -> None:
    figure = FIGURES[name]
    for body in solve(figure):
        order = [part.name for part in body_parts(body, Look(CAMERAS[figure.view], shaded=True))]
        assert order.index("trunk") < order.index("head")


def test_from_behind_the_neck_covers_the_face() -> None:
    pose = Pose(name="poked", posture="standing", angles={"neck": 40, "head": -20})
    body = solve(Figure(alt="From behind, the head poked forward.", view="back", poses=[pose]))[0]
    order = [part.name for part in body_parts(body, Look(CAMERAS["back"], shaded=False))]
    assert order.index("head") < order.index("trunk")


@pytest.mark.parametrize("name", ["calf-raise", "leg-swings"])
def test_a_palm_on_a_wall_touches_it(name: str) -> None:
    figure = FIGURES[name]
    wrist = first(name).joints["far_wrist"]
    gap = figure.place["wall"] / 100 - wrist[0] if "wall" in figure.props else wrist[2] - SIDE_WALL_AT
    assert 0.01 < gap < 0.032


def test_a_chair_goes_where_it_is_placed() -> None:
    figure = FIGURES["chair-squat"]
    heels = min(sole_points(body, "near")["heel"][0] for body in solve(figure))
    seat = solve(figure)[1].joints["pelvis"][0] - 0.02 + figure.place["chair"] / 100
    assert seat + 0.133 < heels + 0.01, "the front legs of the chair stand behind the heels"


def test_an_arrow_ends_before_what_it_follows() -> None:
    assert shortened([(0.0, 0.0), (1.0, 0.0)], 0.25) == [(0.0, 0.0), (0.75, 0.0)]
    assert shortened([(0.0, 0.0), (0.1, 0.0)], 0.25)[-1][0] == pytest.approx(0.1 * 2 / 3)
    bent = shortened([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)], 0.5)
    assert bent == [(0.0, 0.0), (1.0, 0.0), (1.0, 0.5)]


def test_a_face_in_the_floor_is_lower_than_the_floor() -> None:
    pose = Pose(name="down", posture="lying-front", angles={"neck": 25, "head": 10})
    assert lowest_head(solve(Figure(alt="Face down, chin on the chest.", poses=[pose]))[0]) < -0.02
