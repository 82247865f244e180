"""A card image as SVG, and as the file that it becomes.

Everything that must be seen stands in the middle square: some programs cut the picture to it.
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
from hooks.outputs.card_image.typeface import FAMILY, FILE, fitted, holds, width

WIDTH, HEIGHT = CARD_SIZE
"""What the programs that preview links ask for."""
COLUMN = 580
"""The width of the texts: the middle square with a margin."""
SIZES, LINES = (92, 76, 64, 54, 46), (1, 2, 2, 3, 4)
"""Sizes of the title and how many lines there is room for in each."""
LEADING = 1.08
TOP, FOOT = 40, 566
"""Where the words begin, and where the foot begins, on which figures stand."""
TRACK = (330, 296, 262, 228)
"""Heights of the track's lanes above the foot."""

RIGHT_TO_LEFT = {"R", "AL"}
STRONG = {"L", *RIGHT_TO_LEFT}
"""Unicode's names for letters that say in which direction a text runs."""

_BOX = re.compile(r'viewBox="(\S+) (\S+) (\S+) (\S+)"')


def card_image(path: str, card: Card, figure: str) -> CachedAsset:
    """The file of a card.

    Args:
        path: where it stands in the site.
        card: its words.
        figure: an SVG that stands alone, with its colours; empty for words only.
    """
    svg = card_svg(card, figure)
    foreign = not holds(f"{card.site}{card.kind}{card.title}")
    return CachedAsset(path, svg, partial(_png, svg, others=foreign))


def card_svg(card: Card, figure: str) -> str:
    """The card, its words set and broken into lines."""
    size, lines = fitted(card.title, SIZES, COLUMN, LINES)
    below = TOP + 46
    rows = [(below + size * (0.82 + LEADING * at), line) for at, line in enumerate(lines)]
    words = [
        _text(card.kind, TOP + 24, _least(card.kind, 28), "coral-ink"),
        *(_text(line, y, size, "ink") for y, line in rows),
        _text(card.site, 610, _least(card.site, 32), "on-teal"),
    ]
    drawn = _placed(figure, rows[-1][0] + size * 0.3) if figure else ""
    foot = f'<rect y="{FOOT}" width="{WIDTH}" height="{HEIGHT - FOOT}" fill="{palette()["teal"]}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{FAMILY}"'
        f' font-weight="800" text-anchor="middle"><rect width="{WIDTH}" height="{HEIGHT}"'
        f' fill="{palette()["sunk"]}"/>{_track()}{drawn}{foot}{"".join(words)}</svg>'
    )


def _least(line: str, size: int) -> int:
    """A size in which a line that is not broken stays inside the column."""
    return min(size, int(COLUMN / (width(line) or 1)))


def _track() -> str:
    """Lanes that run past behind the figure."""
    colours = palette()
    lane, line = mixed(colours["sunk"], colours["ground"], 0.65), mixed(colours["sunk"], WHITE, 0.27)
    lanes = []
    for at, height in enumerate(TRACK):
        place = f'cx="{WIDTH / 2}" cy="{FOOT - height + 700}" rx="{1180 - 60 * at}" ry="700"'
        lanes.append(f'<ellipse {place} fill="{line if at % 2 else lane}"/>')
    return "".join(lanes)


def _placed(figure: str, top: float) -> str:
    """The figure as large as it may be between the title and the ground, standing on the ground."""
    box = _BOX.search(figure)
    assert box is not None, "every drawing has a box"  # noqa: S101
    wide, high = float(box[3]), float(box[4])
    scale = min((FOOT - top) / high, COLUMN / wide)
    size = f'x="{(WIDTH - wide * scale) / 2:.0f}" y="{FOOT - high * scale:.0f}"'
    size += f' width="{wide * scale:.0f}" height="{high * scale:.0f}"'
    return figure.replace("<svg", f"<svg {size}", 1)


def _text(text: str, y: float, size: int, colour: str) -> str:
    at = f'x="{WIDTH / 2:.0f}" y="{y:.0f}" font-size="{size}" fill="{palette()[colour]}"'
    rtl = next((way for way in map(bidirectional, text) if way in STRONG), "L") in RIGHT_TO_LEFT
    way = ' direction="rtl"' if rtl else ""
    return f"<text {at}{way}>{escape(text)}</text>"


def _png(svg: str, *, others: bool) -> bytes:
    """The picture; the machine's own faces are asked only for letters that ours does not hold."""
    made = resvg_py.svg_to_bytes(
        svg_string=svg, width=WIDTH, font_files=[str(FILE)], skip_system_fonts=not others
    )
    return bytes(made)
