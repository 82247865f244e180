"""References as citations, as the list of a page's sources, and as a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from hooks.core.page import Citation
from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.kinds.reference.model import Reference, ReferenceWords

PAGE = "references.md"


def citations(references: Mapping[Slug, Reference]) -> dict[Slug, Citation]:
    """What a citation of each reference turns into, numbered in the order of the file."""
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
    """Where the work can be read, the lasting address first."""
    if reference.doi:
        return f"https://doi.org/{reference.doi}"
    return str(reference.url) if reference.url else None


def reference_list(references: Mapping[Slug, Reference], words: ReferenceWords) -> Markup:
    """The whole bibliography."""
    items = [
        {
            "slug": slug,
            "number": number,
            "reference": reference,
            "authors": reference.authors.removesuffix("."),
            "address": address(reference),
        }
        for number, (slug, reference) in enumerate(references.items(), start=1)
    ]
    return render("reference/reference-list.html", items=items, words=words)


def source_list(
    names: Iterable[Slug], citations: Mapping[Slug, Citation], references: Mapping[Slug, Reference]
) -> Markup:
    """The sources of one page, each leading to the bibliography."""
    items: Sequence[dict[str, object]] = [
        {"citation": citations[name], "reference": references[name]} for name in names
    ]
    return render("reference/source-list.html", items=items)
