"""Renders a card image as SVG, and makes a PNG of it.

Everything important is in the central square, because some programs crop the picture to it.
"""

from __future__ import annotations

import re
from functools import partial
from unicodedata import bidirectional
from xml.sax.saxutils import escape

import resvg_py

from hooks.core.page import CARD_SIZE, CachedAsset
from hooks.core.palette import WHITE, mixed, palette
from hooks.outputs.card_image.model import Card
from hooks.outputs.card_image.typeface import FAMILY, FILE, covers, fitted, width

WIDTH, HEIGHT = CARD_SIZE
"""In pixels, as programs that preview links want it; all other measures are in the same unit."""
COLUMN = 580
"""The width of the texts: the central square less a margin."""
SIZES, LINES = (92, 76, 64, 54, 46), (1, 2, 2, 3, 4)
"""Sizes of the title, and the number of lines that fit in each."""
LEADING = 1.08
"""The distance between the baselines of the title's lines, as a multiple of its size."""
CAP_HEIGHT = 0.82
"""The distance from the top of the title to its first baseline, likewise."""
TOP, FOOT = 40, 566
"""The tops of the words and of the foot, on which figures stand."""
KIND_SIZE, SITE_SIZE = 28, 32
"""Sizes of the kind above the title and of the site's name on the foot."""
KIND_BASELINE, TITLE_TOP, SITE_BASELINE = TOP + 24, TOP + 46, 610
TRACK = (330, 296, 262, 228)
"""The height of each edge of the athletics track above the foot."""
CURVE = 700
"""The vertical radius of the track's curve."""

RIGHT_TO_LEFT = {"R", "AL"}
STRONG = {"L", *RIGHT_TO_LEFT}
"""Unicode's bidirectional classes of letters that determine the direction of a text."""

_BOX = re.compile(r'viewBox="(\S+) (\S+) (\S+) (\S+)"')


def card_image(path: str, card: Card, figure: str) -> CachedAsset:
    """The file of a card.

    Args:
        path: relative to the site.
        card: its words.
        figure: a standalone SVG; empty for a card with words only.
    """
    svg = card_svg(card, figure)
    system_fonts = not covers(f"{card.site}{card.kind}{card.title}")
    return CachedAsset(path, svg, partial(_png, svg, system_fonts=system_fonts))


def card_svg(card: Card, figure: str) -> str:
    """The card as SVG, with its title broken into lines."""
    size, lines = fitted(card.title, SIZES, COLUMN, LINES)
    rows = [(TITLE_TOP + size * (CAP_HEIGHT + LEADING * row), line) for row, line in enumerate(lines)]
    words = [
        _text(card.kind, KIND_BASELINE, _fitting_size(card.kind, KIND_SIZE), "coral-ink"),
        *(_text(line, y, size, "ink") for y, line in rows),
        _text(card.site, SITE_BASELINE, _fitting_size(card.site, SITE_SIZE), "on-teal"),
    ]
    # 0.3 of the title's size is room for its descenders.
    drawing = _positioned(figure, top=rows[-1][0] + size * 0.3) if figure else ""
    foot = f'<rect y="{FOOT}" width="{WIDTH}" height="{HEIGHT - FOOT}" fill="{palette()["teal"]}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{FAMILY}"'
        f' font-weight="800" text-anchor="middle"><rect width="{WIDTH}" height="{HEIGHT}"'
        f' fill="{palette()["sunk"]}"/>{_track()}{drawing}{foot}{"".join(words)}</svg>'
    )


def _fitting_size(line: str, size: int) -> int:
    """The largest size, up to a given one, in which an unbroken line fits into the column."""
    return min(size, int(COLUMN / (width(line) or 1)))


def _track() -> str:
    """The lanes of an athletics track behind the figure: ellipses, each smaller one over the one before."""
    colours = palette()
    lane, line = mixed(colours["sunk"], colours["ground"], 0.65), mixed(colours["sunk"], WHITE, 0.27)
    lanes = []
    for index, height in enumerate(TRACK):
        shape = f'cx="{WIDTH / 2}" cy="{FOOT - height + CURVE}" rx="{1180 - 60 * index}" ry="{CURVE}"'
        lanes.append(f'<ellipse {shape} fill="{line if index % 2 else lane}"/>')
    return "".join(lanes)


def _positioned(figure: str, top: float) -> str:
    """The figure standing on the foot, as large as the space below the title allows."""
    box = _BOX.search(figure)
    assert box is not None, "every drawing has a viewBox"  # noqa: S101
    box_width, box_height = float(box[3]), float(box[4])
    scale = min((FOOT - top) / box_height, COLUMN / box_width)
    scaled_width, scaled_height = box_width * scale, box_height * scale
    position = f'x="{(WIDTH - scaled_width) / 2:.0f}" y="{FOOT - scaled_height:.0f}"'
    size = f'width="{scaled_width:.0f}" height="{scaled_height:.0f}"'
    return figure.replace("<svg", f"<svg {position} {size}", 1)


def _text(text: str, y: float, size: int, colour: str) -> str:
    attributes = f'x="{WIDTH / 2:.0f}" y="{y:.0f}" font-size="{size}" fill="{palette()[colour]}"'
    # The first letter with a direction decides, as in HTML with dir="auto".
    first_strong = next((letter for letter in map(bidirectional, text) if letter in STRONG), "L")
    direction = ' direction="rtl"' if first_strong in RIGHT_TO_LEFT else ""
    return f"<text {attributes}{direction}>{escape(text)}</text>"


def _png(svg: str, *, system_fonts: bool) -> bytes:
    """The picture. The machine's fonts are loaded only for letters that the site's typeface lacks."""
    png = resvg_py.svg_to_bytes(
        svg_string=svg, width=WIDTH, font_files=[str(FILE)], skip_system_fonts=not system_fonts
    )
    return bytes(png)
