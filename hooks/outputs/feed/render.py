"""Feeds as RSS 2.0 with pictures (Media RSS) and as JSON Feed 1.1."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from xml.etree import ElementTree

from markupsafe import Markup

from hooks.core.page import AlternateLink, Asset
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.outputs.feed.model import Body, Feed, FeedWords, Image, Item

RSS, JSON = "application/rss+xml", "application/feed+json"
ATOM, MEDIA = "http://www.w3.org/2005/Atom", "http://search.yahoo.com/mrss/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
LOGO_WIDTH = 144
"""The widest that a channel's picture may be: https://www.rssboard.org/rss-specification."""
SHOWN_WIDTH = 600
"""The width of the picture in an entry, as in a newsletter."""
ElementTree.register_namespace("atom", ATOM)
ElementTree.register_namespace("media", MEDIA)
ElementTree.register_namespace("content", CONTENT)
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML can't contain, not even as references."""


def feed_files(feed: Feed) -> list[Asset]:
    """A feed in both formats."""
    return [Asset(f"{feed.path}.xml", rss(feed)), Asset(f"{feed.path}.json", json_feed(feed))]


def feed_links(feed: Feed) -> list[AlternateLink]:
    """The links to both formats, for the head of a page."""
    return [
        AlternateLink(f"{feed.path}.{suffix}", media_type, feed.title)
        for suffix, media_type in (("xml", RSS), ("json", JSON))
    ]


def rss(feed: Feed) -> bytes:
    """RSS 2.0, with pictures as `media:content`, which newsletter services support."""
    root = ElementTree.Element("rss", version="2.0")
    channel = ElementTree.SubElement(root, "channel")
    _add(channel, "title", _without_forbidden(feed.title))
    _add(channel, "link", feed.home)
    _add(channel, "description", _as_html(feed.about))
    _add(channel, f"{{{ATOM}}}link", href=f"{feed.address}.xml", rel="self", type=RSS)
    _add(channel, "language", feed.language)
    if feed.image:
        _add_logo(channel, feed, feed.image)
    if feed.items:
        # The day of the newest entry, not of the build: an unchanged feed stays the same, byte for byte.
        newest = max(item.day for item in feed.items)
        _add(channel, "lastBuildDate", format_datetime(_midnight(newest)))
    for item in feed.items:
        _add_item(channel, item)
    ElementTree.indent(root)
    xml: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def _add_item(channel: ElementTree.Element, item: Item) -> None:
    entry = ElementTree.SubElement(channel, "item")
    _add(entry, "title", _without_forbidden(item.title))
    _add(entry, "link", item.href)
    _add(entry, "description", _as_html(item.text))
    _add(entry, "guid", item.id, isPermaLink="false")
    _add(entry, "pubDate", format_datetime(_midnight(item.day)))
    if item.body:
        _add(entry, f"{{{CONTENT}}}encoded", _without_forbidden(body_html(item)))
    if item.image:
        _add(entry, f"{{{MEDIA}}}content", **_media(item.image))


def _add_logo(channel: ElementTree.Element, feed: Feed, image: Image) -> None:
    logo = ElementTree.SubElement(channel, "image")
    _add(logo, "url", image.href)
    _add(logo, "title", _without_forbidden(feed.title))
    _add(logo, "link", feed.home)
    _add(logo, "width", str(LOGO_WIDTH))
    _add(logo, "height", str(round(LOGO_WIDTH * image.height / image.width)))


def body_html(item: Item) -> Markup:
    """An entry in full: its picture, its text, where to read on and where to look first."""
    body = item.body or Body([item.text])
    full = [Markup(body.full)] if body.full else []  # noqa: S704 (from the finished page, where it was escaped)
    parts = full or [Markup("<p>{}</p>").format(text) for text in body.paragraphs]
    links = [Markup('<p><a href="{}">{}</a></p>').format(href, text) for text, href in body.links]
    last = [Markup("<p>{}</p>").format(body.last)] if body.last else []
    return Markup("\n").join(
        [*([_picture(item, item.image, body.alt)] if item.image else []), *parts, *links, *last]
    )


def _picture(item: Item, image: Image, alt: str) -> Markup:
    """The picture of an entry, linked."""
    height = round(SHOWN_WIDTH * image.height / image.width)
    shown = Markup('<img src="{}" width="{}" height="{}" alt="{}">').format(
        image.href, SHOWN_WIDTH, height, alt
    )
    return Markup('<p><a href="{}">{}</a></p>').format(item.href, shown)


def feed_list(feeds: Sequence[Feed], words: FeedWords) -> Markup:
    """The address of every feed, to copy."""
    data = script_data({"copied": words.copied, "failed": words.failed})
    return render("feed-list/feed-list.html", feeds=feeds, words=words, data=data)


def _add(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    ElementTree.SubElement(parent, tag, attributes).text = text


def _media(image: Image) -> dict[str, str]:
    return {
        "url": image.href,
        "type": image.media_type,
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


def _entry(item: Item) -> dict[str, object]:
    html = {"content_html": body_html(item)} if item.body else {}
    entry: dict[str, object] = {
        "id": item.id,
        "url": item.href,
        "title": item.title,
        "content_text": item.text,
        "date_published": _midnight(item.day).isoformat(),
        **html,
    }
    return {**entry, "image": item.image.href} if item.image else entry


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _without_forbidden(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _as_html(text: str) -> str:
    """Text where feed readers expect HTML. A lone `&` stays, since half of them take it for plain text."""
    return re.sub(r"&(?=#?\w+;)", "&amp;", _without_forbidden(text)).replace("<", "&lt;")
