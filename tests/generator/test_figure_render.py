"""Drawings: well formed, small, without style or script, in the page's and the picture's colours."""

from __future__ import annotations

import gzip
import json
import re
import struct
import xml.etree.ElementTree as ET
import zlib
from math import cos, hypot, pi, sin
from pathlib import Path
from urllib.parse import unquote

import pytest

from hooks.core import memo
from hooks.drawing.shapes.outline import UNITS, control_points, path_data
from hooks.drawing.svg.packing import ALPHABET, LARGEST, SMALL, packed
from hooks.drawing.svg.palette import colours
from hooks.drawing.svg.picture import embedded, picture
from hooks.drawing.svg.render import draw, draw_pose, to_png
from tests.generator.figures import FIGURES, MOVING, WORDS

ROOT = Path(__file__).parents[2]
CSS = (ROOT / "overrides/components/figure/figure.css").read_text(encoding="utf-8")
POSE, WHOLE = 5 * 1024 + 512, 25 * 1024
"""Bytes before compression: of a pose, of a moving figure."""
PICTURE = 2 * 1024 + 384
"""Bytes of one pose as a file, compressed: pages with many pictures pay for it."""


def elements(name: str) -> list[ET.Element]:
    return list(ET.fromstring(draw(FIGURES[name], WORDS)).iter())  # noqa: S314 (our own text)


@pytest.mark.parametrize("name", FIGURES)
def test_figure_is_well_formed_and_strict(name: str) -> None:
    for element in elements(name):
        assert not {"style", "id", "onclick"} & set(element.attrib)
        assert not element.tag.endswith(("script", "style"))


@pytest.mark.parametrize("name", FIGURES)
def test_figure_is_small(name: str) -> None:
    text = draw(FIGURES[name], WORDS)
    assert all(len(svg.encode()) <= POSE for svg in re.findall(r"<svg.*?</svg>", text, re.DOTALL))
    assert len(text.encode()) <= WHOLE


@pytest.mark.parametrize("name", FIGURES)
def test_picture_is_small(name: str) -> None:
    asset, shown = picture(FIGURES[name], name)
    assert len(gzip.compress(str(asset.content).encode())) <= PICTURE
    assert shown.width > 0
    assert shown.height > 0


@pytest.mark.parametrize("name", FIGURES)
def test_an_embedded_picture_is_the_same_without_its_title(name: str) -> None:
    asset, shown = picture(FIGURES[name], name)
    inside = embedded(asset, shown)
    head, _, data = inside.href.partition(",")
    assert head == "data:image/svg+xml"
    assert not {*'"<>#% '} - {"%", " "} & set(inside.href)
    drawn, root = (ET.fromstring(text) for text in (str(asset.content), unquote(data)))  # noqa: S314 (our own text)
    assert [part.attrib for part in root.iter()] == [
        part.attrib for part in drawn.iter() if not part.tag.endswith("title")
    ]
    assert (inside.width, inside.height) == (shown.width, shown.height)


@pytest.mark.parametrize("name", MOVING)
def test_frames_fit_the_paths(name: str) -> None:
    root = next(element for element in elements(name) if element.tag == "moving-figure")
    frames, order = json.loads(root.attrib["data-frames"]), json.loads(root.attrib["data-order"])
    first = next(element for element in root.iter() if element.tag.endswith("svg"))
    paths = [element for element in first if element.tag.endswith("path")]
    count = {len(unpacked(text)) / (2 * sum(sizes)) for _, sizes, text in frames}
    assert len(count) == 1
    assert count.pop().is_integer()
    for path, sizes, _ in frames:
        assert paths[path].attrib["d"].count("M") == len(sizes)
    assert all(sorted(row) == list(range(len(order[0]))) for row in order)


