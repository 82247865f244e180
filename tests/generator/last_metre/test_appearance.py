"""The look that a reader chose is the one that stays."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

INK = """() => {
  const [red, green, blue] = getComputedStyle(document.body).color.match(/[\\d.]+/g).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}"""
"""How light the letters are: 0 black, 1 white."""


def look(page: Page, name: str) -> Locator:
    return page.locator(f'input[name="theme"][value="{name}"]')


@pytest.mark.parametrize("device", ["light", "dark"])
def test_the_look_is_the_chosen_one_now_and_later(page: Page, shins: str, device: Any) -> None:
    page.emulate_media(color_scheme=device)
    for chosen in ("dark", "light", "auto"):
        page.goto(shins)
        look(page, chosen).check(force=True)
        for place in (None, "finder/", "exercises/toe-lift/"):
            if place:
                page.goto(shins + place)
            expect(look(page, chosen)).to_be_checked()
            dark = page.evaluate(INK) > 0.5
            assert dark == ((device if chosen == "auto" else chosen) == "dark"), (chosen, place)
