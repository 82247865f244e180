"""Keys: single ones never get in the way of typing, and whatever has the focus shows it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

OPENER = ".site-search__open"
KEY = "/"
FIELDS = {
    "text": "<input>",
    "search": "<input type=search>",
    "number": "<input type=number>",
    "several lines": "<textarea></textarea>",
    "choice": "<select><option>one</option></select>",
    "rich text": "<div contenteditable=true><p>words</p></div>",
}
COUNT = f"""() => {{
  window.presses = 0;
  document.querySelector("{OPENER}").addEventListener("click", () => {{ window.presses += 1; }});
}}"""


def presses(page: Page, keys: str = KEY) -> bool:
    """Whether a key presses the button of the search."""
    page.evaluate("window.presses = 0")
    page.keyboard.press(keys)
    return bool(page.evaluate("window.presses > 0"))


INSERT = """async (html) => {
  const { parsed } = await import(document.querySelector("script[src$='site.mjs']").src);
  document.querySelector("main").prepend(...parsed(html).body.children);
}"""
"""By the one function that may read HTML: the pages require Trusted Types."""


@pytest.fixture
def home(page: Page, shins: str) -> Page:
    page.goto(shins)
    page.evaluate(COUNT)
    return page


@pytest.mark.parametrize("field", FIELDS)
def test_a_key_does_nothing_while_somebody_types(home: Page, field: str) -> None:
    """Single letters and signs are shortcuts only outside fields: WCAG 2.2, 2.1.4."""
    home.evaluate(INSERT, f"<div id=field>{FIELDS[field]}</div>")
    home.locator("#field > *").focus()
    assert not presses(home)
    home.evaluate("document.activeElement.blur()")
    assert presses(home)


@pytest.mark.parametrize("modifier", ["Control", "Meta", "Alt"])
def test_a_key_with_another_key_belongs_to_the_browser(home: Page, modifier: str) -> None:
    assert not presses(home, f"{modifier}+{KEY}")


def test_the_key_can_be_turned_off_for_good(home: Page) -> None:
    switch = home.locator(".site-search__key input")
    home.locator(OPENER).click()
    switch.uncheck()
    home.keyboard.press("Escape")
    assert not presses(home)
    home.reload()
    home.evaluate(COUNT)
    assert not presses(home)
    home.locator(OPENER).click()
    expect(switch).not_to_be_checked()
    switch.check()
    home.keyboard.press("Escape")
    assert presses(home)


RING = """() => {
  const width = (part) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
    const clear = ["none", "hidden"].includes(outlineStyle) || /^rgba\\(.*, 0\\)$/.test(outlineColor);
    return clear ? 0 : parseFloat(outlineWidth);
  };
  let part = document.activeElement;
  if (part === document.body) return null;
  const name = part.outerHTML.slice(0, 90);
  let widest = 0;
  for (let up = 0; part && up < 5; up += 1, part = part.parentElement) widest = Math.max(widest, width(part));
  return [name, widest];
}"""
PAGES = ["", "finder/", "exercises/", "exercises/toe-lift/", "plans/walk-to-run/", "references/"]


@pytest.mark.parametrize("place", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_whatever_has_the_focus_shows_it(page: Page, shins: str, place: str, scheme: Any) -> None:
    """With a ring of two pixels or more: WCAG 2.2, 2.4.7 and 2.4.13."""
    page.emulate_media(color_scheme=scheme)
    page.goto(shins + place)
    rings: dict[str, float] = {}
    page.keyboard.press("Tab")
    while (found := page.evaluate(RING)) and found[0] not in rings and len(rings) < 80:
        rings[found[0]] = found[1]
        page.keyboard.press("Tab")
    assert len(rings) > 10
    assert {name: width for name, width in rings.items() if width < 2} == {}
