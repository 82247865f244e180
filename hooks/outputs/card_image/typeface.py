"""Measures text in the display typeface, and breaks it into lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

FAMILY = "Atkinson Hyperlegible Next"
FILE = Path(__file__).parents[2] / "core" / "fonts" / "atkinson-hyperlegible-next-800.ttf"
WIDTHS = FILE.with_suffix(".json")
"""For each width in thousandths of an em the letters that have it, as `tools/letter_widths.py` wrote it."""
UNKNOWN_WIDTH = 1.0
"""The width in ems of a letter that the typeface lacks; in other typefaces, few letters are wider."""


@cache
def _widths() -> dict[str, float]:
    """The advance width of every letter in ems, by the letter."""
    table: dict[str, str] = json.loads(WIDTHS.read_text(encoding="utf-8"))
    return {letter: int(width) / 1000 for width, letters in table.items() for letter in letters}


def covers(text: str) -> bool:
    """Whether the typeface has every letter of a text."""
    return all(letter in _widths() for letter in text)


def width(text: str) -> float:
    """The width of a line in ems."""
    widths = _widths()
    return sum(widths.get(letter, UNKNOWN_WIDTH) for letter in text)


def fitted(text: str, sizes: Sequence[int], column: float, lines: Sequence[int]) -> tuple[int, list[str]]:
    """The largest size in which a text fits, and its lines; in the smallest size, it may be cut off.

    Args:
        text: one or more words.
        sizes: to try, the largest first.
        column: the width of the column, in the unit of the sizes.
        lines: for each size, how many lines fit.
    """
    for size, most in zip(sizes, lines, strict=True):
        broken = list(_lines(text, column / size))
        if len(broken) <= most and all(width(line) * size <= column for line in broken):
            return size, _balanced(text, column / size, broken)
    smallest, most = sizes[-1], lines[-1]
    broken = list(_lines(" ".join(_short_pieces(text, column / smallest)), column / smallest))
    return smallest, broken if len(broken) <= most else [*broken[: most - 1], f"{broken[most - 1]}…"]


def _balanced(text: str, column: float, broken: list[str]) -> list[str]:
    """The same number of lines, of more equal length, so that no word is alone below a full line."""
    for fraction in (0.6, 0.7, 0.8, 0.9):
        narrower = list(_lines(text, column * fraction))
        if len(narrower) == len(broken) and all(width(line) <= column for line in narrower):
            return narrower
    return broken


def _lines(text: str, column: float) -> Iterator[str]:
    """A text broken between words; a word wider than the column has a line to itself."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width(longer) > column:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _short_pieces(text: str, column: float) -> Iterator[str]:
    """The words of a text, with those that are wider than the column cut into pieces."""
    for word in text.split():
        piece = ""
        for letter in word:
            if width(piece + letter) > column:
                yield piece
                piece = ""
            piece += letter
        yield piece
