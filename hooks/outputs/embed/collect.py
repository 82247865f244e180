"""Collects the embeds: exercise cards as pages for frames, and the code that shows them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hooks.core.page import HOME, Asset, Destination, Page
from hooks.core.style_sheet import component_sheet, components_in, sheet_path
from hooks.kinds.exercise.blocks import alone_on_a_page
from hooks.kinds.exercise.model import Exercise
from hooks.library.library import Library
from hooks.outputs.embed.model import EmbedWords, embed_address
from hooks.outputs.embed.render import embed_code, embed_page

DOORS = "doors"


def embeds(library: Library, _: Sequence[Page]) -> Iterator[Asset]:
    """A page for each exercise, and their style sheet; the page of the doors comes from the theme."""
    parts = {slug: alone_on_a_page(library, slug) for slug in library.entries(Exercise)}
    names = components_in(" ".join(parts.values()))
    style = sheet_path(names)
    for slug, part in parts.items():
        page = library.destinations[library.path("exercise", slug)]
        html = embed_page(part, style, page, library.published, library.words(EmbedWords))
        yield Asset(f"{embed_address(slug)}index.html", html)
    if parts:
        yield Asset(style, component_sheet(names))


def embed_offer(library: Library, page: Destination) -> Mapping[str, str]:
    """The code that embeds an exercise, or, for the first page, the doors; nothing for other pages."""
    if page.path != HOME and page.kind != "exercise":
        return {}
    slug = DOORS if page.path == HOME else page.path.rpartition("/")[2].removesuffix(".md")
    return {"embed": embed_code(slug, page.title, library.published)}
