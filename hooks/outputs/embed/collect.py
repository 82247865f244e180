"""Collects the embeds: exercise cards as pages for frames, and the code that shows them elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from hooks.core.page import HOME, Asset, Destination, Page
from hooks.core.record import Slug
from hooks.core.style_sheet import component_sheet, components_in, sheet_path
from hooks.kinds.exercise.blocks import alone_on_a_page, compact
from hooks.kinds.exercise.model import Exercise
from hooks.library.library import Library
from hooks.outputs.embed.model import SCHEMES, EmbedWords, compact_address, embed_address
from hooks.outputs.embed.render import EmbeddedCard, compact_code, compact_page, embed_code, embed_page

DOORS = "doors"
LAST = ("first", "first_link", "unchecked")
"""The names of these texts, of which a site without a newsletter kit offers none."""


def embeds(library: Library, _: Sequence[Page]) -> Iterator[Asset]:
    """Whole and compact cards, and their style sheets; the page of the doors comes from the theme."""
    for name, make in (("whole", _whole), ("compact", _compact)):
        names, pages = library.result(("embeds", name), partial(make, library))
        yield from pages
        if pages:
            yield Asset(sheet_path(names), component_sheet(names))


def _whole(library: Library) -> tuple[list[str], list[Asset]]:
    """A page for each exercise with its whole card, and the components on these pages."""
    cards, names = _cards(library, alone_on_a_page)
    words = library.words(EmbedWords)
    return names, [
        Asset(
            f"{embed_address(slug)}index.html",
            embed_page(card, sheet_path(names), library.published, words),
        )
        for slug, card in cards.items()
    ]


def _compact(library: Library) -> tuple[list[str], list[Asset]]:
    """A small page for each exercise and each choice of colours, and the components on them."""
    cards, names = _cards(library, compact)
    style, words = sheet_path(names), library.words(EmbedWords)
    return names, [
        Asset(
            f"{compact_address(slug, scheme)}index.html",
            compact_page(card, style, scheme, library.published, words),
        )
        for slug, card in cards.items()
        for scheme in (None, *SCHEMES)
    ]


def _cards(
    library: Library, make: Callable[[Library, Slug], Markup]
) -> tuple[dict[Slug, EmbeddedCard], list[str]]:
    """The card of every exercise as one kind of embed shows it, and the components on them."""
    parts = {slug: make(library, slug) for slug in library.entries(Exercise)}
    pages = {slug: library.destinations[library.path("exercise", slug)] for slug in parts}
    cards = {
        slug: EmbeddedCard(part, pages[slug], closing_lines(library, pages[slug]))
        for slug, part in parts.items()
    }
    return cards, components_in(" ".join(parts.values()))


def closing_lines(library: Library, page: Destination) -> dict[str, str]:
    """What an embed ends with, by name: where to look first, and that nobody has checked it yet."""
    last = {name: text for name, text in library.offers(page).items() if name in LAST}
    if library.pages_by_path[page.path][1].record.reviewed != "not yet":
        last.pop("unchecked", None)
    return last


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
