"""A reader's choice of light or dark lasts on every page, and no other site on the host can change it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


def choose(page: Page, look: str) -> None:
    page.locator(f'input[name="theme"][value="{look}"]').check(force=True)


def ink(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).color"))


@pytest.mark.parametrize(("device", "look"), [("light", "dark"), ("dark", "light")])
def test_the_chosen_look_holds_on_the_next_page(page: Page, base: str, device: str, look: str) -> None:
    page.emulate_media(color_scheme="dark" if device == "dark" else "light")
    page.goto(base)
    before = ink(page)
    choose(page, look)
    chosen = ink(page)
    assert chosen != before
    page.goto(base + "404.html")
    expect(page.locator(f'input[name="theme"][value="{look}"]')).to_be_checked()
    assert ink(page) == chosen
    choose(page, "auto")
    page.goto(base)
    assert ink(page) == before


def test_another_site_on_the_host_changes_nothing(page: Page, base: str) -> None:
    page.goto(base)
    before = ink(page)
    page.evaluate("localStorage.setItem('theme', 'dark'); localStorage.setItem('/other/theme', 'dark')")
    page.reload()
    expect(page.locator('input[name="theme"][value="auto"]')).to_be_checked()
    assert ink(page) == before
