"""The style sheet and the scripts of every page, and for each page the sheet of just its components."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hooks.core.author_syntax import blocks_in
from hooks.core.page import Asset, Page
from hooks.core.script import scripts
from hooks.core.style_sheet import component_sheet, components_in, sheet_path, style_sheet
from hooks.library.library import Library

LATER = {"cause-finder": "body-form"}
"""Blocks whose script puts another one into the page."""


def meta(library: Library, page: Page) -> Mapping[str, object]:
    """The sheet of a page; pages with the same components share one."""
    names = _components(library, page)
    return {"style": sheet_path(names)} if names else {}


def files(library: Library, pages: Sequence[Page]) -> Iterator[Asset]:
    """What every page loads, and the sheets of the components."""
    yield Asset("assets/site.css", style_sheet())
    yield from (Asset(path, code) for path, code in scripts())
    yield from sheets(library, pages)


def sheets(library: Library, pages: Iterable[Page]) -> Iterator[Asset]:
    """The sheet of each set of components, once."""
    for names in dict.fromkeys(tuple(_components(library, page)) for page in pages):
        if names:
            yield Asset(sheet_path(names), component_sheet(names))


def _components(library: Library, page: Page) -> list[str]:
    """The components on a page, by name."""
    return library.once(_Components).on(page)


class _Components:
    """Finds the components of each page once: its front matter and its sheet both ask."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.found: dict[str, list[str]] = {}

    def on(self, page: Page) -> list[str]:
        if page.path not in self.found:
            self.found[page.path] = components_in(" ".join([page.text, *self._html(page)]))
        return self.found[page.path]

    def _html(self, page: Page) -> Iterator[str]:
        for name, argument in blocks_in(page.text):
            yield self.library.block(name, argument)
            if name in LATER:
                yield self.library.block(LATER[name])
