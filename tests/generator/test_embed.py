"""Embeds: a part of the site in another site's page, which stands on another origin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from hooks.core.page import HOME, Published
from hooks.kinds.exercise.model import Exercise
from hooks.outputs.embed.collect import embeds
from hooks.outputs.embed.model import COMPACT_HEIGHT, HEIGHT
from hooks.outputs.embed.render import compact_code, embed_code
from tests.axe import violations
from tests.browsing import Tabs
from tests.contents import library_of
from tests.frozen import FROZEN
from tests.nu import check_html
from tests.server import Serve

CLUB = Published("https://club.example/backs/", '"Backs" & <b>ظهر</b>')
EMBEDS = ["bird-dog", "doors"]


def test_the_code_is_safe_to_paste() -> None:
    code = embed_code("bird-dog", '"><script>alert(1)</script> & 🏃', CLUB)
    assert "<script>alert" not in code
    assert code.count("<script") == code.count("<iframe") == 1
    assert 'title="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; 🏃 - &#34;Backs&#34;' in code
    assert 'src="https://club.example/backs/embed/bird-dog/"' in code


def test_the_code_of_a_compact_card_is_one_frame_without_a_script() -> None:
    code = compact_code("bird-dog", '"><script>alert(1)</script>', CLUB)
    assert "<script" not in code
    assert code.count("<iframe") == 1
    assert 'src="https://club.example/backs/embed/bird-dog/compact/light/"' in code
    assert 'height="600"' in code


def test_there_is_no_code_while_the_site_has_no_address() -> None:
    assert embed_code("bird-dog", "Bird dog", Published()) == ""
    assert compact_code("bird-dog", "Bird dog", Published()) == ""


def test_every_exercise_and_the_doors_have_code() -> None:
    library = library_of(FROZEN, CLUB)
    pages = {slug: library.path("exercise", slug) for slug in library.entries(Exercise)}
    for slug, path in {**pages, "doors": HOME}.items():
        assert (
            f"https://club.example/backs/embed/{slug}/" in library.offers(library.destinations[path])["embed"]
        )


def test_every_embed_leads_to_the_signs_and_says_that_nobody_has_checked_it() -> None:
    library = library_of(FROZEN, CLUB)
    files = {file.path: str(file.content) for file in embeds(library, ())}
    pages = {path: text for path, text in files.items() if path.endswith("index.html")}
    assert {path.count("/") for path in pages} == {2, 3, 4}, "whole, compact, and compact in chosen colours"
    for text in pages.values():
        last = text[text.index("</article>") :]
        assert 'href="https://club.example/backs/go/signs/"' in last
        assert "No clinician has checked this yet." in last


@pytest.mark.host
def test_embeds_are_valid_and_out_of_every_index(built_site: Path) -> None:
    pages = [built_site / "embed" / name / "index.html" for name in EMBEDS]
    assert check_html(pages) == []
    assert all('<meta name="robots" content="noindex">' in page.read_text(encoding="utf-8") for page in pages)
    assert "/embed/" not in (built_site / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EMBEDS)
@pytest.mark.parametrize("width", [320, 768])
def test_an_embed_is_accessible_and_fits(page: Page, base: str, name: str, width: int) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{base}embed/{name}/")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


COMPACT = sorted(library_of(FROZEN).entries(Exercise))


@pytest.mark.parametrize("width", [360, 600])
def test_a_compact_card_shows_all_of_itself_in_its_frame_without_a_script(
    quiet: Page, base: str, width: int
) -> None:
    quiet.set_viewport_size({"width": width, "height": COMPACT_HEIGHT})
    for name in COMPACT:
        quiet.goto(f"{base}embed/{name}/compact/light/")
        assert quiet.evaluate("document.documentElement.scrollHeight") <= COMPACT_HEIGHT <= 600, name
        assert quiet.evaluate("document.documentElement.scrollWidth") <= width, name
        picture = quiet.get_by_role("img").bounding_box()
        assert picture, name
        assert picture["height"] > 90, name
        assert quiet.locator("script").count() == 0
        assert quiet.locator("ol > li").count() > 1
        expect(quiet.get_by_role("link", name="warning signs")).to_be_in_viewport(ratio=1)
        expect(quiet.get_by_role("link", name="The whole page")).to_be_in_viewport(ratio=1)
        expect(quiet.get_by_text("No clinician has checked this yet.")).to_be_in_viewport(ratio=1)


def test_a_compact_card_is_valid_and_accessible_in_either_colours(
    page: Page, base: str, built_site: Path
) -> None:
    ends = ["", "light/", "dark/"]
    assert check_html([built_site / f"embed/bird-dog/compact/{end}index.html" for end in ends]) == []
    for end in ends:
        page.goto(f"{base}embed/bird-dog/compact/{end}")
        assert violations(page) == [], end
        for link in page.get_by_role("link").all():
            box = link.bounding_box()
            assert box
            assert box["height"] >= 44


@pytest.mark.parametrize("device", ["light", "dark"])
def test_a_compact_card_has_the_colours_that_its_address_names(page: Page, base: str, device: str) -> None:
    page.emulate_media(color_scheme="dark" if device == "dark" else "light")
    bright = {}
    for end in ("", "light/", "dark/"):
        page.goto(f"{base}embed/bird-dog/compact/{end}")
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        bright[end] = sum(map(int, re.findall(r"\d+", paper))) > 3 * 128
    assert bright == {"": device == "light", "light/": True, "dark/": False}


def test_the_doors_say_where_to_look_first_and_that_nobody_has_checked_them(quiet: Page, base: str) -> None:
    quiet.goto(f"{base}embed/doors/")
    expect(quiet.get_by_role("link", name="Check the warning signs first")).to_be_visible()
    expect(quiet.get_by_text("No clinician has checked this yet.")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 600])
def test_the_doors_fit_their_frame_without_a_script(quiet: Page, base: str, width: int) -> None:
    quiet.set_viewport_size({"width": width, "height": HEIGHT})
    quiet.goto(f"{base}embed/doors/")
    assert quiet.evaluate("document.documentElement.scrollHeight") <= HEIGHT
    assert quiet.evaluate("document.documentElement.scrollWidth") <= width


@pytest.fixture
def club(base: str, serve: Serve, tmp_path: Path) -> str:
    """A club's page with two embeds, on another origin; its code is what we hand out."""
    here = Published(base, "Backs")
    codes = [embed_code(name, name, here) for name in EMBEDS]
    (tmp_path / "index.html").write_text(
        f"<!doctype html><title>Club</title><link rel=icon href=data:,>{''.join(codes)}", encoding="utf-8"
    )
    address = serve(tmp_path)
    assert urlsplit(address).netloc != urlsplit(base).netloc
    return address


