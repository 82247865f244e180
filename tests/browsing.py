"""Tabs of the browser for tests: as clean as those of a new profile, in a third of the time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Frame, Page

from tests.waiting import LONGEST

NOON = datetime(2026, 11, 27, 12)  # noqa: DTZ001 (local)


class Tabs:
    """One browser profile for each set of options, emptied after each test.

    A profile has processes of its own, and starting them takes longer than most tests. A tab that stays open
    keeps them alive. A test that changes what a profile can't take back, such as a script for every page,
    makes a context of its own.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.profiles: dict[str, BrowserContext] = {}

    @contextmanager
    def tab(self, **options: Any) -> Iterator[Page]:
        """An empty tab; the options are those of Playwright's `new_context`."""
        with self.profile(**options) as profile:
            yield profile.new_page()

    @contextmanager
    def profile(self, **options: Any) -> Iterator[BrowserContext]:
        """A profile for tabs that a test opens itself, which are closed for it."""
        profile = self._profile(options)
        opened, visited = list[Page](), set[str]()

        def watch(page: Page) -> None:
            opened.append(page)
            page.on("framenavigated", lambda frame: visited.add(_origin(frame)))

        profile.on("page", watch)
        try:
            yield profile
        finally:
            profile.remove_listener("page", watch)
            _empty(profile, opened, visited)

    def _profile(self, options: dict[str, Any]) -> BrowserContext:
        name = str(sorted(options.items()))
        if name not in self.profiles:
            self.profiles[name] = new_profile(self.browser, **options)
            self.profiles[name].new_page()
        return self.profiles[name]


def new_profile(browser: Browser, **options: Any) -> BrowserContext:
    """An empty profile, which closes with its `with`; the options are those of Playwright's `new_context`."""
    # A service worker would answer in place of what a test puts before the network.
    profile = browser.new_context(**{"service_workers": "block", **options})
    profile.set_default_timeout(LONGEST)
    return profile


def stop_clock(profile: BrowserContext, at: datetime = NOON) -> None:
    """Let the time in a profile stand still but for what a test lets pass with `page.clock`.

    A clock that is only installed goes on by itself, and further on a slow machine. Both hold for all pages
    of the profile and for good, so it must be the test's own.
    """
    profile.clock.install(time=at - timedelta(hours=1))
    profile.clock.pause_at(at)


def _origin(frame: Frame) -> str:
    parts = urlsplit(frame.url)
    return f"{parts.scheme}://{parts.netloc}"


def _empty(profile: BrowserContext, opened: list[Page], visited: set[str]) -> None:
    """Close the tabs that were opened, and forget everything; another may be open for several tests."""
    for page in opened:
        page.close()
    profile.clear_cookies()
    profile.clear_permissions()
    devtools = profile.new_cdp_session(profile.pages[0])  # the one that stays
    for origin in visited:
        devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    devtools.detach()
