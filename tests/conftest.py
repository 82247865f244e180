"""Fixtures of both suites: a browser, an empty page, a server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browsing import Tabs
from tests.server import Serve, serving
from tests.waiting import LONGEST
from tools.browser import environment, find

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""A browser that asks nothing of the world but what a test tells it to."""


collect_ignore = ["engines"]
"""For other browsers, with drivers of their own: `make test-browsers`."""

for name in ("SITE_URL", "PREVIEW"):  # what a build reads, and a shell may hold
    os.environ.pop(name, None)

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
expect.set_options(timeout=LONGEST)
"""No test fails because a machine is busy."""

TOLD = pytest.StashKey[list[str]]()
"""Figures that a test tells whoever runs it."""


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TOLD] = []


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Figures of a process that runs a share of the tests go to the one that reports."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["told"] = session.config.stash[TOLD]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    node.config.stash[TOLD].extend(getattr(node, "workeroutput", {}).get("told", []))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash[TOLD]:
        terminalreporter.write_line(line)


NEEDS_MORE = {"chromium", "built_site", "shin_pain"}
"""Fixtures that take a browser, or a whole guide that the host builds."""


@pytest.hookimpl(tryfirst=True)  # before those that are not wanted are left out
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what takes more than Python, so that `make quick` can leave it for later.

    Under CI, a test in a browser that fails has one more try: a busy machine can be late where nobody would
    wait. The report lists each of these (RERUN), and none may stay in it.
    """
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("host") or NEEDS_MORE & fixtures:
            item.add_marker(pytest.mark.browser)
        if "chromium" in fixtures and os.environ.get("CI") == "true":
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = find()
    assert program is not None, "no browser: run make browser"
    fonts = environment(tmp_path_factory.mktemp("fonts"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET, env=fonts)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    with serving() as start:
        yield start


@pytest.fixture(scope="session")
def tabs(chromium: Browser) -> Tabs:
    return Tabs(chromium)


@pytest.fixture
def page(tabs: Tabs) -> Iterator[Page]:
    """An empty page of an empty browser profile."""
    with tabs.tab(viewport={"width": 1280, "height": 900}) as page:
        yield page
