"""Advice for an author whose YAML can't be read: the line of the slip, what is wrong and how to correct it.

The parser talks about tokens and contexts, and often notices a slip a line late. Each rule below recognises a
slip that people make, and returns `None` for any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import yaml

Advice = tuple[int, str, str]
"""The row, counted from 0, what is wrong, and how to correct it."""


@dataclass(frozen=True)
class Slip:
    """Where the parser gave up, and why."""

    rows: Sequence[str]
    message: str
    """The parser's message."""
    noticed: int
    """The row where the parser noticed the slip."""
    column: int
    start: int
    """The first row of what the parser was reading; the same row if the parser doesn't say."""

    def row(self, index: int) -> str:
        """The text of a row; empty past the end."""
        return self.rows[index] if 0 <= index < len(self.rows) else ""


def advise(error: yaml.MarkedYAMLError, text: str) -> Advice:
    """The advice of the first rule that recognises the slip, or the parser's own words."""
    slip = _slip(error, text)
    for rule in _RULES:
        if advice := rule(slip):
            return advice
    hint = "Check the indentation, and put text that holds a colon or a quotation mark in quotes"
    return slip.noticed, f"is not valid YAML ({slip.message})", hint


def _slip(error: yaml.MarkedYAMLError, text: str) -> Slip:
    noticed, start = error.problem_mark, error.context_mark
    row, column = (noticed.line, noticed.column) if noticed else (0, 0)
    return Slip(text.splitlines(), error.problem or "", row, column, start.line if start else row)


def _tab(slip: Slip) -> Advice | None:
    if re.match(r" *\t", slip.row(slip.noticed)):
        return slip.noticed, "is indented with a tab", "Use spaces: YAML does not allow tabs"
    return None


def _hyphen(slip: Slip) -> Advice | None:
    row = slip.row(slip.start).lstrip()
    if row[:1] in {"–", "—", "•", "·"}:
        return (
            slip.start,
            f'begins with "{row[0]}", which is not a hyphen',
            'Begin each item of a list with "- "',
        )
    if re.match(r"-[^\s-]", row):
        return slip.start, "has no space after the hyphen", f'Write "- {row[1:21].strip()}"'
    return None


def _colon(slip: Slip) -> Advice | None:
    """A line with no `key: ` where one must be."""
    late = "mapping values" in slip.message and ": " not in slip.row(slip.noticed)[: slip.column]
    if not late and "expected ':'" not in slip.message:
        return None
    index = slip.noticed - 1 if late else slip.start
    row = slip.row(index).strip()
    if late and ":" in row:
        hint = "Line it up with the keys around it, or empty the line above if it belongs below that key"
        return slip.noticed, "is indented below a line that already has a value", hint
    if cramped := re.match(r"([\w-]+):(\S.*)", row):
        return index, "has no space after the colon", f'Write "{cramped[1]}: {cramped[2][:20]}"'
    hint = 'Write "key: value", or indent it if it continues the line above'
    return index, f'has no colon after its key: "{row[:30]}"', hint


def _second_colon(slip: Slip) -> Advice | None:
    row = slip.row(slip.noticed)
    if "mapping values" not in slip.message:
        return None
    if re.search("[“”„‘]", row):
        return (
            slip.noticed,
            "has curly quotation marks round text with a colon",
            'Use straight ones: "text: more"',
        )
    return slip.noticed, "has a second colon in its text", 'Put the text in straight quotes: "text: more"'


def _quotation(slip: Slip) -> Advice | None:
    if "quoted" in slip.message or slip.message.endswith("end of stream"):
        return slip.start, "opens a quotation mark that is never closed", "Close it with the same mark"
    ended = slip.row(slip.noticed)[: slip.column].rstrip()
    if slip.message == "did not find expected key" and re.search(r"[:-] +(['\"]).*\1$", ended):
        hint = "Put the whole text in double quotes; apostrophes inside them are fine"
        return slip.noticed, "continues after a closing quotation mark", hint
    return None


def _bracket(slip: Slip) -> Advice | None:
    if re.search(r"expected ',' or '[]}]'", slip.message):
        return slip.start, "opens a bracket that is never closed", "Close it, with a comma between its items"
    return None


def _first_mark(slip: Slip) -> Advice | None:
    """A value that begins with a mark that YAML reserves."""
    if not re.search(r"cannot start|alphabetic|comment or line|constructor", slip.message):
        return None
    mark = re.search(r"(?:[:-] +)([@`%*&!|>])", slip.row(slip.start))
    if mark is None:
        return None
    message = f'has text that begins with "{mark[1]}", which means something else in YAML'
    return slip.start, message, "Put the text in quotes"


def _indentation(slip: Slip) -> Advice | None:
    if slip.message in {"did not find expected key", "did not find expected '-' indicator"}:
        hint = "Indent it with as many spaces as the lines that belong with it"
        return slip.noticed, "does not line up with the lines above it", hint
    return None


_RULES: tuple[Callable[[Slip], Advice | None], ...] = (
    _tab, _hyphen, _colon, _second_colon, _quotation, _bracket, _first_mark, _indentation,
)  # fmt: skip
