"""Feeds and their entries, and which tip is released in which week."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from hooks.core.page import Published
from hooks.core.record import Record
from hooks.core.words import Placeholders, Text

LARGEST = 100
"""The most entries in a feed; older pages can be found on the site."""
YEAR = 52
"""Weeks over which the tips are spread; in years with a 53rd week, nothing new comes in it."""
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


class FeedWords(Record):
    """The titles and descriptions of the feeds."""

    pages: Annotated[str, Placeholders("site")]
    tips: Annotated[str, Placeholders("site")]
    tips_about: Text


def entry_id(published: Published, name: str) -> str:
    """A permanent id, made from what doesn't change: the site's tag, and a name that is unique there."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{published.tag or published.name}/{name}").urn


def released(count: int, today: date) -> list[tuple[int, date]]:
    """The tips of the past quarter, the newest first: the index of each tip, and the Monday of its week.

    The tips are spread evenly over the year, so each is released in the same week of every year. If there
    are so few that none was released in the past quarter, the latest one remains: a feed is never empty.

    Args:
        count: how many tips there are.
        today: the day of the build; nothing is released before its week begins.
    """
    monday = today - timedelta(days=today.weekday())
    weeks = [monday - timedelta(weeks=back) for back in range(YEAR + 1)]
    past_year = [
        (index, week) for week in weeks for index in reversed(_in_week(count, week.isocalendar().week))
    ]
    return [(index, week) for index, week in past_year if week > weeks[QUARTER]] or past_year[:1]


def _in_week(count: int, week: int) -> range:
    """The indexes of the tips that are released in a week of the year."""
    if week > YEAR:
        return range(0)
    # -(-a // b) is a / b rounded up, in whole numbers.
    return range(-(-(week - 1) * count // YEAR), -(-week * count // YEAR))
