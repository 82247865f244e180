"""What an author wrote and no reader should see: marks that Markdown doesn't read, or plain texts have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from hooks.core.author_syntax import prose, unclosed
from hooks.core.memo import memoised
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath
from hooks.library.marks import Row, Slip, gaps, mark_slips, plain_slips
from hooks.library.rows import row_slips
from hooks.library.sentences import repeated_numbers, text_faults

DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
"""The keys of lists in which something may come twice: the same session, morning and evening."""
NAMES = frozenset({"authors", "container", "detail", "label", "name", "reviewed_by", "title"})
"""The keys of names, which need not be sentences; many are somebody else's."""
PATTERNS = frozenset({"separator"})
"""The keys of regular expressions, which have rules of their own."""
MARKDOWN_KEYS = frozenset({"intro"})
"""The keys whose texts are Markdown; all others are plain."""
_PLAIN = re.compile(
    r"\*\*|(?<=\w)\*(?=\s|\w)|(?<!\w)__|(?<=[\w,.;])\||\]\(|\[\s*@|\[grade:|<(?:!--|/?[A-Za-z][^>\n]*>)|\{\{|\{%|`",
    re.IGNORECASE,
)
"""Marks that mean nothing in a plain text, and would be printed."""


def check_written(source: Source) -> Iterator[Problem]:
    """Every mark in a file's body and texts is read as its author meant it."""
    for line, message, hint in json.loads(_slips_of(source.body, source.body_line)):
        yield source.problem_at(line, message, hint)
    for key, shown in doubles(source.fields):
        yield source.problem(key, f'has "{shown[:30]}" in its list already', "Remove one of the two")
    for key, text in texts(source.fields):
        for message, hint in _text_slips(text, str(key[-1])):
            yield source.problem(key, message, hint)


def _text_slips(text: str, key: str) -> Iterator[tuple[str, str]]:
    if key in MARKDOWN_KEYS:
        for _, message, hint in mark_slips([(0, row) for row in text.split("\n")]):
            yield message, hint
    elif found := _PLAIN.search(text):
        yield f'is plain text, and has a mark of Markdown or HTML ("{found[0][:30]}")', "Remove it"
    else:
        if key not in PATTERNS and text.count("[") != text.count("]"):
            yield "has a square bracket without its partner", "Add the other one, or remove it"
        if key not in PATTERNS and text.count("{") != text.count("}"):
            yield "has a brace without its partner", "Add the other one, or remove it"
        yield from _faults_of_words(text, key) if " " in text.strip() else ()


def _faults_of_words(text: str, key: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a plain text of several words."""
    yield from plain_slips(text)
    if key in NAMES:
        yield from ((message, hint) for _, message, hint in repeated_numbers(text))
    else:
        yield from text_faults(text)
    if re.search(r"\n +\S", text):
        yield "has a row that is indented further", "Line it up with the row above"


@memoised
def _slips_of(body: str, first: int) -> str:
    """The slips of a body that begins on the line `first`, as JSON."""
    rows = list(prose(body, first))
    written = body.split("\n")
    open_blocks = [line for line, _ in unclosed(body, first)]
    slips = [*mark_slips(rows), *gaps([(line, written[line - first]) for line, _ in rows])]
    return json.dumps([*slips, *row_slips(rows, open_blocks), *_unclosed_code(body, first, rows)])


def _unclosed_code(body: str, first: int, rows: list[Row]) -> Iterator[Slip]:
    last = first + body.rstrip().count("\n")
    if (
        rows
        and body.rstrip()
        and rows[-1][0] < last
        and not re.match(r"\s*(?:`{3,}|~{3,})\s*$", body.rstrip().split("\n")[-1])
    ):
        yield rows[-1][0] + 1, "begins code that never ends", "Write the same marks on a line below the code"


def doubles(value: object, key: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every point that its list has already, with its first text."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from doubles(below, (*key, name))
    elif isinstance(value, list):
        known: set[str] = set()
        for index, below in enumerate(value):
            yield from doubles(below, (*key, index))
            folded = " ".join(below.split()).casefold() if isinstance(below, str) else repr(below)
            first = next((text for _, text in texts(below)), "")
            if first and folded in known and key[-1] not in DAYS:
                yield (*key, index), first
            known.add(folded)


def texts(value: object, key: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text below a value, with its key."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, below in value.items():
            yield from texts(below, (*key, name))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from texts(below, (*key, index))
