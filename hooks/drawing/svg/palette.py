"""The colours of figures, for pictures that a page's style sheet doesn't reach."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hooks.core.palette import Scheme, palette

_PREFIX = "figure-"
_EDGES = {
    "muscle": ("rim", "stroke-width:2.5"),
    "stretch": ("arrow", "stroke-width:5;stroke-dasharray:13 8"),
}
"""The colour of the edge of each kind of patch, and how it's drawn; in pages, the style sheet repeats it."""


def colours(scheme: Scheme) -> Mapping[str, str]:
    """The fill of each part of a figure, by its class without the prefix: `skin`, `mat-light`."""
    return {
        name.removeprefix(_PREFIX): colour
        for name, colour in palette(scheme).items()
        if name.startswith(_PREFIX)
    }


def style(scheme: Scheme, names: Collection[str] | None = None) -> str:
    """The style sheet of a standalone picture, with all colours or only those that it needs."""
    known = colours(scheme)
    shown = ((name, colour) for name, colour in known.items() if names is None or name in names)
    return "".join(f".{_PREFIX}{name}{{{_painted(name, colour, known)}}}" for name, colour in shown)


def _painted(name: str, colour: str, known: Mapping[str, str]) -> str:
    if name == "ghost":
        return f"fill:none;stroke:{colour};stroke-linecap:round;stroke-linejoin:round"
    return f"fill:{colour}{_edge(name, known)}"


def _edge(name: str, known: Mapping[str, str]) -> str:
    """The edge of a patch: solid on a muscle that works, and dashed on one that's stretched."""
    edge = _EDGES.get(name.removesuffix("-far"))
    return f";stroke:{known[edge[0]]};{edge[1]}" if edge else ""


def dark_style(names: Collection[str]) -> str:
    """The part of the style sheet that differs in the dark."""
    light, dark = colours("light"), colours("dark")
    return style("dark", {name for name in names if dark[name] != light[name]})
