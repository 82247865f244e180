"""A cause's page on a phone, on a wide screen and on paper: what to do comes first, and it ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from hooks.kinds.cause.model import Cause
from tests.browsing import Tabs
from tests.frozen import frozen_library
from tests.tiny import TinyGuide

CAUSES = frozen_library().entries(Cause)
RANKED = sorted(name for name, entry in CAUSES.items() if entry.record.ranked)
ROUTES_OUT = sorted(name for name, entry in CAUSES.items() if not entry.record.ranked)
LONG = 3_200
"""The height of a page on a phone that readers still get through (docs/look.md)."""
MANY = "causes/sciatica-like/"
"""A cause with a long list of warning signs."""


@pytest.mark.parametrize("cause", RANKED)
def test_a_phone_shows_what_to_do_today_in_two_screens_and_the_rest_in_four(
    page: Page, base: str, cause: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{base}causes/{cause}/")
    today = page.locator(".cause__today").bounding_box()
    assert today is not None
    assert today["y"] < 2 * 740
    assert page.evaluate("document.documentElement.scrollHeight") <= LONG


def test_the_signs_of_a_long_list_are_one_tap_away_and_open_elsewhere(page: Page, base: str) -> None:
    signs = page.locator(".cause__signs")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(base + MANY)
    expect(signs.locator("a").first).not_to_be_visible()
    signs.locator("summary").click()
    expect(signs.locator("a").last).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(base + MANY)
    expect(signs.locator("a").last).to_be_visible()
    page.set_viewport_size({"width": 680, "height": 1000})
    page.emulate_media(media="print")
    page.goto(base + MANY)
    expect(signs.locator("a").last).to_be_visible()


def test_the_list_of_causes_has_facts_that_do_not_look_like_buttons(page: Page, base: str) -> None:
    page.goto(f"{base}causes/")
    looks = page.locator(".cause-list .pattern").evaluate_all(
        """facts => facts.map(getComputedStyle)
          .map((style) => `${style.borderTopWidth} ${style.backgroundColor} ${style.cursor}`)"""
    )
    assert set(looks) == {"0px rgba(0, 0, 0, 0) auto"}


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_route_out_begins_with_a_care_card(tabs: Tabs, base: str, scripts: bool) -> None:
    """Its page is as long as its cards are; what to do is on the first screen."""
    with tabs.tab(viewport={"width": 360, "height": 740}, java_script_enabled=scripts) as page:
        for cause in ROUTES_OUT:
            page.goto(f"{base}causes/{cause}/")
            card = page.locator(".care-card").first
            heading, bar = (
                card.get_by_role("heading").bounding_box(),
                page.locator(".door-bar").bounding_box(),
            )
            assert heading
            assert bar
            assert heading["y"] + heading["height"] <= bar["y"], cause
            assert page.locator(".care-card, .cause-facts, .cause__today").first.evaluate(
                "(first, card) => first === card", card.element_handle()
            )
            assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_scene_is_described_and_one_that_nobody_drew_is_reported(tiny: Callable[..., TinyGuide]) -> None:
    guide, path = tiny(), "causes/ordinary-ache.md"
    guide.replace(path, "\nregions:", "\nscene: seated\nregions:")
    assert f'{path}:4: scene: names the figure "seated"' in guide.problems()
    alt = "Someone sits upright on a chair, with both feet on the floor."
    pose = "props: [chair]\nposes: [{name: seated, posture: sitting}]"
    guide.write("figures/seated.yml", f"alt: {alt}\n{pose}\n")
    assert f"<title>{alt}</title>" in guide.block("cause-facts", "ordinary-ache")
