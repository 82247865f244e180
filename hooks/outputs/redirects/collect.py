"""Every address of the site: pages, what leads on to them, and files that others link to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hooks.core.page import Asset, CostlyAsset, Destination, Page, address
from hooks.core.problem import Problem
from hooks.library.shared import Shared
from hooks.outputs.redirects.check import check_ledger, led_to
from hooks.outputs.redirects.model import HOME, Ledger, Way, renamed, short_address
from hooks.outputs.redirects.render import robots, way_page

Files = Sequence[Asset | CostlyAsset]
BY_HOST = ("sitemap.xml",)
"""What the host makes."""
BY_THEME = ("embed/doors/", "embed/resize.js")
"""What lies in the theme."""
PASSING = ("assets/site.", "assets/styles/", "assets/figures/", "assets/cause-finder.json", "components/")
"""What only our own pages ask for, under names that may change with every build."""


class Addresses:
    """The addresses of one library, now and in the past."""

    def __init__(self, shared: Shared, ledger: Ledger) -> None:
        self.shared, self.ledger = shared, ledger
        self.ways = list(_ways(shared.destinations.values()))

    def files(self) -> list[Asset]:
        """A page for each short link and each place where a page stood before, and what robots are told."""
        pages, words = self.shared.destinations, self.shared.wording.address
        return [
            Asset("robots.txt", robots(self.shared.published)),
            *(
                Asset(
                    f"{way.address}index.html",
                    way_page(way.address, pages[way.path], self.shared.published, words),
                )
                for way in self.ways
            ),
        ]

    def kept(self, files: Files) -> list[Asset | CostlyAsset]:
        """Files of pages that moved, once more under the names that were published."""
        stand = {file.path for file in files}
        moves = [
            (way.address.rstrip("/"), led_to(way).rstrip("/")) for way in self.ways if way.kind == "moved"
        ]
        found = {
            _file(line.address): file
            for line in self.ledger.lines
            if _file(line.address) not in stand
            for old, new in moves
            for file in files
            if file.path == renamed(_file(line.address), old, new)
        }
        return [replace(file, path=path) for path, file in found.items()]

    def lasting(self, pages: Iterable[Page], files: Files) -> dict[str, str]:
        """Every address that must never die, with the page to which a short link leads.

        Args:
            pages: every page.
            files: every file.
        """
        shorts = {way.address: led_to(way) for way in self.ways if way.address.startswith("go/")}
        stand = [file.path.removesuffix("index.html") for file in files if not file.path.startswith(PASSING)]
        found = [*(address(page.path) for page in pages), *stand, *BY_HOST, *BY_THEME]
        return {name or HOME: shorts.get(name, "") for name in found}

    def check(self, lasting: Iterable[str]) -> list[Problem]:
        """What became of the addresses that were published."""
        # Feeds and pictures for others are made only for a site that others can reach.
        whole = self.shared.published.public
        lines = [line for line in self.ledger.lines if whole or line.address.endswith("/")]
        return check_ledger(Ledger(tuple(lines)), set(lasting), self.ways, self.shared.entries)


def _file(published: str) -> str:
    """The file behind an address."""
    return f"{published}index.html" if published.endswith("/") else published


def _ways(pages: Iterable[Destination]) -> Iterator[Way]:
    for page in pages:
        if page.short is not None:
            yield Way(short_address(page.short), page.path, "short")
        for old in page.moved_from:
            yield Way(f"{old}/", page.path, "moved")
