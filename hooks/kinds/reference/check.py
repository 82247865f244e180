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
            elif twice := re.search(r"\b(\w{2,}) \1\b", name):
                yield entry.problem(("authors",), f'has "{twice[0]}"', "Remove one of the two")
            elif re.search(r"[a-z][A-Z]{1,4}$", name):
                message = f'has "{name}", which has no space before its initials'
                yield entry.problem(("authors",), message, "Write a space before them")
            elif not re.search(r"\w\w" if names[1:] else r"\w", name) or name[0] in "-–—":
                message = f'has "{name}", which is no name'
                yield entry.problem(("authors",), message, "Write the names with a comma between them")


def check_details(references: Entries[Reference]) -> Iterator[Problem]:
    """Every study says how it was made, and names its pages and its doi with the usual marks."""
    for entry in references.values():
        reference = entry.record
        if reference.who and not reference.design:
            yield entry.problem(
                ("who",), "is given without a design", "Say in design what kind of study it is"
            )
        if reference.detail and not reference.year:
            yield entry.problem(("detail",), "is given without a year", "Add the year")
        if reference.detail and (
            odd := re.search(
                r"(?<=\d)[^\w\s():,;–-]+(?=\d)|^0(?=[:(])|(?<=[:(])-|(?<=\d),(?=\d)", reference.detail
            )
        ):
            hint = "Write it as volume(issue):first-last"
            yield entry.problem(("detail",), f'has "{odd[0]}" within its numbers', hint)
        if reference.doi and (odd := re.search(r"[#?{}|\\^`\"]", reference.doi)):
            yield entry.problem(
                ("doi",), f'has "{odd[0]}", which is in no doi', "Copy it from the work itself"
            )


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
