"""Renders a part of the site as a page for a frame, and the code that shows it elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.links import linked
from hooks.core.page import BUILD, Destination, Published
from hooks.core.templates import render
from hooks.outputs.embed.model import (
    COMPACT_HEIGHT,
    HEIGHT,
    SCRIPT,
    EmbedWords,
    Scheme,
    compact_address,
    embed_address,
)

ROOT = "../../"
FRAME = '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" style="border:0"></iframe>\n'


@dataclass(frozen=True)
class EmbeddedCard:
    """An exercise, whole or at a glance."""

    part: Markup
    """Its card, with its title as the heading of the page."""
    page: Destination
    """Its own page."""
    last: Mapping[str, str]
    """What every text ends with, by name: where to look first, and that nobody has checked it yet."""


def embed_page(card: EmbeddedCard, style: str, published: Published, words: EmbedWords) -> Markup:
    """A component on its own. Links open in the full window, because a frame is too small for a site.

    Args:
        card: what it shows.
        style: the path of its style sheet.
        published: where the site is.
        words: what is written below it.
    """
    return render(
        "bare-page/embed.html",
        canonical=published.absolute_url(card.page.address),
        href=ROOT + card.page.address,
        last=card.last,
        of=card.page,
        part=linked(card.part, ROOT.__add__),
        published=published,
        build=ROOT + BUILD,
        style=ROOT + style,
        whole=words.whole.format(title=card.page.title, site=published.name),
    )


def compact_page(
    card: EmbeddedCard, style: str, scheme: Scheme | None, published: Published, words: EmbedWords
) -> Markup:
    """An exercise at a glance, without any script: its picture, its dose, its steps and the way to its page.

    Args:
        card: what it shows.
        style: the path of its style sheet.
        scheme: its colours; those of the reader's device if there is none.
        published: where the site is.
        words: what is written below it.
    """
    root = f"{ROOT}../{'../' if scheme else ''}"
    return render(
        "bare-page/compact.html",
        canonical=published.absolute_url(card.page.address),
        href=root + card.page.address,
        last=card.last,
        of=card.page,
        part=linked(card.part, root.__add__),
        published=published,
        build=root + BUILD,
        scheme=scheme,
        style=root + style,
        whole=words.whole_short.format(site=published.name),
    )


def embed_code(slug: str, title: str, published: Published) -> str:
    """HTML that another site pastes to show a whole card; empty if this site doesn't know its address.

    Args:
        slug: of an exercise, or `doors`.
        title: the name of the frame for screen readers.
        published: where the site is.
    """
    if not published.address:
        return ""
    script = Markup('<script src="{}" async></script>\n').format(published.absolute_url(SCRIPT))
    # A str, because it is text to copy, and so has to be escaped when a page shows it.
    return str(_frame(embed_address(slug), title, HEIGHT, published) + script)


def compact_code(slug: str, title: str, published: Published) -> str:
    """The same for a compact card, which needs no script; light, as most sites are."""
    if not published.address:
        return ""
    return str(_frame(compact_address(slug, "light"), title, COMPACT_HEIGHT, published))


def _frame(address: str, title: str, height: int, published: Published) -> Markup:
    name = f"{title} - {published.name}" if published.name else title
    return Markup(FRAME).format(published.absolute_url(address), name, height)  # noqa: S704 (a constant, its values escaped)
