"""The colours of figures for pictures that no style sheet of a page reaches."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hooks.core.palette import Scheme, palette

_PREFIX = "figure-"


def colours(scheme: Scheme) -> Mapping[str, str]:
    """What each part of a figure is filled with, by the end of its class: `skin`, `mat-light`."""
    return {
        name.removeprefix(_PREFIX): colour
        for name, colour in palette(scheme).items()
        if name.startswith(_PREFIX)
    }


def style(scheme: Scheme, names: Collection[str] | None = None) -> str:
    """A style sheet for a picture that stands alone, with the colours of some names only."""
    shown = ((name, colour) for name, colour in colours(scheme).items() if names is None or name in names)
    return "".join(f".{_PREFIX}{name}{{fill:{colour}}}" for name, colour in shown)


def dark_style(names: Collection[str]) -> str:
    """What of it differs in the dark."""
    light, dark = colours("light"), colours("dark")
    return style("dark", {name for name in names if dark[name] != light[name]})
