"""The theme, which surrounds every page."""

from __future__ import annotations

from pathlib import Path

THEME = Path(__file__).parents[2] / "overrides"


def page_templates() -> set[str]:
    """The names of the templates that a page may choose instead of the usual one."""
    return {file.name for file in THEME.glob("*.html")}
