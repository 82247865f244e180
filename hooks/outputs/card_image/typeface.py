"""Measures text in the display typeface, and breaks it into lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from math import inf
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
            return size, _balanced(text.split(), column / size, len(broken))
    smallest, most = sizes[-1], lines[-1]
    broken = list(_lines(" ".join(_short_pieces(text, column / smallest)), column / smallest))
    return smallest, broken if len(broken) <= most else [*broken[: most - 1], f"{broken[most - 1]}…"]


def _balanced(words: Sequence[str], column: float, count: int) -> list[str]:
    """The words in so many lines of the most equal length, so that none is alone below a full line."""

    @cache
    def best(start: int, left: int) -> tuple[float, list[str]]:
        """The lines of the words from `start`, and the sum of their squared widths, which is the least."""
        ends = range(start + 1, len(words) - left + 2) if left > 1 else [len(words)]
        found: tuple[float, list[str]] = inf, []
        for end in ends:
            line = " ".join(words[start:end])
            if width(line) <= column:
                rest, lines = best(end, left - 1) if left > 1 else (0.0, [])
                found = min(found, (width(line) ** 2 + rest, [line, *lines]))
        return found

    return best(0, count)[1]


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
