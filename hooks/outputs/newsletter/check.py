"""Checks the kit: every issue has enough tips and pages, and every page a short text."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hooks.core.entry import Entry, check_name
from hooks.core.problem import Problem
from hooks.core.record import SHORT, PageMeta, Slug
from hooks.kinds.tip.model import Tips
from hooks.library.library import Library
from hooks.outputs.newsletter.issue import Lead, choose, leads
from hooks.outputs.newsletter.model import PAGES, TIPS, Year
from hooks.outputs.newsletter.texts import sentences


def check_kit(library: Library) -> list[Problem]:
    """Every issue finds enough tips and pages, and every page has a short text."""
    entry, tips = library.entry(Year), library.entry(Tips)
    if entry is None or library.is_unread(Tips):
        return []
    record = tips.record if tips else None
    themes, seasons = (record.themes, record.seasons) if record else ({}, {})
    written = library.page_paths & library.content.paths
    problems = check_name(entry, ("first", "page"), entry.record.first.page, library.page_paths, "page")
    problems += check_year(entry, leads(record.tips if record else {}), themes, seasons, written)
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
        themes: the themes that tips may have.
        seasons: the seasons that tips may have.
        pages: paths of the pages that authors wrote, including those that can't be read.
    """
    problems: list[Problem] = []
    for name, plan in entry.record.issues.items():
        key = ("issues", name)
        faults = check_name(entry, (*key, "theme"), plan.theme, themes, "theme")
        faults += check_name(entry, (*key, "season"), plan.season, seasons, "season")
        chosen_tips, chosen_pages = choose(plan, leads, pages)
        if not faults and (len(chosen_tips) < TIPS or len(chosen_pages) < PAGES):
            found = f"finds {len(chosen_tips)} tips and {len(chosen_pages)} pages"
            message = f"{found}; an issue needs {TIPS} and {PAGES}"
            faults.append(entry.problem((*key, "theme"), message, "Choose another theme, or write more tips"))
        problems += faults
    return problems


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
