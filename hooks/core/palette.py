"""Every colour there is, for what no style sheet reaches: images, printed sheets, mail.

A colour is written once, as a token in a style sheet: those of the house in `10-tokens.css`, those of the
figures in `moving-figure.css`. This module reads them there.
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
"""The paper that sheets are printed on."""
FILES = (SHEETS / "10-tokens.css", COMPONENTS / "moving-figure" / "moving-figure.css")

_TOKEN = re.compile(r"--([\w-]+): (?:(#\w{6})|light-dark\((#\w{6}), (#\w{6})\));")


def palette(scheme: Scheme = "light") -> Mapping[str, str]:
    """The colours of a scheme by the names of their tokens, as `#rrggbb`: `teal`, `figure-skin`."""
    read = [_read(file, file.stat().st_mtime_ns)[scheme] for file in FILES]
    return {name: colour for colours in read for name, colour in colours.items()}


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another in it, from 0 to 1; both as `#rrggbb`."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


@cache
def _read(file: Path, _changed: int) -> Mapping[Scheme, Mapping[str, str]]:
    tokens = _TOKEN.findall(file.read_text(encoding="utf-8"))
    return {
        "light": {name: same or light for name, same, light, _ in tokens},
        "dark": {name: same or dark for name, same, _, dark in tokens},
    }


def _channels(colour: str) -> Iterator[int]:
    return (int(colour[at : at + 2], 16) for at in (1, 3, 5))
