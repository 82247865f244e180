"""The real site as files: links, anchors, addresses, policy, coverage of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, unquote, urljoin, urlsplit
from urllib.request import urlopen

import yaml
from lxml import html

from tests.nu import check_html
from tests.server import PREFIX
from tests.tiny import ROOT

HERE = "https://club.example"


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every page with its address below the prefix; what only leads on, or stands in a frame, is none."""
    yield from (found for found in documents(site) if not found[0].startswith(("embed/", "go/")))


def documents(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """The same with all that is HTML."""
    for file in sorted(site.rglob("*.html")):
        if file.name != "404.html":
            folder = file.relative_to(site).parent.as_posix()
            yield "" if folder == "." else f"{folder}/", html.fromstring(file.read_text(encoding="utf-8"))


def addresses(tree: html.HtmlElement, base: str) -> Iterator[str]:
    for element in tree.iter():
        for attribute in ("href", "src"):
            if value := element.get(attribute):
                yield urljoin(base, value)


def test_every_link_under_a_sub_path_leads_somewhere(real_site: Path, base: str) -> None:
    ids: dict[str, set[str]] = {}
    wanted: dict[tuple[str, str], str] = {}
    for path, tree in documents(real_site):
        ids[base + path] = set(tree.xpath("//@id | //a/@name"))
        for address in addresses(tree, base + path):
            if address.startswith(base.removesuffix(PREFIX)):
                target, _, anchor = address.partition("#")
                wanted[unquote(target), unquote(anchor)] = path
    dead = []
    answers: dict[str, bool] = {}
    for (target, anchor), path in wanted.items():
        if target not in answers:
            answers[target] = answers_ok(target)
        if not answers[target] or (anchor and anchor not in ids.get(target, {anchor})):
            dead.append(f"{path}: {target}#{anchor}")
    assert dead == []
    assert len(answers) > 40


def answers_ok(address: str) -> bool:
    parts = urlsplit(address)
    safe = parts._replace(path="/".join(map(quote_part, parts.path.split("/")))).geturl()
    try:
        with urlopen(safe, timeout=10) as response:
            return bool(response.status == 200)
    except HTTPError:
        return False


def quote_part(part: str) -> str:
    return quote(part)


def test_absolute_addresses_carry_the_base_address(real_site: Path) -> None:
    for path, tree in pages(real_site):
        assert tree.xpath("//link[@rel='canonical']/@href") == [f"{HERE}{PREFIX}{path}"], path
    assert f"{HERE}{PREFIX}causes/leg-strength/" in (real_site / "sitemap.xml").read_text(encoding="utf-8")


def test_no_page_loads_anything_from_elsewhere(real_site: Path) -> None:
    loading = "//script/@src | //img/@src | //link[@rel!='canonical']/@href | //iframe/@src | //source/@src"
    for path, tree in documents(real_site):
        outside = [found for found in tree.xpath(loading) if "//" in found and not found.startswith("data:")]
        assert outside == [], path
    for sheet in real_site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//|@import", sheet.read_text(encoding="utf-8")), sheet


def test_every_page_has_a_strict_policy_and_nothing_inline(real_site: Path) -> None:
    for file in sorted(real_site.rglob("*.html")):
        tree = html.fromstring(file.read_text(encoding="utf-8"))
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        scripts = [script.get("type") for script in tree.iter("script") if script.get("src") is None]
        assert set(scripts) <= {"application/json", "application/ld+json"}, file
        assert tree.xpath("//@style | //@onclick | //style") == [], file


def test_every_page_has_one_title_a_summary_and_a_heading(real_site: Path) -> None:
    titles = []
    for path, tree in pages(real_site):
        assert len(tree.xpath("//h1")) == 1, path
        assert len(tree.xpath("//meta[@name='description']/@content")[0]) > 20, path
        titles.append(tree.findtext(".//title"))
    assert len(titles) == len(set(titles))


def test_headings_skip_no_level(real_site: Path) -> None:
    for path, tree in documents(real_site):
        levels = [int(heading.tag[1]) for heading in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        assert jumps == [], path


def written_on(path: str) -> str:
    """The day in the front matter of a page, as readers are shown it."""
    text = (ROOT / "content" / f"{path.removesuffix('/')}.md").read_text(encoding="utf-8")
    day = date.fromisoformat(re.search(r"^written: (\S+)$", text, re.MULTILINE)[1])  # type: ignore[index]
    return f"{day.day} {day:%B %Y}"


def test_pages_say_when_they_were_written_and_that_nobody_checked_them_yet(real_site: Path) -> None:
    for path in ("why/", "causes/leg-strength/", "exercises/bird-dog/", "warning-signs/"):
        text = html.fromstring((real_site / path / "index.html").read_text(encoding="utf-8")).text_content()
        assert "No clinician has checked this page yet" in text, path
        assert written_on(path) in text, path


def test_html_is_valid(real_site: Path) -> None:
    assert check_html(sorted(real_site.rglob("*.html"))) == []


CLAIMS = yaml.safe_load((ROOT / "docs/article-coverage.yml").read_text(encoding="utf-8"))


def test_every_claim_of_the_article_is_covered(real_site: Path) -> None:
    assert len(CLAIMS) >= 25
    assert len({claim["id"] for claim in CLAIMS}) == len(CLAIMS)
    for claim in CLAIMS:
        page = real_site / claim["page"].removesuffix(".md") / "index.html"
        tree = html.fromstring(page.read_text(encoding="utf-8"))
        assert tree.xpath("//*[@id=$name]", name=claim["anchor"]), claim["id"]


def test_corrections_are_made_openly(real_site: Path) -> None:
    tree = html.fromstring((real_site / "why/index.html").read_text(encoding="utf-8"))
    corrections = tree.xpath("//*[contains(@class, 'correction')]")
    corrected = [claim for claim in CLAIMS if claim["verdict"] == "corrected"]
    assert len(corrections) >= 4
    assert len(corrected) >= 4


def test_every_citation_leads_to_its_reference(real_site: Path) -> None:
    references = html.fromstring((real_site / "references/index.html").read_text(encoding="utf-8"))
    known = set(references.xpath("//ol[contains(@class, 'reference-list')]/li/@id"))
    assert len(known) > 50
    cited = set()
    for _, tree in pages(real_site):
        links = tree.xpath("//a[contains(@href, 'references/#') or starts-with(@href, '#')]")
        cited |= {link.get("href").partition("#")[2] for link in links if "references/#" in link.get("href")}
    assert cited <= known
    assert known <= cited
