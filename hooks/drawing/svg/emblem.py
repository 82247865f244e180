"""Drawings that stand for a page without a person: a danger sign, a traffic light, a week, a letter."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from hooks.core.palette import WHITE, palette

HEIGHT = 300
"""Of every drawing, above the ground that it stands on."""
WIDE = 600
"""The width of those that go from left to right."""
DAYS_OFF_EDGE, DAY, GAP = 30, 66, 12
"""Where the days of a week begin, the width of one, and the space between two."""
MARKS = ("coral", "teal", "ground", "amber")
"""The colours of the kinds of session in a week, in their order; any further ones share the last."""


def danger() -> str:
    """A triangle with an exclamation mark, in the colour of urgency."""
    red = palette()["red"]
    triangle = f'<path d="M180 40 322 270H38Z" fill="{red}" stroke="{red}" stroke-width="44" {_ROUND}/>'
    mark = f'<path d="M180 108V186" stroke="{WHITE}" stroke-width="34" {_ROUND}/>'
    return _drawn(360, triangle + mark + f'<circle cx="180" cy="244" r="20" fill="{WHITE}"/>')


def lights() -> str:
    """A traffic light with its three lights on a post."""
    colours = palette()
    lamps = zip((50, 125, 200), ("red", "amber", "green"), strict=True)
    body = f'<rect x="72" y="250" width="16" height="50" fill="{colours["ink"]}"/>'
    body += f'<rect x="28" width="104" height="250" rx="30" fill="{colours["ink"]}"/>'
    return _drawn(160, body + "".join(_dot(80, y, 32, colours[name]) for y, name in lamps))


def clock(minutes: int = 0) -> str:
    """A clock, or the part of an hour that so many minutes take."""
    colours = palette()
    face = _dot(150, 150, 150, colours["teal"]) + _dot(150, 150, 124, colours["card"])
    if 0 < minutes < 60:
        x, y = (150 + 112 * f(minutes * pi / 30) for f in (sin, lambda turn: -cos(turn)))
        large = int(minutes > 30)
        face += f'<path d="M150 150V38A112 112 0 {large} 1 {x:.0f} {y:.0f}Z" fill="{colours["coral"]}"/>'
    hands = "M150 60V150" if minutes else "M150 66V150L204 184"
    return _drawn(
        300, face + f'<path d="{hands}" fill="none" stroke="{colours["ink"]}" stroke-width="16" {_ROUND}/>'
    )


def compass() -> str:
    """A compass."""
    colours = palette()
    face = _dot(150, 150, 150, colours["teal"]) + _dot(150, 150, 124, colours["card"])
    needle = f'<path d="M214 86 176 176 124 124Z" fill="{colours["coral"]}"/>'
    needle += f'<path d="M86 214 176 176 124 124Z" fill="{colours["ink"]}"/>'
    return _drawn(300, face + needle + _dot(150, 150, 13, colours["card"]))


def envelope() -> str:
    """A letter."""
    colours = palette()
    paper = f'<rect y="10" width="480" height="280" rx="26" fill="{colours["teal"]}"/>'
    flap = f'<path d="M24 40 240 176 456 40" fill="none" stroke="{colours["card"]}" stroke-width="20"'
    return _drawn(480, f"{paper}{flap} {_ROUND}/>")


def magnifier() -> str:
    """A magnifying glass."""
    colours = palette()
    handle = f'<path d="M206 206 282 282" stroke="{colours["coral"]}" stroke-width="34" {_ROUND}/>'
    return _drawn(300, handle + _dot(126, 126, 122, colours["teal"]) + _dot(126, 126, 92, colours["card"]))


def talk() -> str:
    """Two speech bubbles."""
    colours = palette()
    tails = f'<path d="M60 150V240L150 150Z" fill="{colours["teal"]}"/>'
    tails += f'<path d="M540 220V298L450 220Z" fill="{colours["coral"]}"/>'
    first = f'<rect y="20" width="330" height="160" rx="30" fill="{colours["teal"]}"/>'
    second = f'<rect x="270" y="110" width="330" height="140" rx="30" fill="{colours["coral"]}"/>'
    return _drawn(WIDE, tails + first + second)


def branches() -> str:
    """A question that leads to one of three answers."""
    colours = palette()
    ends = (100, 300, 500)
    ways = "".join(f"M300 80C300 180 {x} 130 {x} 220" for x in ends)
    lines = f'<path d="{ways}" fill="none" stroke="{colours["ink"]}" stroke-width="14" {_ROUND}/>'
    answers = "".join(_dot(x, 244, 48, colours["coral" if x == ends[1] else "teal"]) for x in ends)
    return _drawn(WIDE, lines + _dot(300, 56, 54, colours["ink"]) + answers)


def course() -> str:
    """A curve that falls with time, above two axes."""
    colours = palette()
    axes = f'<path d="M40 20V276H570" fill="none" stroke="{colours["ink"]}" stroke-width="14" {_ROUND}/>'
    line = "M90 60C160 190 260 214 540 226"
    return _drawn(
        WIDE, f'{axes}<path d="{line}" fill="none" stroke="{colours["coral"]}" stroke-width="24" {_ROUND}/>'
    )


def week(days: Sequence[Sequence[int]]) -> str:
    """A page of a calendar with seven days.

    Args:
        days: for each day, the kinds of its sessions as numbers from 0.
    """
    colours = palette()
    page = f'<rect y="30" width="{WIDE}" height="258" rx="28" fill="{colours["card"]}"/>'
    page += f'<path d="M0 100V58A28 28 0 0 1 28 30H572A28 28 0 0 1 600 58V100Z" fill="{colours["teal"]}"/>'
    rings = "".join(
        f'<path d="M{x} 8V56" stroke="{colours["ink"]}" stroke-width="18" {_ROUND}/>' for x in (150, 450)
    )
    return _drawn(WIDE, page + rings + "".join(_day(at, kinds) for at, kinds in enumerate(days)))


def any_week() -> str:
    """A week that stands for all plans."""
    return week([[0], [1], [2], [0], [1], [2], [0]])


def _day(at: int, kinds: Sequence[int]) -> str:
    """A day as a column that its sessions share."""
    colours, x, top, full = palette(), DAYS_OFF_EDGE + at * (DAY + GAP), 124, 140
    shown = kinds[:3]
    each = (full - GAP * (len(shown) - 1)) / max(1, len(shown))
    return "".join(
        f'<rect x="{x}" y="{top + row * (each + GAP):.0f}" width="{DAY}" height="{each:.0f}" rx="14"'
        f' fill="{colours[MARKS[min(kind, len(MARKS) - 1)]]}"/>'
        for row, kind in enumerate(shown)
    )


def bars(heights: Sequence[float], strong: float = 1) -> str:
    """Bars side by side on the ground, those of at least a given height in the brighter colour.

    Args:
        heights: of the bars, from 0 to 1.
        strong: the least height of a bright one.
    """
    pitch = WIDE / max(1, len(heights))
    return _drawn(WIDE, "".join(_bar(at, height, pitch, strong) for at, height in enumerate(heights)))


def _bar(at: int, height: float, pitch: float, strong: float) -> str:
    colour = palette()["coral" if height >= strong else "teal"]
    place = f'x="{(at + 0.08) * pitch:.1f}" y="{HEIGHT * (1 - height):.1f}"'
    size = f'width="{pitch * 0.84:.1f}" height="{HEIGHT * height:.1f}" rx="{min(14, pitch / 6):.1f}"'
    return f'<rect {place} {size} fill="{colour}"/>'


def limit(percent: int) -> str:
    """A bar, and a longer one whose end is what may be added, up to a line."""
    colours = palette()
    longest = 440
    more = min(longest * percent / 100, WIDE - longest - 20)
    end = longest + more
    rows = f'<rect y="60" width="{longest}" height="86" rx="18" fill="{colours["teal"]}"/>'
    rows += f'<rect y="186" width="{end:.0f}" height="86" rx="18" fill="{colours["coral"]}"/>'
    rows += f'<rect y="186" width="{longest}" height="86" rx="18" fill="{colours["teal"]}"/>'
    line = f'<path d="M{end + 10:.0f} 24V292" stroke="{colours["ink"]}" stroke-width="12" {_ROUND}/>'
    return _drawn(round(end) + 20, rows + line)


_ROUND = 'stroke-linejoin="round" stroke-linecap="round"'


def _dot(x: int, y: int, radius: int, colour: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}"/>'


def _drawn(width: int, inside: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}">{inside}</svg>'
