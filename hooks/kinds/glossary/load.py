"""Reads the terms of `glossary.md`: rows of `Term { #anchor }`, each above a row of `:   meaning`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hooks.core.author_syntax import CITATION, GRADE
from hooks.core.entry import Entries, Entry
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.glossary.model import Term

FILE = "glossary.md"
EVERYDAY = ".everyday"
"""The class of a term that other pages don't link to."""

_DEFINITION = re.compile(
    r"^(?P<name>\S.*?)[ ]*(?:\{(?P<marks>[^}\n]*)\})?\n:[ ]+(?P<meaning>.+(?:\n[ ]{4}.+)*)", re.MULTILINE
)
_ROW = re.compile(r"^(?![#\s{]).*\{[ ]*#[^}\n]*\}.*$|^:.*$", re.MULTILINE)
"""A row that is meant as a term or as a meaning: it has an anchor, or begins with a colon."""
_ANCHOR = re.compile(r"#([\w-]+)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SENTENCE = re.compile(r".*?[.!?](?=\s|$)|.+$")


def load_glossary(sources: Sequence[Source]) -> tuple[Entries[Term], list[Problem]]:
    """All terms in the order of the page; none if the guide has no glossary."""
    terms: Entries[Term] = {}
    problems: list[Problem] = []
    for source in sources:
        if source.path == FILE:
            for definition in _DEFINITION.finditer(source.body):
                anchor = _ANCHOR.search(definition["marks"] or "")
                if anchor is None:
                    line = source.body_line + source.body.count("\n", 0, definition.start())
                    name = definition["name"]
                    hint = f"Write {name} {{ #{_slug(name)} }}"
                    problems.append(source.problem_at(line, "is a term without an anchor", hint))
                    continue
                terms[anchor[1]] = Entry(anchor[1], _term(anchor[1], definition), source)
            problems += _unread_rows(source)
    return terms, problems


def _unread_rows(source: Source) -> Iterator[Problem]:
    """Rows that look like part of a definition but aren't: Markdown would print their marks."""
    read = [definition.span() for definition in _DEFINITION.finditer(source.body)]
    for row in _ROW.finditer(source.body):
        if not any(start <= row.start() < end for start, end in read):
            line = source.body_line + source.body.count("\n", 0, row.start())
            hint = "Write Term { #anchor } on one row, and :   meaning on the next"
            yield source.problem_at(line, "is not a term with its meaning below", hint)


def _term(slug: str, definition: re.Match[str]) -> Term:
    shown = re.sub(rf"\s*(?:{CITATION}|{GRADE})|[*_`]+", "", _LINK.sub(r"\1", definition["meaning"]))
    meaning = " ".join(shown.split())
    first = _SENTENCE.match(meaning)
    return Term(
        slug=slug,
        name=definition["name"],
        meaning=first[0] if first else meaning,
        linked=EVERYDAY not in (definition["marks"] or "").split(),
    )


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", name.lower()).strip("-")
