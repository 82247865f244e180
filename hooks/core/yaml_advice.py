"""What an author is told whose YAML cannot be read: the line of the slip, what is wrong, how to mend it.

The parser speaks of tokens and contexts, and often notices a slip a line late. Each rule below knows one slip
that people make, and returns nothing where it is another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import yaml

Advice = tuple[int, str, str]
"""Row counted from 0, what is wrong, how to mend it."""


@dataclass(frozen=True)
class Slip:
    """Where the parser gave up, and why."""

    rows: Sequence[str]
    said: str
    """What the parser says is wrong."""
    found: int
    """The row where it noticed."""
    column: int
    begun: int
    """The row where what it was reading begins; the same row when it does not say."""

    def row(self, at: int) -> str:
        """The text of a row; empty past the end."""
        return self.rows[at] if 0 <= at < len(self.rows) else ""


def advise(error: yaml.MarkedYAMLError, text: str) -> Advice:
    """The first rule that knows the slip, or the parser's own words."""
    slip = _slip(error, text)
    for rule in _RULES:
        if advice := rule(slip):
            return advice
    hint = "Check the indentation, and put text that holds a colon or a quotation mark in quotes"
    return slip.found, f"is not valid YAML ({slip.said})", hint


def _slip(error: yaml.MarkedYAMLError, text: str) -> Slip:
    found, begun = error.problem_mark, error.context_mark
    at, column = (found.line, found.column) if found else (0, 0)
    return Slip(text.splitlines(), error.problem or "", at, column, begun.line if begun else at)


def _tab(slip: Slip) -> Advice | None:
    if re.match(r" *\t", slip.row(slip.found)):
        return slip.found, "is indented with a tab", "Use spaces: YAML does not allow tabs"
    return None


def _hyphen(slip: Slip) -> Advice | None:
    row = slip.row(slip.begun).lstrip()
    if row[:1] in {"–", "—", "•", "·"}:
        return (
            slip.begun,
            f'begins with "{row[0]}", which is no hyphen',
            'Begin each item of a list with "- "',
        )
    if re.match(r"-[^\s-]", row):
        return slip.begun, "has no space after the hyphen", f'Write "- {row[1:21].strip()}"'
    return None


def _colon(slip: Slip) -> Advice | None:
    """A line with no `key: ` where one must be."""
    late = "mapping values" in slip.said and ": " not in slip.row(slip.found)[: slip.column]
    if not late and "expected ':'" not in slip.said:
        return None
    at = slip.found - 1 if late else slip.begun
    row = slip.row(at).strip()
    if late and ":" in row:
        hint = "Line it up with the keys around it, or empty the line above if it belongs below that key"
        return slip.found, "is indented below a line that has a value already", hint
    if cramped := re.match(r"([\w-]+):(\S.*)", row):
        return at, "has no space after the colon", f'Write "{cramped[1]}: {cramped[2][:20]}"'
    hint = 'Write "key: value", or indent it if it goes on from the line above'
    return at, f'has no colon after its key: "{row[:30]}"', hint


def _second_colon(slip: Slip) -> Advice | None:
    row = slip.row(slip.found)
    if "mapping values" not in slip.said:
        return None
    if re.search("[“”„‘]", row):
        return (
            slip.found,
            "has curly quotation marks round text with a colon",
            'Use straight ones: "text: more"',
        )
    return slip.found, "has a second colon in its text", 'Put the text in straight quotes: "text: more"'


def _quotation(slip: Slip) -> Advice | None:
    if "quoted" in slip.said or slip.said.endswith("end of stream"):
        return slip.begun, "opens a quotation mark that is never closed", "Close it with the same mark"
    ended = slip.row(slip.found)[: slip.column].rstrip()
    if slip.said == "did not find expected key" and re.search(r"[:-] +(['\"]).*\1$", ended):
        hint = "Put the whole text in double quotes; an apostrophe may stand between them"
        return slip.found, "goes on after a closing quotation mark", hint
    return None


def _bracket(slip: Slip) -> Advice | None:
    if re.search(r"expected ',' or '[]}]'", slip.said):
        return slip.begun, "opens a bracket that is never closed", "Close it, with a comma between its items"
    return None


def _first_mark(slip: Slip) -> Advice | None:
    """A value that begins with a mark that YAML keeps for itself."""
    if not re.search(r"cannot start|alphabetic|comment or line|constructor", slip.said):
        return None
    mark = re.search(r"(?:[:-] +)([@`%*&!|>])", slip.row(slip.begun))
    if mark is None:
        return None
    message = f'has a text that begins with "{mark[1]}", which means something else in YAML'
    return slip.begun, message, "Put the text in quotes"


def _indentation(slip: Slip) -> Advice | None:
    if slip.said in {"did not find expected key", "did not find expected '-' indicator"}:
        hint = "Indent it with as many spaces as the lines that belong with it"
        return slip.found, "does not line up with the lines above it", hint
    return None


_RULES: tuple[Callable[[Slip], Advice | None], ...] = (
    _tab, _hyphen, _colon, _second_colon, _quotation, _bracket, _first_mark, _indentation,
)  # fmt: skip
