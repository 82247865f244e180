"""Numbers in the text of a page, each of which needs a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.library.quantities import quantities

SEPARATOR = re.compile(r"\n(?:\s*\n|(?=\s*(?:[-*] |\d+\. |\|)))")
"""What separates paragraphs, list items and table rows."""
NO_CLAIM = re.compile(
    r"\[@[^\]]*\]|\[grade:[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|^\s*\d+\. |^#.*$|^/{3,}.*$", re.MULTILINE
)
"""Where a digit isn't a claim: citations, links, attributes, list numbers, headings and blocks."""


def check_sourced(source: Source) -> Iterator[Problem]:
    """Every paragraph, list item or table row with a number, or a share in words, has a citation.

    After its last citation no share, percentage or multiple follows: nothing would compare it with the facts
    of a source.
    """
    start = 0
    for end in [*(match.start() for match in SEPARATOR.finditer(source.body)), len(source.body)]:
        block = source.body[start:end]
        if number := _unsourced(block):
            at = max(source.body.find(number, start + block.rfind("[@") + 1), start)
            line = source.body_line + source.body.count("\n", 0, at)
            hint = "Cite one in the same paragraph, point or row, as in [@name]"
            yield source.problem_at(line, f'says a number ("{number}") without a source', hint)
        start = end


def _unsourced(block: str) -> str:
    """What a paragraph, point or row says without a source; the citation of a row covers all of it."""
    if "[@" not in block:
        return _number(NO_CLAIM.sub("", block))
    return "" if "|" in block else _share(NO_CLAIM.sub("", block[block.rfind("[@") :]))


def _number(text: str) -> str:
    """The first number in digits, or else the first share, percentage or multiple in words; or nothing."""
    if digits := re.search(r"\d+", text):
        return digits[0]
    return _share(text)


def _share(text: str) -> str:
    return next((said.text for said in quantities(text) if said.kind != "number"), "")
