"""Every colour of the site, for images, handouts and emails, which no style sheet reaches.

A colour is defined once, as a token in a style sheet: the theme's in `10-tokens.css`, the figures' in
`figure.css`. This module reads them from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from hooks.core.style_sheet import SHEETS
from hooks.core.templates import COMPONENTS

Scheme = Literal["light", "dark"]
WHITE = "#ffffff"
"""The paper that handouts are printed on."""
FILES = (SHEETS / "10-tokens.css", COMPONENTS / "figure" / "figure.css")

_TOKEN = re.compile(r"--([\w-]+): (?:(#\w{6})|light-dark\((#\w{6}), (#\w{6})\));")


def palette(scheme: Scheme = "light") -> Mapping[str, str]:
    """The colours of a scheme by the names of their tokens, as `#rrggbb`: `teal`, `figure-skin`."""
    return {
        name: colour
        for file in FILES
        for name, colour in _read(file, file.stat().st_mtime_ns)[scheme].items()
    }


def mixed(colour: str, other: str, share: float) -> str:
    """A colour mixed with a share of another, from 0 to 1; both as `#rrggbb`."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(base + (added - base) * share):02x}" for base, added in pairs)


@cache
def _read(file: Path, _changed: int) -> Mapping[Scheme, Mapping[str, str]]:
    """The colours in a style sheet, read again only when its time of change is another."""
    tokens = _TOKEN.findall(file.read_text(encoding="utf-8"))
    return {
        "light": {name: same or light for name, same, light, _ in tokens},
        "dark": {name: same or dark for name, same, _, dark in tokens},
    }


def _channels(colour: str) -> Iterator[int]:
    """Red, green and blue of `#rrggbb`."""
    return (int(colour[start : start + 2], 16) for start in (1, 3, 5))
