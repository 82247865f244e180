"""One small style sheet from many readable files."""

from __future__ import annotations

import re

from hooks.core.templates import COMPONENTS

SHEETS = COMPONENTS.parent / "assets" / "stylesheets"


def style_sheet() -> str:
    """The sheets of the theme in the order of their names, then those of the components."""
    files = [*sorted(SHEETS.glob("*.css")), *sorted(COMPONENTS.glob("*/*.css"))]
    return smaller("\n".join(file.read_text(encoding="utf-8") for file in files))


def smaller(css: str) -> str:
    """A sheet without its comments and its idle space.

    A space before a colon stays: in `.card :is(h2, h3)` it means "inside".
    """
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", bare)).replace(";}", "}").strip()
