"""Fixtures on a built site, once for each suite: a suite says which by its own `built_site` and `library`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from hooks.finder.rules.compiled import Compiled
from hooks.library.library import Library
from tests.browsing import Tabs
from tests.finder_page import FINDER, Open, Reader, compiled_of, whole
from tests.server import PREFIX, Serve


@pytest.fixture(scope="session")
def base(built_site: Path, serve: Serve) -> str:
    """The address of the site, under the sub-path that it was built for."""
    return serve(built_site, PREFIX)


@pytest.fixture(scope="session")
def finder_address(base: str) -> str:
    return base + FINDER


@pytest.fixture(scope="session")
def finder(built_site: Path, library: Library) -> Compiled:
    return compiled_of(built_site, library)


@pytest.fixture
def open_finder(tabs: Tabs, finder_address: str, finder: Compiled) -> Iterator[Open]:
    errors: list[str] = []
    with tabs.tab(viewport={"width": 360, "height": 640}, reduced_motion="reduce") as page:
        page.on("pageerror", lambda error: errors.append(str(error)))

        def start(fragment: str = "", *, bare: bool = False) -> Reader:
            query, _, answers = fragment.partition("#")
            is_answers = "=" in answers and not bare
            page.goto(finder_address + (f"{query}#{whole(finder, answers)}" if is_answers else fragment))
            expect(page.locator("cause-finder[data-screen]")).to_be_visible()
            return Reader(page, finder)

        yield start
    assert errors == []
