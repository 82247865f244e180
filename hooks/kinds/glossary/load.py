"""Reads the terms of `glossary.md`: rows of `Term { #anchor }`, each above a row of `:   meaning`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hooks.core.author_syntax import CITATION, GRADE
from hooks.core.entry import Entries, Entry
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.glossary.model import Term

FILE = "glossary.md"
EVERYDAY = ".everyday"
"""The class of a term that other pages do not link."""

_ENTRY = re.compile(
    r"^(?P<name>\S.*?)[ ]*(?:\{(?P<marks>[^}\n]*)\})?\n:[ ]+(?P<meaning>.+(?:\n[ ]{4}.+)*)", re.MULTILINE
)
_ANCHOR = re.compile(r"#([\w-]+)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SENTENCE = re.compile(r".*?[.!?](?=\s|$)|.+$")


def load_glossary(sources: Sequence[Source]) -> tuple[Entries[Term], list[Problem]]:
    """All terms in the order of the page; none where a guide has no glossary."""
    terms: Entries[Term] = {}
    problems: list[Problem] = []
    for source in sources:
        if source.path == FILE:
            for entry in _ENTRY.finditer(source.body):
                anchor = _ANCHOR.search(entry["marks"] or "")
                if anchor is None:
                    line = source.body_line + source.body.count("\n", 0, entry.start())
                    hint = f"Write {entry['name']} {{ #{_slug(entry['name'])} }}"
                    problems.append(source.problem_at(line, "is a term without an anchor", hint))
                    continue
                terms[anchor[1]] = Entry(anchor[1], _term(anchor[1], entry), source)
    return terms, problems


def _term(slug: str, entry: re.Match[str]) -> Term:
    shown = re.sub(rf"\s*(?:{CITATION}|{GRADE})|[*_`]+", "", _LINK.sub(r"\1", entry["meaning"]))
    meaning = " ".join(shown.split())
    first = _SENTENCE.match(meaning)
    return Term(
        slug=slug,
        name=entry["name"],
        meaning=first[0] if first else meaning,
        linked=EVERYDAY not in (entry["marks"] or "").split(),
    )


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", name.lower()).strip("-")
