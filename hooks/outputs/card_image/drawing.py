"""Finds the drawing on the card of a page or a tip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from hooks.core.entry import Entry
from hooks.core.page import HOME
from hooks.core.record import PageMeta, Slug
from hooks.drawing.figure.model import Figure
from hooks.drawing.svg.picture import scene, still
from hooks.kinds.form_guide.blocks import form_figure
from hooks.kinds.tip.model import Tip, Tips
from hooks.library.library import Library

_TITLE = re.compile(r"<title>(.*?)</title>")


def page_drawings(library: Library) -> Mapping[str, str]:
    """The drawing of each page, by its path."""
    return {path: page_drawing(library, path) for path in library.pages_by_path}


def page_drawing(library: Library, path: str) -> str:
    """A standalone SVG that shows a page's own subject, or else any figure's."""
    return library.result(("drawing", path), lambda: _nearest(library, path) or library.once(_any_figure))


def tip_drawings(library: Library) -> Mapping[Slug, str]:
    """For each tip: its own scene, or else the drawing of the page that it links to."""
    entry = library.entry(Tips)
    return {slug: tip_drawing(library, tip) for slug, tip in (entry.record.tips.items() if entry else ())}


def tip_drawing(library: Library, tip: Tip) -> str:
    """The scene of a tip, or else the drawing of the page that it links to."""
    if tip.scene:
        return scene(library, tip.scene)
    path = next((path for path in (tip.page, HOME) if path in library.pages_by_path), "")
    return page_drawing(library, path) if path else ""


def what_is_seen(drawing: str) -> str:
    """The text alternative of a drawing; empty for an emblem, which has none."""
    title = _TITLE.search(drawing)
    return unescape(title[1]) if title else ""


def _nearest(library: Library, path: str) -> str:
    """A page's own drawing, or what it shows, or else the same of the page above it."""
    kind, entry = library.pages_by_path[path]
    drawing = kind.drawing(library, entry) if kind.drawing else ""
    above = f"{path.rpartition('/')[0]}.md"
    return (
        drawing
        or next(_shown(library, entry), "")
        or (_nearest(library, above) if above in library.pages_by_path else "")
    )


def _shown(library: Library, entry: Entry[PageMeta]) -> Iterator[str]:
    """What a page shows: its figures, the exercises it names, then the emblems of its other blocks."""
    blocks = [(use.name, use.argument) for use in library.uses(entry.source) if use.kind == "block"]
    figures = library.entries(Figure)
    yield from (scene(library, shown) for name, shown in blocks if name == "figure" and shown in figures)
    yield from filter(None, (_exercise(library, slug) for slug in _exercises(library, entry)))
    emblems = (library.blocks[name].emblem for name, _ in blocks if name in library.blocks)
    yield from (emblem() for emblem in emblems if emblem)


def _exercises(library: Library, entry: Entry[PageMeta]) -> Iterator[Slug]:
    kind, _ = library.pages_by_path[entry.source.path]
    references = kind.refs(entry.record) if kind.refs else ()
    yield from (reference.name for reference in references if reference.what == "exercise")


def _exercise(library: Library, slug: Slug) -> str:
    kind, entry = library.pages_by_path[library.path("exercise", slug)]
    return kind.drawing(library, entry) if kind.drawing else ""


def _any_figure(library: Library) -> str:
    """The first figure, or that of the form guide; empty if the guide has neither."""
    figures, form = library.entries(Figure), library.once(form_figure)
    if figures:
        return scene(library, next(iter(figures)))
    return still(form.figure, alone=True) if form else ""
