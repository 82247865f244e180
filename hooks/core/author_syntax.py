"""What authors write in Markdown beyond Markdown: component blocks, citations, grades.

The patterns are defined only here, both for checking the content and for rendering it.
"""

from __future__ import annotations

import posixpath
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
WORD = r"[^\W_]+(?:[-'’.][^\W_]+)*"
"""A word, when the words of a page are counted: "warm-up" and "isn't" are one each."""
BLOCK = r"^/{3,}\s*([\w-]+)(?:\s*\|\s*(.*?))?\s*$"
"""The line that opens a block, `/// exercise-card | bird-dog`: its name, then its argument."""
LINK = r"\]\(([^)\s#:]+\.md)(?:#[^)\s]*)?(?:\s+\"[^\"]*\")?\)"
"""`](../exercises/bird-dog.md#steps)`: a link to another page, by its file."""
FILE_LINK = r"\]\((?:<(?P<angled>[^>]*)>|(?P<bare>[^)\s]*))|^ {0,3}\[[^\]^]+\]: *(?P<defined>\S+)"
"""`](../images/gait.png)`, in a link or an image; or `[gait]: images/gait.png`, the definition of a link."""
NOT_A_FILE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|$", re.IGNORECASE)
"""The start of a link that doesn't lead to a file: a scheme, a host, an anchor, or nothing at all."""
STOCK_BLOCKS = frozenset({"admonition", "details"})
"""Blocks that come with pymdownx and don't need a component."""

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
    """Every use in a source's body, outside code."""
    for line, name in unclosed(source.body, source.body_line):
        yield Use("unclosed", line, name)
    rows = list(prose(source.body, source.body_line))
    for line, row in rows:
        if block := re.match(BLOCK, row):
            yield Use("block", line, block[1], block[2] or "")
        yield from _links(line, row)
    text = "\n".join(row for _, row in rows)  # a citation or a grade may run over a line end
    for mark in re.finditer(f"{CITATION}|{GRADE}", text):
        line = rows[text.count("\n", 0, mark.start())][0]
        yield from (Use("citation", line, name) for name in cited(mark[1] or ""))
        if mark[2]:
            yield Use("grade", line, mark[2])


def _links(line: int, row: str) -> Iterator[Use]:
    for link in re.finditer(FILE_LINK, row):
        target = link["angled"] or link["bare"] or link["defined"] or ""
        if not NOT_A_FILE.match(target):
            path = unquote(re.split("[#?]", target)[0])
            is_file = PurePosixPath(path).suffix not in {"", ".md", ".yml"}
            yield Use("file" if is_file else "link", line, path)


def linked_path(folder: str, link: str) -> str:
    """The file that a link in a file of a folder leads to, both below the content folder."""
    return posixpath.normpath(posixpath.join("/", folder, link)).lstrip("/")


def blocks_in(text: str) -> list[tuple[str, str]]:
    """The blocks in a page's Markdown: the name of each, and its argument."""
    return re.findall(BLOCK, text, re.MULTILINE)


def unclosed(body: str, first: int = 1) -> Iterator[tuple[int, str]]:
    """The line and name of each block that swallows what follows it, because nothing closes it.

    A block may contain another that has fewer slashes.
    """
    open_blocks: list[tuple[int, tuple[int, str]]] = []
    for line, row in prose(body, first):
        slashes = len(row) - len(row.lstrip("/"))
        if slashes >= 3 and not row.strip("/ "):
            open_blocks = [(count, block) for count, block in open_blocks if count > slashes]
        elif opens := re.match(BLOCK, row):
            yield from (block for count, block in open_blocks if count <= slashes)
            open_blocks = [(count, block) for count, block in open_blocks if count > slashes]
            open_blocks.append((slashes, (line, opens[1])))
    yield from (block for _, block in open_blocks)


def cited(text: str) -> list[str]:
    """`@a; @b` as the names `a` and `b`."""
    return [name.strip().removeprefix("@") for name in text.split(";") if name.strip()]


def prose(body: str, first: int = 1) -> Iterator[tuple[int, str]]:
    """The lines outside code, numbered from `first`, with inline code removed."""
    fence = ""
    for line, row in enumerate(body.split("\n"), start=first):
        mark = _FENCE.match(row)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
        elif mark:
            fence = mark[1]
        else:
            yield line, re.sub(r"`[^`]*`", "", row)
