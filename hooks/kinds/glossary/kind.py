"""The glossary, as the rest of the generator sees it."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.core.kind import Kind, Lookup
from hooks.kinds.glossary.load import FILE, load_glossary
from hooks.kinds.glossary.model import Term
from hooks.kinds.glossary.render import with_letters, with_term_links


def _linked(lookup: Lookup, body: str, path: str) -> str:
    terms = [entry.record for entry in lookup.entries(Term).values()]
    return with_letters(body, terms) if path == FILE else with_term_links(body, path, terms)


def _counts(lookup: Lookup) -> Mapping[str, int]:
    return {"terms of the glossary": len(lookup.entries(Term))}


KIND = Kind(
    name="term",
    model=Term,
    where=FILE,
    load=load_glossary,
    rewrite=_linked,
    counts=_counts,
)
