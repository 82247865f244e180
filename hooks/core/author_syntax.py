"""What authors write in Markdown beyond Markdown: component blocks, citations, grades.

The patterns stand here once. The content is checked with them, and the Markdown extension renders with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from hooks.core.source import Source

CITATION = r"\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]"
"""`[@cai-2015]` or `[@cai-2015; @cai-2017]`."""
GRADE = r"\[grade:\s*([\w-]+)\]"
"""`[grade:limited]`."""
BLOCK = r"^/{3,}\s*([\w-]+)(?:\s*\|\s*(.*?))?\s*$"
"""The row that opens `/// exercise-card | bird-dog`: its name, then its argument."""
LINK = r"\]\(([^)\s#:]+\.md)(?:#[^)\s]*)?(?:\s+\"[^\"]*\")?\)"
"""`](../exercises/bird-dog.md#steps)`: a link to another page, by its file."""
FILE_LINK = r"\]\((?:<(?P<angled>[^>]*)>|(?P<bare>[^)\s]*))|^ {0,3}\[[^\]^]+\]: *(?P<defined>\S+)"
"""`](../images/gait.png)`, also in an image; or `[gait]: images/gait.png`, for a link by that name."""
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|$", re.IGNORECASE)
"""How a link begins that names no file."""
STOCK_BLOCKS = frozenset({"admonition", "details"})
"""Blocks that come with pymdownx and need no component."""

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")


@dataclass(frozen=True)
class Use:
    """One use of a component, a citation or a grade in a body."""

    kind: str
    """`block`, `citation`, `grade`, `link` (to a page), `file`; or `unclosed`, a block that never ends."""
    line: int
    name: str
    argument: str = ""


def uses(source: Source) -> Iterator[Use]:
    """Everything of this kind in a source's body, outside code."""
    yield from _unclosed(source)
    rows = list(_prose(source))
    for line, row in rows:
        if block := re.match(BLOCK, row):
            yield Use("block", line, block[1], block[2] or "")
        yield from _links(line, row)
    text = "\n".join(row for _, row in rows)  # a citation or a grade may go on in the next row
    for mark in re.finditer(f"{CITATION}|{GRADE}", text):
        line = rows[text.count("\n", 0, mark.start())][0]
        yield from (Use("citation", line, name) for name in cited(mark[1] or ""))
        if mark[2]:
            yield Use("grade", line, mark[2])


def _links(line: int, row: str) -> Iterator[Use]:
    for link in re.finditer(FILE_LINK, row):
        target = link["angled"] or link["bare"] or link["defined"] or ""
        if not ELSEWHERE.match(target):
            path = unquote(re.split("[#?]", target)[0])
            is_file = PurePosixPath(path).suffix not in {"", ".md", ".yml"}
            yield Use("file" if is_file else "link", line, path)


def blocks_in(text: str) -> list[tuple[str, str]]:
    """The blocks in a page's Markdown: the name of each, and its argument."""
    return re.findall(BLOCK, text, re.MULTILINE)


def _unclosed(source: Source) -> Iterator[Use]:
    """Blocks that swallow what follows them. One may stand in another that has more slashes."""
    open_blocks: list[tuple[int, Use]] = []
    for line, row in _prose(source):
        slashes = len(row) - len(row.lstrip("/"))
        if slashes >= 3 and not row.strip("/ "):
            open_blocks = [(count, use) for count, use in open_blocks if count > slashes]
        elif block := re.match(BLOCK, row):
            yield from (use for count, use in open_blocks if count <= slashes)
            open_blocks = [(count, use) for count, use in open_blocks if count > slashes]
            open_blocks.append((slashes, Use("unclosed", line, block[1])))
    yield from (use for _, use in open_blocks)


def cited(text: str) -> list[str]:
    """`@a; @b` as the names `a` and `b`."""
    return [name.strip().removeprefix("@") for name in text.split(";") if name.strip()]


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
