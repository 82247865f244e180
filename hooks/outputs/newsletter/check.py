"""Checks the kit: every issue has enough tips and pages, and every text stands alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from hooks.core.entry import Entry, check_name, check_names
from hooks.core.problem import Problem
from hooks.core.record import SHORT, PageMeta, Slug
from hooks.core.yaml_lines import KeyPath
from hooks.kinds.tip.model import Tips
from hooks.library.library import Library
from hooks.outputs.newsletter.alone import check_alone
from hooks.outputs.newsletter.model import Year
from hooks.outputs.newsletter.texts import sentences

EXERCISE = "exercise"
"""The kind of page that every issue has: something to do."""


def check_kit(library: Library) -> list[Problem]:
    """Every issue names pages and tips that it can offer, and every page has a short text."""
    entry, tips = library.entry(Year), library.entry(Tips)
    if entry is None:
        return []
    problems = check_name(entry, ("first", "page"), entry.record.first.page, library.page_paths, "page")
    kinds = {path: page.kind for path, page in library.destinations.items() if page.news}
    names = None if library.is_unread(Tips) else set(tips.record.tips if tips else ())
    problems += check_year(entry, kinds, library.page_paths, names)
    problems += check_news(entry, {path: page.record for path, (_, page) in library.pages_by_path.items()})
    problems += check_alone(library)
    return problems + [problem for page in library.pages(PageMeta) for problem in check_short(page)]


def check_year(
    entry: Entry[Year], news: Mapping[str, str], pages: Collection[str], tips: Collection[Slug] | None
) -> Iterator[Problem]:
    """Everything wrong with the issues.

    Args:
        entry: the year.
        news: the kind of every page that newsletters may offer, by its path.
        pages: the paths of all pages, including those that can't be read.
        tips: the names of all tips; nothing if they can't be read.
    """
    for name, plan in entry.record.issues.items():
        key: KeyPath = ("issues", name, "pages")
        yield from check_names(entry, key, plan.pages, pages, "page")
        if tips is not None:
            yield from check_names(entry, ("issues", name, "tips"), plan.tips, tips, "tip")
        if EXERCISE not in {news.get(path, EXERCISE) for path in plan.pages}:
            hint = "Add one, such as exercises/bridge.md: readers want something to do"
            yield entry.problem(key, "has no exercise", hint)


def check_news(entry: Entry[Year], record_of: Mapping[str, PageMeta]) -> Iterator[Problem]:
    """A problem for each page of an issue that newsletters don't offer.

    Args:
        entry: the year.
        record_of: every page that can be read, by its path.
    """
    for name, plan in entry.record.issues.items():
        for index, path in enumerate(plan.pages):
            if path in record_of and not record_of[path].news:
                message = f'names "{path}", whose front matter says that it is no news'
                yield entry.problem(("issues", name, "pages", index), message, "Name another page")


def check_short(entry: Entry[PageMeta]) -> list[Problem]:
    """A problem where the first sentence of a summary is too long for a short text."""
    record = entry.record
    if record.newsletter and record.newsletter.short:
        return []
    words = len((sentences(record.summary) or [""])[0].split())
    if words <= SHORT:
        return []
    message = f"begins with a sentence of {words} words; a newsletter takes at most {SHORT}"
    return [entry.problem(("summary",), message, "Shorten it, or write a newsletter.short")]
