"""Joins pages and tips into feeds."""

from __future__ import annotations

from datetime import date

from hooks.core.page import CARD_SIZE, Destination, address
from hooks.core.record import Slug
from hooks.kinds.tip.model import Tip, Tips
from hooks.library.shared import Shared
from hooks.outputs.feed.model import MOST, Feed, Image, Item, identity, released


def feeds(shared: Shared) -> list[Feed]:
    """All feeds; none while nobody knows where the site will stand, because their links are absolute."""
    if not shared.published.address:
        return []
    tips = shared.library.extras.tips
    return [_pages(shared), *([_tips(shared, tips.record)] if tips else [])]


def _pages(shared: Shared) -> Feed:
    newest = sorted(shared.destinations.values(), key=lambda page: (-page.written.toordinal(), page.path))
    return _feed(
        shared,
        "feed",
        shared.wording.feed.pages.format(site=shared.name),
        shared.home.summary,
        [_page(shared, page) for page in newest[:MOST]],
    )


def _page(shared: Shared, page: Destination) -> Item:
    return Item(
        id=identity(shared.name, page.path),
        title=page.title,
        text=page.summary,
        href=shared.published.whole(page.address),
        day=page.written,
        image=_card(shared, page.path),
    )


def _tips(shared: Shared, tips: Tips) -> Feed:
    words = shared.wording.feed
    year = [(slug, tip) for season in tips.seasons for slug, tip in tips.tips.items() if tip.season == season]
    items = [_tip(shared, *year[at], monday) for at, monday in released(len(year), shared.today)]
    about = words.tips_about.format(site=shared.name)
    return _feed(shared, "tips/feed", words.tips.format(site=shared.name), about, items)


def _tip(shared: Shared, slug: Slug, tip: Tip, monday: date) -> Item:
    path, mark, anchor = tip.link.partition("#")
    return Item(
        # A tip comes back every year as a new entry, and once in a year.
        id=identity(shared.name, "tips", slug, str(monday.isocalendar().year)),
        title=tip.title,
        text=tip.text,
        href=shared.published.whole(address(path) + mark + anchor),
        day=monday,
        image=_card(shared, path),
    )


def _feed(shared: Shared, path: str, title: str, about: str, items: list[Item]) -> Feed:
    home = shared.published.address
    return Feed(path, title, about, home, home + path, shared.published.language, items)


def _card(shared: Shared, path: str) -> Image | None:
    page = shared.destinations.get(path)
    return Image(shared.published.whole(page.card), *CARD_SIZE) if page else None
