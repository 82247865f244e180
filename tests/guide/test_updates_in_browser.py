"""A page that is open during an update of the site goes on, or says so and loads again with nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.building import build_of
from tests.finder_page import FINDER
from tests.host import NEWER, NEWEST, Host
from tests.server import Serve

STEPS, WHOLE = ".cause-finder__steps", ".cause-finder__document"


@pytest.fixture
def host(built_site: Path, tmp_path: Path, serve: Serve) -> Host:
    return Host(built_site, tmp_path, serve)


def test_an_open_page_goes_on_with_its_own_build(page: Page, host: Host) -> None:
    fetched: list[str] = []
    page.goto(host.base + FINDER)
    host.update(NEWER)
    page.on("request", lambda request: fetched.append(request.url))
    page.locator(f"{STEPS} button").first.click()
    expect(page.locator(f"{STEPS} input").first).to_be_visible()
    assert fetched
    assert {address for address in fetched if build_of(host.site).name not in address} == set()


def test_without_its_build_the_finder_shows_the_whole_document(page: Page, host: Host) -> None:
    page.goto(host.base + FINDER)
    for name in (NEWER, NEWEST):
        host.update(name)
    page.locator(f"{STEPS} button").first.click()
    expect(page.locator(WHOLE)).to_be_visible()
    expect(page.locator(STEPS)).to_be_hidden()


def test_what_can_no_longer_be_fetched_offers_the_page_again(page: Page, host: Host) -> None:
    page.goto(f"{host.base}#all-pages")
    for name in (NEWER, NEWEST):
        host.update(name)
    search, notice = page.locator(".site-search__open"), page.locator(".trouble")
    search.click()
    expect(notice).to_be_visible()
    notice.get_by_role("button").click()
    expect(notice).to_be_hidden()
    search.click()
    expect(page.get_by_role("combobox")).to_be_focused()
    assert page.url.endswith("#all-pages")
    assert NEWEST in page.content()
