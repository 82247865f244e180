"""The browser's modules as they are published, without comments and layout."""

from __future__ import annotations

from collections.abc import Iterator

from rjsmin import jsmin

from hooks.core.page import BUILD
from hooks.core.templates import COMPONENTS

HINT = "//# "
"""How a comment begins that tells a browser something about a whole module."""


def scripts() -> Iterator[tuple[str, str]]:
    """Every module of the theme and its components: its path in the site, and its text."""
    theme = COMPONENTS.parent
    for file in sorted([*COMPONENTS.rglob("*.mjs"), *(theme / "assets").glob("*.mjs")]):
        path = file.relative_to(theme).as_posix()
        yield BUILD + path, minified(file.read_text(encoding="utf-8"))


def minified(script: str) -> str:
    """A module without comments and layout. A first line such as `//# name` stays: it is for the browser."""
    first, _, rest = script.partition("\n")
    return f"{first}\n{jsmin(rest)}" if first.startswith(HINT) else str(jsmin(script))
