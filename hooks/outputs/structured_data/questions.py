"""The questions that a page of questions answers, in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.guide.model import Guide
from hooks.kinds.plain_language.passages import plain
from hooks.library.library import Library
from hooks.outputs.structured_data.model import Question

_HEADING = re.compile(r"^#{2,6}\s+(?P<title>.*?)\s*(?:\{[^}]*\})?\s*$", re.MULTILINE)
_BLOCK = re.compile(r"^/{3,}.*$", re.MULTILINE)


def questions(source: Source) -> list[Question]:
    """Each heading that ends in a question mark and has text below it, with that text as its answer.

    A heading without text of its own, above other questions, is only a heading.
    """
    return [found for found in _headings(source) if found.ask.endswith("?") and found.answer]


def check_questions(library: Library) -> Iterator[Problem]:
    """Every page of questions has some."""
    for entry in library.pages(Guide):
        if entry.record.questions and not questions(entry.source):
            hint = 'Write a heading such as "## Can I run?", with the answer below it'
            yield entry.problem(("questions",), "is true, but no heading asks anything", hint)


def _headings(source: Source) -> Iterator[Question]:
    """Each heading, with the text up to the next one."""
    found = list(_HEADING.finditer(source.body))
    for heading, after in zip(found, [*found[1:], None], strict=True):
        below = source.body[heading.end() : after.start() if after else None]
        yield Question(_one_line(heading["title"]), _one_line(below))


def _one_line(text: str) -> str:
    """The text of some Markdown, without blocks, markup and line breaks."""
    return " ".join(plain(_BLOCK.sub("", text)).split())
