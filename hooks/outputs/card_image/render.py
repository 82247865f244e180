"""Renders a card image as SVG, and makes a PNG of it."""

from __future__ import annotations

import re
from functools import partial
from unicodedata import bidirectional
from xml.sax.saxutils import escape

import resvg_py

from hooks.core.page import CARD_SIZES, CachedAsset, CardShape
from hooks.core.palette import WHITE, mixed, palette
from hooks.outputs.card_image.model import Card, Layout
from hooks.outputs.card_image.typeface import FAMILY, FILE, covers, fitted, width

CARD = Layout(*CARD_SIZES["card"], 52, 532, 632, (92, 76, 64, 54, 46), (4, 5, 6, 7, 8), 40, 558, 40, 40)
"""The texts have its left half, and the figure its right."""
SQUARE = Layout(
    *CARD_SIZES["square"], 60, 960, None, (128, 108, 92, 78, 66), (1, 2, 2, 3, 4), 60, 960, 60, 60
)
STORY = Layout(
    *CARD_SIZES["story"], 80, 920, None, (140, 120, 100, 84, 70), (1, 2, 3, 4, 5), 270, 1580, 66, 66
)
"""Apps cover the top and the bottom of a story with their own bars: nothing important is there."""
LAYOUTS: dict[CardShape, Layout] = {"card": CARD, "square": SQUARE, "story": STORY}
LEADING = 1.08
"""The distance between the baselines of the title's lines, as a multiple of its size."""
CAP_HEIGHT = 0.82
"""The distance from the top of the title to its first baseline, likewise."""
TRACK = (0.58, 0.52, 0.46, 0.4)
"""The height of each edge of the athletics track above the foot, as a part of the foot's own height."""
LANE = 0.05
"""The difference between the widths of two lanes, as a part of the picture's."""

RIGHT_TO_LEFT = {"R", "AL"}
STRONG = {"L", *RIGHT_TO_LEFT}
"""Unicode's bidirectional classes of letters that determine the direction of a text."""

_BOX = re.compile(r'viewBox="(\S+) (\S+) (\S+) (\S+)"')


def card_image(path: str, card: Card, figure: str, layout: Layout = CARD) -> CachedAsset:
    """The file of a card.

    Args:
        path: relative to the site.
        card: its words.
        figure: a standalone SVG; empty for a card with words only.
        layout: its size, and where things are on it.
    """
    inputs = repr((card, layout, sorted(palette().items()), figure))
    return CachedAsset(path, inputs, partial(_png, card, figure, layout))


def card_svg(card: Card, figure: str, layout: Layout = CARD) -> str:
    """The card as SVG, with its title broken into lines."""
    size, lines = fitted(card.title, layout.sizes, layout.column, layout.lines)
    kind_size = _fitting_size(card.kind, layout.kind, layout)
    # Below the last line, 0.3 of the title's size is room for its descenders.
    height = layout.kind * 1.5 + size * (CAP_HEIGHT + LEADING * (len(lines) - 1) + 0.3)
    top = layout.top if layout.beside is None else max(layout.top, (layout.foot - height) / 2)
    rows = [
        (top + layout.kind * 1.5 + size * (CAP_HEIGHT + LEADING * row), line)
        for row, line in enumerate(lines)
    ]
    name_size = _fitting_size(card.site, layout.site, layout)
    name_line = layout.foot + min(layout.height - layout.foot, layout.site * 2) / 2 + name_size * 0.35
    words = [
        _text(card.kind, top + layout.kind * CAP_HEIGHT, kind_size, "coral-ink", layout),
        *(_text(line, y, size, "ink", layout) for y, line in rows),
        _text(card.site, name_line, name_size, "on-teal", layout),
    ]
    drawing = _positioned(figure, top + height, layout) if figure else ""
    foot = f'<rect y="{layout.foot}" width="{layout.width}" height="{layout.height - layout.foot}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {layout.width} {layout.height}"'
        f' font-family="{FAMILY}" font-weight="800">'
        f'<rect width="{layout.width}" height="{layout.height}" fill="{palette()["sunk"]}"/>'
        f'{_track(layout)}{drawing}{foot} fill="{palette()["teal"]}"/>{"".join(words)}</svg>'
    )


def _fitting_size(line: str, size: int, layout: Layout) -> int:
    """The largest size, up to a given one, in which an unbroken line fits into the column."""
    return min(size, int(layout.column / (width(line) or 1)))


def _track(layout: Layout) -> str:
    """The lanes of an athletics track behind the figure: ellipses, each smaller one over the one before."""
    colours = palette()
    lane, line = mixed(colours["sunk"], colours["ground"], 0.65), mixed(colours["sunk"], WHITE, 0.27)
    curve, lanes = layout.foot * 1.25, []
    for index, part in enumerate(TRACK):
        wide, centre = layout.width * (0.98 - LANE * index), layout.foot * (1 - part) + curve
        shape = f'cx="{layout.width / 2}" cy="{centre:.0f}" rx="{wide:.0f}" ry="{curve:.0f}"'
        lanes.append(f'<ellipse {shape} fill="{line if index % 2 else lane}"/>')
    return "".join(lanes)


def _positioned(figure: str, below: float, layout: Layout) -> str:
    """The figure standing on the foot, as large as the space beside or below the texts allows."""
    box = _BOX.search(figure)
    assert box is not None, "every drawing has a viewBox"  # noqa: S101
    box_width, box_height = float(box[3]), float(box[4])
    left, right, top = layout.left, layout.left + layout.column, below
    if layout.beside is not None:
        left, right, top = layout.beside, layout.width - (layout.beside - layout.width // 2), layout.top
    scale = min((layout.foot - top) / box_height, (right - left) / box_width)
    scaled_width, scaled_height = box_width * scale, box_height * scale
    position = f'x="{(left + right - scaled_width) / 2:.0f}" y="{layout.foot - scaled_height:.0f}"'
    size = f'width="{scaled_width:.0f}" height="{scaled_height:.0f}"'
    return figure.replace("<svg", f"<svg {position} {size}", 1)


def _text(text: str, y: float, size: int, colour: str, layout: Layout) -> str:
    """A line in the middle of the column, or at its edge if a figure stands beside it."""
    # The first letter with a direction decides, as in HTML with dir="auto".
    first_strong = next((letter for letter in map(bidirectional, text) if letter in STRONG), "L")
    from_right = first_strong in RIGHT_TO_LEFT
    # resvg knows no direction: for it the end of a line is on the right.
    along, anchor = (0.5, "middle") if layout.beside is None else (1, "end") if from_right else (0, "start")
    position = f'x="{layout.left + layout.column * along:.0f}" y="{y:.0f}" text-anchor="{anchor}"'
    direction = ' direction="rtl"' if from_right else ""
    return f'<text {position} font-size="{size}" fill="{palette()[colour]}"{direction}>{escape(text)}</text>'


def _png(card: Card, figure: str, layout: Layout) -> bytes:
    """The picture. The machine's fonts are loaded only for letters that the site's typeface lacks."""
    png = resvg_py.svg_to_bytes(
        svg_string=card_svg(card, figure, layout),
        width=layout.width,
        font_files=[str(FILE)],
        skip_system_fonts=covers(f"{card.site}{card.kind}{card.title}"),
    )
    return bytes(png)
