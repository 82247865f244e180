"""What readers see of a file: its texts, without markup, URLs, citations and grades."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from hooks.core.author_syntax import CITATION, GRADE
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath

_LINK = re.compile(r"!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)")
_UNREAD = re.compile(rf"\s*(?:{CITATION}|{GRADE})|\{{:?\s*[#.][^}}]*\}}|https?://\S+")
_ROW = re.compile(r"\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+|:\s{1,4}|>\s*)")
"""Starts a new passage: a heading, a list item, a definition or a quotation."""
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
_BLOCK = re.compile(r"/{3,}")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")


@dataclass(frozen=True)
class Passage:
    """A run of sentences: a value of the front matter, a paragraph, a list item or a cell of a table."""

    text: str
    """The text, with its line breaks so that each sentence's line can be found."""
    line: int
    key: KeyPath = ()
    """The key of the value; empty in a body."""

    def line_at(self, offset: int) -> int:
        """The line at an offset in the text; for a value, whose line breaks are lost, the line of its key."""
        return self.line if self.key else self.line + self.text.count("\n", 0, offset)


def passages(source: Source, unread: Collection[str]) -> Iterator[Passage]:
    """Everything that readers see of a file, in order.

    Args:
        source: the file.
        unread: keys to leave out, at any level.
    """
    yield from _values(source, source.fields, (), unread)
    for line, text in _paragraphs(source):
        if clean := plain(text):
            yield Passage(clean, line)


def plain(text: str) -> str:
    """A Markdown text without its markup, but with its line breaks."""
    shown = _UNREAD.sub("", _LINK.sub(r"\1", _UNREAD.sub("", text)))
    return re.sub(r"[*_`|]+", "", shown).rstrip()


def _values(source: Source, value: object, key: KeyPath, unread: Collection[str]) -> Iterator[Passage]:
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in unread:
                yield from _values(source, part, (*key, name), unread)
    elif isinstance(value, list):
        for at, part in enumerate(value):
            yield from _values(source, part, (*key, at), unread)
    elif isinstance(value, str) and value.strip():
        yield Passage(value.strip(), source.line(key), key)


def _paragraphs(source: Source) -> Iterator[tuple[int, str]]:
    """Paragraphs, list items and cells, each with its first line."""
    first, rows = 0, list[str]()
    for line, row in _prose(source):
        starts = _ROW.match(row)
        if rows and (starts or not row.strip()):
            yield first, "\n".join(rows)
            rows = []
        if row.lstrip().startswith("|"):
            yield from ((line, cell) for cell in row.strip().strip("|").split("|"))
        elif row.strip():
            first = first if rows else line
            rows.append(row[starts.end() :] if starts else row)
    if rows:
        yield first, "\n".join(rows)


def _prose(source: Source) -> Iterator[tuple[int, str]]:
    """Lines of the body outside code, then an empty one. Blocks and their options come as empty lines."""
    fenced = options = False
    for line, row in enumerate(source.body.split("\n"), start=source.body_line):
        block = _BLOCK.match(row)
        options = bool(block) or (options and row.startswith("    ") and ":" in row)
        if _FENCE.match(row):
            fenced = not fenced
        elif not fenced:
            yield line, "" if options or _RULE.fullmatch(row) else row
    yield 0, ""
