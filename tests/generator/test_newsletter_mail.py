"""The HTML blocks in programs for mail: by the data of caniemail.com, by their size, and in a browser."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Page

from tests.generator.kit import ADDRESS, issues, items
from tests.nu import check_html
from tests.server import PREFIX, Serve
from tests.tiny import ROOT

FOLDER = ROOT / "node_modules" / "doiuse-email"
PROGRAMS = ["gmail.*", "outlook.windows", "outlook.macos", "outlook.ios", "outlook.android", "apple-mail.*"]
LARGEST = 10_000
OUTSIDE = ".//text()[not(ancestor::p or ancestor::h1 or ancestor::h2 or ancestor::h3)]"
ONE, WHOLE = "item bird-dog", "issue june"


@cache
def blocks() -> dict[str, str]:
    """By name, the HTML of every item and every issue."""
    return {
        **{f"item {name}": texts["html"] for name, texts in items().items()},
        **{f"issue {name}": texts["html"] for name, texts in issues().items()},
    }


def unsupported(mail: str, programs: list[str], folder: Path) -> list[str]:
    """What the programs do not know, by doiuse-email."""
    file = folder / "mail.html"
    file.write_text(mail, encoding="utf-8")
    command = ["node", str(FOLDER / "bin" / "cli.js"), f"--email-clients={','.join(programs)}", str(file)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"PATH": str(Path(sys.executable).parent)}
    )
    return list(json.loads(done.stdout).get("errors", []))


@pytest.mark.host
@pytest.mark.parametrize("name", [ONE, WHOLE])
def test_nothing_is_unsupported(name: str, tmp_path: Path) -> None:
    assert unsupported(blocks()[name], PROGRAMS, tmp_path) == []


@pytest.mark.host
def test_the_checker_would_say_what_is(tmp_path: Path) -> None:
    found = unsupported('<div style="display:grid">x</div>', PROGRAMS, tmp_path)
    assert {name for name in ("gmail", "outlook.windows") if any(name in said for said in found)} == {
        "gmail",
        "outlook.windows",
    }


@cache
def support() -> dict[str, dict[str, Any]]:
    data = json.loads((FOLDER / "data" / "can-i-email.json").read_text(encoding="utf-8"))
    return {feature["slug"]: feature["stats"] for feature in data["data"]}


@pytest.mark.parametrize("name", [ONE, WHOLE])
def test_outlook_on_the_web_knows_every_property_and_attribute(name: str) -> None:
    used = {
        f"css-{name}"
        for style in html.fromstring(blocks()[name]).xpath("//@style")
        for name in properties(style)
    }
    used |= {f"html-{name}" for element in html.fromstring(blocks()[name]).iter() for name in element.attrib}
    known = used & set(support())
    assert {"css-padding", "css-max-width", "html-role", "html-lang", "html-width"} <= known
    for slug in known:
        assert list(support()[slug]["outlook"]["outlook-com"].values())[-1][0] in "ya", slug


def properties(style: str) -> list[str]:
    return [part.partition(":")[0].strip() for part in style.split(";") if part.strip()]


def table_of(mail: str) -> html.HtmlElement:
    """The table of a block, which a second one holds in old versions of Outlook only."""
    assert mail.startswith("<!--[if mso]>")
    assert mail.endswith("<![endif]-->")
    (table,) = html.fromstring(f"<div>{mail}</div>").xpath("./table")
    return table


def test_every_block_is_small_whole_and_made_of_tables() -> None:
    for name, mail in blocks().items():
        print(name)  # noqa: T201 (shown where one fails)
        check_block(mail)


def check_block(mail: str) -> None:
    assert len(mail.encode()) <= LARGEST
    tree = table_of(mail)
    assert (tree.get("lang"), tree.get("dir")) == ("en", "ltr")
    assert {table.get("role") for table in tree.iter("table")} == {"presentation"}
    assert not {element.tag for element in tree.iter()} - {
        "table",
        "tr",
        "td",
        "h1",
        "h2",
        "h3",
        "p",
        "a",
        "span",
        "img",
    }
    for picture in tree.iter("img"):
        assert picture.get("src", "").startswith(f"{ADDRESS}assets/cards/")
        assert picture.get("src", "").endswith(".png")
        assert picture.get("alt")
        assert (picture.get("width"), picture.get("height")) == ("600", "315")
    assert all(link.get("href", "").startswith(ADDRESS) for link in tree.iter("a"))
    assert all("color:" in link.get("style", "") for link in tree.iter("a"))


def test_every_word_has_its_colour_and_every_colour_its_ground() -> None:
    for name in (ONE, WHOLE):
        tree = table_of(blocks()[name])
        assert tree.get("bgcolor") == "#fffdf7"
        for element in tree.iter():
            if (element.text or "").strip():
                assert element.tag in {"h1", "h2", "h3", "p", "a", "span"}, element.text
                assert re.search(r"(?:^|;)color:(?:#|white)", element.get("style", "")), element.text


@pytest.mark.parametrize("name", [ONE, WHOLE])
def test_an_editor_that_strips_tables_and_styles_glues_no_words(name: str) -> None:
    """As html-to-text and rich editors do: only headings, paragraphs, links and pictures remain."""
    for element in table_of(blocks()[name]).iter("h1", "h2", "h3", "p"):
        assert not element.xpath(".//h1 | .//h2 | .//h3 | .//p | .//table"), element.text
    loose = [text for text in table_of(blocks()[name]).xpath(OUTSIDE) if text.strip()]
    assert loose == []
    assert all(picture.getparent().tag == "a" for picture in table_of(blocks()[name]).iter("img"))
    for label in table_of(blocks()[name]).xpath(".//td[contains(@style, 'background-color')]//a"):
        style = label.find("span").get("style")
        assert style.endswith("color:white;")
        assert style.startswith("background-color:#")


@pytest.mark.host
def test_blocks_are_valid_html(tmp_path: Path) -> None:
    pages = []
    for at, (name, mail) in enumerate(blocks().items()):
        if at % 12 == 0 or name in (ONE, WHOLE):
            page = tmp_path / f"{at}.html"
            title = "" if "<h1" in mail else "<h1>The newsletter that the block is in</h1>"
            page.write_text(document(title + mail), encoding="utf-8")
            pages.append(page)
    old = re.compile(
        r"attribute on the|element is obsolete|“(?:bgcolor|cellpadding|cellspacing|border|width)”"
    )
    assert [said for said in check_html(pages) if not old.search(said)] == []


def document(mail: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>Mail</title></head><body>{mail}</body></html>'


@pytest.fixture(scope="module")
def mails(tmp_path_factory: pytest.TempPathFactory, built_site: Path, serve: Serve) -> str:
    """Where the blocks stand as pages, their pictures in place."""
    folder, base = tmp_path_factory.mktemp("mails"), serve(built_site, PREFIX)
    for name in (ONE, WHOLE):
        mail = document(blocks()[name].replace(ADDRESS, base)).replace("<body>", '<body style="margin:0">')
        (folder / f"{name.replace(' ', '-')}.html").write_text(mail, encoding="utf-8")
    return serve(folder)


@pytest.mark.parametrize("seen", ["with pictures", "without"])
@pytest.mark.parametrize("width", [320, 600])
@pytest.mark.parametrize("name", [ONE, WHOLE])
def test_readable_at_any_width_with_and_without_pictures(
    name: str, width: int, seen: str, mails: str, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    if seen == "without":
        page.route("**/*.png", lambda route: route.abort())
    page.goto(f"{mails}{name.replace(' ', '-')}.html", wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for link in page.get_by_role("link").all():
        assert link.bounding_box()["width"] > 40  # type: ignore[index]
    shown = page.evaluate("[...document.images].map(image => image.naturalWidth)")
    assert shown == [1200 if seen == "with pictures" else 0] * len(shown)
