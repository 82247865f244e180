"""The site as files: links, anchors, addresses, policy, dates, citations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, unquote, urljoin, urlsplit
from urllib.request import urlopen

import yaml
from lxml import html

from hooks.core.page import address
from hooks.core.record import PageMeta
from hooks.kinds.reference.model import Reference
from hooks.outputs.redirects.load import load_ledger
from tests.contents import our_library
from tests.guide.ours import HERE
from tests.nu import check_html
from tests.server import PREFIX
from tests.tiny import ROOT
from tests.waiting import LONGEST


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every page with its address below the prefix; what only leads on, or stands in a frame, is none."""
    yield from (found for found in documents(site) if not found[0].startswith(("embed/", "go/")))


def documents(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """The same with all that is HTML."""
    for file in sorted(site.rglob("*.html")):
        if file.name not in {"404.html", "503.html"}:
            folder = file.relative_to(site).parent.as_posix()
            yield "" if folder == "." else f"{folder}/", html.fromstring(file.read_text(encoding="utf-8"))


def addresses(tree: html.HtmlElement, base: str) -> Iterator[str]:
    for element in tree.iter():
        for attribute in ("href", "src"):
            if value := element.get(attribute):
                yield urljoin(base, value)


def test_every_page_names_its_address_for_paper(built_site: Path) -> None:
    """With the short one beside it, if it has one."""
    for path, tree in pages(built_site):
        (named,) = tree.xpath("//*[@class='page-foot__address']")
        shown = named.text_content().split()
        assert shown[0] == unquote(f"{HERE}{path}".partition("://")[2]), path
        short = {link for link in shown[1:] if "/go/" in link}
        assert short == set(shown[1:])
        assert all((built_site / "go" / link.split("/go/")[1] / "index.html").exists() for link in short)


def test_no_source_number_can_begin_a_line(built_site: Path) -> None:
    loose = []
    for path, tree in pages(built_site):
        for number in tree.xpath("//sup[@class='citation']"):
            before, parent = number.getprevious(), number.getparent()
            text = (parent.text if before is None else before.tail) or ""
            if text[-1:] in {" ", "\n"}:
                loose.append(f"{path}: {text[-30:]}")
    assert loose == []


def test_every_link_under_a_sub_path_leads_somewhere(built_site: Path, base: str) -> None:
    ids: dict[str, set[str]] = {}
    wanted: dict[tuple[str, str], str] = {}
    for path, tree in documents(built_site):
        ids[base + path] = set(tree.xpath("//@id | //a/@name"))
        for link in addresses(tree, base + path):
            if link.startswith(base.removesuffix(PREFIX)):
                target, _, anchor = link.partition("#")
                wanted[unquote(target), unquote(anchor)] = path
    dead = []
    answers: dict[str, bool] = {}
    for (target, anchor), path in wanted.items():
        if target not in answers:
            answers[target] = answers_ok(target)
        if not answers[target] or (anchor and anchor not in ids.get(target, {anchor})):
            dead.append(f"{path}: {target}#{anchor}")
    assert dead == []
    assert answers


def answers_ok(address: str) -> bool:
    parts = urlsplit(address)
    safe = parts._replace(path="/".join(map(quote_part, parts.path.split("/")))).geturl()
    try:
        with urlopen(safe, timeout=LONGEST / 1000) as response:
            return bool(response.status == 200)
    except HTTPError:
        return False


def quote_part(part: str) -> str:
    return quote(part)


def test_absolute_addresses_carry_the_base_address(built_site: Path) -> None:
    for path, tree in pages(built_site):
        assert tree.xpath("//link[@rel='canonical']/@href") == [HERE + path], path


def test_no_page_loads_anything_from_elsewhere(built_site: Path) -> None:
    loading = "//script/@src | //img/@src | //link[@rel!='canonical']/@href | //iframe/@src | //source/@src"
    for path, tree in documents(built_site):
        outside = [found for found in tree.xpath(loading) if "//" in found and not found.startswith("data:")]
        assert outside == [], path
    for sheet in built_site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//|@import", sheet.read_text(encoding="utf-8")), sheet


def test_every_page_has_a_strict_policy_and_nothing_inline(built_site: Path) -> None:
    for file in sorted(built_site.rglob("*.html")):
        tree = html.fromstring(file.read_text(encoding="utf-8"))
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        scripts = [script.get("type") for script in tree.iter("script") if script.get("src") is None]
        assert set(scripts) <= {"application/json", "application/ld+json"}, file
        assert tree.xpath("//@style | //@onclick | //style") == [], file


def test_every_page_has_one_title_a_summary_and_a_heading(built_site: Path) -> None:
    titles = []
    for path, tree in pages(built_site):
        assert len(tree.xpath("//h1")) == 1, path
        assert len(tree.xpath("//meta[@name='description']/@content")[0]) > 20, path
        titles.append(tree.findtext(".//title"))
    assert len(titles) == len(set(titles))


def test_headings_skip_no_level(built_site: Path) -> None:
    for path, tree in documents(built_site):
        levels = [int(heading.tag[1]) for heading in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        assert jumps == [], path


def test_pages_say_when_they_were_written_and_whether_somebody_checked_them(built_site: Path) -> None:
    for entry in our_library().pages(PageMeta):
        path = address(entry.source.path)
        tree = html.fromstring((built_site / path / "index.html").read_text(encoding="utf-8"))
        days = tree.xpath("//*[contains(@class, 'page-foot')]//time/@datetime")
        assert str(entry.record.written) in days, path
        is_checked = entry.record.reviewed != "not yet"
        assert len(tree.find_class("page-foot__unchecked")) == (not is_checked), path
        assert not is_checked or str(entry.record.reviewed) in days, path


def test_html_is_valid(built_site: Path) -> None:
    assert check_html(sorted(built_site.rglob("*.html"))) == []


def test_every_address_that_was_published_answers(built_site: Path) -> None:
    """Files are there, pages have a heading, short links lead where they led."""
    ledger, problems = load_ledger(ROOT / "content")
    assert problems == []
    lost = {}
    for line in ledger.lines:
        file = built_site / line.address.lstrip("/")
        if not line.address.endswith("/"):
            lost[line.address] = not file.is_file()
            continue
        tree = html.parse(file / "index.html")
        lost[line.address] = not "".join(tree.find(".//h1").itertext()).strip()
        if line.target:
            target = (file / tree.find(".//a[@id='way']").get("href")).resolve()
            lost[line.address] |= target != (built_site / line.target.lstrip("/")).resolve()
    assert [path for path, is_lost in lost.items() if is_lost] == []


def test_every_short_link_leads_to_its_page(built_site: Path) -> None:
    shorts = {place.short: place for place in our_library().destinations.values() if place.short}
    for short, place in shorts.items():
        folder = built_site / "go" / short
        way = html.parse(folder / "index.html").find(".//a[@id='way']").get("href")
        assert (folder / way).resolve() == (built_site / place.address).resolve(), short


def test_every_citation_leads_to_its_reference(built_site: Path) -> None:
    (page,) = [kind.index.path for kind in our_library().kinds if kind.name == "reference" and kind.index]
    list_of = f"{address(page)}#"
    references = html.fromstring((built_site / address(page) / "index.html").read_text(encoding="utf-8"))
    known = set(references.xpath("//ol[contains(@class, 'reference-list')]/li/@id"))
    assert known == set(our_library().entries(Reference))
    for path, tree in pages(built_site):
        cited = {href.partition("#")[2] for href in tree.xpath("//a/@href") if list_of in href}
        assert cited <= known, path


def test_what_an_article_claimed_is_dealt_with_where_the_list_says(built_site: Path) -> None:
    """`article-coverage.yml`, where a guide has one, names a page and a place for each claim."""
    file = ROOT / "content" / "article-coverage.yml"
    claims = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else {}
    ids = {path: set(tree.xpath("//@id")) for path, tree in pages(built_site)}
    assert [
        name for name, one in claims.items() if one["anchor"] not in ids.get(address(one["page"]), ())
    ] == []


def test_the_traffic_light_comes_before_a_table_that_it_explains(built_site: Path) -> None:
    for path, tree in pages(built_site):
        parts = tree.xpath(
            "//*[contains(@class, 'traffic-light--small')] | //*[contains(@class, 'page__body')]//table"
        )
        lights = [at for at, part in enumerate(parts) if part.tag != "table"]
        assert not lights or lights[0] == 0, path
