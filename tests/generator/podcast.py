"""A kind that the generator has never heard of, declared as a maker would declare it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.kind import Block, Index, Kind, Lookup, Ref, refs, slugs_of
from hooks.core.page import block, section
from hooks.core.record import Sourced


class Podcast(Sourced):
    """The front matter of a page in `podcasts/`."""

    minutes: int
    synonyms: tuple[str, ...] = ()


def _page(lookup: Lookup, entry: Entry[Podcast]) -> Iterator[str]:
    yield block("podcast", entry.slug)
    yield lookup.body(entry)
    yield from section("Sources", block("source-list", entry.page))


def _refs(podcast: Podcast) -> Iterator[Ref]:
    return refs("reference", ("sources",), podcast.sources)


def _podcast(lookup: Lookup, slug: str) -> Markup:
    return Markup("<p>{} minutes</p>").format(lookup.entries(Podcast)[slug].record.minutes)


def _list(lookup: Lookup, _: str) -> Markup:
    rows = (
        Markup('<li><a href="/{}">{}</a></li>').format(entry.source.path, entry.record.title)
        for entry in lookup.entries(Podcast).values()
    )
    return Markup("<ul>{}</ul>").format(Markup().join(rows))


KIND = Kind(
    name="podcast",
    model=Podcast,
    where="podcasts/*.md",
    refs=_refs,
    page=_page,
    index=Index("podcasts/index.md", ("podcast-list",)),
    blocks=(Block("podcast", _podcast, slugs_of(Podcast)), Block("podcast-list", _list)),
)
