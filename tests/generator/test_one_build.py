"""Everything that pages load is in a folder named by its contents, so that two builds never mix."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from hooks.adapters.finished_build import finish_build
from tests.building import build_of
from tests.tiny import TinyGuide
from tools.publish import keep_previous, put_in_place

Tiny = Callable[..., TinyGuide]
NAME = re.compile(r"builds/([0-9a-f]{12})/")
LOADS = "//link[@rel='stylesheet' or @rel='preload']/@href | //script/@src | //img/@src"


def written(folder: Path, rules: str, page: str = "A page") -> Path:
    """A site as the host leaves it: a page, and what that loads."""
    files = {
        "index.html": f'<p>{page}<script src="builds/current/assets/site.mjs"></script>',
        "builds/current/assets/site.mjs": "import '../components/x.mjs'",
        "builds/current/components/x.mjs": rules,
        "builds/current/assets/list.json": '{"picture": "builds/current/assets/x.svg"}',
        "search/search_index.json": f'"{page}"',
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def finished(folder: Path, rules: str, page: str = "A page") -> Path:
    finish_build(written(folder, rules, page), named=True)
    return folder


def test_page_and_data_name_the_folder_that_is_there(tmp_path: Path) -> None:
    site = finished(tmp_path, "1")
    named = {name for file in site.rglob("*.*") for name in NAME.findall(file.read_text(encoding="utf-8"))}
    assert named == {build_of(site).name}
    assert (build_of(site) / "search/search_index.json").exists()
    assert not (site / "search").exists()


def test_equal_sites_have_equal_names_and_any_change_gives_another(tmp_path: Path) -> None:
    first, again = finished(tmp_path / "1", "1"), finished(tmp_path / "2", "1")
    rules, page = finished(tmp_path / "3", "2"), finished(tmp_path / "4", "1", "A page with other words")
    assert build_of(first).name == build_of(again).name
    assert len({build_of(site).name for site in (first, rules, page)}) == 3


def test_a_preview_keeps_one_name(tmp_path: Path) -> None:
    for rules in ("1", "2"):
        finish_build(written(tmp_path, rules), named=False)
    assert (tmp_path / "builds/current/components/x.mjs").read_text(encoding="utf-8") == "2"
    assert (tmp_path / "builds/current/search/search_index.json").exists()


def published(folder: Path, rules: str) -> str:
    """Build and publish as `make site` does; gives the name of the build."""
    new = finished(folder / "new", rules)
    name = build_of(new).name
    keep_previous(new, folder / "site")
    put_in_place(new, folder / "site")
    return name


def test_a_build_is_there_for_one_more_deployment(tmp_path: Path) -> None:
    names = [published(tmp_path, rules) for rules in "123"]
    there = {file.name for file in (tmp_path / "site/builds").glob("*/")}
    assert there == set(names[1:])
    assert build_of(tmp_path / "site").name == names[2]


def test_the_same_site_again_keeps_what_there_was(tmp_path: Path) -> None:
    names = [published(tmp_path, rules) for rules in "122"]
    assert {file.name for file in (tmp_path / "site/builds").glob("*/")} == set(names)


@pytest.mark.parametrize("latest", ["", "../../secret\n", "gone\n", "\n"])
def test_an_old_site_that_says_nothing_useful_adds_nothing(tmp_path: Path, latest: str) -> None:
    published(tmp_path, "1")
    (tmp_path / "secret").mkdir()
    (tmp_path / "site/builds/latest.txt").write_text(latest, encoding="utf-8")
    name = published(tmp_path, "2")
    assert {file.name for file in (tmp_path / "site/builds").glob("*/")} == {name}


@pytest.mark.host
def test_whatever_a_page_loads_is_in_the_build_and_nothing_else_of_the_theme_is_published(tiny: Tiny) -> None:
    built = tiny().build()
    assert built.code == 0, built.output
    build = build_of(built.site)
    seen = 0
    for file in built.site.rglob("*.html"):
        for address in map(str, html.parse(file).xpath(LOADS)):
            if address.startswith("data:"):  # a picture that came with the page
                continue
            target = (built.site / address.lstrip("/")) if address.startswith("/") else file.parent / address
            assert target.resolve().is_relative_to(build.resolve()), (file, address)
            assert target.exists(), (file, address)
            seen += 1
    assert seen > 50
    left = {path.name for path in built.site.iterdir()} & {"assets", "components", "search"}
    assert not [file for name in left for file in (built.site / name).rglob("*.*js")]
    assert (build / "assets/javascripts/workers/search.js").exists()
