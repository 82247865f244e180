"""Rows of a body that Markdown takes for something else: headings, lists, tables, meanings, blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from hooks.core.author_syntax import BLOCK, CITATION, GRADE, STOCK_BLOCKS
from hooks.library.marks import Row, Slip
from hooks.library.tables import TABLE, table_slips

NOTE_TYPES = ("correction", "note")
"""The types of an admonition, which are also in `mkdocs.yml`."""
INDENT = 4
"""The spaces by which Markdown indents."""


class Kind(Enum):
    """What a row is, as far as a row by itself tells."""

    BLANK, HEADING, BLOCK, ITEM, TABLE, MEANING, INDENTED, TEXT = range(8)


_SIGNS = (
    (Kind.BLANK, re.compile(r"\s*$")),
    (Kind.HEADING, re.compile(r"#{1,6}(?!#)")),
    (Kind.BLOCK, re.compile(r"/{3,}")),
    (Kind.ITEM, re.compile(r"( *)(?:[-*+]|\d+\.)[ ]+(?P<text>\S.*)")),
    (Kind.TABLE, TABLE),
    (Kind.MEANING, re.compile(r" {0,3}:[ ]+\S")),
    (Kind.INDENTED, re.compile(r" {4,}\S")),
    (Kind.TEXT, re.compile(r"")),
)
_RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,}\s*$")
_ANCHOR = re.compile(r"\s*\{:?\s*[#.][^{}]*\}\s*$")
_BULLET = re.compile(
    r"\s*(?P<mark>[•·‣▪–—]|\d+\)|\d+(?= \d+\. ))\s*\S|(?P<cramped>[-+](?=[A-Za-z])|\d+\.(?=[A-Za-z]))"
)
_UNDERLINE = re.compile(r"(?:=+|-+)\s*$")
_HEADING = re.compile(r"(?P<marks>#+)\s*(?P<text>.*?)\s*(?:\{:?\s*(?P<attributes>[^}]*)\})?\s*#*\s*$")


_BEHIND = re.compile(rf"(?:\s|{CITATION}|{GRADE}|\{{[^{{}}]*\}})+$")
_ENDS = re.compile(r"[.!?:…。！？][\s\"”’')\]*_]*$|[*_]$")
"""How a paragraph ends; one in bold or italics may be a heading of its own."""


@dataclass
class _Seen:
    """What came before a row."""

    rows: list[tuple[Kind, str]] = field(default_factory=list)
    """Every row so far."""
    group: Kind = Kind.BLANK
    """The first row of the rows since a blank one, a heading or a block's line."""
    parent: Kind = Kind.BLANK
    """The group that indented rows may continue: the latest that isn't indented itself."""
    items: set[str] = field(default_factory=set)
    """The points of the current list."""
    headings: dict[str, int] = field(default_factory=dict)
    """The headings and anchors so far, each with its line."""
    level: int = 1
    blocks: list[tuple[int, str]] = field(default_factory=list)
    """The blocks whose text the row is in, each with the number of its slashes; unnamed once reported."""
    unclosed: frozenset[int] = frozenset()
    """The lines of blocks that nothing closes, which another check reports."""

    @property
    def block(self) -> str:
        """The innermost of them."""
        return self.blocks[-1][1] if self.blocks else ""

    @property
    def previous(self) -> tuple[Kind, str]:
        return self.rows[-1] if self.rows else (Kind.BLANK, "")

    def add(self, kind: Kind, row: str) -> None:
        """Go on to the next row."""
        if kind in {Kind.HEADING, Kind.BLOCK}:
            self.group = self.parent = Kind.BLANK
        elif kind is Kind.BLANK:
            self.group = Kind.BLANK
        elif self.group is Kind.BLANK:
            self.group = kind
            self.parent = self.parent if kind is Kind.INDENTED else kind
        elif kind is Kind.MEANING:
            self.parent = kind
        if kind not in {Kind.ITEM, Kind.INDENTED, Kind.BLANK} and self.group is not Kind.ITEM:
            self.items = set()
        self.rows.append((kind, row))


