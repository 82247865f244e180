"""Addresses: what was ever published, and where it leads."""

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
"""How the ledger writes the first page."""


class RedirectWords(Record):
    """What a page says that only leads on."""

    go_on: Annotated[str, Placeholders("title")]
    """The link to the page."""


@dataclass(frozen=True)
class Line:
    """One address that was published."""

    number: int
    address: str
    """Relative to the site: `exercises/bird-dog/`."""
    target: str = ""
    """Where a short link led when it was first published."""


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
    """An address that leads to a page at another."""

    address: str
    """`go/bridge/`, or `exercises/bridge/` where the page stood before."""
    path: str
    """The content file of the page it leads to."""
    kind: Literal["short", "moved"]


def renamed(address: str, old: str, new: str) -> str:
    """An address with one page's place or name in it exchanged for another's.

    So `embed/bridge/` becomes `embed/hip-lift/` for the move of `exercises/bridge` to `exercises/hip-lift`.
    """
    found = _exchanged(address, old, new)
    return found if found != address else _exchanged(address, old.rpartition("/")[2], new.rpartition("/")[2])


def _exchanged(text: str, old: str, new: str) -> str:
    """A whole word for another; hyphens are parts of words."""
    return re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", lambda _: new, text)
