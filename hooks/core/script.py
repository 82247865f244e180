"""The browser's modules as they are published: comments are for those who read the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.core.templates import COMPONENTS

_BLOCK = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)


def scripts() -> Iterator[tuple[str, str]]:
    """Every module of the theme and its components: its path in the site, and its text."""
    theme = COMPONENTS.parent
    for file in sorted([*COMPONENTS.glob("*/*.mjs"), *(theme / "assets").glob("*.mjs")]):
        yield file.relative_to(theme).as_posix(), without_comments(file.read_text(encoding="utf-8"))


def without_comments(code: str) -> str:
    """A module without comments that fill whole lines; to tell others from texts takes a parser."""
    return _LINE.sub("", _BLOCK.sub("", code))
