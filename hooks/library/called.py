"""Checks every number in the guide that a reader may call: each belongs to a helpline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.helpline.model import Helplines
from hooks.library.dictionary import of_language
from hooks.library.library import Library
from hooks.library.written import texts

_CALLED = {
    "en": re.compile(r"\b(?:call|ring|dial|phone)(?: NHS)?\s(?P<number>\d+)\b(?!\s[a-z]+s\b)", re.IGNORECASE)
}
"""By language, a number behind a word for calling; but neither "call 2 friends" nor "call in 10 minutes"."""
_NUMBER = re.compile(r"\d{3,}")
"""A number that a helpline names beside its own, such as one for texts."""

Called = tuple[tuple[str | int, ...], int, str]
"""The key of a number to call, its line if it's in the body, and the number."""


def check_called(library: Library) -> list[Problem]:
    """Every number to call is in `helplines.yml`; a guide without that file may name any."""
    helplines = library.entry(Helplines)
    called = of_language(_CALLED, library.published.language)
    if helplines is None or called is None:
        return []
    numbers = {number for _, text in texts(helplines.source.fields) for number in _NUMBER.findall(text)}
    hint = f"Correct it, or add it to {helplines.source.shown}"
    return [
        source.problem_at(line, f"tells readers to call {number}, which isn't listed as a helpline", hint)
        if not key
        else source.problem(key, f"tells readers to call {number}, which isn't listed as a helpline", hint)
        for source in library.sources
        for key, line, number in _numbers_in(library, source, called)
        if number not in numbers
    ]


def _numbers_in(library: Library, source: Source, called: re.Pattern[str]) -> list[Called]:
    return library.result(("called", source.path), lambda: list(_numbers(source, called)))


def _numbers(source: Source, called: re.Pattern[str]) -> Iterator[Called]:
    """Every number to call."""
    for key, text in texts(source.fields):
        yield from ((key, 0, found["number"]) for found in called.finditer(text))
    for found in called.finditer(source.body):
        line = source.body_line + source.body.count("\n", 0, found.start("number"))
        yield (), line, found["number"]
