"""Quiet evidence: how often a page's text may say how sure we are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from hooks.core.author_syntax import CITATION, GRADE, WORD
from hooks.core.entry import Entry
from hooks.core.kind import AnyKind
from hooks.core.problem import Problem
from hooks.core.record import PageMeta
from hooks.library.library import Library

SECTION = re.compile(r"^#{1,2} ", re.MULTILINE)
"""What starts a section, which has its grades in one line."""
NO_PROSE = re.compile(
    rf"{CITATION}|{GRADE}|\]\([^)]*\)|\{{[^}}]*\}}|^/{{3,}}.*$|^ {{4}}\w+:.*$|^#+ |^\|.*$", re.MULTILINE
)
"""Marks, addresses of links, blocks and tables."""


def check_quiet(library: Library, words_a_line: int) -> Iterator[Problem]:
    """A page has at most one line of certainty in so many words of its text, and may always have one."""
    for path, (kind, entry) in library.pages_by_path.items():
        if kind.page:
            key = ("quiet", path, str(words_a_line))
            yield from library.result(key, partial(_check_page, library, kind, entry, words_a_line))


def _check_page(library: Library, kind: AnyKind, entry: Entry[PageMeta], words_a_line: int) -> list[Problem]:
    if not kind.page or "[grade:" not in entry.source.body:
        return []
    text = "\n".join(kind.page(library, entry))
    lines = sum(bool(re.search(GRADE, section)) for section in SECTION.split(text))
    words = len(re.findall(WORD, NO_PROSE.sub("", text)))
    return [_too_loud(entry, lines, words, words_a_line)] if lines > max(1, words // words_a_line) else []


def _too_loud(entry: Entry[PageMeta], lines: int, words: int, words_a_line: int) -> Problem:
    at = re.search(GRADE, entry.source.body)
    line = entry.source.body_line + entry.source.body.count("\n", 0, at.start() if at else 0)
    message = f"says how sure we are in {lines} sections of {words} words, more than once in {words_a_line}"
    hint = "Put sections that share their evidence under one heading, or leave grades out that add nothing"
    return entry.source.problem_at(line, message, hint)
