"""The display typeface in pictures: how wide its texts are, and where they break."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FAMILY = "Atkinson Hyperlegible Next"
FILE = Path(__file__).parents[2] / "core" / "fonts" / "atkinson-hyperlegible-next-800.ttf"
FOREIGN = 1.0
"""Width of a letter that the typeface does not hold, in its size: those of other faces are seldom wider."""


@cache
def _widths() -> dict[int, float]:
    """The advance width of every letter, in its size."""
    with TTFont(FILE, lazy=True) as font:
        size = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        return {letter: metrics[glyph][0] / size for letter, glyph in font.getBestCmap().items()}


def holds(text: str) -> bool:
    """Whether the typeface has every letter of a text."""
    return all(ord(letter) in _widths() for letter in text)


def width(text: str) -> float:
    """How wide a line is, in its size."""
    widths = _widths()
    return sum(widths.get(ord(letter), FOREIGN) for letter in text)


def fitted(text: str, sizes: Sequence[int], most: float, lines: Sequence[int]) -> tuple[int, list[str]]:
    """The largest size in which a text fits, and its lines.

    Args:
        text: one or more words.
        sizes: to be tried in this order.
        most: the width of the column.
        lines: for each size, how many lines there is room for.
    """
    for size, room in zip(sizes, lines, strict=True):
        broken = list(_broken(text, most / size))
        if len(broken) <= room and all(width(line) * size <= most for line in broken):
            return size, _even(text, most / size, broken)
    last, room = sizes[-1], lines[-1]
    broken = list(_broken(" ".join(_pieces(text, most / last)), most / last))
    return last, broken if len(broken) <= room else [*broken[: room - 1], f"{broken[room - 1]}…"]


def _even(text: str, most: float, broken: list[str]) -> list[str]:
    """The same number of lines, as even as they can be: no word alone below a full line."""
    for part in (0.6, 0.7, 0.8, 0.9):
        narrower = list(_broken(text, most * part))
        if len(narrower) == len(broken) and all(width(line) <= most for line in narrower):
            return narrower
    return broken


def _broken(text: str, most: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width(longer) > most:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _pieces(text: str, most: float) -> Iterator[str]:
    """The words of a text, those that are wider than the column cut."""
    for word in text.split():
        piece = ""
        for letter in word:
            if width(piece + letter) > most:
                yield piece
                piece = ""
            piece += letter
        yield piece
