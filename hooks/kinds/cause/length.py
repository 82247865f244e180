"""How long the page of a cause is: the words that a reader finds on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.core.author_syntax import CITATION, WORD, cited
from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.kinds.cause.blocks import cause_page
from hooks.kinds.cause.model import Cause

_BLOCK = re.compile(r"^/// ([\w-]+)(?: \| (.*))?\n///$", re.MULTILINE)
_UNREAD = re.compile(
    r"<(svg|script|style|template|call-help)\b.*?</\1>|<[^>]*>|\]\([^)]*\)|\{[^}]*\}|&#?\w+;", re.DOTALL
)
"""Drawings, the numbers of all countries, tags, addresses of links and attributes."""


def check_short_pages(lookup: Lookup) -> Iterator[Problem]:
    """A short page keeps to its numbers of words, and its body cites every source: no list names them."""
    for entry in lookup.entries(Cause).values():
        if (most := entry.record.short_page) is None:
            continue
        seen, in_all = words_on_page(lookup, entry)
        for key, limit, count in (("seen", most.seen, seen), ("in_all", most.in_all, in_all)):
            if count > limit:
                hint = "Shorten its texts, or leave short_page out for a page in full"
                yield entry.problem(("short_page", key), f"is {limit}, and the page has {count}", hint)
        named = {name for mark in re.finditer(CITATION, entry.source.body) for name in cited(mark[1])}
        for at, source in enumerate(entry.record.sources if entry.source.body.strip() else ()):
            if source not in named:
                message = f'has "{source}", which the body of this short page doesn\'t cite'
                yield entry.problem(("sources", at), message, "Cite it in the body, or remove it")


def words_on_page(lookup: Lookup, entry: Entry[Cause]) -> tuple[int, int]:
    """The words of a page that a reader sees before its last part is unfolded, and in all.

    Titles, headings, labels and captions count; marks of citations don't.
    """
    *parts, last = (entry.record.title, *cause_page(lookup, entry))
    seen = _count(lookup, "\n".join(parts))
    return seen, seen + _count(lookup, last)


def _count(lookup: Lookup, markdown: str) -> int:
    shown = _BLOCK.sub(lambda mark: str(lookup.block(mark[1], mark[2] or "")), markdown)
    return len(re.findall(WORD, _UNREAD.sub(" ", re.sub(CITATION, " ", shown))))
