"""Room and order on the page, wherever a guide has what it takes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from hooks.core.page import address
from hooks.kinds.guide.model import Guide
from tests.browsing import Tabs
from tests.contents import our_library
from tests.guide.ours import SAMPLE

BOX = "element => (({x, y, width, height}) => [x, y, width, height])(element.getBoundingClientRect())"


def boxes(page: Page, selector: str) -> list[list[float]]:
    return [element.evaluate(BOX) for element in page.query_selector_all(selector)]


def test_groups_of_exercises_stand_apart(page: Page, base: str) -> None:
    page.goto(f"{base}exercises/")
    groups = boxes(page, ".exercise-list > section")
    assert groups
    for (_, top, _, height), (_, below, *_) in pairwise(groups):
        assert below - top - height >= 40


def test_contents_lead_to_sections(page: Page, base: str) -> None:
    for path in SAMPLE:
        page.goto(base + path)
        named = [link.get_attribute("href") or "" for link in page.locator(".contents li a").all()]
        assert [name for name in named if page.locator(name).count() != 1] == [], path


def test_no_table_needs_scrolling_on_a_wide_screen(page: Page, base: str) -> None:
    """Nor has one without a caption, a heading for each column and each row, where a block made it."""
    page.set_viewport_size({"width": 1280, "height": 900})
    cut = "frames => frames.filter((frame) => frame.scrollWidth - frame.clientWidth > 1).length"
    for path in SAMPLE:
        page.goto(base + path)
        assert page.eval_on_selector_all(".table-scroll", cut) == 0, path
        for table in page.locator(".training-plan table").all():
            assert table.locator("caption").inner_text().strip(), path
            rows = table.locator("tbody tr").count()
            assert table.locator("tbody tr > th:first-child[scope^=row]").count() == rows > 0, path


def test_on_a_low_screen_the_bar_is_one_row_and_covers_nothing(page: Page, base: str) -> None:
    """400 % zoom on a laptop, or a phone on its side."""
    for width in (320, 740):
        page.set_viewport_size({"width": width, "height": 256})
        for path in SAMPLE:
            page.goto(base + path)
            bar = page.locator(".site-header")
            assert bar.evaluate("bar => bar.offsetHeight") <= 56, path
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            assert page.locator(".brand").get_attribute("href"), path
            assert page.get_by_role("banner").get_by_role("link").first.aria_snapshot().count('"') >= 2, path
            page.evaluate("scrollTo(0, 400); scrollTo(0, 300)")
            assert bar.evaluate("bar => bar.getBoundingClientRect().bottom") <= 0, path


def test_a_picture_below_a_heading_is_beside_its_text_where_there_is_room(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    beside = """figures => figures.map((figure) => {
      const text = figure.nextElementSibling.getBoundingClientRect(), own = figure.getBoundingClientRect();
      return own.left >= text.right || own.bottom <= text.top || own.top >= text.bottom;
    })"""
    for path in SAMPLE:
        page.goto(base + path)
        assert all(page.eval_on_selector_all("h3 + .figure:has(> .figure-still)", beside)), path


@pytest.mark.parametrize("with_scripts", [True, False])
def test_on_a_phone_the_contents_stay_in_view(tabs: Tabs, base: str, *, with_scripts: bool) -> None:
    """And the list folds once a part is chosen, which it would cover. Without scripts, it scrolls away."""
    with tabs.tab(viewport={"width": 360, "height": 740}, java_script_enabled=with_scripts) as page:
        shown = 0
        for path in SAMPLE:
            page.goto(base + path)
            summary = page.locator(".contents summary")
            if not summary.is_visible():
                continue
            summary.click()
            page.locator(".contents li a").nth(1).click()
            box, chosen = summary.bounding_box(), page.locator(":target").bounding_box()
            assert box, path
            assert chosen, path
            assert box["height"] >= 44, path
            if with_scripts:
                assert 0 <= box["y"] <= 120, path
                assert page.locator(".contents details[open]").count() == 0, path
            else:
                below = page.locator(".contents").evaluate("nav => nav.getBoundingClientRect().bottom")
                assert below <= max(0, chosen["y"]), path
            shown += 1
        assert shown


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_one_visible_way_in_is_lit(page: Page, base: str, width: int) -> None:
    """Or the menu, which stands for one that there is no room for."""
    page.set_viewport_size({"width": width, "height": 740})
    lit = """ways => ways.filter((way) => way.checkVisibility())
      .filter((way) => getComputedStyle(way).backgroundColor !== "rgba(0, 0, 0, 0)").length"""
    for path in SAMPLE:
        page.goto(base + path)
        known = page.locator(".door-bar :is([aria-current], [data-current])").count()
        assert page.eval_on_selector_all(".door-bar :is(a, button)", lit) == known, path


def test_beside_the_text_the_contents_say_where_to_go_next(page: Page, base: str) -> None:
    """On every page with contents, if the first page that it leads to is in the menu."""
    page.set_viewport_size({"width": 1280, "height": 900})
    guides = our_library().entries(Guide).values()
    leads = {address(it.source.path): address(it.record.next[0]) for it in guides if it.record.next}
    for path in SAMPLE:
        page.goto(base + path)
        menu = page.eval_on_selector_all(".site-footer nav a", "links => links.map(({ href }) => href)")
        leads_on = path in leads and base + leads[path] in menu
        links = page.locator(".contents__next a").all()
        assert len(links) == (leads_on and page.locator(".contents").count()), path
        for link in links:
            page.evaluate("scrollTo(0, document.querySelector('.page__body').scrollHeight / 2)")
            box = link.bounding_box()
            assert box, path
            assert 0 < box["y"] < 900, path


def test_in_forced_colours_no_way_in_has_a_slab_round_it(tabs: Tabs, base: str) -> None:
    """There a border that is transparent elsewhere has a colour."""
    with tabs.tab(viewport={"width": 1280, "height": 900}, forced_colors="active") as page:
        page.goto(base)
        colours = """ways => ways.map((way) => getComputedStyle(way))
          .filter((way) => way.borderTopColor !== way.backgroundColor).length"""
        assert page.locator(".door-bar :is(a, button)").count()
        assert (
            page.eval_on_selector_all(".door-bar :is(a, button):not([aria-current], [data-current])", colours)
            == 0
        )
