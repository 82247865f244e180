"""Checks short links and moved pages, and that no published address has been lost."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from hooks.core.entry import Entry
from hooks.core.page import address, short_address
from hooks.core.problem import Problem
from hooks.core.record import PageMeta
from hooks.outputs.redirects.model import HOME, Ledger, Line, Redirect, renamed

FOLDERS_BESIDE = ("embed/", "go/")
"""Folders whose addresses belong to a page with an address of its own."""
NAME = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
OLD_ADDRESS = re.compile(rf"{NAME.pattern}(?:/{NAME.pattern})*")


def check_redirects(pages: Collection[Entry[PageMeta]], paths: Iterable[str]) -> list[Problem]:
    """Problems with the spelling of short links and old addresses, and addresses that two pages claim.

    Args:
        pages: every record that has a page.
        paths: the content file of every page, including generated ones.
    """
    taken = {address(path): path for path in paths}
    problems = []
    for entry in pages:
        for key, name, claimed, pattern in _claims(entry):
            if not pattern.fullmatch(name):
                problems.append(entry.problem(key, f'is "{name}"', _SPELLING[pattern]))
            elif claimed in taken:
                message = f'is "{name}", but {taken[claimed]} already has that address'
                problems.append(entry.problem(key, message, "Choose another, or remove one of the two"))
            else:
                taken[claimed] = entry.source.shown
    return problems


_SPELLING = {
    NAME: "Write letters and digits with hyphens between them, such as bridge or side-plank",
    OLD_ADDRESS: "Write the old address without slashes around it, such as exercises/bridge",
}


def _claims(entry: Entry[PageMeta]) -> Iterator[tuple[tuple[str | int, ...], str, str, re.Pattern[str]]]:
    """What a page claims: the key, its value, the address, and how the value must be spelt."""
    if entry.record.short is not None:
        yield ("short",), entry.record.short, short_address(entry.record.short), NAME
    for index, old in enumerate(entry.record.moved_from):
        yield ("moved_from", index), old, f"{old}/", OLD_ADDRESS


def check_ledger(
    ledger: Ledger,
    present: Collection[str],
    redirects: Iterable[Redirect],
    pages: Mapping[str, Entry[PageMeta]],
) -> list[Problem]:
    """Published addresses that now lead nowhere, and short links that now lead to another page.

    Args:
        ledger: every address ever published.
        present: every address of the site as it is now.
        redirects: the short links and moved pages among them.
        pages: every record that has a page, by the path of its file.
    """
    lost = [line for line in ledger.lines if line.address not in present]
    gone = {line.address for line in lost if _is_page(line)}
    problems = [
        _lost_address(line, ledger.shown)
        for line in lost
        if line.address in gone or not _belongs_to(line, gone)
    ]
    by_address = {redirect.address: redirect for redirect in redirects}
    for line in ledger.lines:
        redirect, moved = by_address.get(line.address), by_address.get(line.target)
        if (
            redirect
            and line.target
            and line.target != target_address(redirect)
            and not (moved and moved.path == redirect.path)
        ):
            problems.append(_taken_short_link(line, redirect, pages[redirect.path]))
    return problems


def target_address(redirect: Redirect) -> str:
    """The address of the page to which a redirect leads, in the form used in the ledger."""
    return address(redirect.path) or HOME


def _is_page(line: Line) -> bool:
    return line.address.endswith("/") and not line.address.startswith(FOLDERS_BESIDE)


def _belongs_to(line: Line, gone: Collection[str]) -> bool:
    """Whether an address belongs to one of the lost pages, so that one lost page is one problem."""
    return not line.target and any(
        renamed(line.address, page.rstrip("/"), "") != line.address for page in gone
    )


def _lost_address(line: Line, shown: str) -> Problem:
    hint = f'Restore it, or write "moved_from: [{line.address.rstrip("/")}]" in the page that replaces it'
    if line.target:
        short = line.address.removeprefix("go/").rstrip("/")
        hint = f'Write "short: {short}" in the page at {line.target} again, or in the page that replaces it'
    return Problem(shown, line.number, line.address, "was published and now leads nowhere", hint)


def _taken_short_link(line: Line, redirect: Redirect, entry: Entry[PageMeta]) -> Problem:
    message = f"takes the short link {line.address} away from {line.target}, where it has always led"
    old = line.target.rstrip("/")
    hint = f'Choose another name, or write "moved_from: [{old}]" if this page replaces that one'
    return entry.problem(("short",) if redirect.kind == "short" else ("moved_from",), message, hint)
