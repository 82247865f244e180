"""Collects the embeds: exercise cards as pages for frames, and the code that shows them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from hooks.core.page import HOME, Asset, Destination, Page
from hooks.core.record import Slug
from hooks.core.style_sheet import component_sheet, components_in, sheet_path
from hooks.kinds.exercise.blocks import alone_on_a_page, compact
from hooks.kinds.exercise.model import Exercise
from hooks.library.library import Library
from hooks.outputs.embed.model import SCHEMES, EmbedWords, compact_address, embed_address
from hooks.outputs.embed.render import CompactCard, compact_code, compact_page, embed_code, embed_page

DOORS = "doors"


def embeds(library: Library, _: Sequence[Page]) -> Iterator[Asset]:
    """Whole and compact cards, and their style sheets; the page of the doors comes from the theme."""
    for name, make in (("whole", _whole), ("compact", _compact)):
        names, pages = library.result(("embeds", name), partial(make, library))
        yield from pages
        if pages:
            yield Asset(sheet_path(names), component_sheet(names))


def _whole(library: Library) -> tuple[list[str], list[Asset]]:
    """A page for each exercise with its whole card, and the components on these pages."""
    parts = {slug: alone_on_a_page(library, slug) for slug in library.entries(Exercise)}
    names = components_in(" ".join(parts.values()))
    return names, [
        Asset(
            f"{embed_address(slug)}index.html",
            embed_page(
                part, sheet_path(names), _page(library, slug), library.published, library.words(EmbedWords)
            ),
        )
        for slug, part in parts.items()
    ]


def _compact(library: Library) -> tuple[list[str], list[Asset]]:
    """A small page for each exercise and each choice of colours, and the components on them."""
    entries, words = library.entries(Exercise), library.words(EmbedWords)
    parts = {slug: compact(library, slug) for slug in entries}
    names, pages = components_in(" ".join(parts.values())), []
    for slug, part in parts.items():
        page = _page(library, slug)
        last = dict(library.offers(page))
        if entries[slug].record.reviewed != "not yet":
            last.pop("unchecked", None)
        card = CompactCard(part, page, last)
        for scheme in (None, *SCHEMES):
            html = compact_page(card, sheet_path(names), scheme, library.published, words)
            pages.append(Asset(f"{compact_address(slug, scheme)}index.html", html))
    return names, pages


def _page(library: Library, slug: Slug) -> Destination:
    return library.destinations[library.path("exercise", slug)]


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