def row_slips(rows: Sequence[Row], unclosed: Iterable[int] = ()) -> Iterator[Slip]:
    """Everything in a body whose rows aren't what they look like.

    Args:
        rows: the body, without code.
        unclosed: the lines of blocks that nothing closes.
    """
    seen = _Seen(unclosed=frozenset(unclosed))
    for line, row in rows:
        kind = next(kind for kind, sign in _SIGNS if sign.match(row))
        for message, hint in _RULES[kind](seen, row, line):
            yield line, message, hint
        seen.add(kind, row)
    yield from table_slips(rows)


Faults = Iterator[tuple[str, str]]


def _nothing(_seen: _Seen, _row: str, _line: int) -> Faults:
    yield from ()


def _heading(seen: _Seen, row: str, line: int) -> Faults:
    found = _HEADING.match(row)
    if found is None or not found["text"]:
        yield "is a heading without words", "Write the heading behind the #"
        return
    level = len(found["marks"])
    if found["text"][0].islower():
        yield "is a heading that begins with a small letter", "Begin it with a capital"
    if level == 1:
        yield "is a second title", "Write ## for a heading: the title is made from the front matter"
    elif level > seen.level + 1:
        yield (
            f"is a heading of level {level} below one of level {seen.level}",
            f"Write {'#' * (seen.level + 1)}",
        )
    seen.level = level
    for name in (found["text"].casefold(), *re.findall(r"#[\w-]+", found["attributes"] or "")):
        if name in seen.headings:
            yield f"repeats the heading or anchor of line {seen.headings[name]}", "Give it another"
        seen.headings.setdefault(name, line)


def _block(seen: _Seen, row: str, line: int) -> Faults:
    slashes = len(row) - len(row.lstrip("/"))
    opens = re.match(BLOCK, row)
    if opens or not row.strip("/ "):
        outer = [block for block in seen.blocks if block[0] > slashes]
        if not opens and outer == seen.blocks:
            yield (
                "ends a block that doesn't begin",
                "Remove the line, or write the block's first line above it",
            )
        name = opens[1] if opens and line not in seen.unclosed else ""
        seen.blocks = [*outer, (slashes, name)] if opens else outer


def _item(seen: _Seen, row: str, _line: int) -> Faults:
    yield from _lost(seen)
    sign = _SIGNS[Kind.ITEM.value][1].match(row)
    indent, text = (len(sign[1]), sign["text"]) if sign else (0, "")
    if indent % INDENT:
        yield f"is a point indented by {indent} spaces", f"Indent it by {INDENT}, or by none"
    if seen.group is seen.previous[0] is Kind.TEXT and not re.match(
        r"\d{2,}\.|[02-9]\.", row
    ):  # that may end a sentence
        yield "is a point in the middle of a paragraph", "Leave a blank line above the list"
    elif seen.group is Kind.BLANK and seen.parent not in {Kind.ITEM, Kind.MEANING} and indent:
        yield "is an indented point of no list", "Begin it at the start of the line"
    if text.casefold() in seen.items:
        yield "is in the list twice", "Remove one of the two"
    if re.search(r" - \S", text):
        yield "has a hyphen between spaces", "Begin the second point on a line of its own, or write a dash"
    seen.items.add(text.casefold())


def _table(seen: _Seen, row: str, line: int) -> Faults:
    yield from _lost(seen)
    if seen.group not in {Kind.BLANK, Kind.TABLE} and seen.previous[0] is not Kind.TABLE:
        yield "is a table in the middle of a paragraph", "Leave a blank line above the table"
    yield from _repeated(seen, row, line)


def _meaning(seen: _Seen, _row: str, _line: int) -> Faults:
    yield from _lost(seen)
    if seen.previous[0] not in {Kind.TEXT, Kind.MEANING, Kind.INDENTED}:
        yield "is a meaning without a term", "Write the term on the line above it"


