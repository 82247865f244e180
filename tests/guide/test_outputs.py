"""What readers and machines take away from the site: cards, feeds, handouts, embeds, copies, metadata."""

from __future__ import annotations

import gzip
import json
import posixpath
import re
from collections import Counter
from dataclasses import asdict
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import extruct  # type: ignore[import-untyped]
import feedparser
import pypdfium2
import pytest
import zxingcpp
from lxml import html
from markdown import markdown  # noqa: TID251 (here it is a reader that is not ours)
from PIL import Image
from playwright.sync_api import Page

from hooks.core.page import address
from hooks.core.style_sheet import components_in
from hooks.drawing.figure.model import Figure
from hooks.kinds.exercise.model import Exercise
from hooks.outputs.card_image.drawing import page_drawings, tip_drawings
from hooks.outputs.handout.collect import handout_names, handouts
from hooks.outputs.handout.model import KILOBYTES
from hooks.outputs.handout.model import PAGES as MOST_PAGES
from tests.axe import violations
from tests.contents import our_library
from tests.day import CONTENT_DAY
from tests.guide.ours import HERE, PAGES, SAMPLE, site
from tests.server import PREFIX
from tests.vocabulary import vocabulary

LINK = re.compile(r"\]\(([^)\s]+)")
LINKED_DATA = re.compile(r'\s*<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


UNREAD = " or ".join(
    f"ancestor::{tag}" for tag in ("script", "textarea", "button", "svg", "nav", "*[@hidden]")
)
"""What nobody reads as the text of a page."""


@cache
def tree_of(built_site: Path, path: str) -> Any:
    return html.parse(built_site / path / "index.html")


@cache
def ids_of(file: Path) -> set[str]:
    return set(re.findall('id="([^"]*)"', file.read_text(encoding="utf-8")))


@cache
def file_of(built_site: Path, url: str) -> Path:
    """The file behind an address of the site: for a folder, that of its page."""
    file = built_site / unquote(urlsplit(url).path).removeprefix(PREFIX)
    return file / "index.html" if file.is_dir() else file


def leads_somewhere(built_site: Path, url: str) -> bool:
    file, place = file_of(built_site, url), urlsplit(url).fragment
    return file.is_file() and (not place or place in ids_of(file))


def test_every_page_names_a_picture_of_the_size_it_says(built_site: Path) -> None:
    for path in PAGES:
        named = {
            tag.get("property") or tag.get("name"): tag.get("content")
            for tag in tree_of(built_site, path).getroot().iter("meta")
        }
        assert named["og:image"].startswith(HERE), path
        file = file_of(built_site, named["og:image"])
        with Image.open(file) as picture:
            size = [str(number) for number in picture.size]
        assert size == ["1200", "630"] == [named["og:image:width"], named["og:image:height"]], path
        assert file.stat().st_size <= 100_000, path
        assert named["og:image:alt"], path


def sharing(file: Path) -> dict[str, str]:
    """What a chat or a social network shows of a shared page."""
    tags = html.parse(file).getroot().iter("meta")
    named = {tag.get("property") or tag.get("name") or "": tag.get("content") for tag in tags}
    return {name: text for name, text in named.items() if name.startswith(("og:", "twitter:", "description"))}


def test_a_shared_short_link_shows_the_same_as_its_page(built_site: Path) -> None:
    shorts = sorted(built_site.glob("go/*/index.html"))
    assert shorts
    for file in shorts:
        shown = sharing(file)
        assert {"og:image", "og:image:alt", "og:site_name", "description"} <= set(shown), file
        page = sharing(file_of(built_site, shown["og:url"]))
        assert {**page, "og:type": "article"} == shown, file


def test_no_short_link_leads_to_a_part_of_a_page(built_site: Path) -> None:
    """Without JavaScript a browser drops the anchor at a redirect, so no text that others copy has one."""
    kinds = {".html", ".xml", ".json", ".md", ".txt"}
    texts = [file for file in built_site.rglob("*") if file.suffix in kinds]
    assert texts
    to_a_part = re.compile(r"/go/[\w-]+/#")
    assert [file for file in texts if to_a_part.search(file.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("rel", ["manifest", "apple-touch-icon"])
def test_every_page_can_be_put_on_a_home_screen(built_site: Path, rel: str) -> None:
    for path in PAGES:
        (link,) = tree_of(built_site, path).xpath(f"//link[@rel='{rel}']/@href")
        assert (built_site / posixpath.normpath(posixpath.join(path, link))).is_file(), path


def test_no_two_downloads_of_a_page_share_a_name(built_site: Path) -> None:
    for file in built_site.rglob("index.html"):
        offers = [link for link in html.parse(file).getroot().iter("a") if link.get("download")]
        names = [link.get("download") for link in offers]
        assert len(set(names)) == len(names), file
        for link, name in zip(offers, names, strict=True):
            assert Path(name).suffix == Path(urlsplit(link.get("href")).path).suffix, (file, name)


def test_feeds_are_sound_and_lead_to_pages(built_site: Path) -> None:
    feeds = sorted(built_site.rglob("feed.xml"))
    assert feeds
    for file in feeds:
        read = feedparser.parse(file.read_bytes())
        assert not read.bozo, file
        assert read.entries, file
        as_json = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        assert [entry.link for entry in read.entries] == [item["url"] for item in as_json["items"]]
        for entry in read.entries:
            assert entry.title, file
            assert entry.summary, entry.title
            assert entry.published_parsed[:3] <= CONTENT_DAY.timetuple()[:3], entry.title
            assert leads_somewhere(built_site, entry.link), entry.link


def test_every_page_names_the_feeds(built_site: Path) -> None:
    feeds = {file.resolve() for name in ("feed.xml", "feed.json") for file in built_site.rglob(name)}
    for path in PAGES:
        links = tree_of(built_site, path).xpath("//link[@rel='alternate'][contains(@type, '+')]/@href")
        assert {(built_site / path / link).resolve() for link in links} == feeds, path


@pytest.mark.parametrize("name", handout_names(our_library()))
def test_a_handout_is_as_long_as_its_link_says_and_leads_to_its_page(built_site: Path, name: str) -> None:
    content = (built_site / our_library().once(handouts)[name].path).read_bytes()
    assert len(content) <= KILOBYTES * 1024
    document = pypdfium2.PdfDocument(BytesIO(content))
    assert len(document) <= MOST_PAGES[our_library().once(handouts)[name].kind]
    pictures = [page.render(scale=2).to_pil() for page in document]
    document.close()
    (url,) = [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]
    assert url.startswith(HERE)
    assert leads_somewhere(built_site, url)


@pytest.mark.parametrize("name", handout_names(our_library()))
def test_no_sheet_refers_to_what_stands_elsewhere_on_a_page(name: str) -> None:
    """The texts of a record stand on its sheet as well, without what an author wrote around them."""
    told = json.dumps([asdict(part) for part in our_library().once(handouts)[name].parts], ensure_ascii=False)
    assert not re.findall(r"this page|\b(?:tests?|tables?|lists?|steps|sections?) (?:below|above)\b", told)


def test_every_page_with_a_handout_leads_to_it(built_site: Path) -> None:
    for sheet in our_library().once(handouts).values():
        page = address(sheet.twin.partition("#")[0])
        links = tree_of(built_site, page).xpath("//a[@type='application/pdf']/@href")
        assert built_site / sheet.path in [(built_site / page / link).resolve() for link in links], sheet.path


def test_embeds_stay_out_of_every_index_and_are_accessible(page: Page, base: str, built_site: Path) -> None:
    embeds = sorted(folder.parent for folder in built_site.glob("embed/*/index.html"))
    assert embeds
    for embed in built_site.glob("embed/**/index.html"):
        assert '<meta name="robots" content="noindex">' in embed.read_text(encoding="utf-8"), embed
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 640})
    for folder in {embeds[0], embeds[-1]}:
        page.goto(f"{base}embed/{folder.name}/")
        assert violations(page) == [], folder.name
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, folder.name


def copies(built_site: Path) -> dict[str, str]:
    """The plain copies by the address of their page; a page that no search finds has none."""
    found = [asset.path.removesuffix("index.md") for asset in site().copies()]
    return {path: (built_site / path / "index.md").read_text(encoding="utf-8") for path in found}


def test_a_plain_copy_needs_no_generator_and_leads_on(built_site: Path) -> None:
    odd = re.compile(r"^/{3,}|\[@|\[grade:|\{ *[#.]|</?(?!br|https?:)[a-z][^>]*>|&#\d+;", re.MULTILINE)
    for path, text in copies(built_site).items():
        assert text.startswith("# "), path
        assert odd.findall(text) == [], path
        (link,) = tree_of(built_site, path).iterfind(".//link[@type='text/markdown']")
        assert posixpath.join("/", path, link.get("href")) == posixpath.join("/", path, "index.md")
        links = LINK.findall(text)
        assert [link for link in links if not link.startswith((HERE, "#", "http", "tel:"))] == [], path
        ours = [link.partition("#")[0] for link in links if link.startswith(HERE)]
        assert [link for link in ours if not leads_somewhere(built_site, link)] == [], path


def test_a_plain_copy_has_the_words_of_its_page(built_site: Path) -> None:
    few = {}
    for path, text in copies(built_site).items():
        tree = tree_of(built_site, path)
        article = tree.xpath("//article | //*[contains(@class, 'page__body')]")[0]
        texts = article.xpath(f".//text()[not({UNREAD})]")
        said = set(re.findall(r"[a-z]{4,}", " ".join(texts).lower()))
        copied = " ".join(html.fromstring(markdown(text)).itertext())
        missing = said - set(re.findall(r"[a-z]{4,}", copied.lower()))
        if len(missing) > 0.02 * len(said) + 3:
            few[path] = sorted(missing)[:9]
    assert few == {}


def test_the_list_of_copies_holds_every_one(built_site: Path) -> None:
    rows = (built_site / "llms.txt").read_text(encoding="utf-8").splitlines()
    entries = [re.fullmatch(r"- \[.+\]\((\S+)\): .+", row) for row in rows if row.startswith("- ")]
    places = [entry[1].removeprefix(HERE) for entry in entries if entry]
    assert len(places) == len(entries)
    assert places
    assert [place for place in places if not file_of(built_site, PREFIX + place).is_file()] == []


def linked_data(built_site: Path, path: str) -> list[dict[str, Any]]:
    """A page's graph, as a reader that is not ours finds it."""
    text = (built_site / path / "index.html").read_text(encoding="utf-8")
    (found,) = extruct.extract(text, syntaxes=["json-ld"])["json-ld"]
    graph: list[dict[str, Any]] = found["@graph"]
    return graph


def test_every_page_tells_machines_what_it_is(built_site: Path, tmp_path: Path) -> None:
    graphs = {path: linked_data(built_site, path) for path in PAGES}
    assert {path for path, graph in graphs.items() if graph[0]["url"] != HERE + path} == set()
    context = "https://schema.org"
    said = vocabulary(tmp_path, *({"@context": context, "@graph": graphs[path]} for path in SAMPLE))
    assert said == ""
    for path in PAGES:
        whole = (built_site / path / "index.html").read_text(encoding="utf-8")
        bare = LINKED_DATA.sub("", whole)
        # The answers once more, for machines; with pictures between them, they're compressed by themselves.
        most = 3_000 if "FAQPage" in str(graphs[path]) else 1_000
        assert len(gzip.compress(whole.encode())) - len(gzip.compress(bare.encode())) < most, path


def test_the_sitemap_lists_the_pages_and_nothing_else(built_site: Path) -> None:
    tree = ElementTree.parse(built_site / "sitemap.xml")  # noqa: S314 (made by our own build)
    places = [place.text for place in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(place or "" for place in places) == sorted(HERE + path for path in PAGES)


def test_every_page_has_the_style_of_all_that_stands_on_it(built_site: Path) -> None:
    for path in PAGES:
        tree = tree_of(built_site, path)
        sheets = [link.rpartition("/")[2] for link in tree.xpath("//link[@rel='stylesheet']/@href")]
        linked = {name for sheet in sheets[1:] for name in sheet.removesuffix(".css").split(".")}
        shown = components_in(" ".join(f'class="{names}"' for names in tree.xpath("//@class")))
        assert set(shown) <= linked, path


def test_every_page_is_laid_out_once_with_all_its_style(built_site: Path) -> None:
    """The sheet of its components holds a browser up before the words, and no script lets it pass."""
    for path in PAGES:
        tree = tree_of(built_site, path)
        sheets = tree.xpath("//link[@rel='stylesheet' and contains(@href, '/styles/')]")
        assert all(sheet.xpath("ancestor::body") and sheet.xpath("following::h1") for sheet in sheets), path
        assert tree.xpath("//script[@async]") == [], path


def test_every_code_leads_to_its_page(built_site: Path) -> None:
    for file in sorted((built_site / "assets" / "qr").rglob("*.png")):
        with Image.open(file) as picture:
            (code,) = zxingcpp.read_barcodes(picture.convert("L"))
        assert code.text.startswith(HERE), file
        assert leads_somewhere(built_site, code.text), file


def test_no_page_hangs_loose(built_site: Path) -> None:
    """Following links from the first page, menu and foot included, a reader comes to every page."""
    reached, waiting = {""}, [""]
    while waiting:
        path = waiting.pop()
        for link in tree_of(built_site, path).xpath("//a/@href"):
            if not urlsplit(link).scheme:
                bare = link.partition("#")[0].partition("?")[0]
                target = posixpath.normpath(posixpath.join("/", path, unquote(bare))).lstrip("/")
                target = f"{target}/" if target else ""
                if target in PAGES and target not in reached:
                    reached.add(target)
                    waiting.append(target)
    assert set(PAGES) - reached == set()


def test_few_cards_share_a_picture() -> None:
    """At most four of a page or tip each, in a guide with as many figures as half of its cards."""
    library = our_library()
    cards = [*library.once(page_drawings).values(), *library.once(tip_drawings).values()]
    drawn = len(library.entries(Figure)) + len(library.entries(Exercise))
    most = 4 if 2 * drawn >= len(cards) else len(cards)
    assert max(Counter(cards).values()) <= most
