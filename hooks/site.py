"""The pipeline: from a folder of content to everything a host needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from hooks.core.page import UNPUBLISHED, AlternateLink, Asset, CachedAsset, Page, Published, with_front_matter
from hooks.core.problem import Problem, without_consequences
from hooks.core.source import other_files, read_sources
from hooks.declared import FEATURES
from hooks.library.check import check_bodies, check_files, check_library
from hooks.library.features import Features
from hooks.library.library import Library
from hooks.library.load import load_content
from hooks.library.pages import pages as pages_of
from hooks.outputs.redirects.collect import check_addresses, files_of_moved_pages, permanent_addresses
from hooks.outputs.redirects.load import load_ledger


@dataclass(frozen=True)
class Site:
    """All that is built from the content, for any host."""

    library: Library | None = None
    """The content; `None` where a file is missing or broken that no guide can do without."""
    pages: Sequence[Page] = ()
    """Every page, those that authors wrote and those that come from data."""
    assets: Sequence[Asset | CachedAsset] = ()
    """Every other file."""
    copies: Callable[[], Sequence[Asset]] = tuple
    """Makes the files that a host puts beside the finished pages."""
    alternates: Sequence[AlternateLink] = ()
    """The site in other forms, for the head of every page."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Every address that must never die, with the target of a short link."""
    problems: Sequence[Problem] = ()
    """Everything wrong with the content; a host builds nothing while there is any."""


def build_site(
    content: Path, today: date, published: Published = UNPUBLISHED, features: Features = FEATURES
) -> Site:
    """Read, load, check, make, and let every output take its share, in this order.

    Pure but for reading the folder: the same content on the same day gives the same site.

    Args:
        content: the folder.
        today: the day against which reviews are due.
        published: where the site will be, for what is read away from it.
        features: what authors may write, and what readers and machines take away.
    """
    sources, unread = read_sources(content)
    ledger, misread = load_ledger(content)
    loaded, faults = load_content(content.name, sources, unread, features, published.language)
    roots = [*unread, *misread]
    if loaded is None:
        return Site(problems=without_consequences(roots, faults))
    library = Library(loaded, features, published, today)
    problems = without_consequences(roots, [*faults, *check_library(library), *check_bodies(library)])
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
            *check_files(library, {*other_files(content), *(file.path for file in files)}),
            *check_addresses(library, ledger, addresses),
        ],
    )


def _pages(library: Library) -> Iterator[Page]:
    """Every page, with what each output adds to its front matter."""
    outputs = library.features.outputs
    added = (page for output in outputs if output.pages for page in output.pages(library))
    for page in (*pages_of(library), *added):
        more = [output.meta(library, page) for output in outputs if output.meta]
        yield with_front_matter(page, {key: value for meta in more for key, value in meta.items()})


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
