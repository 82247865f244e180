"""Ticks, crosses and arrows are at the body that they're about, and cover none of it that matters."""

from __future__ import annotations

import re
from io import BytesIO
from math import hypot

import pytest
from PIL import Image

from hooks.drawing.figure.model import Figure, Pose
from hooks.drawing.shapes.lines import encloses, gap, leaves
from hooks.drawing.shapes.outline import UNITS
from hooks.drawing.svg.palette import colours
from hooks.drawing.svg.render import draw_pose, to_png
from tests.generator.figures import FIGURES

WIDTH = 240
"""Pixels of a picture in which distances are measured."""

Pixels = list[tuple[int, int]]

COMPARED = ["bird-dog", "front-plank", "glute-bridge", "hip-hinge", "side-plank", "step-down"]
"""Upright, lying and seen from several sides, with and without a prop."""
POINTING = [name for name, figure in FIGURES.items() if figure.arrows and figure.moves]
SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]


def pixels(figure: Figure, pose: int) -> tuple[dict[tuple[int, ...], Pixels], float]:
    """The places of every colour in a picture that stands alone, and the pixels in a body height."""
    svg = draw_pose(figure, pose, title="", alone=True)
    box = re.search(r'viewBox="\S+ \S+ (\d+) ', svg)
    assert box
    image = Image.open(BytesIO(to_png(svg, WIDTH))).convert("RGB")
    found: dict[tuple[int, ...], Pixels] = {}
    for at in range(image.width * image.height):
        x, y = at % image.width, at // image.width
        colour = image.getpixel((x, y))
        assert isinstance(colour, tuple)
        found.setdefault(colour, []).append((x, y))
    return found, UNITS * WIDTH / int(box[1])


def compared(figure: Figure) -> Figure:
    """A figure whose last pose is compared with one that bends the back too far."""
    angles = {"spine_low": 12.0, "spine_high": 12.0}
    wrong = Pose(name="too far", like=figure.poses[figure.last].name, angles=angles, mistake=True)
    return figure.model_copy(update={"poses": [*figure.poses[: figure.last + 1], wrong]})


def rgb(name: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colours("light")[name][1:]))


def apart(figure: Figure, pose: int, sign: str) -> float:
    """How far a sign is from skin and clothes, as a part of body height."""
    found, height = pixels(figure, pose)
    worn = ("skin", "skin-far", "hair", "shirt", "sleeve", "shorts", "shoe")
    body = [at for name in worn for own in (name, f"woman-{name}") for at in found.get(colour_of(own), [])]
    return min(hypot(x - a, y - b) for x, y in found[rgb(sign)] for a, b in body) / height


def colour_of(name: str) -> tuple[int, ...]:
    return rgb(name) if name in colours("light") else ()


@pytest.mark.parametrize("name", COMPARED)
def test_a_tick_or_cross_is_beside_its_body(name: str) -> None:
    figure = compared(FIGURES[name])
    assert 0.005 < apart(figure, len(figure.poses) - 1, "wrong") < 0.1
    assert 0.005 < apart(figure, -1, "right") < 0.13


@pytest.mark.parametrize("name", POINTING)
def test_an_arrow_is_at_the_body(name: str) -> None:
    assert apart(FIGURES[name], -1, "arrow") < 0.07


def test_distances_from_a_polygon() -> None:
    assert gap((2.0, 6.0), SQUARE) == pytest.approx(2.0)
    assert gap((7.0, 8.0), SQUARE) == pytest.approx(5.0)
    assert encloses(SQUARE, (2.0, 2.0))
    assert not encloses(SQUARE, (5.0, 2.0))


def test_a_ray_leaves_a_polygon_where_it_last_crosses_it() -> None:
    assert leaves(SQUARE, (2.0, 2.0), (1.0, 0.0)) == pytest.approx(2.0)
    assert leaves(SQUARE, (-3.0, 2.0), (1.0, 0.0)) == pytest.approx(7.0)
    assert leaves(SQUARE, (6.0, 2.0), (1.0, 0.0)) == 0.0
