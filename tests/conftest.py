"""Fixtures: a browser, the real site, a server, tiny sites."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from hooks.finder.rules.compile import Compiled
from tests.day import CONTENT_DAY, clock
from tests.finder_page import FINDER, Open, Reader, compiled_of
from tests.server import PREFIX, Serve, serving
from tests.tiny import ROOT, TinyGuide
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
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, built as `make site` does, under a sub-path."""
    out = tmp_path_factory.mktemp("real") / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)],
        cwd=ROOT,
        env={
            "SITE_URL": f"https://club.example{PREFIX}",
            "NO_MKDOCS_2_WARNING": "1",
            "PATH": "",
            **clock(CONTENT_DAY),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    with serving() as start:
        yield start


@pytest.fixture(scope="session")
def base(real_site: Path, serve: Serve) -> str:
    """The address of the real site, under the sub-path that it was built for."""
    return serve(real_site, PREFIX)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """An empty page of a fresh browser profile."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def tiny(tmp_path: Path) -> Callable[..., TinyGuide]:
    """A small complete guide on another subject; name files to change or remove (None) them."""

    def make(files: dict[str, str | bytes | None] | None = None) -> TinyGuide:
        return TinyGuide(tmp_path, files or {})

    return make


@pytest.fixture(scope="session")
def finder_address(real_site: Path, serve: Serve) -> str:
    return serve(real_site, "/club/backs/") + FINDER


@pytest.fixture(scope="session")
def finder(real_site: Path) -> Compiled:
    return compiled_of(real_site)


@pytest.fixture
def open_finder(chromium: Browser, finder_address: str, finder: Compiled) -> Iterator[Open]:
    context = chromium.new_context(viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    context.set_default_timeout(5_000)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))

    def start(fragment: str = "") -> Reader:
        page.goto(finder_address + fragment)
        expect(page.locator("cause-finder[data-screen]")).to_be_visible()
        return Reader(page, finder)

    yield start
    assert errors == []
    context.close()
