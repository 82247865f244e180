"""The colours of figures, for pictures that a page's style sheet doesn't reach."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hooks.core.palette import Scheme, palette

_PREFIX = "figure-"


def colours(scheme: Scheme) -> Mapping[str, str]:
    """The fill of each part of a figure, by its class without the prefix: `skin`, `mat-light`."""
    return {
        name.removeprefix(_PREFIX): colour
        for name, colour in palette(scheme).items()
        if name.startswith(_PREFIX)
    }


def style(scheme: Scheme, names: Collection[str] | None = None) -> str:
    """The style sheet of a standalone picture, with all colours or only those that it needs."""
    shown = ((name, colour) for name, colour in colours(scheme).items() if names is None or name in names)
    return "".join(f".{_PREFIX}{name}{{fill:{colour}}}" for name, colour in shown)


def dark_style(names: Collection[str]) -> str:
    """The part of the style sheet that differs in the dark."""
    light, dark = colours("light"), colours("dark")
    return style("dark", {name for name in names if dark[name] != light[name]})
