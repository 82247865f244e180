"""Words that neither a dictionary nor the guide's own list has, each with the nearest. They stop nothing."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Collection, Iterator

from hooks.core.author_syntax import CITATION, GRADE, prose
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath
from hooks.library.dictionary import doubtful, is_available, nearest, stray_capital
from hooks.library.library import Library
from hooks.library.written import texts

LIST = "spelling.txt"
"""The words of the guide itself, one a line; in small letters if capitals don't matter."""
UNSPELT = frozenset({"search.yml"})
"""Files that list what readers misspell."""
UNREAD = frozenset({"detail"})
"""Keys of names."""
BIBLIOGRAPHY = "references.yml"
AMERICAN = ((r"iz(?=[aei])", "is"), (r"([Cc]ent|met)er(?=s?\b)", r"\1re"))
"""What titles of American studies have, and how we'd write it."""
_PERSON = re.compile(r" [A-Z]{1,4}(?: Jr)?$|^et al\.$")
"""How a person's name ends, unlike an organisation's."""
ALWAYS = frozenset({"container", "label", "name", "synonyms", "title"})
"""Keys whose texts are read even if they are a single word; elsewhere that may be the name of a record."""
CLOSE = 0.8
"""How much two words have in common if one may be a slip of the other, from 0 to 1."""
_NO_WORDS = re.compile(
    rf"{CITATION}|{GRADE}|\]\([^)]*\)|\{{[^{{}}]*\}}|^/{{3,}}[^\n]*|^ {{4}}\w+: [^\n]*|"
    r"\bhttps?:\S+|\S+@\S+|\w*[./]\w[\w./-]*",
    re.MULTILINE,
)
"""Marks, addresses, blocks, placeholders, and names of files."""


def check_spelling(library: Library, own: Collection[str]) -> Iterator[Problem]:
    """A notice for each word that may be misspelt, that's there twice, or whose article is another.

    Args:
        library: the content.
        own: the words of the guide itself.
    """
    language = library.published.language
    for source in library.sources if is_available(language) else ():
        readable = _readable(source)
        text = "\n".join(row for _, rows in readable for row in rows)
        places = [place for place, rows in readable for _ in rows]
        lines = [at for (_, rows) in readable for at in range(len(rows))]
        for row, word, advice in json.loads(doubtful(language, text)):
            if advice:
                yield _at(source, places[row], lines[row], f'has "{word}"', advice)
            elif word not in own and word.lower() not in own:
                message = f'has "{word}", which may be misspelt'
                yield _at(source, places[row], lines[row], message, _advice(language, word, own))


def check_points(library: Library) -> Iterator[Problem]:
    """A notice for a point of a list that seems to hold the next point, too, whose dash is missing."""
    language = library.published.language
    for source in library.sources if is_available(language) else ():
        for key, text in texts(source.fields):
            is_point = isinstance(key[-1], int) and UNREAD.isdisjoint(key)
            if is_point and (word := stray_capital(language, " ".join(text.split()))):
                message = f'has a capital within a sentence ("{word}")'
                hint = 'Is it a point of its own? Begin its line with "- ". If not, write it small'
                yield source.problem(key, message, hint)


def _advice(language: str, word: str, own: Collection[str]) -> str:
    close = difflib.get_close_matches(word.lower(), own, n=1, cutoff=CLOSE)
    near = close[0] if close else nearest(language, word)
    return f"""{f'Did you mean "{near}"? ' if near else ""}If it's right, add it to {LIST}"""


def _at(source: Source, key: KeyPath, row: int, message: str, hint: str) -> Problem:
    return (
        source.problem(key, message, hint)
        if key
        else source.problem_at(source.body_line + row, message, hint)
    )


def _readable(source: Source) -> list[tuple[KeyPath, list[str]]]:
    """What readers read of a file: keys with the rows of their texts, then its body without one."""
    if source.path in UNSPELT:
        return []
    read = ((key, _own_words(source, key, text)) for key, text in texts(source.fields))
    found = [(key, _plain(text)) for key, text in read if _is_read(key, text)]
    return [*found, ((), _plain(_body(source)))]


def _own_words(source: Source, key: KeyPath, text: str) -> str:
    """A text as our dictionary can read it: titles in British spelling, authors but for persons."""
    if source.path != BIBLIOGRAPHY or key[-1] not in {"title", "authors", "container"}:
        return text
    if key[-1] == "authors":
        text = ", ".join(name for name in text.split(", ") if not _PERSON.search(name))
    for american, british in AMERICAN:
        text = re.sub(american, british, text)
    return text


def _is_read(key: KeyPath, text: str) -> bool:
    is_text = " " in text.strip() or bool(re.search(r"\w['’]\w|[.!?]$", text))
    return (is_text or not ALWAYS.isdisjoint(key)) and UNREAD.isdisjoint(key)


def _body(source: Source) -> str:
    """A body without code; every line stays where it was."""
    rows = dict(prose(source.body, source.body_line))
    last = source.body_line + source.body.count("\n")
    return "\n".join(rows.get(line, "") for line in range(source.body_line, last + 1))


def _plain(text: str) -> list[str]:
    return [*_NO_WORDS.sub(lambda mark: re.sub(r"[^\n]+", " ", mark[0]), text).split("\n"), ""]
