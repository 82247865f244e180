"""The pipeline, from a folder of content to everything a host needs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from hooks.core.page import UNPUBLISHED, AlternateLink, Asset, CachedAsset, Page, Published, with_front_matter
from hooks.core.problem import Problem, without_consequences
from hooks.core.source import other_files, read_sources, scripted_pictures
from hooks.declared import FEATURES
from hooks.library.check import check_bodies, check_files, check_library, due_reviews
from hooks.library.features import Features
from hooks.library.files import check_other_files
from hooks.library.library import Content, Library
from hooks.library.load import load_content
from hooks.library.pages import pages as pages_of
from hooks.library.results import Results
from hooks.outputs.redirects.collect import check_addresses, files_of_moved_pages, permanent_addresses
from hooks.outputs.redirects.load import load_ledger


@dataclass(frozen=True)
class Site:
    """Everything built from the content, for any host."""

    library: Library | None = None
    """The content; `None` if a file that every guide needs is missing or broken."""
    pages: Sequence[Page] = ()
    """Every page, whether an author wrote it or it's generated from data."""
    assets: Sequence[Asset | CachedAsset] = ()
    """Every other file."""
    copies: Callable[[], Sequence[Asset]] = tuple
    """Makes the files that a host adds once it has rendered the pages."""
    alternates: Sequence[AlternateLink] = ()
    """Other forms of the site, such as feeds, for the head of every page."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Every permanent address; for a short link, with the address it redirects to."""
    problems: Sequence[Problem] = ()
    """Everything wrong with the content; a host builds nothing until the list is empty."""
    notices: Sequence[Problem] = ()
    """What authors should know but stops nothing: reviews that are overdue or due soon."""


def build_site(
    content: Path,
    today: date,
    published: Published = UNPUBLISHED,
    features: Features = FEATURES,
    results: Callable[[str], Results] = lambda _: Results(),
) -> Site:
    """Read, load and check the content, then make the pages and every output's files, in that order.

    Pure apart from reading the folder: the same content on the same day gives the same site.

    Args:
        content: the folder.
        today: the date that decides which reviews are overdue.
        published: where the site will be, for anything that needs an absolute URL.
        features: the kinds of content and the outputs.
        results: gives the results of earlier builds, if there are any, that had the same words, files and
            address; it's called with a digest of these.
    """
    sources, unread = read_sources(content)
    ledger, ledger_problems = load_ledger(content)
    loaded, load_problems = load_content(content.name, sources, unread, features, published.language)
    roots = [*unread, *ledger_problems]
    if loaded is None:
        return Site(problems=without_consequences(roots, load_problems))
    library = Library(loaded, features, published, today, results(_frame(loaded, published)))
    others = other_files(content)
    stray = check_other_files(library, content.name, others, scripted_pictures(content))
    problems = without_consequences(
        roots, [*load_problems, *check_library(library), *check_bodies(library), *stray]
    )
    if problems:
        return Site(library, problems=problems)
    pages = list(_pages(library))
    files = list(_files(library, pages))
    files += files_of_moved_pages(library, ledger, files)
    addresses = permanent_addresses(library, pages, files)
    return Site(
        library,
        pages,
        files,
        copies=partial(_copies, library, pages),
        alternates=list(_alternates(library)),
        addresses=addresses,
        problems=[
            *check_files(library, {*others, *(file.path for file in files)}),
            *check_addresses(library, ledger, addresses),
        ],
        notices=due_reviews(library),
    )


def _frame(content: Content, published: Published) -> str:
    """A digest of what every result depends on."""
    shared = (sorted(content.paths), sorted(content.unread), content.wording, published)
    return hashlib.sha256(repr(shared).encode()).hexdigest()


def _pages(library: Library) -> Iterator[Page]:
    """Every page, with the keys that each output adds to its front matter."""
    outputs = library.features.outputs
    for page in list(pages_of(library)):  # before any output renders one
        metas = [
            library.result(("meta", output.name, page.path, page.digest), partial(output.meta, library, page))
            for output in outputs
            if output.meta
        ]
        yield with_front_matter(page, {key: value for meta in metas for key, value in meta.items()})


def _files(library: Library, pages: Sequence[Page]) -> Iterator[Asset | CachedAsset]:
    for kind in library.kinds:
        yield from kind.files(library) if kind.files else ()
    for output in library.features.outputs:
        yield from output.files(library, pages) if output.files else ()


def _copies(library: Library, pages: Sequence[Page]) -> list[Asset]:
    outputs = library.features.outputs
    return [file for output in outputs if output.copies for file in output.copies(library, pages)]


def _alternates(library: Library) -> Iterator[AlternateLink]:
    for output in library.features.outputs:
        yield from output.alternates(library) if output.alternates else ()
