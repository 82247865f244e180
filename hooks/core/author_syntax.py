"""What authors write in Markdown beyond Markdown: component blocks, citations, grades.

The patterns stand here once. The content is checked with them, and the Markdown extension renders with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.core.source import Source

CITATION = r"\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]"
"""`[@cai-2015]` or `[@cai-2015; @cai-2017]`."""
GRADE = r"\[grade:\s*([\w-]+)\]"
"""`[grade:limited]`."""
BLOCK = r"^/{3,}\s*([\w-]+)(?:\s*\|\s*(.*?))?\s*$"
"""The row that opens `/// exercise-card | bird-dog`: its name, then its argument."""
STOCK_BLOCKS = frozenset({"admonition", "details"})
"""Blocks that come with pymdownx and need no component."""

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")


@dataclass(frozen=True)
class Use:
    """One use of a component, a citation or a grade in a body."""

    kind: str
    """`block`, `citation` or `grade`."""
    line: int
    name: str
    argument: str = ""


def uses(source: Source) -> Iterator[Use]:
    """Everything of this kind in a source's body, outside code."""
    for line, row in _prose(source):
        if block := re.match(BLOCK, row):
            yield Use("block", line, block[1], block[2] or "")
        for citation in re.finditer(CITATION, row):
            yield from (Use("citation", line, name) for name in cited(citation[1]))
        yield from (Use("grade", line, grade[1]) for grade in re.finditer(GRADE, row))


def cited(text: str) -> list[str]:
    """`@a; @b` as the names `a` and `b`."""
    return [name.strip().removeprefix("@") for name in text.split(";")]


def _prose(source: Source) -> Iterator[tuple[int, str]]:
    fence = ""
    for line, row in enumerate(source.body.split("\n"), start=source.body_line):
        mark = _FENCE.match(row)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
        elif mark:
            fence = mark[1]
        else:
            yield line, re.sub(r"`[^`]*`", "", row)
