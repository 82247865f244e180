"""Rules of the kit: every text has its length, and every issue enough to tell."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hooks.core.entry import Entry, check_name
from hooks.core.problem import Problem
from hooks.core.record import SHORT, PageMeta, Slug
from hooks.kinds.tip.model import Tips
from hooks.library.library import Library
from hooks.outputs.newsletter.issue import Lead, chosen, leads
from hooks.outputs.newsletter.model import PAGES, TIPS, Year
from hooks.outputs.newsletter.texts import sentences


def check_kit(library: Library) -> list[Problem]:
    """Every issue finds enough to tell, and every page has a short text."""
    entry, tips = library.entry(Year), library.entry(Tips)
    if entry is None or library.is_unread(Tips):
        return []
    record = tips.record if tips else None
    themes, seasons = (record.themes, record.seasons) if record else ({}, {})
    found = leads(record.tips if record else {})
    written = library.page_paths & library.content.paths
    problems = check_name(entry, ("first", "page"), entry.record.first.page, library.page_paths, "page")
    problems += check_year(entry, found, themes, seasons, written)
    return problems + [problem for page in library.pages(PageMeta) for problem in check_short(page)]


def check_year(
    entry: Entry[Year],
    leads: Mapping[Slug, Lead],
    themes: Collection[Slug],
    seasons: Collection[Slug],
    pages: Collection[str],
) -> list[Problem]:
    """Everything wrong with the issues.

    Args:
        entry: the year.
        leads: every tip.
        themes: names of the tips' themes.
        seasons: names of the tips' seasons.
        pages: paths of the pages that authors wrote, readable or not.
    """
    problems: list[Problem] = []
    for name, plan in entry.record.issues.items():
        key = ("issues", name)
        faults = check_name(entry, (*key, "theme"), plan.theme, themes, "theme")
        faults += check_name(entry, (*key, "season"), plan.season, seasons, "season")
        tips, told = chosen(plan, leads, pages)
        if not faults and (len(tips) < TIPS or len(told) < PAGES):
            message = f"finds {len(tips)} tips and {len(told)} pages, fewer than {TIPS} and {PAGES}"
            faults.append(entry.problem((*key, "theme"), message, "Take another theme, or write more tips"))
        problems += faults
    return problems


def check_short(entry: Entry[PageMeta]) -> list[Problem]:
    """A problem where a page cannot be told in few words: the first sentence alone has too many."""
    record = entry.record
    if record.newsletter and record.newsletter.short:
        return []
    words = len((sentences(record.summary) or [""])[0].split())
    if words <= SHORT:
        return []
    message = f"begins with a sentence of {words} words, more than {SHORT} for a newsletter"
    return [entry.problem(("summary",), message, "Shorten it, or write newsletter.short")]
