"""Readers with another engine than Chromium's: Firefox by WebDriver BiDi, WebKitGTK by WebDriver."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import sync_playwright
from selenium.webdriver import WebKitGTK
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

LONGEST = 60
"""Seconds after which what never happens is a failure."""
WIDTH, HEIGHT = 390, 844
MINI_BROWSERS = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
TARGET = "[data-target-of-test]"


class Driver(Protocol):
    """What both drivers can do."""

    def go(self, address: str) -> None:
        """Open a page."""

    def run(self, expression: str) -> Any:
        """The value of a JavaScript expression."""

    def click(self) -> None:
        """Click what is marked."""

    def write(self, text: str) -> None:
        """Type into what is marked."""


class Firefox:
    def __init__(self, page: Any) -> None:
        self.page = page

    def go(self, address: str) -> None:
        self.page.goto(address)

    def run(self, expression: str) -> Any:
        return self.page.evaluate(f"() => ({expression})")

    def click(self) -> None:
        self.page.locator(TARGET).click()

    def write(self, text: str) -> None:
        self.page.locator(TARGET).press_sequentially(text)


class WebKit:
    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def go(self, address: str) -> None:
        self.driver.get(address)

    def run(self, expression: str) -> Any:
        return self.driver.execute_script(f"return ({expression})")

    def click(self) -> None:
        self.driver.find_element("css selector", TARGET).click()

    def write(self, text: str) -> None:
        self.driver.find_element("css selector", TARGET).send_keys(text)


class Reader:
    """Somebody who reads the site in one of these browsers."""

    def __init__(self, driver: Driver, base: str) -> None:
        self.driver, self.base = driver, base

    def open(self, path: str) -> None:
        self.driver.go(self.base + path)
        self.until("document.querySelector(':not(:defined):not([data-load], [data-load] *)') === null")

    def until(self, expression: str) -> Any:
        """Wait until an expression is true, whatever the page does meanwhile; gives its value."""
        last, pause = time.monotonic() + LONGEST, threading.Event()
        while True:
            with suppress(Exception):  # the page may be on its way to another
                if value := self.driver.run(expression):
                    return value
            assert time.monotonic() < last, f"never true: {expression}"
            pause.wait(0.05)

    def press(self, selector: str, text: str = "") -> None:
        """Click the first visible element that a selector finds and that has a text."""
        self._mark(selector, text)
        self.driver.click()

    def write(self, selector: str, text: str) -> None:
        self._mark(selector, "")
        self.driver.write(text)

    def _mark(self, selector: str, text: str) -> None:
        name = TARGET.strip("[]")
        self.until(f"""(() => {{
          for (const old of document.querySelectorAll("{TARGET}")) old.removeAttribute("{name}");
          const found = [...document.querySelectorAll({selector!r})].find((element) =>
            element.checkVisibility() && element.textContent.includes({text!r}));
          found?.setAttribute("{name}", "");
          found?.scrollIntoView({{ block: "center" }});
          return found !== undefined;
        }})()""")

    def text(self, selector: str) -> str:
        return str(self.until(f"document.querySelector({selector!r})?.textContent.trim()"))


def firefox() -> str | None:
    """Debian's Firefox, or another."""
    return os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")


def mini_browser() -> str | None:
    """The browser that comes with WebKitGTK."""
    return next((str(file) for file in sorted(Path("/").glob(MINI_BROWSERS.lstrip("/")))), None)


@contextmanager
def with_firefox() -> Iterator[Driver]:
    plain = dict.fromkeys(("color_scheme", "reduced_motion", "forced_colors"), "null")
    with sync_playwright() as playwright:
        browser = playwright.firefox.launch(executable_path=firefox(), channel="moz-firefox")
        size = {"width": WIDTH, "height": HEIGHT}
        yield Firefox(browser.new_page(viewport=size, **plain))  # type: ignore[arg-type]
        browser.close()


@contextmanager
def with_webkit() -> Iterator[Driver]:
    options = Options()
    options.binary_location = mini_browser() or ""
    options.add_argument("--automation")
    driver = WebKitGTK(options=options, service=Service(shutil.which("WebKitWebDriver")))
    driver.set_window_size(WIDTH, HEIGHT)
    try:
        yield WebKit(driver)
    finally:
        driver.quit()


ENGINES = {"firefox": with_firefox, "webkit": with_webkit}
