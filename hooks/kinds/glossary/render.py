"""Links from the first use of a word on a page to its meaning."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence

from hooks.core.record import Slug
from hooks.kinds.glossary.load import FILE
from hooks.kinds.glossary.model import Term

MANY = 15
"""How many terms a glossary has letters for."""

_UNTOUCHED = re.compile(
    r"""(
      ^(?P<fence>`{3,}|~{3,})[\s\S]*?^(?P=fence)   # code
      | ^/{3,}.*$ | ^[ ]{4}.*$                     # blocks and their options
      | ^\#.*$ | ^\|.*$ | ^:.*$                    # headings, tables, meanings
      | `[^`]*` | !?\[[^\]]*\](?:\([^)]*\))?       # code, links, citations, grades
      | \{[^}]*\} | https?://\S+
    )""",
    re.MULTILINE | re.VERBOSE,
)
"""Markdown that stays exactly as the author wrote it."""


def with_term_links(body: str, path: str, terms: Sequence[Term]) -> str:
    """A body in which the first use of each term links to its meaning.

    The link's title shows the meaning on hover; everyone else follows the link.

    Args:
        body: Markdown of a page.
        path: the page's path below the content folder.
        terms: the glossary.
    """
    present = body.casefold()
    candidates = {_pattern(term): term for term in terms if term.linked and _first_word(term) in present}
    if not candidates or path == FILE:
        return body
    longest_first = sorted(candidates, key=len, reverse=True)
    pattern = re.compile("|".join(f"({part})" for part in longest_first))
    terms_by_group = [candidates[part] for part in longest_first]
    glossary = posixpath.relpath(FILE, posixpath.dirname(path) or ".")
    linked: set[str] = set()

    def link(match: re.Match[str]) -> str:
        term = terms_by_group[(match.lastindex or 1) - 1]
        if term.slug in linked:
            return match[0]
        linked.add(term.slug)
        title = term.meaning.replace('"', "'")
        return f'[{match[0]}]({glossary}#{term.slug} "{title}"){{ .term }}'

    return "".join(part if untouched else pattern.sub(link, part) for part, untouched in _parts(body))


def with_letters(body: str, terms: Sequence[Term]) -> str:
    """The body of a long glossary, below the letters that its terms begin with, to jump to."""
    if len(terms) < MANY:
        return body
    first: dict[str, Slug] = {}
    for term in terms:
        first.setdefault(term.name[0].upper(), term.slug)
    links = " ".join(f"[{letter}](#{slug})" for letter, slug in first.items())
    return f'{links}\n{{: class="term-letters" data-search-exclude="true" }}\n\n{body}'


def _parts(body: str) -> list[tuple[str, bool]]:
    """The text in parts, each with whether to leave it untouched."""
    parts: list[tuple[str, bool]] = []
    end = 0
    for match in _UNTOUCHED.finditer(body):
        parts += [(body[end : match.start()], False), (match[0], True)]
        end = match.end()
    return [*parts, (body[end:], False)]


def _first_word(term: Term) -> str:
    return re.split(r"[\s-]", term.name, maxsplit=1)[0].casefold()


def _pattern(term: Term) -> str:
    """A pattern for the term, singular or plural; an abbreviation such as "DOMS" has to match in case."""
    words = r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", term.name))
    if sum(letter.isupper() for letter in term.name) > 1:
        return rf"\b{words}\b"
    return rf"\b(?i:{words})(?:s|es)?\b"
