"""Every colour of the site, for images, handouts and emails, which no style sheet reaches.

A colour is defined once, as a token in a style sheet: the theme's in `10-tokens.css`, the figures' in
`figure.css`. This module reads them from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
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
    return _palette(scheme, tuple(file.stat().st_mtime_ns for file in FILES))


def mixed(colour: str, other: str, share: float) -> str:
    """A colour mixed with a share of another, from 0 to 1; both as `#rrggbb`."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(base + (added - base) * share):02x}" for base, added in pairs)


@lru_cache(maxsize=2)
def _palette(scheme: Scheme, _changed: tuple[int, ...]) -> Mapping[str, str]:
    """The colours of a scheme, read again only when a style sheet's time of change is another."""
    tokens = [token for file in FILES for token in _TOKEN.findall(file.read_text(encoding="utf-8"))]
    return {name: same or (light if scheme == "light" else dark) for name, same, light, dark in tokens}


def _channels(colour: str) -> Iterator[int]:
    """Red, green and blue of `#rrggbb`."""
    return (int(colour[start : start + 2], 16) for start in (1, 3, 5))
