"""Feeds: what they hold, and which tip stands in them in which week."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders, Text

MOST = 100
"""Entries of a feed, the newest; the whole site stands in its own lists."""
YEAR = 52
"""Weeks over which a year's tips are spread; a 53rd, which some years have, brings nothing new."""
QUARTER = 13
"""Weeks of tips that stand in their feed, so that a reader who was away misses none."""


@dataclass(frozen=True)
class Image:
    """A picture for an entry."""

    href: str
    """Absolute."""
    width: int
    height: int
    kind: str = "image/png"


@dataclass(frozen=True)
class Item:
    """One entry."""

    id: str
    """Never changes, however the site is called or its addresses are written."""
    title: str
    text: str
    """Plain text."""
    href: str
    """Absolute."""
    day: date
    image: Image | None = None


@dataclass(frozen=True)
class Feed:
    """Entries, the newest first, and what they are called together."""

    path: str
    """Without its ending, below the content folder: `tips/feed`."""
    title: str
    about: str
    home: str
    """The absolute address of the page it belongs to."""
    address: str
    """Its own absolute address without its ending."""
    language: str
    items: Sequence[Item]


class FeedWords(Record):
    """What the feeds are called."""

    pages: Annotated[str, Placeholders("site")]
    tips: Annotated[str, Placeholders("site")]
    tips_about: Text


def identity(*parts: str) -> str:
    """A name for ever, made of what does not change: the site's name and what an author called it."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "/".join(parts)).urn


def released(count: int, today: date) -> list[tuple[int, date]]:
    """The tips of the past quarter, the newest first: the place of each in the year's order, and its Monday.

    The year's tips are spread evenly over its weeks, so each comes in the same week of every year. Where
    they are so few that a quarter passes without one, the latest stands alone: a feed is never empty.

    Args:
        count: how many tips there are.
        today: the day of the build; nothing is released before its week begins.
    """
    monday = today - timedelta(days=today.weekday())
    weeks = [monday - timedelta(weeks=back) for back in range(YEAR + 1)]
    year = [(at, week) for week in weeks for at in reversed(_in_week(count, week.isocalendar().week))]
    return [(at, week) for at, week in year if week > weeks[QUARTER]] or year[:1]


def _in_week(count: int, week: int) -> range:
    if week > YEAR:
        return range(0)
    return range(-(-(week - 1) * count // YEAR), -(-week * count // YEAR))
