"""Collects the embeds: exercise cards as pages for frames, and the code that shows them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hooks.core.page import HOME, Asset, Destination, Page
from hooks.core.style_sheet import component_sheet, components_in, sheet_path
from hooks.kinds.exercise.blocks import alone_on_a_page, compact
from hooks.kinds.exercise.model import Exercise
from hooks.library.library import Library
from hooks.outputs.embed.model import SCHEMES, EmbedWords, compact_address, embed_address
from hooks.outputs.embed.render import CompactCard, compact_code, compact_page, embed_code, embed_page

DOORS = "doors"


def embeds(library: Library, _: Sequence[Page]) -> Iterator[Asset]:
    """Whole and compact cards, and their style sheets; the page of the doors comes from the theme."""
    yield from _whole(library)
    yield from _compact(library)


def _whole(library: Library) -> Iterator[Asset]:
    """A page for each exercise with its whole card."""
    parts = {slug: alone_on_a_page(library, slug) for slug in library.entries(Exercise)}
    names = components_in(" ".join(parts.values()))
    style = sheet_path(names)
    for slug, part in parts.items():
        page = library.destinations[library.path("exercise", slug)]
        html = embed_page(part, style, page, library.published, library.words(EmbedWords))
        yield Asset(f"{embed_address(slug)}index.html", html)
    if parts:
        yield Asset(style, component_sheet(names))


def _compact(library: Library) -> Iterator[Asset]:
    """A small page for each exercise and each choice of colours."""
    entries, words = library.entries(Exercise), library.words(EmbedWords)
    parts = {slug: compact(library, slug) for slug in entries}
    names = components_in(" ".join(parts.values()))
    style = sheet_path(names)
    for slug, part in parts.items():
        page = library.destinations[library.path("exercise", slug)]
        last = dict(library.offers(page))
        if entries[slug].record.reviewed != "not yet":
            last.pop("unchecked", None)
        card = CompactCard(part, page, last)
        for scheme in (None, *SCHEMES):
            html = compact_page(card, style, scheme, library.published, words)
            yield Asset(f"{compact_address(slug, scheme)}index.html", html)
    if parts:
        yield Asset(style, component_sheet(names))


def embed_offer(library: Library, page: Destination) -> Mapping[str, str]:
    """The code that embeds an exercise in two sizes or, on the first page, the doors; else none."""
    if page.path != HOME and page.kind != "exercise":
        return {}
    if page.path == HOME:
        return {"embed": embed_code(DOORS, page.title, library.published)}
    slug = page.path.rpartition("/")[2].removesuffix(".md")
    return {
        "embed": embed_code(slug, page.title, library.published),
        "compact": compact_code(slug, page.title, library.published),
    }
