"""Feeds and their entries, and which tip is released in which week."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from hooks.core.page import Published
from hooks.core.record import Record
from hooks.core.words import Placeholders, Text

LARGEST = 20
"""The most entries in a feed, each with the whole text of its page; older pages can be found on the site."""
YEAR = 52
"""Weeks over which the tips are spread."""
AGAIN = 13
"""The week whose tips come again in a 53rd: they're of the same season, and were read longest ago."""
SOUTH = 26
"""Weeks by which the seasons of the south come earlier."""
QUARTER = 13
"""Weeks for which a tip stays in the feed, so that a subscriber who was away doesn't miss it."""


@dataclass(frozen=True)
class Image:
    """The picture of an entry."""

    href: str
    """An absolute URL."""
    width: int
    height: int
    media_type: str = "image/png"


@dataclass(frozen=True)
class Body:
    """An entry in full, with the lines that every text of the site ends with; absolute URLs only."""

    paragraphs: Sequence[str]
    alt: str = ""
    """The text alternative of its picture."""
    links: Sequence[tuple[str, str]] = ()
    """Text and address: to read on, where to look first, and where it comes from."""
    last: str = ""
    full: str = ""
    """The text of the finished page as HTML, which takes the place of the paragraphs."""


@dataclass(frozen=True)
class Item:
    """One entry."""

    id: str
    """Never changes, even if the site or the page moves to another address, or the site is renamed."""
    title: str
    text: str
    """Plain text."""
    href: str
    """An absolute URL."""
    day: date
    """When it was written or released."""
    image: Image | None = None
    body: Body | None = None
    page: str = ""
    """The address of its page, relative to the site; empty for a tip, which has no page."""


@dataclass(frozen=True)
class Feed:
    """A feed with its entries, the newest first."""

    path: str
    """Relative to the site, without the suffix: `tips/feed`."""
    title: str
    about: str
    home: str
    """The absolute URL of the site."""
    address: str
    """Its own absolute URL, without the suffix."""
    language: str
    items: Sequence[Item]
    image: Image | None = None
    """The picture of the feed itself."""
    half: Literal["", "north", "south"] = ""
    """The half of the world whose seasons it follows."""


class FeedWords(Record):
    """The titles and descriptions of the feeds."""

    pages: Annotated[str, Placeholders("site")]
    tips: Annotated[str, Placeholders("site")]
    tips_south: Annotated[str, Placeholders("site")]
    tips_about: Text
    copy_address: Text
    """The button beside the address of a feed."""
    copied: Text
    failed: Text
    none: Text
    """Said where the site has no address, and so no feeds."""


def entry_id(published: Published, name: str) -> str:
    """A permanent id, made from what doesn't change: the site's tag, and a name that is unique there."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{published.tag or published.name}/{name}").urn


def released(count: int, today: date, *, south: bool = False) -> list[tuple[int, date]]:
    """The tips of the past quarter, the newest first: the index of each tip, and the Monday of its week.

    The tips are spread evenly over the year, so each is released in the same week of every year. A 53rd week
    brings some of its season again. If there are so few tips that none was released in the past quarter, the
    latest one remains: a feed is never empty.

    Args:
        count: how many tips there are.
        today: the day of the build; nothing is released before its week begins.
        south: whether the seasons are those south of the equator.
    """
    monday = today - timedelta(days=today.weekday())
    weeks = [monday - timedelta(weeks=back) for back in range(YEAR + 1)]
    past_year = [
        (index, week)
        for week in weeks
        for index in reversed(_in_week(count, week.isocalendar().week, south=south))
    ]
    return [(index, week) for index, week in past_year if week > weeks[QUARTER]] or past_year[:1]


def release(monday: date) -> str:
    """The name of a release: a tip is new once a year, and once more if a 53rd week repeats it."""
    year, week, _ = monday.isocalendar()
    return f"{year}/{week}" if week > YEAR else str(year)


def _in_week(count: int, week: int, *, south: bool) -> range:
    """The indexes of the tips that are released in a week of the year."""
    north = AGAIN if week > YEAR else week
    at = (north - 1 + SOUTH) % YEAR + 1 if south else north
    # -(-a // b) is a / b rounded up, in whole numbers.
    return range(-(-(at - 1) * count // YEAR), -(-at * count // YEAR))
