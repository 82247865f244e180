"""Collects the card image of every page, with its drawing and its metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hooks.core.page import CARD_SIZE, HOME, CachedAsset, CardShape, Destination, Page, card_path
from hooks.kinds.tip.model import Tips
from hooks.library.library import Library
from hooks.outputs.card_image.drawing import (
    page_drawing,
    page_drawings,
    tip_drawing,
    tip_drawings,
    what_is_seen,
)
from hooks.outputs.card_image.model import Card, CardImageWords
from hooks.outputs.card_image.render import LAYOUTS, card_image

ENDS = (".", "!", "?", "…", "؟", "。")
"""What ends a title that needs no full stop before the next sentence."""


def card_images(library: Library, _: Sequence[Page]) -> Iterator[CachedAsset]:
    """The card of every page that an author wrote and of every tip, in all shapes where it's news."""
    pages, tips = library.once(page_drawings), library.once(tip_drawings)
    for page in library.destinations.values():
        words = Card(library.published.name, library.wording.kinds[page.kind].one, page.title)
        shapes: Iterable[CardShape] = LAYOUTS if page.news else ("card",)
        yield from _cards(page.path, words, pages[page.path], shapes)
    entry, kind = library.entry(Tips), library.words(CardImageWords).tip
    for slug, tip in entry.record.tips.items() if entry else ():
        words = Card(library.published.name, kind, tip.title)
        yield from _cards(f"tips/{slug}", words, tips[slug], LAYOUTS)


def _cards(path: str, words: Card, drawing: str, shapes: Iterable[CardShape]) -> Iterator[CachedAsset]:
    for shape in shapes:
        yield card_image(card_path(path, shape), words, drawing, LAYOUTS[shape])


def card_meta(library: Library, page: Page) -> Mapping[str, object]:
    """The card of a page, or else of the first page; nothing on a site that others can't reach."""
    shown = library.destinations.get(page.path) or library.destinations.get(HOME)
    if shown is None or not library.published.public:
        return {}
    address, alt = library.published.absolute_url(shown.card), card_alt(library, shown)
    width, height = CARD_SIZE
    return {"card": {"address": address, "width": width, "height": height, "alt": alt}}


def card_alt(library: Library, page: Destination) -> str:
    """The text alternative of a page's card."""
    kind = library.wording.kinds[page.kind].one
    return _alt(library, kind, page.title, page_drawing(library, page.path))


def card_offer(library: Library, page: Destination) -> Mapping[str, str]:
    """The text alternatives of the cards of a page and of the tips that lead to it, by their names."""
    entry, kind = library.entry(Tips), library.words(CardImageWords).tip
    tips = {
        f"tip_alt {slug}": _alt(library, kind, tip.title, tip_drawing(library, tip))
        for slug, tip in (entry.record.tips.items() if entry else ())
        if tip.page == page.path
    }
    return {"card_alt": card_alt(library, page), **tips}


def _alt(library: Library, kind: str, title: str, drawing: str) -> str:
    """The words on a card, then what its drawing shows."""
    words = library.words(CardImageWords)
    seen = what_is_seen(drawing) or words.emblem.format(site=library.published.name)
    ended = title if title.endswith(ENDS) else f"{title}."
    return words.alt.format(kind=kind, title=ended, seen=seen)
