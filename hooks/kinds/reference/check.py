"""Rules for the bibliography."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from hooks.core.entry import Entries
from hooks.core.problem import Problem
from hooks.core.record import Slug
from hooks.kinds.reference.model import Reference


def check_cited(references: Entries[Reference], cited: Collection[Slug]) -> Iterator[Problem]:
    """Every reference is cited: the list shows what the site used, and nothing else."""
    for slug, entry in references.items():
        if slug not in cited:
            yield entry.problem((), "is never cited", "Cite it where it supports a claim, or remove it")


def check_authors(references: Entries[Reference]) -> Iterator[Problem]:
    """Every author is named once, by a name."""
    for entry in references.values():
        names = [name.strip() for name in entry.record.authors.split(",")]
        for name in dict.fromkeys(names):
            if names.count(name) > 1:
                yield entry.problem(("authors",), f'names "{name}" twice', "Remove one of the two")
            elif not re.search(r"\w", name) or name[0] in "-–—":
                message = f'has "{name}", which is no name'
                yield entry.problem(("authors",), message, "Write the names with a comma between them")


def check_links(references: Entries[Reference]) -> Iterator[Problem]:
    """Every reference leads to the work itself, or says why it doesn't."""
    for entry in references.values():
        reference = entry.record
        has_link = bool(reference.doi or reference.url)
        if not has_link and not reference.no_link:
            hint = "Give its doi or url, or say in no_link why there is none"
            yield entry.problem((), "has no link", hint)
        if has_link and reference.no_link:
            yield entry.problem(("no_link",), "is beside a link", "Keep one of the two")
        url = reference.url
        if url and not reference.doi and (url.path or "/") == "/" and not url.query:
            message = f"leads to a home page, {url}"
            yield entry.problem(("url",), message, "Link to the page itself, or say in no_link why not")
