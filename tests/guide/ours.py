"""The guide in `content/`: what it is called, its pages, and a choice of them for what takes a browser."""

from __future__ import annotations

import re
from functools import cache

import yaml

from hooks.core.page import Page, Published, address
from hooks.kinds.exercise.model import Exercise
from hooks.library.pages import pages as pages_of
from hooks.site import Site, build_site
from tests.contents import library_of, our_library
from tests.day import CONTENT_DAY
from tests.server import PREFIX
from tests.tiny import ROOT

HERE = f"https://club.example{PREFIX}"
"""The address for which the site is built."""
MISSING = "no/such/page/"


def _site_name() -> str:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (line,) = re.findall(r"^site_name:.*$", settings, re.MULTILINE)
    return str(yaml.safe_load(line)["site_name"])


NAME = _site_name()


@cache
def site() -> Site:
    """All that is built, without a host."""
    made = build_site(ROOT / "content", CONTENT_DAY, Published(HERE, NAME))
    assert not made.problems
    return made


@cache
def pages() -> list[Page]:
    """Its pages alone, which takes a fraction of the time."""
    return list(pages_of(library_of(ROOT / "content", Published(HERE, NAME), CONTENT_DAY)))


def _blocks(page: Page) -> set[str]:
    return set(re.findall(r"^/// *([a-z-]+)", page.text, re.MULTILINE))


def pages_with(block: str) -> list[str]:
    """The addresses of the pages on which a block stands."""
    return [address(page.path) for page in pages() if block in _blocks(page)]


def _sample() -> list[Page]:
    """The first and the longest page of each kind, and pages enough to have every block that is in use."""
    chosen = list[Page]()
    kinds = our_library().pages_by_path
    for name in dict.fromkeys(kind.name for kind, _ in kinds.values()):
        mine = [page for page in pages() if page.path in kinds and kinds[page.path][0].name == name]
        chosen += [mine[0], max(mine, key=lambda page: len(page.text))]
    for page in sorted(pages(), key=lambda page: (-len(_blocks(page)), page.path)):
        if _blocks(page) - {block for other in chosen for block in _blocks(other)}:
            chosen.append(page)
    return chosen


PAGES = [address(page.path) for page in pages()]
"""The address of every page below the site's own."""
SAMPLE = list(dict.fromkeys(["", *(address(page.path) for page in _sample())]))
EXERCISES = [address(entry.source.path) for entry in our_library().entries(Exercise).values()]
