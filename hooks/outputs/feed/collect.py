"""Collects the feeds: one of the newest pages, one of the tips."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Literal

from markupsafe import Markup

from hooks.core.page import (
    CARD_SIZE,
    HOME,
    AlternateLink,
    Asset,
    Destination,
    Page,
    card_path,
)
from hooks.core.record import Slug
from hooks.kinds.tip.model import Tip, Tips
from hooks.library.library import Library
from hooks.outputs.feed.full_text import full_text
from hooks.outputs.feed.model import (
    LARGEST,
    Body,
    Feed,
    FeedWords,
    Image,
    Item,
    entry_id,
    release,
    released,
)
from hooks.outputs.feed.render import feed_files, feed_links, feed_list

Half = Literal["north", "south"]
HALVES: dict[Half, str] = {"north": "tips/feed", "south": "tips/south/feed"}
"""The feeds of tips, by the half of the world whose seasons they follow."""


def files(library: Library, _: Sequence[Page]) -> Iterator[Asset]:
    """Every feed in both formats."""
    yield from library.result(("feeds",), partial(_files, library))


def _files(library: Library) -> list[Asset]:
    return [file for feed in library.once(feeds) for file in feed_files(feed)]


def links(library: Library) -> Iterator[AlternateLink]:
    """The links to the feeds in the head of every page."""
    for feed in library.once(feeds):
        yield from feed_links(feed)


def feeds(library: Library) -> list[Feed]:
    """All feeds; none on a site that doesn't know its address, because their links are absolute."""
    if not library.published.address:
        return []
    tips = library.entry(Tips)
    return [_pages(library), *(_tips(library, tips.record, half) for half in HALVES if tips)]


def whole_feed(library: Library, finished: Callable[[str], str]) -> list[Asset]:
    """The feed of pages once these are finished: its entries in full.

    Args:
        library: the content.
        finished: the HTML of a page by its address; empty if there's no such page.
    """
    pages = library.once(feeds)[:1]
    return [asset for feed in pages for asset in feed_files(_whole(library, feed, finished))]


def _whole(library: Library, feed: Feed, finished: Callable[[str], str]) -> Feed:
    return replace(feed, items=[_in_full(library, item, finished) for item in feed.items])


def _in_full(library: Library, item: Item, finished: Callable[[str], str]) -> Item:
    html = finished(item.page)
    text = full_text(html, library.published.absolute_url(item.page)) if html else ""
    return replace(item, body=replace(item.body, full=text)) if item.body else item


def feed_block(library: Library, _: str) -> Markup:
    """The address of every feed, to copy."""
    return feed_list(library.once(feeds), library.words(FeedWords))


def _pages(library: Library) -> Feed:
    pages = (page for page in library.destinations.values() if page.news is True)
    newest = sorted(pages, key=lambda page: (-page.written.toordinal(), page.path))
    return _feed(
        library,
        "feed",
        library.words(FeedWords).pages.format(site=library.name),
        library.home.summary,
        [_page(library, page) for page in newest[:LARGEST]],
    )


def _page(library: Library, page: Destination) -> Item:
    kind, entry = library.pages_by_path[page.path]
    href = library.published.absolute_url(library.permanent_address(page.path))
    more = kind.more(library, entry) if kind.more else ()
    return Item(
        id=entry_id(library.published, page.first_address),
        title=page.title,
        text=page.summary,
        href=href,
        day=page.written,
        image=_card(library, page.path),
        body=_body(library, page, [page.summary, *more], href, checked=entry.record.reviewed != "not yet"),
        page=page.address,
    )


def _tips(library: Library, tips: Tips, half: Half) -> Feed:
    words, south = library.words(FeedWords), half == "south"
    by_season = [
        (slug, tip) for season in tips.seasons for slug, tip in tips.tips.items() if tip.season == season
    ]
    releases = released(len(by_season), library.today, south=south)
    items = [_tip(library, *by_season[index], monday) for index, monday in releases]
    about = words.tips_about.format(site=library.name)
    title = words.tips_south if south else words.tips
    feed = _feed(library, HALVES[half], title.format(site=library.name), about, items)
    return replace(feed, half=half)


def _tip(library: Library, slug: Slug, tip: Tip, monday: date) -> Item:
    href = library.published.absolute_url(library.permanent_address(tip.link))
    shown = library.destinations.get(tip.page, library.home)
    own = card_path(f"tips/{slug}")
    alt = library.offers(shown).get(f"tip_alt {slug}", "")
    return Item(
        id=entry_id(library.published, f"tips/{slug}/{release(monday)}"),
        title=tip.title,
        text=tip.text,
        href=href,
        day=monday,
        image=Image(library.published.absolute_url(own), *CARD_SIZE),
        body=replace(_body(library, shown, [tip.text], href, checked=False), alt=alt),
    )


def _body(
    library: Library, page: Destination, paragraphs: Sequence[str], href: str, *, checked: bool
) -> Body:
    """The entry in full. Its last lines are those of the newsletter kit, on a site that has one."""
    offers = library.offers(page)
    links = [(offers[name], offers[f"{name}_link"]) for name in ("first", "source") if name in offers]
    return Body(
        paragraphs=paragraphs,
        alt=offers.get("card_alt", ""),
        links=[(offers.get("read_on", page.title), href), *links],
        last="" if checked else offers.get("unchecked", ""),
    )


def _feed(library: Library, path: str, title: str, about: str, items: list[Item]) -> Feed:
    home, image = library.published.address, _card(library, HOME)
    return Feed(path, title, about, home, home + path, library.published.language, items, image)


def _card(library: Library, path: str) -> Image | None:
    page = library.destinations.get(path)
    return Image(library.published.absolute_url(page.card), *CARD_SIZE) if page else None
