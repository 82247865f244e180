"""What is wrong with short links and moved pages, and which published address leads nowhere any more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from hooks.core.entry import Entry
from hooks.core.page import address, short_address
from hooks.core.problem import Problem
from hooks.core.record import PageMeta
from hooks.outputs.redirects.model import HOME, Ledger, Line, Redirect, renamed

OF_PAGES = ("embed/", "go/")
"""Folders whose addresses belong to a page that stands elsewhere."""
NAME = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
PLACE = re.compile(rf"{NAME.pattern}(?:/{NAME.pattern})*")


def check_redirects(pages: Collection[Entry[PageMeta]], paths: Iterable[str]) -> list[Problem]:
    """Short links and old addresses that are no names, or that two pages claim.

    Args:
        pages: every record that has a page.
        paths: the content file of every page, those too that nobody wrote.
    """
    taken = {address(path): path for path in paths}
    problems = []
    for entry in pages:
        for key, name, place, pattern in _claims(entry):
            if not pattern.fullmatch(name):
                problems.append(entry.problem(key, f'is "{name}"', _SPELLING[pattern]))
            elif place in taken:
                message = f'is "{name}", and {taken[place]} has that address'
                problems.append(entry.problem(key, message, "Take another, or remove one of the two"))
            else:
                taken[place] = entry.source.shown
    return problems


_SPELLING = {
    NAME: "Write letters and digits with hyphens between them, such as bridge or side-plank",
    PLACE: "Write the old address without slashes around it, such as exercises/bridge",
}


def _claims(entry: Entry[PageMeta]) -> Iterator[tuple[tuple[str | int, ...], str, str, re.Pattern[str]]]:
    if entry.record.short is not None:
        yield ("short",), entry.record.short, short_address(entry.record.short), NAME
    for at, old in enumerate(entry.record.moved_from):
        yield ("moved_from", at), old, f"{old}/", PLACE


def check_ledger(
    ledger: Ledger,
    present: Collection[str],
    redirects: Iterable[Redirect],
    pages: Mapping[str, Entry[PageMeta]],
) -> list[Problem]:
    """Published addresses that lead nowhere, and short links that were taken to another page.

    Args:
        ledger: what was ever published.
        present: every address that leads somewhere now.
        redirects: the short links and moved pages among them.
        pages: every record that has a page, by the path of its file.
    """
    lost = [line for line in ledger.lines if line.address not in present]
    gone = {line.address for line in lost if _is_page(line)}
    problems = [
        _lost(line, ledger.shown) for line in lost if line.address in gone or not _follows(line, gone)
    ]
    leads = {redirect.address: redirect for redirect in redirects}
    for line in ledger.lines:
        redirect, moved = leads.get(line.address), leads.get(line.target)
        if (
            redirect
            and line.target
            and line.target != target_address(redirect)
            and not (moved and moved.path == redirect.path)
        ):
            problems.append(_taken(line, redirect, pages[redirect.path]))
    return problems


def target_address(redirect: Redirect) -> str:
    """The address of the page to which a redirect leads, as the ledger writes it."""
    return address(redirect.path) or HOME


def _is_page(line: Line) -> bool:
    return line.address.endswith("/") and not line.address.startswith(OF_PAGES)


def _follows(line: Line, gone: Collection[str]) -> bool:
    """Whether an address comes back with a page that is gone, too: one fault is reported once."""
    return not line.target and any(
        renamed(line.address, page.rstrip("/"), "") != line.address for page in gone
    )


def _lost(line: Line, shown: str) -> Problem:
    hint = (
        f'Bring it back, or write "moved_from: [{line.address.rstrip("/")}]" in the page that takes its place'
    )
    if line.target:
        short = line.address.removeprefix("go/").rstrip("/")
        hint = (
            f'Write "short: {short}" in the page at {line.target} again, or in the one that takes its place'
        )
    return Problem(shown, line.number, line.address, "was published and leads nowhere now", hint)


def _taken(line: Line, redirect: Redirect, entry: Entry[PageMeta]) -> Problem:
    message = f"takes the short link {line.address} away from {line.target}, where it has always led"
    old = line.target.rstrip("/")
    hint = f'Choose another name, or write "moved_from: [{old}]" if this page takes the place of that one'
    return entry.problem(("short",) if redirect.kind == "short" else ("moved_from",), message, hint)
