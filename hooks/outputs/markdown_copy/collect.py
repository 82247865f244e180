"""Joins pages with what they show into plain copies, and lists these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hooks.core.entry import Entry
from hooks.core.page import Asset, Destination, Page, address, front_matter
from hooks.kinds.guide.model import Guide
from hooks.library.shared import Shared
from hooks.outputs.markdown_copy.model import LIST, Facts, copy_path
from hooks.outputs.markdown_copy.render import Known, copy_list, plain_copy

KINDS = ("guide", "cause", "exercise", "plan")


def copies(shared: Shared, pages: Sequence[Page], components: Mapping[str, Mapping[str, str]]) -> list[Asset]:
    """Every page that is found by a search as plain Markdown, beside the page."""
    known = Known(
        components,
        shared.citations,
        shared.grades,
        shared.reach,
        shared.wording.plain_copy,
    )
    return [
        Asset(copy_path(address(page.path)), plain_copy(page, _facts(shared, page), known))
        for page in pages
        if _is_found(shared, page)
    ]


def _is_found(shared: Shared, page: Page) -> bool:
    """Whether a page is for readers: what a search leaves out, such as texts to paste, needs no copy."""
    entry = shared.entries.get(page.path)
    if entry is not None:
        return not _is_left_out(entry)
    return not front_matter(page).get("search", {}).get("exclude", False)


def _is_left_out(entry: Entry[Any]) -> bool:
    return isinstance(entry.record, Guide) and entry.record.search.exclude


def listed(shared: Shared) -> Asset:
    """The list of the copies of all pages that an author wrote."""
    words = shared.wording.plain_copy
    found = [page for page in shared.destinations.values() if not _is_left_out(shared.entries[page.path])]
    sections = [
        (getattr(words, kind), [_copy(shared, page) for page in found if page.kind == kind]) for kind in KINDS
    ]
    return Asset(LIST, copy_list(shared.name, shared.home.summary, sections, words))


def _copy(shared: Shared, page: Destination) -> Facts:
    return Facts(page.title, page.summary, shared.reach(copy_path(page.address)))


def _facts(shared: Shared, page: Page) -> Facts:
    entry = shared.entries.get(page.path)
    to = shared.reach(address(page.path))
    if entry is None:
        meta = front_matter(page)
        return Facts(meta["title"], meta["summary"], to)
    record = entry.record
    facts = Facts(record.title, record.summary, to, record.written)
    if isinstance(record.reviewed, date):
        return replace(facts, reviewed=record.reviewed, reviewed_by=record.reviewed_by)
    return facts