def unpacked(text: str) -> list[int]:
    """The numbers in a packed text, as the script reads them."""
    codes, digits = [], iter(map(ALPHABET.index, text))
    while (digit := next(digits, None)) is not None:
        codes.append(digit if digit < SMALL else SMALL + (digit - SMALL) * len(ALPHABET) + next(digits))
    return [-(code + 1) // 2 if code % 2 else code // 2 for code in codes]


@pytest.mark.parametrize("numbers", [[0, -1, 1, 28, -29, 29, -30], [LARGEST, -LARGEST, 0, LARGEST]])
def test_numbers_survive_packing(numbers: list[int]) -> None:
    text = packed(numbers)
    assert unpacked(text) == numbers
    assert not set(text) & set("\"'&<>\\")


def test_what_is_too_large_to_pack_is_an_error() -> None:
    with pytest.raises(ValueError, match="too large"):
        packed([LARGEST + 1])


def test_alternative_text_and_legend_are_escaped() -> None:
    figure = FIGURES["glute-bridge"].model_copy(update={"alt": 'Knees < "hips" & toes'})
    text = draw(figure, WORDS.model_copy(update={"working": "Arbeitet & hebt"}))
    assert "Arbeitet &amp; hebt: buttocks, back of the thigh" in text
    root = ET.fromstring(text)  # noqa: S314 (our own text)
    shown = [element.attrib["aria-label"] for element in root.iter() if element.attrib.get("role") == "img"]
    assert shown == ['Knees < "hips" & toes']


def test_drawing_twice_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    once = draw(FIGURES["bird-dog"], WORDS)
    monkeypatch.setattr(memo, "results", {})
    assert draw(FIGURES["bird-dog"], WORDS) == once


def test_every_pose_keeps_its_caption() -> None:
    text = draw(FIGURES["shake-out-reset"], WORDS)
    assert re.findall(r'figure-caption">([^<]*)', text) == [
        "shrug and breathe in",
        "let go",
        "elbows bent, hands loose",
    ]


def test_a_doubled_point_is_a_corner() -> None:
    square = path_data([(0, 0), (0, 0), (8, 0), (8, 0), (8, 8), (8, 8), (0, 8), (0, 8)])
    assert square == "M0 4q0-4 0-4t4 0 4 0 0 4 0 4-4 0-4 0 0-4z"


def test_a_curve_goes_through_its_outline() -> None:
    circle = [(cos(turn * pi / 6), sin(turn * pi / 6)) for turn in range(12)]
    pulled = control_points(circle)
    for (x0, y0), (x, y), (x1, y1) in zip(
        [pulled[-1], *pulled], pulled, [*pulled[1:], pulled[0]], strict=False
    ):
        middle = (x0 + 6 * x + x1) / 8, (y0 + 6 * y + y1) / 8
        assert hypot(*middle) == pytest.approx(UNITS, rel=0.005)


@pytest.mark.parametrize(("scheme", "paper"), [("light", (0xF6, 0xF3, 0xEA)), ("dark", (0x0F, 0x1E, 0x21))])
def test_png_has_the_asked_width_and_paper(scheme: str, paper: tuple[int, int, int]) -> None:
    png = to_png(
        draw_pose(FIGURES["bird-dog"], 1, title="Bird dog"), 240, "dark" if scheme == "dark" else "light"
    )
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, colours = struct.unpack(">IIBB", png[16:26])
    assert (width, depth, colours) == (240, 8, 6)
    assert 60 < height < 240
    assert first_pixel(png) == paper


def first_pixel(png: bytes) -> tuple[int, ...]:
    """Red, green and blue of the corner, where no filter of a PNG row changes anything."""
    at, data = 8, b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        data += png[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    return tuple(zlib.decompress(data)[1:4])


def test_every_colour_of_a_figure_fills_its_class() -> None:
    for name in colours("light"):
        first = (
            f"fill: none;\n    stroke: var(--figure-{name});"
            if name == "ghost"
            else f"fill: var(--figure-{name});"
        )
        assert f".figure-{name} {{\n    {first}" in CSS


def test_every_colour_that_is_drawn_is_in_the_palette() -> None:
    drawn = {
        colour
        for name in FIGURES
        for element in elements(name)
        if element.tag.endswith("path")
        for colour in [element.attrib["class"].removeprefix("figure-")]
    }
    assert drawn <= colours("light").keys()
