"""Collects the card image of every page, with its drawing and its metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hooks.core.page import CARD_SIZE, HOME, CachedAsset, CardShape, Destination, Page, card_path
from hooks.kinds.tip.model import Tips
from hooks.library.library import Library
from hooks.outputs.card_image.drawing import page_drawings, tip_drawings
from hooks.outputs.card_image.model import Card, CardImageWords
from hooks.outputs.card_image.render import LAYOUTS, card_image


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
    kind, site = library.wording.kinds[page.kind].one, library.published.name
    return library.words(CardImageWords).alt.format(kind=kind, title=page.title, site=site)


def card_offer(library: Library, page: Destination) -> Mapping[str, str]:
    """The text alternatives for newsletters: the page's, and that of any tip, for its title."""
    words = library.words(CardImageWords)
    tip = words.alt.format(kind=words.tip, title="{title}", site=library.published.name)
    return {"card_alt": card_alt(library, page), "tip_alt": tip}
