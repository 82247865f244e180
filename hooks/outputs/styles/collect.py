"""Collects the style sheet and the scripts of every page, and the style sheets of components."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hooks.core.author_syntax import blocks_in
from hooks.core.page import BUILD, HOME, Asset, Page
from hooks.core.script import scripts
from hooks.core.style_sheet import (
    INNER,
    component_sheet,
    components_at_first,
    components_in,
    home_sheet,
    later_sheet,
    later_sheet_path,
    sheet_path,
    style_sheet,
)
from hooks.library.library import Library

ADDED_BY_SCRIPT = {"cause-finder": "body-form"}
"""Blocks whose script adds another block to the page."""


def meta(library: Library, page: Page) -> Mapping[str, object]:
    """The style sheet of a page's components; pages with the same components share one."""
    names = _components(library, page)
    return {"style": sheet_path(names)} if names else {}


def files(library: Library, pages: Sequence[Page]) -> Iterator[Asset]:
    """What every page loads, and the style sheets of components."""
    yield Asset(f"{BUILD}assets/site.css", style_sheet())
    yield Asset(f"{BUILD}assets/home.css", home_sheet())
    yield from (Asset(path, code) for path, code in scripts())
    yield from sheets(library, pages)


def sheets(library: Library, pages: Iterable[Page]) -> Iterator[Asset]:
    """A style sheet for each set of components that a page has, and what scripts fetch with what they add."""
    for names in dict.fromkeys(tuple(_components(library, page)) for page in pages):
        if names:
            yield Asset(sheet_path(names), component_sheet(names))
    yield from _later(library, pages)


def _components(library: Library, page: Page) -> list[str]:
    """The names of the components on a page."""
    html = (library.block(name, argument) for name, argument in blocks_in(page.text))
    used = library.result(
        ("components", page.path, page.digest), lambda: components_at_first(" ".join([page.text, *html]))
    )
    return used if page.path == HOME else [*used, *INNER]


def _later(library: Library, pages: Iterable[Page]) -> Iterator[Asset]:
    """For each element whose script adds components: the sheet of those that its page lacks."""
    for page in pages:
        for name, argument in blocks_in(page.text):
            if name in ADDED_BY_SCRIPT:
                added = library.block(ADDED_BY_SCRIPT[name])
                all_of_it = components_in(library.block(name, argument) + added)
                lacking = [one for one in all_of_it if one not in _components(library, page)]
                yield Asset(later_sheet_path(name), later_sheet(name, lacking))
