"""Where the features meet: from a folder of content to everything a host needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from markupsafe import Markup

from hooks.assembly import Assembly
from hooks.assembly.report import content_report
from hooks.assembly.search import search_index
from hooks.core.page import UNPUBLISHED, Asset, Citation, CostlyAsset, Page, Published
from hooks.core.problem import Problem
from hooks.core.record import Grade, Slug
from hooks.core.source import read_sources
from hooks.cross_check import check_bodies, check_library
from hooks.library import load_library
from hooks.report.model import Report
from hooks.site_search.model import SiteSearch
from hooks.site_search.render import SearchIndex
from hooks.workshop.pages import workshop_pages


@dataclass(frozen=True)
class Site:
    """All that is built from the content, for any host."""

    pages: Sequence[Page] = ()
    """Every page, those that authors wrote and those that come from data."""
    assets: Sequence[Asset | CostlyAsset] = ()
    """Every other file."""
    components: Mapping[str, Mapping[str, Markup]] = field(default_factory=dict)
    """HTML that authors place with a block: by its name, then by its argument."""
    citations: Mapping[Slug, Citation] = field(default_factory=dict)
    citation_text: str = ""
    """How a citation is told to those who hear the page; `{number}` and `{label}` are filled in."""
    grades: Mapping[Grade, str] = field(default_factory=dict)
    """The word for each grade."""
    search: SearchIndex = field(default_factory=partial(SearchIndex, SiteSearch(), {}))
    """What each page is found by."""
    report: Callable[[], Report] | None = None
    """Takes stock of the content; made when it is asked for."""
    workshop: Callable[[], Sequence[Page]] = tuple
    """Makes the pages for developers, which a preview shows and no published site holds."""
    problems: Sequence[Problem] = ()
    """Everything wrong with the content; a host builds nothing while there is any."""


def build_site(content: Path, today: date, published: Published = UNPUBLISHED) -> Site:
    """Read, check and join a folder of content.

    Pure but for reading the folder: the same content on the same day gives the same site.

    Args:
        content: the folder.
        today: the day against which reviews are due.
        published: where the site will stand, for what is read away from it.
    """
    sources, problems = read_sources(content)
    library, faults = load_library(content.name, sources, problems)
    problems += faults
    if library is None:
        return Site(problems=problems)
    assembly = Assembly(library, published, today)
    problems += check_library(library, assembly.candidates, today)
    problems += check_bodies(library, assembly.component_names())
    if problems:
        return Site(problems=problems)
    wording = library.wording.record
    pages, components = assembly.pages(), assembly.components()
    return Site(
        pages=pages,
        assets=assembly.assets(),
        components=components,
        citations=assembly.citations,
        citation_text=wording.citation,
        grades={grade: words.label for grade, words in wording.grades.items()},
        search=search_index(library),
        report=partial(content_report, library, pages, components),
        workshop=partial(workshop_pages, library, assembly),
    )
