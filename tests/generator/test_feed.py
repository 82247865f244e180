"""Feeds, read by readers that are not ours, and against what the specifications ask."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree, html

from hooks.core.page import Asset, Published
from hooks.outputs.feed.full_text import full_text
from hooks.outputs.feed.model import LARGEST, QUARTER, Body, Feed, Image, Item, entry_id, release, released
from hooks.outputs.feed.render import rss
from hooks.site import build_site
from tests.day import TODAY
from tests.frozen import FROZEN, FROZEN_DAY
from tests.server import PREFIX
from tests.tiny import TinyGuide

SITE = f"https://club.example{PREFIX}"
MEDIA, ATOM = "{http://search.yahoo.com/mrss/}", "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
NAMES = ("feed", "tips/feed", "tips/south/feed")
Files = dict[str, str | bytes]
Tiny = Callable[..., TinyGuide]


def feeds_of(content: Path, published: Published, today: date = TODAY) -> Files:
    site = build_site(content, today, published)
    assert not site.problems
    return {
        asset.path: asset.content
        for asset in site.assets
        if isinstance(asset, Asset) and asset.path.endswith(("feed.xml", "feed.json"))
    }


@pytest.fixture(scope="module")
def ours() -> Files:
    return feeds_of(FROZEN, Published(SITE, "Runner's Back"), FROZEN_DAY)


@pytest.mark.parametrize("name", NAMES)
def test_an_independent_reader_finds_nothing_wrong(ours: Files, name: str) -> None:
    text = ours[f"{name}.xml"]
    read = feedparser.parse(text)
    assert not read.bozo
    assert read.version == "rss20"
    assert read.feed.link == SITE
    assert read.feed.language == "en"
    assert read.entries
    for entry in read.entries:
        assert entry.title
        assert entry.summary
        assert entry.link.startswith(SITE)
        assert entry.guidislink is False
        assert entry.published_parsed[:3] <= FROZEN_DAY.timetuple()[:3]


@pytest.mark.parametrize("name", NAMES)
def test_rss_is_as_its_specification_asks(ours: Files, name: str) -> None:
    channel = etree.fromstring(ours[f"{name}.xml"]).find("channel")
    assert all(channel.findtext(tag) for tag in ("title", "link", "description"))
    (own,) = channel.findall(f"{ATOM}link")
    assert dict(own.attrib) == {"href": f"{SITE}{name}.xml", "rel": "self", "type": "application/rss+xml"}
    items = channel.findall("item")
    guids = [item.find("guid") for item in items]
    assert len({guid.text for guid in guids}) == len(items)
    assert {guid.get("isPermaLink") for guid in guids} == {"false"}
    days = [parsedate_to_datetime(item.findtext("pubDate")) for item in items]
    assert all(later >= earlier for later, earlier in pairwise(days))
    assert parsedate_to_datetime(channel.findtext("lastBuildDate")) == days[0]
    assert all(item.find(tag) is None for item in items for tag in ("author", "enclosure"))


@pytest.mark.parametrize("name", NAMES)
def test_mailchimp_finds_a_picture(ours: Files, name: str) -> None:
    """It reads `media:content` of an entry itself, an absolute address with its medium."""
    items = etree.fromstring(ours[f"{name}.xml"]).findall("channel/item")
    pictures = [item.find(f"{MEDIA}content") for item in items]
    shown = [picture for picture in pictures if picture is not None]
    assert len(shown) >= 0.9 * len(items)
    for picture in shown:
        assert picture.get("url").startswith(f"{SITE}assets/cards/")
        facts = {key: value for key, value in picture.attrib.items() if key != "url"}
        assert facts == {"type": "image/png", "medium": "image", "width": "1200", "height": "630"}


@pytest.mark.parametrize("name", NAMES)
def test_json_is_as_its_specification_asks_and_says_the_same(ours: Files, name: str) -> None:
    feed: dict[str, Any] = json.loads(ours[f"{name}.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert feed["feed_url"] == f"{SITE}{name}.json"
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_text"]
        assert urlsplit(item["url"]).scheme == "https"
        # RFC 3339 asks for a zone.
        assert datetime.fromisoformat(item["date_published"]).tzinfo == UTC
    read = feedparser.parse(ours[f"{name}.xml"])
    assert [(entry.id, entry.link) for entry in read.entries] == [
        (item["id"], item["url"]) for item in feed["items"]
    ]


@pytest.mark.parametrize("name", NAMES)
def test_an_entry_is_whole_in_the_feed_itself(ours: Files, name: str) -> None:
    channel = etree.fromstring(ours[f"{name}.xml"]).find("channel")
    logo = channel.find("image")
    assert logo.findtext("url").startswith(f"{SITE}assets/cards/")
    assert (logo.findtext("title"), logo.findtext("link")) == (channel.findtext("title"), SITE)
    assert int(logo.findtext("width")) <= 144
    as_json = {item["id"]: item["content_html"] for item in json.loads(ours[f"{name}.json"])["items"]}
    for item in channel.findall("item"):
        whole = item.findtext(f"{CONTENT}encoded")
        assert as_json[item.findtext("guid")] == whole
        tree = html.fromstring(f"<div>{whole}</div>")
        (picture,) = tree.iter("img")
        assert picture.get("src") == item.find(f"{MEDIA}content").get("url")
        assert picture.getparent().get("href") == item.findtext("link")
        assert picture.get("alt")
        assert item.findtext("description") in tree.text_content()
        for line in ("warning signs", "No clinician has checked this yet.", "free to use"):
            assert line in tree.text_content()
        assert all(link.get("href").startswith(SITE) for link in tree.iter("a"))


PAGE = """<!doctype html><title>x</title><nav>Menu</nav><article class="page__body prose"><h1>Title</h1>
<p>First &lt;b&gt; &amp; second.</p>{inside}</article>"""


def view(inside: str) -> str:
    """What a reader sees of an article, on one line."""
    return " ".join(full_text(PAGE.format(inside=inside), f"{SITE}causes/hills/").split())


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        ('<h2 id="x"><a href="../../x/#y" rel="z">It</a></h2>', f'<h2><a href="{SITE}x/#y">It</a></h2>'),
        ("<div class='box'>In a box</div>", "<p>In a box</p>"),
        ("<div><p>One</p><p>Two</p></div>", "<p>One</p><p>Two</p>"),
        ("<p>One <img src='data:image/svg+xml,x' alt='' /></p>", "<p>One </p>"),
        ("<p><span>Two</span><span>words</span></p>", "<p>Two words</p>"),
        ("<details><summary>More</summary><p>Hidden</p></details>", "<p>More</p><p>Hidden</p>"),
        ("<details><summary><h2>More</h2></summary></details>", "<h2>More</h2>"),
        ('<svg role="img"><title>A runner</title></svg>', "<p><em>A runner</em></p>"),
        ('<div role="img" aria-label="A runner"><p>stands</p></div>', "<p><em>A runner</em></p>"),
        ('<p><img src="../../builds/1a/x.svg" alt="A runner"> runs</p>', "<p><em>A runner</em> runs</p>"),
        ('<p><img src="../../x.png" alt="A hill"></p>', f'<p><img src="{SITE}x.png" alt="A hill"></p>'),
        ("<script>bad()</script><style>x{}</style><form><button>Go</button></form>", ""),
        ('<p hidden>No</p><span aria-hidden="true">No</span><my-part></my-part><p> </p>', ""),
        ('<ol start="3"><li>Three</li></ol>', '<ol start="3"><li>Three</li></ol>'),
        ("<table><tr><td class='x'>Run</td></tr></table>", "<table><tr><td>Run</td></tr></table>"),
    ],
)  # fmt: skip
def test_a_readers_view_has_the_words_and_nothing_that_a_feed_reader_drops(inside: str, seen: str) -> None:
    text = re.sub(r"> <", "><", view(inside))
    assert text == f"<p>First &lt;b&gt; &amp; second.</p>{seen}"


def test_no_view_of_what_is_no_article_or_far_too_long() -> None:
    assert full_text("<!doctype html><p>Words", SITE) == ""
    assert full_text(PAGE.format(inside="<p>word</p>" * 6000), SITE) == ""


@pytest.mark.host
def test_the_entries_are_the_newest_pages_each_with_its_whole_text(built_site: Path) -> None:
    found = json.loads((built_site / "feed.json").read_text(encoding="utf-8"))["items"]
    rss_too = etree.parse(built_site / "feed.xml").findall(f".//{CONTENT}encoded")
    assert [item["content_html"] for item in found] == [entry.text for entry in rss_too]
    newest = [html.fromstring(f"<div>{item['content_html']}</div>") for item in found]
    lists = [tree for tree in newest if tree.xpath("h2") and tree.xpath("ul | ol")]
    assert len(found) == LARGEST
    assert len(lists) > LARGEST / 2
    for tree in newest:
        assert tree.xpath("count(.//img)") == 1
        assert tree.xpath("string(.//img/@src)").startswith(f"{SITE}assets/cards/")
        assert not tree.xpath(".//*[@class or @id or @style] | .//script | .//svg | .//button | .//h1")
        assert all(link.get("href").startswith(("https://", "tel:")) for link in tree.iter("a"))
        assert "No clinician has checked this yet." in tree.text_content()
    assert len(gzip.compress((built_site / "feed.xml").read_bytes())) <= 60_000


def test_links_of_entries_are_the_short_ones(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace("exercises/wall-sit.md", "title: Wall sit", "short: sit\ntitle: Wall sit")
    items = json.loads(str(feeds_of(guide.content, Published(SITE, "Knees"))["feed.json"]))["items"]
    links = {item["title"]: item["url"] for item in items}
    assert links["Wall sit"] == f"{SITE}go/sit/"
    assert links["Reaching too far"] == f"{SITE}causes/long-stroke/"


def test_an_exercise_says_in_the_feed_how_to_do_it(tiny: Tiny) -> None:
    items = json.loads(str(feeds_of(tiny().content, Published(SITE, "Knees"))["feed.json"]))["items"]
    (whole,) = [item["content_html"] for item in items if item["title"] == "Wall sit"]
    assert len(html.fromstring(f"<div>{whole}</div>").findall("p")) > 3


def test_odd_texts_do_not_break_out_of_an_entry() -> None:
    odd = '<b>x</b> & "y" <script>alert(1)</script>'
    body = Body([odd], odd, [(odd, f"{SITE}x/?a=1&b=2")], odd)
    item = Item("urn:x", odd, odd, f"{SITE}x/", TODAY, Image(f"{SITE}x.png", 12, 7), body)
    written = rss(Feed("feed", odd, odd, SITE, f"{SITE}feed", "en", [item]))
    whole = etree.fromstring(written).findtext(f"channel/item/{CONTENT}encoded")
    tree = html.fromstring(f"<div>{whole}</div>")
    assert not [*tree.iter("script"), *tree.iter("b")]
    assert tree.text_content().count(odd) == 3


def test_identities_hold_when_the_address_changes(ours: Files) -> None:
    moved = feeds_of(FROZEN, Published("http://backs.example/", "Runner's Back"))
    for name in NAMES:
        before, after = (json.loads(files[f"{name}.json"])["items"] for files in (ours, moved))
        assert [item["id"] for item in before] == [item["id"] for item in after]
        assert {item["url"] for item in before}.isdisjoint(item["url"] for item in after)


def test_there_is_no_feed_without_an_address(tiny: Tiny) -> None:
    site = tiny().load()
    assert not site.alternates
    assert [asset.path for asset in site.assets if asset.path.endswith(("feed.xml", "feed.json"))] == []


def test_a_guide_without_tips_has_one_feed(tiny: Tiny) -> None:
    assert set(feeds_of(tiny().content, Published(SITE, "Knees"))) == {"feed.xml", "feed.json"}


@pytest.mark.parametrize("count", [1, 4, 51, 52, 53, 70])
def test_each_tip_comes_once_a_year_in_its_order(count: int) -> None:
    out: set[tuple[int, date]] = set()
    for week in range(5 * 53):
        out |= set(released(count, date(2026, 1, 1) + timedelta(weeks=week)))
    for year in range(2026, 2031):  # 2026 has a 53rd week
        came = [
            at
            for day, at in sorted((day, at) for at, day in out if day.isocalendar().year == year)
            if day.isocalendar().week <= 52
        ]
        assert came == list(range(count))


@pytest.mark.parametrize("south", [False, True])
def test_every_week_has_a_new_tip_the_53rd_too(south: bool) -> None:
    monday, seen = date(2026, 1, 5), set[str]()
    while monday < date(2028, 12, 31):  # with 28 December 2026 and 29 February 2028
        index, week = released(52, monday, south=south)[0]
        assert week == monday
        name = f"tips/{index}/{release(week)}"
        assert name not in seen
        seen.add(name)
        monday += timedelta(weeks=1)


def test_a_53rd_week_brings_a_tip_of_its_season_that_is_not_soon_to_come() -> None:
    assert released(52, date(2026, 12, 28))[0][0] == 12  # the last of winter, sent in March
    assert released(52, date(2026, 12, 28), south=True)[0][0] == 38


def test_the_south_has_each_season_half_a_year_later() -> None:
    july, january = date(2027, 7, 5), date(2027, 1, 4)
    assert released(52, july, south=True)[0][0] == released(52, january)[0][0] == 0
    assert released(52, january, south=True)[0][0] == 26


def test_the_feed_moves_on_mondays_and_only_then() -> None:
    sunday, monday = date(2026, 11, 22), date(2026, 11, 23)
    assert released(52, monday) == released(52, monday + timedelta(days=6))
    assert released(52, monday)[1:] == released(52, sunday)[:-1]
    assert released(52, monday)[0] == (47, monday)
    assert len(released(52, monday)) == QUARTER
    for week in range(14):
        assert len(released(52, date(2026, 12, 28) + timedelta(weeks=week))) == QUARTER


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_feed_of_a_few_tips_is_never_empty(count: int) -> None:
    for week in range(53):
        (newest, *others) = released(count, date(2026, 11, 23) + timedelta(weeks=week))
        assert newest[1] <= date(2026, 11, 23) + timedelta(weeks=week)
        assert len(others) < count


def ids_of(guide: TinyGuide, published: Published) -> dict[str, str]:
    """The id of every entry, by its title."""
    files = feeds_of(guide.content, published)
    return {item["title"]: item["id"] for item in json.loads(files["feed.json"])["items"]}


def test_a_new_name_a_new_host_and_a_new_address_present_nothing_as_new(tiny: Tiny) -> None:
    guide = tiny()
    before = ids_of(guide, Published(SITE, "Knees", tag="knees of 2026"))
    assert len(set(before.values())) == len(before) > 2
    assert ids_of(guide, Published("https://knees.example/", "Sound knees", tag="knees of 2026")) == before
    moved = (guide.content / "exercises/wall-sit.md").read_text(encoding="utf-8")
    guide.write("exercises/wall-sit.md", None)
    guide.write(
        "exercises/chair.md", moved.replace("written:", "moved_from: [go/w, exercises/wall-sit]\nwritten:")
    )
    for cause in guide.content.glob("causes/*.md"):
        cause.write_text(cause.read_text(encoding="utf-8").replace("wall-sit", "chair"), encoding="utf-8")
    assert ids_of(guide, Published(SITE, "Knees", tag="knees of 2026")) == before


def test_two_sites_share_no_id(tiny: Tiny) -> None:
    guide = tiny()
    here, there = (ids_of(guide, Published(SITE, "Knees", tag=tag)) for tag in ("one", "two"))
    assert not set(here.values()) & set(there.values())


def test_a_tip_has_one_entry_id_a_year() -> None:
    ids = Counter[str]()
    for week in range(104):
        today = date(2027, 1, 4) + timedelta(weeks=week)
        files = released(52, today)
        index, monday = files[0]
        ids[entry_id(Published(name="Site"), f"tips/{index}/{release(monday)}")] += 1
    assert set(ids.values()) == {1}


TEXTS = {
    "a lone and": "Shoes & kit",
    "quotes": "She said \"go\" and 'stop'",
    "markup": "Press <b>here</b> & <script>alert(1)</script>",
    "a reference": "Write &amp; or &#38; for &",
    "arabic": "دفّئ يديك أولًا واجلس مستقيمًا ثم تنفّس ببطء شديد حتى النهاية يا صديقي",
    "emoji": "Warm up 🏃🏽‍♀️ first",
    "what xml cannot write": "one\x0btwo\x00",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    item = Item("urn:x", text, text, f"{SITE}x/", TODAY)
    written = rss(Feed("feed", text, text, SITE, f"{SITE}feed", "en", [item]))
    shown = re.sub(r"[\x00\x0b]", "", text)
    found = etree.fromstring(written).find("channel/item")
    assert found.findtext("title") == shown
    # A description is HTML: what a browser makes of it is the text.
    assert html.fromstring(f"<p>{found.findtext('description')}</p>").text_content() == shown
    assert not feedparser.parse(written).bozo


def test_an_address_with_a_query_comes_out_as_it_went_in() -> None:
    home, picture = "https://club.example/?a=1&b=2", Image("https://club.example/x.png?w=1&h=2", 12, 7)
    item = Item("urn:x", "Title", "Text", home, TODAY, picture)
    written = rss(Feed("feed", "Feed", "About", home, f"{SITE}feed", "en", [item]))
    assert not feedparser.parse(written).bozo
    channel = etree.fromstring(written).find("channel")
    assert channel.findtext("link") == channel.findtext("item/link") == home
    assert channel.find(f"item/{MEDIA}content").attrib == {
        "url": picture.href,
        "type": "image/png",
        "medium": "image",
        "width": "12",
        "height": "7",
    }


def test_a_feed_without_entries_is_still_a_feed() -> None:
    written = rss(Feed("feed", "Feed", "About", SITE, f"{SITE}feed", "en", []))
    read = feedparser.parse(written)
    assert not read.bozo
    assert (read.version, read.feed.title, read.feed.link, read.entries) == ("rss20", "Feed", SITE, [])
    assert "updated" not in read.feed


def test_addresses_are_written_in_ascii(tiny: Tiny) -> None:
    guide = tiny()
    signs = (guide.content / "warning-signs.md").read_text(encoding="utf-8")
    guide.write("علامات.md", signs.replace("summary: ", "summary: In short. ", 1))
    files = feeds_of(guide.content, Published(SITE, "Knees"))
    urls = [item["url"] for item in json.loads(files["feed.json"])["items"]]
    assert all(url.isascii() for url in urls)
    assert any("%D8%B9" in url for url in urls)
