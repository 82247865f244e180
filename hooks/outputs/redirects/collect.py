"""Collects the addresses of the site: pages, redirects to them, and files that others link to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hooks.core.page import BUILD, CARD_SIZE, Asset, CachedAsset, Destination, Page, address, short_address
from hooks.core.problem import Problem
from hooks.core.record import PageMeta
from hooks.library.library import Library
from hooks.outputs.redirects.check import check_ledger, check_redirects, target_address
from hooks.outputs.redirects.model import HOME, Ledger, Redirect, RedirectWords, renamed
from hooks.outputs.redirects.render import redirect_page, robots

Files = Sequence[Asset | CachedAsset]
BY_HOST = ("sitemap.xml",)
"""Files that MkDocs makes."""
BY_THEME = ("embed/doors/", "embed/resize.js")
"""Files from the theme."""


def redirects(library: Library) -> list[Redirect]:
    """Every short link, and every former address of a page."""
    return [redirect for page in library.destinations.values() for redirect in _redirects(page)]


def _redirects(page: Destination) -> Iterator[Redirect]:
    if page.short is not None:
        yield Redirect(short_address(page.short), page.path, "short")
    for old in page.moved_from:
        yield Redirect(f"{old}/", page.path, "moved")


def check(library: Library) -> list[Problem]:
    """Problems with short links and old addresses."""
    return check_redirects(list(library.pages(PageMeta)), library.titles)


def files(library: Library, _: Sequence[Page]) -> Iterator[Asset]:
    """A page for each redirect, and `robots.txt`."""
    pages, words = library.destinations, library.words(RedirectWords)
    yield Asset("robots.txt", robots(library.published))
    for redirect in library.once(redirects):
        target = pages[redirect.path]
        html = redirect_page(redirect.address, target, _card(library, target), library.published, words)
        yield Asset(f"{redirect.address}index.html", html)


def _card(library: Library, page: Destination) -> dict[str, object]:
    """The card image of a page; nothing on a site that others can't reach."""
    if not library.published.public:
        return {}
    width, height = CARD_SIZE
    address, alt = library.published.absolute_url(page.card), library.offers(page).get("card_alt", "")
    return {"address": address, "width": width, "height": height, "alt": alt}


def files_of_moved_pages(library: Library, ledger: Ledger, files: Files) -> list[Asset | CachedAsset]:
    """Copies of files of pages that moved, under the names that were published."""
    present = {file.path for file in files}
    moves = [
        (redirect.address.rstrip("/"), target_address(redirect).rstrip("/"))
        for redirect in library.once(redirects)
        if redirect.kind == "moved"
    ]
    found = {
        _file(line.address): file
        for line in ledger.lines
        if _file(line.address) not in present
        for old, new in moves
        for file in files
        if file.path == renamed(_file(line.address), old, new)
    }
    return [replace(file, path=path) for path, file in found.items()]


def permanent_addresses(library: Library, pages: Iterable[Page], files: Files) -> dict[str, str]:
    """Every address that must keep working, each with the target of a short link, or an empty text.

    Args:
        library: the content.
        pages: every page.
        files: every file.
    """
    targets = {
        redirect.address: target_address(redirect)
        for redirect in library.once(redirects)
        if redirect.address.startswith("go/")
    }
    stable = [file.path.removesuffix("index.html") for file in files if not file.path.startswith(BUILD)]
    found = [*(address(page.path) for page in pages), *stable, *BY_HOST, *BY_THEME]
    return {name or HOME: targets.get(name, "") for name in found}


def check_addresses(library: Library, ledger: Ledger, permanent: Iterable[str]) -> list[Problem]:
    """Problems with addresses that were published."""
    # Feeds and card images are made only for a site that others can reach.
    is_public = library.published.public
    lines = [line for line in ledger.lines if is_public or line.address.endswith("/")]
    entries = {path: entry for path, (_, entry) in library.pages_by_path.items()}
    return check_ledger(replace(ledger, lines=tuple(lines)), set(permanent), library.once(redirects), entries)


def _file(published: str) -> str:
    """The path of the file at an address."""
    return f"{published}index.html" if published.endswith("/") else published
