"""Collects the feeds: one of the newest pages, one of the tips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from hooks.core.page import CARD_SIZE, AlternateLink, Asset, Destination, Page, address
from hooks.core.record import Slug
from hooks.kinds.tip.model import Tip, Tips
from hooks.library.library import Library
from hooks.outputs.feed.model import LARGEST, Feed, FeedWords, Image, Item, entry_id, released
from hooks.outputs.feed.render import feed_files, feed_links


def files(library: Library, _: Sequence[Page]) -> Iterator[Asset]:
    """Every feed in both formats."""
    for feed in library.once(feeds):
        yield from feed_files(feed)


def links(library: Library) -> Iterator[AlternateLink]:
    """The links to the feeds in the head of every page."""
    for feed in library.once(feeds):
        yield from feed_links(feed)


def feeds(library: Library) -> list[Feed]:
    """All feeds; none on a site that doesn't know its address, because their links are absolute."""
    if not library.published.address:
        return []
    tips = library.entry(Tips)
    return [_pages(library), *([_tips(library, tips.record)] if tips else [])]


def _pages(library: Library) -> Feed:
    pages = (page for page in library.destinations.values() if page.news)
    newest = sorted(pages, key=lambda page: (-page.written.toordinal(), page.path))
    return _feed(
        library,
        "feed",
        library.words(FeedWords).pages.format(site=library.name),
        library.home.summary,
        [_page(library, page) for page in newest[:LARGEST]],
    )


def _page(library: Library, page: Destination) -> Item:
    return Item(
        id=entry_id(library.published, page.first_address),
        title=page.title,
        text=page.summary,
        href=library.published.absolute_url(page.address),
        day=page.written,
        image=_card(library, page.path),
    )


def _tips(library: Library, tips: Tips) -> Feed:
    words = library.words(FeedWords)
    by_season = [
        (slug, tip) for season in tips.seasons for slug, tip in tips.tips.items() if tip.season == season
    ]
    releases = released(len(by_season), library.today)
    items = [_tip(library, *by_season[index], monday) for index, monday in releases]
    about = words.tips_about.format(site=library.name)
    return _feed(library, "tips/feed", words.tips.format(site=library.name), about, items)


def _tip(library: Library, slug: Slug, tip: Tip, monday: date) -> Item:
    path, hash_sign, anchor = tip.link.partition("#")
    return Item(
        # A tip returns every year as a new entry, and only once a year.
        id=entry_id(library.published, f"tips/{slug}/{monday.isocalendar().year}"),
        title=tip.title,
        text=tip.text,
        href=library.published.absolute_url(address(path) + hash_sign + anchor),
        day=monday,
        image=_card(library, path),
    )


def _feed(library: Library, path: str, title: str, about: str, items: list[Item]) -> Feed:
    home = library.published.address
    return Feed(path, title, about, home, home + path, library.published.language, items)


def _card(library: Library, path: str) -> Image | None:
    page = library.destinations.get(path)
    return Image(library.published.absolute_url(page.card), *CARD_SIZE) if page else None
