"""Redirects, and the ledger of published addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from hooks.core.record import Record
from hooks.core.words import Placeholders

FILE = "published-addresses.txt"
"""The ledger, in the content folder."""
ARROW = " -> "
HOME = "/"
"""The first page in the ledger."""


class RedirectWords(Record):
    """The words on the page of a redirect."""

    go_on: Annotated[str, Placeholders("title")]
    """The link to the page."""


@dataclass(frozen=True)
class Line:
    """One line of the ledger: an address that was published."""

    number: int
    address: str
    """Relative to the site: `exercises/bird-dog/`."""
    target: str = ""
    """The page to which a short link led when it was first published."""


@dataclass(frozen=True)
class Ledger:
    """Every address that was ever published."""

    lines: tuple[Line, ...] = ()
    shown: str = FILE
    """Its path in messages."""

    @property
    def addresses(self) -> set[str]:
        """All of them."""
        return {line.address for line in self.lines}


@dataclass(frozen=True)
class Redirect:
    """An address that redirects to a page."""

    address: str
    """`go/bridge/`, or a former address such as `exercises/bridge/`."""
    path: str
    """The content file of the page it leads to."""
    kind: Literal["short", "moved"]


def renamed(address: str, old: str, new: str) -> str:
    """An address with the path or the name of a page in it replaced.

    If `exercises/bridge` moves to `exercises/hip-lift`, `embed/bridge/` becomes `embed/hip-lift/`.
    """
    found = _replaced(address, old, new)
    return found if found != address else _replaced(address, old.rpartition("/")[2], new.rpartition("/")[2])


def _replaced(text: str, old: str, new: str) -> str:
    """Replaces complete words only; a hyphen is part of a word."""
    return re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", lambda _: new, text)
