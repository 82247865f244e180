"""References: citations, the sources of a page, and the bibliography."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from markupsafe import Markup

from hooks.core.kind import Block, Lookup
from hooks.core.page import Citation
from hooks.core.record import Slug, Sourced
from hooks.core.templates import render
from hooks.drawing.svg.emblem import magnifier
from hooks.kinds.reference.model import Reference, ReferenceWords

PAGE = "references.md"


def citations(references: Mapping[Slug, Reference]) -> dict[Slug, Citation]:
    """How a citation of each reference appears, numbered in the order of the file."""
    return {
        slug: Citation(number, label(reference), f"/{PAGE}#{slug}")
        for number, (slug, reference) in enumerate(references.items(), start=1)
    }


def label(reference: Reference) -> str:
    """The first author and the year, as in "Cai 2015"."""
    author = re.split(r",| and | et al", reference.authors)[0]
    surname = re.sub(r"(?: [A-Z]{1,3})$", "", author)
    return f"{surname} {reference.year}" if reference.year else surname


def address(reference: Reference) -> str | None:
    """Where to read the work: its DOI, which doesn't change, or else its URL."""
    if reference.doi:
        return f"https://doi.org/{reference.doi}"
    return str(reference.url) if reference.url else None


def _list(lookup: Lookup, _: str) -> Markup:
    """The bibliography."""
    items = [
        {
            "slug": slug,
            "reference": entry.record,
            "authors": entry.record.authors.removesuffix("."),
            "address": address(entry.record),
        }
        for slug, entry in lookup.entries(Reference).items()
    ]
    return render("reference/reference-list.html", items=items, words=lookup.words(ReferenceWords))


def _studies(lookup: Lookup, _: str) -> Markup:
    """What each work did and found, with a link to the bibliography."""
    items = [
        {"citation": lookup.citations[slug], "facts": facts}
        for slug, entry in lookup.entries(Reference).items()
        if (facts := _facts(lookup, entry.record))
    ]
    return render("reference/study-list.html", items=items)


def _facts(lookup: Lookup, reference: Reference) -> list[tuple[str, str]]:
    """What a study did and found, each with its label and as a sentence."""
    words, facts = lookup.words(ReferenceWords), list[tuple[str, str]]()
    if reference.design:
        facts.append((words.design[reference.design], reference.who or ""))
    facts.append((words.figures, "; ".join(reference.figures)))
    facts.append((words.harms, reference.harms or ""))
    if reference.certainty:
        facts.append((words.certainty, lookup.grades[reference.certainty]))
    return [(label, f"{text.removesuffix('.')}.") for label, text in facts if text]


def _sourced(lookup: Lookup) -> dict[str, tuple[Slug, ...]]:
    """The sources of every page that has any, by the path of its file without the extension."""
    return {entry.page: entry.record.sources for entry in lookup.pages(Sourced)}


def _sources(lookup: Lookup, page: str) -> Markup:
    """The sources of one page, each with a link to the bibliography."""
    references = lookup.entries(Reference)
    items = [
        {"citation": lookup.citations[name], "reference": references[name].record}
        for name in lookup.once(_sourced)[page]
    ]
    return render("reference/source-list.html", items=items)


def _pages(lookup: Lookup) -> Collection[str]:
    return list(lookup.once(_sourced))


BLOCKS = (
    Block("reference-list", _list),
    Block("source-list", _sources, _pages),
    Block("study-list", _studies, emblem=magnifier),
)