def frame(page: Page, name: str) -> FrameLocator:
    return page.frame_locator(f"iframe[title^='{name}']")


def test_a_frame_is_as_high_as_what_it_shows(page: Page, club: str, base: str) -> None:
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(club)
    for name in EMBEDS:
        held = page.locator(f"iframe[title^='{name}']")
        held.scroll_into_view_if_needed()
        expect(held).not_to_have_attribute("height", "640")
        inside = frame(page, name).locator("html").evaluate("html => [html.scrollHeight, innerHeight]")
        assert abs(inside[0] - inside[1]) <= 1, name
    before = page.locator("iframe").first.get_attribute("height")
    frame(page, "bird-dog").get_by_text("Stop rules for every exercise").click()
    expect(page.locator("iframe").first).not_to_have_attribute("height", before or "")
    assert complaints == []
    assert all(address.startswith((base, club, "data:")) for address in requests)


def test_a_frame_takes_a_height_from_nobody_else(page: Page, club: str) -> None:
    page.goto(club)
    held = page.locator("iframe").first
    expect(held).not_to_have_attribute("height", "640")
    height = held.get_attribute("height") or ""
    page.evaluate("postMessage({ embed: 'height', height: 7 }, '*')")
    tell = "(height) => parent.postMessage({ embed: 'height', height }, '*')"
    frame(page, "bird-dog").locator("html").evaluate(f"() => ['9', -1, NaN, 1e9, null].forEach({tell})")
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(held).to_have_attribute("height", height)


def test_links_open_in_the_whole_window(page: Page, club: str, base: str) -> None:
    page.goto(club)
    frame(page, "doors").get_by_role("link", name=re.compile("Is it serious")).click()
    page.wait_for_url(f"{base}warning-signs/")
    page.goto(club)
    frame(page, "bird-dog").get_by_role("link", name=re.compile("the whole page")).click()
    page.wait_for_url(f"{base}exercises/bird-dog/")


@pytest.fixture
def quiet(tabs: Tabs) -> Iterator[Page]:
    with tabs.tab(java_script_enabled=False) as page:
        yield page


def test_a_frame_is_whole_without_script(quiet: Page, club: str) -> None:
    quiet.goto(club)
    held = quiet.locator("iframe").first
    expect(held).to_have_attribute("height", "640")
    expect(frame(quiet, "bird-dog").get_by_role("heading", level=1)).to_have_text("Bird dog")
    expect(frame(quiet, "bird-dog").get_by_text("Stop if")).to_be_visible()
