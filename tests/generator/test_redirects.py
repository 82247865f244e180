"""Addresses that never die: short links, pages that moved, and the ledger of what was published."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from playwright.sync_api import Page, expect

from hooks.core.page import Published
from hooks.outputs.redirects.load import parse_ledger
from hooks.outputs.redirects.model import FILE, renamed
from hooks.outputs.redirects.render import updated_ledger
from hooks.site import build_site
from tests.axe import violations
from tests.browsing import Tabs
from tests.day import TODAY
from tests.generator.test_build import command
from tests.nu import check_html
from tests.server import Serve
from tests.tiny import ROOT, TinyGuide

CASES = yaml.safe_load((ROOT / "tests/generator/golden/redirects/problems.yml").read_text(encoding="utf-8"))
HOST = Published("https://rowing.example/", "Rowing knees")
Tiny = Callable[..., TinyGuide]


def with_ledger(guide: TinyGuide, *lines: str) -> TinyGuide:
    (guide.content / FILE).write_text("\n".join(lines), encoding="utf-8")
    return guide


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_author_is_told(tiny: Tiny, case: dict[str, Any]) -> None:
    guide = with_ledger(tiny(), *case["ledger"])
    for path, old, new in case["replace"]:
        guide.replace(path, old, new)
    problems = build_site(guide.content, TODAY, HOST).problems
    assert [str(problem) for problem in sorted(problems)] == case["says"]


@pytest.mark.host
def test_a_lost_page_stops_the_build_with_its_mend(tiny: Tiny) -> None:
    built = with_ledger(tiny(), "exercises/sit/").build()
    assert built.code == 1
    assert 'write "moved_from: [exercises/sit]" in the page that replaces it' in built.output
    assert "Traceback" not in built.output


def test_a_check_at_the_desk_asks_for_no_file_that_needs_the_sites_address(tiny: Tiny) -> None:
    guide = with_ledger(tiny(), "feed-of-old.xml")
    assert guide.problems() == ""
    assert [problem.key for problem in build_site(guide.content, TODAY, HOST).problems] == ["feed-of-old.xml"]


def test_files_of_a_page_that_moved_stay_under_their_old_names(tiny: Tiny) -> None:
    guide = with_ledger(tiny(), "embed/sit/", "exercises/sit/")
    guide.replace("exercises/wall-sit.md", "written:", "moved_from: [exercises/sit]\nwritten:")
    files = {asset.path: asset for asset in guide.load().assets}
    assert files["embed/sit/index.html"].content == files["embed/wall-sit/index.html"].content  # type: ignore[union-attr]


def test_a_name_is_exchanged_as_a_whole_word() -> None:
    old, new = "exercises/hip-lift", "exercises/bridge"
    assert renamed("assets/cards/exercises/bridge.png", new, old) == "assets/cards/exercises/hip-lift.png"
    assert renamed("embed/bridge/", new, old) == "embed/hip-lift/"
    assert renamed("embed/glute-bridge/", new, old) == "embed/glute-bridge/"


def test_the_ledger_only_grows(tiny: Tiny) -> None:
    guide = with_ledger(tiny(), "# Kept.", "go/wall/ -> exercises/wall-sit/", "exercises/sit/")
    guide.replace("exercises/wall-sit.md", "written:", "short: wall\nmoved_from: [exercises/sit]\nwritten:")
    assert command(guide, "addresses").returncode == 0
    rows = (guide.content / FILE).read_text(encoding="utf-8").splitlines()
    assert rows[0] == "# Kept."
    assert rows[1] == "/"
    assert rows[1:] == sorted(rows[1:])
    assert {"exercises/sit/", "exercises/wall-sit/", "go/wall/ -> exercises/wall-sit/"} <= set(rows)
    assert command(guide, "addresses").returncode == 0
    assert (guide.content / FILE).read_text(encoding="utf-8").splitlines() == rows


names = st.text("ab/-", min_size=1, max_size=6)


@given(st.dictionaries(names, st.just("")), st.dictionaries(names, st.just("")))
def test_whatever_is_entered_stays(first: dict[str, str], second: dict[str, str]) -> None:
    once = updated_ledger("", first)
    twice = updated_ledger(once, second)
    assert set(once.splitlines()) <= set(twice.splitlines())
    assert set(parse_ledger(twice)[0].addresses) == {*first, *second}


@pytest.mark.host
def test_the_ledger_is_not_published(tiny: Tiny) -> None:
    built = with_ledger(tiny(), "exercises/wall-sit/").build()
    assert built.code == 0, built.output
    assert not (built.site / FILE).exists()


@pytest.fixture(scope="module")
def ways(tmp_path_factory: pytest.TempPathFactory) -> TinyGuide:
    """A built guide with a short link, a moved page, and a title that would break a careless page."""
    guide = TinyGuide(tmp_path_factory.mktemp("ways"), {})
    guide.replace("exercises/wall-sit.md", "written:", "short: wall\nmoved_from: [exercises/sit]\nwritten:")
    guide.replace("exercises/wall-sit.md", "title: Wall sit", "title: '\"Sit\" & <b كرسي 🧱'")
    built = guide.build()
    assert built.code == 0, built.output
    return guide


@pytest.mark.host
def test_a_page_that_leads_on_is_valid_and_tells_where_it_leads(ways: TinyGuide) -> None:
    file = ways.folder / "site/go/wall/index.html"
    assert check_html([file, ways.folder / "site/exercises/sit/index.html"]) == []
    tree = html.parse(file)
    assert tree.find(".//link[@rel='canonical']").get("href") == "https://rowing.example/exercises/wall-sit/"
    assert tree.find(".//meta[@name='robots']").get("content") == "noindex"
    assert tree.find(".//meta[@property='og:title']").get("content") == '"Sit" & <b كرسي 🧱'
    for page in (tree, html.parse(ways.folder / "site/exercises/wall-sit/index.html")):
        assert page.find(".//meta[@property='og:locale']").get("content") == "en_GB"
    assert "rowing.example/go/" not in (ways.folder / "site/sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.host
@pytest.mark.parametrize("old", ["go/wall/", "exercises/sit/"])
def test_a_way_keeps_query_and_fragment(ways: TinyGuide, serve: Serve, page: Page, old: str) -> None:
    base = serve(ways.folder / "site", "/club/knees/")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(base)
    page.goto(f"{base}{old}?utm_source=club&x=%26#how-much")
    page.wait_for_url(f"{base}exercises/wall-sit/?utm_source=club&x=%26#how-much")
    expect(page.locator("h1")).to_have_text('"Sit" & <b كرسي 🧱')
    page.go_back()
    expect(page).to_have_url(base)
    assert [text for text in complaints if "blocked by Playwright" not in text] == []


@pytest.mark.host
def test_a_way_leads_on_without_script(ways: TinyGuide, serve: Serve, tabs: Tabs) -> None:
    base = serve(ways.folder / "site", "/club/knees/")
    with tabs.tab(java_script_enabled=False) as page:
        page.goto(f"{base}go/wall/?utm_source=club")
        page.wait_for_url(f"{base}exercises/wall-sit/")


@pytest.mark.host
def test_a_way_that_is_seen_is_accessible(ways: TinyGuide, serve: Serve, page: Page) -> None:
    page.route("**/way.mjs", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(serve(ways.folder / "site") + "go/wall/")
    expect(page.get_by_role("link")).to_have_text('Go on to: "Sit" & <b كرسي 🧱')
    assert violations(page) == []
