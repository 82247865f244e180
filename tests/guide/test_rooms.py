"""One label for each page, wherever it is named, and every page says which room it is in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from lxml import html

from tests.guide.ours import PAGES
from tests.guide.rooms import ROOMS, room_of

MENU = [page for room in ROOMS for page in room.pages]


@cache
def page_at(site: Path, path: str) -> html.HtmlElement:
    return html.fromstring((site / path / "index.html").read_text(encoding="utf-8"))


def plain(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def target(path: str, link: html.HtmlElement) -> str:
    """The address that a link of a page leads to."""
    found = (Path("/") / path / link.get("href")).resolve().relative_to("/").as_posix()
    return "" if found == "." else f"{found}/"


def current_of(page: html.HtmlElement) -> list[html.HtmlElement]:
    return list(page.xpath("//nav[@class='door-bar']//*[@aria-current or @data-current]"))


@cache
def label_of(site: Path, path: str) -> str:
    return plain(page_at(site, path).find(".//h1"))


@pytest.mark.parametrize("path", MENU)
def test_a_page_has_one_label(built_site: Path, path: str) -> None:
    """Its heading, the tab, the bar, the menu, the footer."""
    page = page_at(built_site, path)
    label = plain(page.find(".//h1"))
    named = {
        plain(link)
        for link in page.xpath("//*[contains(@class, 'rooms')]//a[@href]")
        if target(path, link) == path
    }
    in_bar = {
        plain(link.find_class("door-bar__label")[0])
        for link in page.xpath("//nav[@class='door-bar']//a")
        if target(path, link) == path
    }
    assert named | in_bar == {label}
    assert page.findtext(".//title").strip().startswith(label)


@pytest.mark.parametrize("path", [page for page in PAGES if page])
def test_a_page_says_where_it_is(built_site: Path, path: str) -> None:
    page, room = page_at(built_site, path), room_of(path)
    lit = current_of(page)
    assert len(lit) == (1 if room else 0)
    for part in lit:
        if part.tag == "a":
            assert room_of(target(path, part)) == room
            assert (part.get("aria-current") == "page") is (target(path, part) == path)
            near = [target(path, door) for door in page.xpath("//nav[@class='door-bar']//a")]
            inside = path.startswith(target(path, part))
            assert inside or [room_of(door) for door in near].count(room) == 1, "nor another page's way in"
    crumbs = [plain(part) for part in page.xpath("//nav[@class='crumbs']//li")]
    assert not crumbs or crumbs[-1] == plain(page.find(".//h1"))
    if room and path not in MENU:
        lists = page.xpath("//nav[@class='crumbs']//a")
        assert [room_of(target(path, link)) for link in lists] == [room]
    for part in page.xpath("//nav[@class='crumbs']//li[not(@aria-current)]"):
        if plain(part) in {label_of(built_site, one) for one in MENU}:
            assert part.xpath("./a"), "a room with a page of its name leads there"
    if path in MENU:
        assert room in [*crumbs, plain(page.find(".//h1"))]


def test_the_menu_has_every_room_and_every_page_of_it(built_site: Path) -> None:
    page = page_at(built_site, "")
    for whole in (*page.xpath("//nav[@popover]"), *page.xpath("//footer[@id='all-pages']")):
        names = [plain(heading) for heading in whole.iter("h2")]
        assert names == [room.name for room in ROOMS]
        assert {target("", link) for link in whole.iter("a")} >= set(MENU)


@pytest.mark.parametrize("path", [page for page in PAGES if page])
def test_a_page_leads_on_before_its_evidence(built_site: Path, path: str) -> None:
    """Once, to another page, and ahead of anything folded away after it."""
    page = page_at(built_site, path)
    (steps,) = page.find_class("next-steps")
    assert [link for link in steps.iter("a") if target(path, link) != path]
    records = page.xpath("//article/div[@class='next-steps']")
    assert records == [] or page.xpath("//article/div[@class='next-steps']/following-sibling::details")
