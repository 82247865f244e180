"""Where the features meet: from a folder of content to everything a host needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from markupsafe import Markup

from hooks.core.page import UNPUBLISHED, Asset, Citation, CostlyAsset, Page, Published
from hooks.core.problem import Problem
from hooks.core.record import Grade, Slug
from hooks.core.source import read_sources
from hooks.library.assembly import Assembly
from hooks.library.check import check_bodies, check_library, check_results, check_rules
from hooks.library.library import Library, load_library
from hooks.outputs.feed.model import FeedLink
from hooks.outputs.feed.render import feed_files, feed_links
from hooks.outputs.redirects.load import load_ledger
from hooks.outputs.report.collect import content_report
from hooks.outputs.report.model import Report
from hooks.outputs.search.collect import search_index
from hooks.outputs.search.model import SiteSearch
from hooks.outputs.search.render import SearchIndex
from hooks.outputs.structured_data.collect import with_metadata
from hooks.outputs.styles.collect import styled
from hooks.workshop.pages import workshop_pages


@dataclass(frozen=True)
class Site:
    """All that is built from the content, for any host."""

    pages: Sequence[Page] = ()
    """Every page, those that authors wrote and those that come from data."""
    assets: Sequence[Asset | CostlyAsset] = ()
    """Every other file."""
    feeds: Sequence[FeedLink] = ()
    """Feeds that every page tells of."""
    copies: Callable[[], Sequence[Asset]] = tuple
    """Makes each page as plain Markdown, to be put beside it and not to be taken for another page."""
    components: Mapping[str, Mapping[str, Markup]] = field(default_factory=dict)
    """HTML that authors place with a block: by its name, then by its argument."""
    citations: Mapping[Slug, Citation] = field(default_factory=dict)
    citation_text: str = ""
    """How a citation is told to those who hear the page; `{number}` and `{label}` are filled in."""
    grades: Mapping[Grade, str] = field(default_factory=dict)
    """The word for each grade."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Every address that must never die, with the page to which a short link leads."""
    search: SearchIndex = field(default_factory=partial(SearchIndex, SiteSearch(), {}))
    """What each page is found by."""
    report: Callable[[], Report] | None = None
    """Takes stock of the content; made when it is asked for."""
    workshop: Callable[[], tuple[Sequence[Page], Sequence[Asset]]] = lambda: ((), ())
    """Makes the pages and files for developers, which a preview shows and no published site holds."""
    problems: Sequence[Problem] = ()
    """Everything wrong with the content; a host builds nothing while there is any."""


def build_site(content: Path, today: date, published: Published = UNPUBLISHED) -> Site:
    """Read, check and join a folder of content.

    Pure but for reading the folder, and the ledger beside it: the same content on the same day gives the
    same site.

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
    ledger, faults = load_ledger(content)
    problems += faults
    assembly = Assembly(library, published, today, ledger)
    unsound = check_rules(library, assembly.finder.candidates)
    problems += unsound + check_library(library, today)
    if library.whole and not unsound:
        finder = assembly.finder
        problems += check_results(library, finder.compiled, finder.proof, finder.outcomes)
    problems += check_bodies(library, assembly.component_names())
    if problems:
        return Site(problems=problems)
    return _site(library, assembly)


def _site(library: Library, assembly: Assembly) -> Site:
    """The site, unless an address that was published would lead nowhere in it."""
    wording = library.wording.record
    components, feeds = assembly.components(), assembly.feeds()
    described = [with_metadata(assembly.shared, page) for page in assembly.pages()]
    pages, sheets = styled(described, components, {"cause-finder": assembly.drawings.form()})
    made = [*assembly.assets(), *(file for feed in feeds for file in feed_files(feed))]
    assets = [*made, *assembly.addresses.kept(made)]
    addresses = assembly.addresses.lasting(pages, assets)
    problems = assembly.addresses.check(addresses)
    if problems:
        return Site(problems=problems)
    return Site(
        pages=pages,
        assets=[*assets, *sheets],
        feeds=[link for feed in feeds for link in feed_links(feed)],
        addresses=addresses,
        copies=partial(assembly.copies, pages, components),
        components=components,
        citations=assembly.citations,
        citation_text=wording.citation,
        grades={grade: words.label for grade, words in wording.grades.items()},
        search=search_index(library),
        report=partial(content_report, library, pages, components, assembly.finder),
        workshop=lambda: styled(workshop_pages(library, assembly), {}, {}),
    )
