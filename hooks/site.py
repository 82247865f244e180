"""The pipeline: from a folder of content to everything a host needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from hooks.core.kind import Kind
from hooks.core.page import UNPUBLISHED, AlternateLink, Asset, CachedAsset, Page, Published, with_front_matter
from hooks.core.problem import Problem
from hooks.core.source import read_sources
from hooks.declared import KINDS, OUTPUTS
from hooks.library.check import check_bodies, check_library
from hooks.library.library import Library
from hooks.library.load import load_library
from hooks.library.output import Output
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
    content: Path,
    today: date,
    published: Published = UNPUBLISHED,
    kinds: Sequence[Kind[Any]] = KINDS,
    outputs: Sequence[Output] = OUTPUTS,
) -> Site:
    """Read, load, check, make, and let every output take its share, in this order.

    Pure but for reading the folder, and the ledger beside it: the same content on the same day gives the
    same site.

    Args:
        content: the folder.
        today: the day against which reviews are due.
        published: where the site will be, for what is read away from it.
        kinds: what authors may write.
        outputs: what readers and machines take away.
    """
    sources, problems = read_sources(content)
    ledger, faults = load_ledger(content)
    problems += faults
    library, faults = load_library(content.name, sources, problems, kinds, outputs, published, today)
    problems += faults
    if library is None:
        return Site(problems=problems)
    problems += check_library(library)
    problems += [problem for output in outputs if output.check for problem in output.check(library)]
    problems += check_bodies(library)
    if problems:
        return Site(library, problems=problems)
    pages = list(_pages(library, outputs))
    files = [*_files(library, outputs, pages)]
    files += files_of_moved_pages(library, ledger, files)
    addresses = permanent_addresses(library, pages, files)
    return Site(
        library,
        pages,
        files,
        copies=partial(_copies, library, outputs, pages),
        alternates=[link for output in outputs if output.alternates for link in output.alternates(library)],
        addresses=addresses,
        problems=check_addresses(library, ledger, addresses),
    )


def _pages(library: Library, outputs: Sequence[Output]) -> Iterator[Page]:
    """Every page, with what each output adds to its front matter."""
    added = (page for output in outputs if output.pages for page in output.pages(library))
    for page in (*pages_of(library), *added):
        more = [output.meta(library, page) for output in outputs if output.meta]
        yield with_front_matter(page, {key: value for meta in more for key, value in meta.items()})


def _files(
    library: Library, outputs: Sequence[Output], pages: Sequence[Page]
) -> Iterator[Asset | CachedAsset]:
    for kind in library.kinds:
        yield from kind.files(library) if kind.files else ()
    for output in outputs:
        yield from output.files(library, pages) if output.files else ()


def _copies(library: Library, outputs: Sequence[Output], pages: Sequence[Page]) -> list[Asset]:
    return [file for output in outputs if output.copies for file in output.copies(library, pages)]
