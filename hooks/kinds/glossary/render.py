"""Links from the first use of a word on a page to its meaning."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence

from hooks.kinds.glossary.load import FILE
from hooks.kinds.glossary.model import Term

_KEPT = re.compile(
    r"""(
      ^(?P<fence>`{3,}|~{3,})[\s\S]*?^(?P=fence)   # code
      | ^/{3,}.*$ | ^[ ]{4}.*$                     # blocks and their options
      | ^\#.*$ | ^\|.*$ | ^:.*$                    # headings, tables, meanings
      | `[^`]*` | !?\[[^\]]*\](?:\([^)]*\))?       # code, links, citations, grades
      | \{[^}]*\} | https?://\S+
    )""",
    re.MULTILINE | re.VERBOSE,
)
"""What stays as the author wrote it."""


def explained(body: str, path: str, terms: Sequence[Term]) -> str:
    """Markdown in which the first use of each term leads to its meaning.

    The link's title tells the meaning to those who hover; those who tap or hear the page follow the link.

    Args:
        body: Markdown of a page.
        path: the page's path below the content folder.
        terms: the glossary.
    """
    present = body.casefold()
    named = {_pattern(term): term for term in terms if term.linked and _first_word(term) in present}
    if not named or path == FILE:
        return body
    longest_first = sorted(named, key=len, reverse=True)
    pattern = re.compile("|".join(f"({part})" for part in longest_first))
    found = [named[part] for part in longest_first]
    page = posixpath.relpath(FILE, posixpath.dirname(path) or ".")
    seen: set[str] = set()

    def link(match: re.Match[str]) -> str:
        term = found[(match.lastindex or 1) - 1]
        if term.slug in seen:
            return match[0]
        seen.add(term.slug)
        title = term.meaning.replace('"', "'")
        return f'[{match[0]}]({page}#{term.slug} "{title}"){{ .term }}'

    return "".join(part if kept else pattern.sub(link, part) for part, kept in _parts(body))


def _parts(body: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is kept as it is."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for match in _KEPT.finditer(body):
        pieces += [(body[at : match.start()], False), (match[0], True)]
        at = match.end()
    return [*pieces, (body[at:], False)]


def _first_word(term: Term) -> str:
    return re.split(r"[\s-]", term.name, maxsplit=1)[0].casefold()


def _pattern(term: Term) -> str:
    """The term in one or several; a short form such as "DOMS" only in its own letters."""
    words = r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", term.name))
    if sum(letter.isupper() for letter in term.name) > 1:
        return rf"\b{words}\b"
    return rf"\b(?i:{words})(?:s|es)?\b"
