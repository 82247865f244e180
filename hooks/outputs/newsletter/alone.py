"""Finds texts that don't stand alone, because what they point to stays behind on the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import PageMeta, Record
from hooks.core.yaml_lines import KeyPath
from hooks.kinds.tip.model import Tips
from hooks.library.library import Library
from hooks.outputs.newsletter.collect import page_texts
from hooks.outputs.newsletter.model import Year
from hooks.outputs.newsletter.pointers import pointers
from hooks.outputs.newsletter.texts import repeated

LENGTHS = ("line", "short", "long")
TIP_TEXTS = ("text", "short", "line")
ISSUE_TEXTS = ("title", "subject", "preheader", "intro")


class Place(NamedTuple):
    """A text that leaves the site, and where an author wrote it."""

    entry: Entry[Record]
    key: KeyPath
    text: str


def check_alone(library: Library) -> Iterator[Problem]:
    """A problem for each text that points to something that isn't with it."""
    pointer = pointers(library.published.language)
    for entry, key, text in _places(library):
        if pointer and (found := pointer.search(text)):
            message = f'says "{found[0]}", which stays behind when a newsletter takes the text'
            hint = "Say what a reader finds there"
            if key == ("summary",):
                hint += ', or write newsletter texts that stand alone ("line", "short", "long")'
            yield entry.problem(key, message, hint)


def notices(library: Library) -> Iterator[Problem]:
    """A notice for each page without a text of its own for a chat or a short notice, and for repetitions."""
    if library.entry(Year) is None:
        return
    for page in library.pages(PageMeta):
        yield from _lacking(page)
    for entry, key, text in _places(library):
        if twice := repeated(text):
            message = f'its text for newsletters says "{twice}" twice'
            hint = "Say it once, or write newsletter.long" if key == ("summary",) else "Say it once"
            yield entry.problem(key, message, hint)


def _lacking(page: Entry[PageMeta]) -> Iterator[Problem]:
    """A notice if nobody wrote the two texts that have to win a reader in a few words."""
    written = page.record.newsletter
    names = [f'"{name}"' for name in ("line", "short") if not (written and getattr(written, name))]
    if page.record.news and names:
        message = f"lacks {' and '.join(names)}, so newsletters take the summary"
        yield page.problem(("newsletter",), message, "Write what would make a reader follow the link")


def _places(library: Library) -> Iterator[Place]:
    """Every text that newsletters take."""
    year, tips = library.entry(Year), library.entry(Tips)
    if year is None:
        return
    for path, (_, entry) in library.pages_by_path.items():
        if entry.record.news:
            yield from _of_page(library, path, entry)
    for name, plan in year.record.issues.items():
        yield from (Place(year, ("issues", name, key), getattr(plan, key)) for key in ISSUE_TEXTS)
    if tips is not None:
        for name, tip in tips.record.tips.items():
            yield from (Place(tips, ("tips", name, key), getattr(tip, key)) for key in TIP_TEXTS)


def _of_page(library: Library, path: str, entry: Entry[PageMeta]) -> Iterator[Place]:
    """The texts of a page, each at its own key or, if nobody wrote it, at the summary that it's made of."""
    written, texts = entry.record.newsletter, page_texts(library, path)
    for name in LENGTHS:
        own = written is not None and getattr(written, name)
        yield Place(entry, ("newsletter", name) if own else ("summary",), getattr(texts, name))
