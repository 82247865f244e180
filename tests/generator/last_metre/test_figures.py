"""Figures as readers see them: what lies in front of what, the pictures, and muscles where they belong."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
import yaml
from PIL import Image, ImageChops

from hooks.drawing.body.skeleton import Body
from hooks.drawing.figure.model import MUSCLES, Figure, Muscle, Pose, View
from hooks.drawing.figure.solve import solve
from hooks.drawing.shapes.outline import Outline
from hooks.drawing.svg import scene
from hooks.drawing.svg.render import draw_pose, to_png
from tests.generator.drawings import (
    FIXED,
    ORDER,
    PICTURES,
    SMOOTHING,
    difference,
    kept,
    paint_order,
    pictures,
)
from tests.generator.figures import FIGURES

ORDERS = yaml.safe_load(ORDER.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FIXED)
def test_a_figure_is_painted_in_its_order(name: str) -> None:
    assert paint_order(FIXED[name]) == ORDERS[name]


@pytest.mark.parametrize("name", FIXED)
def test_a_figure_looks_as_it_did(name: str) -> None:
    assert difference(pictures(FIXED[name]), kept(name)) <= SMOOTHING


def test_no_golden_is_left_of_a_figure_that_is_gone() -> None:
    assert set(ORDERS) == {file.stem for file in PICTURES.glob("*.png")} == set(FIXED)


def test_another_figure_is_never_taken_for_this_one() -> None:
    """The tolerance is far below the least that two poses of one figure differ by."""
    poses = FIXED["toe-lift"].poses
    other = FIXED["toe-lift"].model_copy(
        update={"poses": [poses[0], poses[1].model_copy(update={"angles": {}})]}
    )
    assert difference(pictures(other), kept("toe-lift")) > 2 * SMOOTHING


FRONT, BACK, OUTSIDE = "front", "back", "outside"
WHERE: dict[Muscle, tuple[str, str, str]] = {
    "abdominals": (FRONT, "pelvis", "neck1"),
    "obliques": (OUTSIDE, "pelvis", "neck1"),
    "back": (BACK, "pelvis", "neck1"),
    "upper-back": (BACK, "pelvis", "neck1"),
    "neck": (OUTSIDE, "neck1", "head"),
    "traps": (OUTSIDE, "high2", "head"),
    "shoulders": (OUTSIDE, "near_shoulder", "near_elbow"),
    "glutes": (BACK, "near_knee", "neck1"),
    "outer-hip": (OUTSIDE, "near_knee", "neck1"),
    "hip-flexors": (FRONT, "near_knee", "pelvis"),
    "thighs": (FRONT, "near_hip", "near_knee"),
    "hamstrings": (BACK, "near_hip", "near_knee"),
    "calves": (BACK, "near_knee", "near_ankle"),
}
"""On which side of the body each muscle lies, and between which joints, as any atlas of anatomy shows it
(https://openstax.org/books/anatomy-and-physiology-2e/pages/11-introduction)."""


def standing(muscle: Muscle, view: View) -> tuple[Body, list[Outline]]:
    """Somebody who stands, and the outlines of a muscle on the near side as seen from a side."""
    pose = Pose(name="start", posture="standing")
    figure = Figure(alt="Standing.", view=view, muscles=[muscle], poses=[pose])
    bodies = solve(figure)
    setting = scene.set_up(figure, bodies)
    shapes = [
        shape
        for part in scene.parts(setting, bodies[0])
        if not part.name.startswith("far_")
        for shape in part.shapes
    ]
    return bodies[0], [line for shape in shapes if shape.colour == "muscle" for line in shape.outlines]


def size(outlines: list[Outline]) -> float:
    """The largest extent of outlines to the side; nothing where the muscle is turned away."""
    return max((max(x for x, _ in line) - min(x for x, _ in line) for line in outlines), default=0.0)


def middle(line: Outline) -> tuple[float, float]:
    return sum(x for x, _ in line) / len(line), sum(y for _, y in line) / len(line)


def test_every_muscle_is_known_here() -> None:
    assert set(WHERE) == set(MUSCLES)


@pytest.mark.parametrize("muscle", MUSCLES)
def test_a_muscle_lies_between_its_joints(muscle: Muscle) -> None:
    _, low, high = WHERE[muscle]
    body, outlines = standing(muscle, "side")
    ends = sorted((body.joints[low][1], body.joints[high][1]))
    assert all(ends[0] - 0.03 < middle(line)[1] < ends[1] + 0.03 for line in outlines if size([line]) > 0.01)


@pytest.mark.parametrize("muscle", [muscle for muscle, (side, _, _) in WHERE.items() if side != OUTSIDE])
def test_a_muscle_lies_on_its_side_of_the_limb(muscle: Muscle) -> None:
    """Seen from the side, where everybody faces right, and hardly seen from the other side of the body."""
    side, start, end = WHERE[muscle]
    body, outlines = standing(muscle, "side")
    (x0, y0, _), (x1, y1, _) = body.joints[start], body.joints[end]
    (line,) = [line for line in outlines if size([line]) > 0.01][:1]
    x, y = middle(line)
    axis = x0 + (x1 - x0) * (y - y0) / (y1 - y0)
    assert (x > axis + 0.008) if side == FRONT else (x < axis - 0.008)
    other = BACK if side == FRONT else FRONT
    seen = {view: size(standing(muscle, view)[1]) for view in ("front", "back")}
    assert seen[side] > 0.02
    assert seen[other] < seen[side] / 2


@pytest.mark.parametrize("muscle", [muscle for muscle, (side, _, _) in WHERE.items() if side == OUTSIDE])
def test_a_muscle_of_the_flank_is_seen_from_both_sides_and_lies_outside(muscle: Muscle) -> None:
    _, joint, _ = WHERE[muscle]
    for view in ("front", "back"):
        body, outlines = standing(muscle, view)
        right = 1 if view == "back" else -1
        seen = [line for line in outlines if size([line]) > 0.004]
        assert seen
        out = max(right * middle(line)[0] for line in seen)
        assert out > body.joints[joint][2] * 0.99


BODY = re.compile(
    r'<path class="figure-(?:woman-)?(?:skin|hair|shirt|sleeve|shorts|sock|shoe|sole)[\w-]*" d="[^"]+"/>'
)
PATCH = re.compile(r'<path class="figure-(?:muscle|stretch)(?:-far)?" d="[^"]+"/>')
PATHS = re.compile(r"<path.*?/>")


def area(svg: str, kept: list[str]) -> Image.Image:
    """Where some of a picture's paths are, white on black."""
    frame = PATHS.sub("", svg)
    painted = re.sub(r'class="[^"]+"', 'fill="#fff"', "".join(kept))
    image = Image.open(BytesIO(to_png(frame.replace("</svg>", f"{painted}</svg>"), 400)))
    return image.convert("L").point(lambda level: 255 * (level > PAPER))


PAPER = 250
"""Brighter than the background, which isn't quite white."""


@pytest.mark.parametrize("name", [name for name, figure in FIGURES.items() if figure.muscles])
def test_muscles_lie_within_the_body(name: str) -> None:
    """A patch that stands off the body looks stuck on. At most 4 in 100 of its pixels may."""
    for index in range(len(FIGURES[name].poses)):
        svg = draw_pose(FIGURES[name], index, title="")
        patches, body = area(svg, PATCH.findall(svg)), area(svg, BODY.findall(svg))
        size = patches.histogram()[255]
        outside = ImageChops.subtract(patches, body).histogram()[255]
        assert outside <= max(0.04 * size, 16)
