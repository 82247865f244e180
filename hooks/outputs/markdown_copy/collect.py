"""Collects the plain copies of pages, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from hooks.core.page import Asset, Destination, Page, address, front_matter
from hooks.kinds.guide.model import Guide
from hooks.library.library import Library
from hooks.outputs.markdown_copy.model import LIST, CopyWords, Facts, copy_path
from hooks.outputs.markdown_copy.render import Context, copy_list, plain_copy


def copies(library: Library, pages: Sequence[Page]) -> list[Asset]:
    """A copy of every page that search finds."""
    return [
        Asset(
            copy_path(address(page.path)),
            library.result(("copy", page.path, page.digest), partial(_plain_copy, library, page)),
        )
        for page in pages
        if _has_copy(library, page)
    ]


def _plain_copy(library: Library, page: Page) -> str:
    context = Context(
        block=library.block,
        citations=library.citations,
        grades=library.grades,
        to_url=library.public_url,
        words=library.words(CopyWords),
    )
    return plain_copy(page, _facts(library, page), context)


def _has_copy(library: Library, page: Page) -> bool:
    """Whether a page is for readers. Those that search leaves out, such as texts to paste, need no copy."""
    if page.path in library.pages_by_path:
        return not _is_excluded(library, page.path)
    return not front_matter(page).get("search", {}).get("exclude", False)


def _is_excluded(library: Library, path: str) -> bool:
    record = library.pages_by_path[path][1].record
    return isinstance(record, Guide) and record.search.exclude


def files(library: Library, _: Sequence[Page]) -> Iterator[Asset]:
    """The list of copies, with all pages that an author wrote."""
    pages = [page for page in library.destinations.values() if not _is_excluded(library, page.path)]
    sections = [
        (kind_words.many, [_copy(library, page) for page in pages if page.kind == kind])
        for kind, kind_words in library.wording.kinds.items()
    ]
    words = library.words(CopyWords)
    yield Asset(LIST, copy_list(library.name, library.home.summary, sections, words))


def _copy(library: Library, page: Destination) -> Facts:
    return Facts(page.title, page.summary, library.public_url(copy_path(page.address)))


def _facts(library: Library, page: Page) -> Facts:
    url = library.public_url(address(page.path))
    if page.path not in library.pages_by_path:
        meta = front_matter(page)
        return Facts(meta["title"], meta["summary"], url)
    record = library.pages_by_path[page.path][1].record
    facts = Facts(record.title, record.summary, url, record.written)
    if isinstance(record.reviewed, date):
        return replace(facts, reviewed=record.reviewed, reviewed_by=record.reviewed_by)
    return facts