def _indented(seen: _Seen, row: str, line: int) -> Faults:
    option = re.match(r" {4}(\w+):\s*(\S*)", row)
    if seen.block in STOCK_BLOCKS and option and seen.previous[0] in {Kind.BLOCK, Kind.INDENTED}:
        if option[1] == "type" and option[2] not in NOTE_TYPES:
            yield f'has the type "{option[2]}"', f"Use one of {', '.join(NOTE_TYPES)}"
        return
    yield from _lost(seen)
    if seen.group is Kind.BLANK and seen.parent not in {Kind.ITEM, Kind.MEANING, Kind.INDENTED}:
        yield (
            "is indented by four spaces or more, which shows it as code",
            "Begin it at the start of the line",
        )
    yield from _repeated(seen, row, line)


def _text(seen: _Seen, row: str, line: int) -> Faults:
    yield from _lost(seen)
    kind, _ = seen.previous
    if found := _BULLET.match(row):
        mark = found["mark"] or found["cramped"]
        yield f'begins with "{mark}", which makes no list', 'Begin each point with "- " or "1. "'
    elif _UNDERLINE.match(row):
        yield from _line_across(seen, row)
    elif row[:1].islower() and kind is Kind.BLANK:
        if _is_open(seen):
            hint = "Remove the blank line, or end the paragraph"
            yield "goes on with the paragraph above the blank line", hint
        elif not re.search(r"\{ ?#[^{}]*\}\s*$", row):  # the term of a glossary
            yield "begins a paragraph with a small letter", "Begin it with a capital"
    elif re.match(r":\S", row):
        yield "has no space behind its colon", "Write the meaning of a term as `:   meaning`"
    elif seen.block in STOCK_BLOCKS and kind is Kind.BLOCK and re.match(r"\s*\w+:(?:\s|$)", row):
        yield "is printed as text", "Indent an option of a block by four spaces, with a blank line below"
    elif found := re.match(r" {1,3}(?:(?P<block>/{3})|#{1,6}(?!#) *\w)", row):
        what = "line of a block" if found["block"] else "heading"
        yield f"is an indented {what}", "Begin it at the start of the line"
    elif re.search(r"(?<!\\)\|", row):
        yield "has a | outside a table", r"Begin and end each row of a table with |, or write \|"
    yield from _repeated(seen, row, line)


def _line_across(seen: _Seen, row: str) -> Faults:
    above = next((row for kind, row in reversed(seen.rows) if kind is not Kind.BLANK), "---")
    if seen.previous[0] is Kind.TEXT:
        yield "makes a heading of the line above it", "Write ## in front of a heading, or leave a blank line"
    elif _RULE.match(row) and _RULE.match(above):
        yield "draws a line across the page where nothing ends", "Remove it"


def _is_open(seen: _Seen) -> bool:
    """Whether the paragraph above a blank line ends without a full stop."""
    above, text = seen.rows[-2] if len(seen.rows) > 1 else (Kind.BLANK, "")
    return above is Kind.TEXT and not _ENDS.search(_BEHIND.sub("", text))


def _lost(seen: _Seen) -> Faults:
    if seen.block and seen.block not in STOCK_BLOCKS:
        yield f"is inside the block {seen.block}, which shows none of it", "Write it below the line ///"
        seen.blocks[-1] = (seen.blocks[-1][0], "")


def _repeated(seen: _Seen, row: str, _line: int) -> Faults:
    if row.strip() and row == seen.previous[1]:
        yield "repeats the line above it", "Remove one of the two"
    elif _ANCHOR.match(row) and seen.previous[0] is Kind.BLANK:
        yield "is the anchor of nothing", "Remove the blank line above it"


_RULES: dict[Kind, Callable[[_Seen, str, int], Faults]] = {
    Kind.BLANK: _nothing,
    Kind.HEADING: _heading,
    Kind.BLOCK: _block,
    Kind.ITEM: _item,
    Kind.TABLE: _table,
    Kind.MEANING: _meaning,
    Kind.INDENTED: _indented,
    Kind.TEXT: _text,
}
