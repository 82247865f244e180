"""Every page once more as plain Markdown, and the list of these copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from hooks.core.page import Asset, Destination, Page, address, front_matter
from hooks.kinds.guide.model import Guide
from hooks.library.library import Library
from hooks.outputs.markdown_copy.model import LIST, CopyWords, Facts, copy_path
from hooks.outputs.markdown_copy.render import Known, copy_list, plain_copy


def copies(library: Library, pages: Sequence[Page]) -> list[Asset]:
    """Every page that a search finds as plain Markdown, beside the page."""
    known = Known(
        library.block, library.citations, library.grades, library.public_url, library.words(CopyWords)
    )
    return [
        Asset(copy_path(address(page.path)), plain_copy(page, _facts(library, page), known))
        for page in pages
        if _is_found(library, page)
    ]


def _is_found(library: Library, page: Page) -> bool:
    """Whether a page is for readers: what a search leaves out, such as texts to paste, needs no copy."""
    if page.path in library.pages_by_path:
        return not _is_left_out(library, page.path)
    return not front_matter(page).get("search", {}).get("exclude", False)


def _is_left_out(library: Library, path: str) -> bool:
    record = library.pages_by_path[path][1].record
    return isinstance(record, Guide) and record.search.exclude


def listed(library: Library, _: Sequence[Page]) -> Iterator[Asset]:
    """The list of the copies of all pages that an author wrote."""
    found = [page for page in library.destinations.values() if not _is_left_out(library, page.path)]
    sections = [
        (words.many, [_copy(library, page) for page in found if page.kind == kind])
        for kind, words in library.wording.kinds.items()
    ]
    words = library.words(CopyWords)
    yield Asset(LIST, copy_list(library.name, library.home.summary, sections, words))


def _copy(library: Library, page: Destination) -> Facts:
    return Facts(page.title, page.summary, library.public_url(copy_path(page.address)))


def _facts(library: Library, page: Page) -> Facts:
    to = library.public_url(address(page.path))
    if page.path not in library.pages_by_path:
        meta = front_matter(page)
        return Facts(meta["title"], meta["summary"], to)
    record = library.pages_by_path[page.path][1].record
    facts = Facts(record.title, record.summary, to, record.written)
    if isinstance(record.reviewed, date):
        return replace(facts, reviewed=record.reviewed, reviewed_by=record.reviewed_by)
    return facts
