"""Scenes: where it hurts, who is drawn, shut eyes, hands above the floor, and what stands around."""

from __future__ import annotations

from math import isclose
from typing import Any

import pytest

from hooks.core.palette import Scheme
from hooks.core.source import parse_source
from hooks.drawing.body.sore import IN_PAIRS, SORE, sore_place
from hooks.drawing.body.surface import Person
from hooks.drawing.body.vector import dot, sub
from hooks.drawing.check import check_figure
from hooks.drawing.check_space import fingertips
from hooks.drawing.figure.model import Figure, Pose
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.held import grip
from hooks.drawing.shapes.lines import encloses
from hooks.drawing.shapes.outline import CAMERAS
from hooks.drawing.shapes.parts import body_parts
from hooks.drawing.shapes.shapes import Look, Shape
from hooks.drawing.svg.palette import colours
from hooks.drawing.svg.scene import set_up, shapes

ALT = "Somebody stands upright, with the arms by the sides."


def figure(**fields: Any) -> Figure:
    return Figure.model_validate(
        {"alt": ALT, "poses": [{"name": "upright", "posture": "standing"}], **fields}
    )


def drawn(one: Figure) -> dict[str, Shape]:
    """What a figure's first pose is made of, by its key."""
    bodies = solve(one)
    return {key: shape for key, _, shape in shapes(set_up(one, bodies), bodies[0])}


def problems(one: Figure) -> list[str]:
    source, _ = parse_source("some.yml", "some.yml", f"alt: {ALT}\n")
    assert source
    return [str(problem) for problem in check_figure(one, source, ())]


@pytest.mark.parametrize("place", SORE)
@pytest.mark.parametrize("posture", ["standing", "sitting"])
def test_what_hurts_is_on_the_body(place: str, posture: str) -> None:
    body = solve(figure(poses=[{"name": "at ease", "posture": posture}], props=["chair"]))[0]
    camera = CAMERAS["side"]
    at = camera.point(sore_place(body, place))
    skin = [
        line
        for part in body_parts(body, Look(camera, shaded=True))
        for shape in part.shapes
        for line in shape.outlines
    ]
    assert any(encloses(line, at) for line in skin)


def test_a_sore_place_has_a_side_and_the_near_one_by_default() -> None:
    body = solve(figure())[0]
    assert sore_place(body, "shin") == sore_place(body, "right_shin")
    assert sore_place(body, "shin")[2] > 0 > sore_place(body, "left_shin")[2]
    assert "hip" in IN_PAIRS


def test_an_unknown_place_is_a_problem() -> None:
    assert not problems(figure(sore=["near_shin"]))
    assert any('"near_shinn" is not known' in text for text in problems(figure(sore=["near_shinn"])))


def test_a_dot_and_a_ring_mark_each_place() -> None:
    found = drawn(figure(sore=["shin", "low-back"]))
    assert len(found["shin sore wrong 1"].outlines) == 3, "a dot, a circle and its hole"
    assert "low-back sore wrong 1" in found


def front_of(person: Person) -> float:
    return max(x for line in drawn(figure(person=person))["trunk woman-shirt 1"].outlines for x, _ in line)


def test_a_pregnant_woman_has_a_belly() -> None:
    assert front_of("pregnant") > front_of("woman") + 0.02


def test_eyes_shut_are_lower_than_open_ones() -> None:
    def tall(one: Figure) -> float:
        heights = [y for line in drawn(one)["head eye 1"].outlines for _, y in line]
        return max(heights) - min(heights)

    assert tall(figure(asleep=True)) < tall(figure()) * 0.7


@pytest.mark.parametrize("prop", ["table", "sun", "scan", "bars", "bars-jump"])
def test_what_stands_around_is_where_it_is_placed_and_not_in_the_ground(prop: str) -> None:
    def outlines(place: int) -> list[tuple[float, float]]:
        found = drawn(figure(props=[prop], place={prop: place}))
        own = [shape for key, shape in found.items() if key.startswith(prop.partition("-")[0])]
        return [point for shape in own for line in shape.outlines for point in line]

    near, far = outlines(40), outlines(60)
    assert min(x for x, _ in far) - min(x for x, _ in near) == pytest.approx(0.2, abs=0.001)
    assert min(y for _, y in near) > -0.05


@pytest.mark.parametrize("prop", ["scan", "bars", "bars-jump", "table", "sun"])
def test_what_stands_around_is_seen_in_the_light_and_in_the_dark(prop: str) -> None:
    found = drawn(figure(props=[prop]))
    own = [shape.colour for key, shape in found.items() if key.startswith(prop.partition("-")[0])]
    behind = "weight" if prop == "scan" else "ground"
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        ground = colours(scheme)[behind]
        apart = [difference(colours(scheme)[name], ground) for name in own if name != behind]
        assert max(apart) > 120
        assert prop != "scan" or min(apart) > 120


def difference(one: str, other: str) -> int:
    """How far two colours are apart, as the sum over red, green and blue."""
    return sum(abs(a - b) for a, b in zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True))


def test_a_bed_is_below_whoever_lies_and_a_blanket_over_the_feet() -> None:
    pose = Pose(name="asleep", posture="lying-back")
    found = drawn(figure(props=["bed", "blanket"], poses=[pose.model_dump()]))
    assert max(y for line in found["bed mat 1"].outlines for _, y in line) < 0.05
    assert not any(key.startswith("ground") for key in found)
    blanket = found["blanket towel 1"].outlines[0]
    toes = [point for line in found["near_leg shoe 1"].outlines for point in line]
    assert all(encloses(blanket, toe) for toe in toes)


