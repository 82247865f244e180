"""Numbers in the texts of pages, each of which says where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.core.problem import Problem
from hooks.core.source import Source

BLOCK = re.compile(r"\n(?:\s*\n|(?=\s*(?:[-*] |\d+\. |\|)))")
"""What parts paragraphs, points of a list and rows of a table."""
NO_CLAIM = re.compile(
    r"\[@[^\]]*\]|\[grade:[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|^\s*\d+\. |^#.*$|^/{3,}.*$", re.MULTILINE
)
"""Where a digit tells nothing: citations, addresses, attributes, numbers of points, headings, blocks."""


def check_sourced(source: Source) -> Iterator[Problem]:
    """A problem for each paragraph, point or row of a page with a number and without a citation."""
    start = 0
    for end in [*(match.start() for match in BLOCK.finditer(source.body)), len(source.body)]:
        block = source.body[start:end]
        if "[@" not in block and (number := re.search(r"\d+", NO_CLAIM.sub("", block))):
            line = source.body_line + source.body.count("\n", 0, source.body.index(number[0], start))
            hint = "Cite one in the same paragraph, point or row, as in [@name]"
            yield source.problem_at(line, f'says a number ("{number[0]}") without a source', hint)
        start = end
