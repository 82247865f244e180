"""Feeds as RSS 2.0 with pictures (Media RSS) and as JSON Feed 1.1."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, time
from typing import Any

from feedgen.feed import FeedGenerator

from hooks.core.page import Asset
from hooks.feed.model import Feed, FeedLink, Image, Item

RSS, JSON = "application/rss+xml", "application/feed+json"
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML has no way to write."""


def feed_files(feed: Feed) -> list[Asset]:
    """Both forms of a feed."""
    return [Asset(f"{feed.path}.xml", rss(feed)), Asset(f"{feed.path}.json", json_feed(feed))]


def feed_links(feed: Feed) -> list[FeedLink]:
    """How pages tell of both forms."""
    return [FeedLink(f"{feed.path}.{end}", kind, feed.title) for end, kind in (("xml", RSS), ("json", JSON))]


def rss(feed: Feed) -> bytes:
    """RSS 2.0; each picture as `media:content`, which newsletter services read."""
    made = FeedGenerator()
    made.load_extension("media", atom=False)
    made.title(_plain(feed.title))
    made.description(_as_html(feed.about))
    # The library takes the last link for that of the channel.
    made.link(href=f"{feed.address}.xml", rel="self", type=RSS)
    made.link(href=feed.home, rel="alternate")
    made.language(feed.language)
    made.generator("")
    # Without a day of its own the library would write the minute of the build.
    made.lastBuildDate(_midnight(_newest(feed)))
    for item in feed.items:
        _add(made, item)
    written: bytes = made.rss_str(pretty=True)
    return written


def _add(made: FeedGenerator, item: Item) -> None:
    entry = made.add_entry(order="append")
    entry.guid(item.id, permalink=False)
    entry.title(_plain(item.title))
    entry.link(href=item.href)
    entry.description(_as_html(item.text))
    entry.pubDate(_midnight(item.day))
    if item.image:
        entry.media.content(**_media(item.image), group=None)


def _media(image: Image) -> dict[str, str]:
    return {
        "url": image.href,
        "type": image.kind,
        "medium": "image",
        "width": str(image.width),
        "height": str(image.height),
    }


def json_feed(feed: Feed) -> str:
    """JSON Feed 1.1."""
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": f"{feed.address}.json",
        "description": feed.about,
        "language": feed.language,
        "items": [_entry(item) for item in feed.items],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _entry(item: Item) -> dict[str, Any]:
    entry = {
        "id": item.id,
        "url": item.href,
        "title": item.title,
        "content_text": item.text,
        "date_published": _midnight(item.day).isoformat(),
    }
    return {**entry, "image": item.image.href} if item.image else entry


def _newest(feed: Feed) -> date:
    return max((item.day for item in feed.items), default=date.min)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _plain(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _as_html(text: str) -> str:
    """Text where readers expect HTML. A lone `&` stays as it is, since half of them read it as plain text."""
    return re.sub(r"&(?=#?\w+;)", "&amp;", _plain(text)).replace("<", "&lt;")