def test_a_road_falls_to_the_right_below_the_standing_foot() -> None:
    pose = {
        "name": "on one leg",
        "posture": "standing",
        "angles": {"far_hip": 20, "far_knee": 60},
        "contacts": {"far_foot": "none"},
    }
    road = drawn(figure(view="back", props=["camber"], poses=[pose]))["camber ground 1"].outlines[0]
    left, right = min(road), max(road)
    assert left[1] > right[1]


def test_ice_is_under_the_feet_in_place_of_the_ground() -> None:
    found = drawn(figure(props=["ice"]))
    sheet = found["ice pillow 1"].outlines[0]
    soles = [point for line in found["near_leg sole 1"].outlines for point in line]
    assert all(encloses(sheet, sole) for sole in soles)
    assert not any(key.startswith("ground") for key in found)


def test_spread_arms_may_leave_a_mat_but_the_head_may_not() -> None:
    pose = {"name": "lying", "posture": "lying-back", "angles": {"shoulder_out": 60}}
    found = drawn(figure(view="far-corner", props=["mat"], poses=[pose]))
    mat = found["mat mat 1"].outlines[0]
    parts = {name: found[name].outlines[0] for name in ("head hair 1", "near_forearm skin 1")}
    inside = {name: all(encloses(mat, point) for point in outline) for name, outline in parts.items()}
    assert inside == {"head hair 1": True, "near_forearm skin 1": False}


def test_the_groin_is_in_the_fold_of_the_hip() -> None:
    for posture in ("standing", "sitting"):
        body = solve(figure(props=["chair"], poses=[{"name": "still", "posture": posture}]))[0]
        way = sub(sore_place(body, "groin"), body.joints["near_hip"])
        pelvis, thigh = body.frames["pelvis"], body.frames["near_thigh"]
        assert isclose(dot(way, pelvis.up), -dot(way, thigh.up), abs_tol=0.002), posture
        assert dot(way, pelvis.front) > 0.03, posture


def size(shape: Shape) -> float:
    points = [point for line in shape.outlines for point in line]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))


@pytest.mark.parametrize(("lifted", "is_darker"), [(0, False), (85, True)])
def test_a_shank_that_leads_away_is_darker_than_its_knee(lifted: float, is_darker: bool) -> None:
    angles, contacts = {"far_knee": lifted}, {"far_foot": "none"}
    pose = {"name": "running", "posture": "standing", "angles": angles, "contacts": contacts}
    found = drawn(figure(view="front", poses=[pose]))
    order = [key for key in found if key.startswith("far_leg")]
    assert (size(found["far_leg skin-far 1"]) > 0) == is_darker
    assert order.index("far_leg skin 1") < order.index("far_leg skin-far 1") < order.index("far_leg skin 2")


def test_a_hand_that_points_at_us_is_lighter_than_its_arm() -> None:
    pose = {"name": "running", "posture": "standing", "angles": {"near_elbow": 88}}
    found = drawn(figure(view="front", poses=[pose]))
    assert size(found["near_arm skin-far 1"]) > size(found["near_forearm skin 2"]) > 0
    assert size(found["far_forearm skin-far 1"]) == 0


@pytest.mark.parametrize(("hip", "is_above"), [(20, False), (90, True)])
def test_a_knee_that_is_lifted_at_us_covers_the_shorts(hip: float, is_above: bool) -> None:
    angles, contacts = {"near_hip": hip, "near_knee": 90}, {"near_foot": "none"}
    pose = {"name": "marching", "posture": "standing", "angles": angles, "contacts": contacts}
    order = list(drawn(figure(view="front", poses=[pose])))
    assert (order.index("near_leg skin 1") > order.index("near_leg shorts 1")) == is_above


def test_a_race_number_is_on_the_chest() -> None:
    found = drawn(figure(view="front", props=["bib"]))
    xs, ys = zip(*found["bib sole 1"].outlines[0], strict=True)
    assert encloses(found["trunk shirt 1"].outlines[0], (sum(xs) / len(xs), sum(ys) / len(ys)))


def test_a_wheel_is_between_the_hands() -> None:
    pose = {"name": "driving", "posture": "sitting", "angles": {"shoulder": 60}, "contacts": {"hand": "fist"}}
    one = figure(props=["chair", "wheel"], poses=[pose])
    hand = CAMERAS["side"].point(grip(solve(one)[0], "near"))
    xs, ys = zip(*drawn(one)["wheel weight 1"].outlines[0], strict=True)
    assert min(xs) < hand[0] < max(xs)
    assert min(ys) < hand[1] < max(ys)


def test_a_hand_in_the_ground_is_a_problem() -> None:
    reach = {
        "lean": 34.0,
        "far_hip": 116.0,
        "far_knee": 96.0,
        "spine_low": 22.0,
        "spine_high": 20.0,
        "shoulder": 60.0,
    }
    low = figure(poses=[Pose(name="low", posture="half-kneeling", angles=reach).model_dump()])
    assert fingertips(solve(low)[0], "near")[1] < 0
    assert any("near hand is" in text and "below the floor" in text for text in problems(low))
