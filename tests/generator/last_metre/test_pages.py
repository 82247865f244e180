"""What stands on built pages and sheets, compared with the files that authors wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pypdfium2
import pytest
import yaml
import zxingcpp
from lxml import html

from hooks.core.page import BUILD
from hooks.kinds.cause.model import Cause
from tests.building import built
from tests.care import plain, read, words_of
from tests.contents import library_of
from tests.day import TODAY
from tests.generator.last_metre.conftest import SHIN_PAIN, SITE_URL, changed, copied
from tests.generator.test_preview import Preview
from tests.tiny import TinyGuide

WORDS = words_of(SHIN_PAIN)
MONTHS = WORDS["dates"]["months"]
Tiny = Callable[..., TinyGuide]


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every page by its address below the site, but for those that stand in frames or only lead on."""
    for file in sorted(site.rglob("index.html")):
        tree = html.parse(file).getroot()
        if tree.xpath("//header"):
            yield file.parent.relative_to(site).as_posix().removeprefix("."), tree


def front(content: Path, address: str) -> dict[str, Any]:
    """The front matter of the page at an address; nothing where no author wrote one."""
    for file in (content / f"{address}.md", content / address / "index.md"):
        if file.exists():
            text = file.read_text(encoding="utf-8")
            found: dict[str, Any] = yaml.safe_load(text.split("---\n")[1]) if text.startswith("---") else {}
            return found
    return {}


POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "site",
}
"""All that a page may do: load what is its own, and nothing else (https://www.w3.org/TR/CSP3/)."""


def test_every_page_may_do_just_what_it_needs(shin_pain: Path) -> None:
    for address, page in pages(shin_pain):
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        told = dict(part.strip().split(" ", 1) for part in policy.split(";"))
        assert told == POLICY, address


def said(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def test_the_foot_of_a_page_tells_each_day_by_its_own_label(shin_pain: Path) -> None:
    labels = {"written": WORDS["shell"]["written"], "review_by": WORDS["shell"]["review_by"]}
    seen = 0
    for address, page in pages(shin_pain):
        fields = front(SHIN_PAIN, address)
        if "written" not in fields:
            continue
        rows = page.xpath("//footer[@class='page-foot']//dl/div")
        shown = {plain(row.xpath("./dt")[0].text_content()): row.xpath("./dd/time")[0] for row in rows}
        for key, label in labels.items():
            assert shown[label].get("datetime") == str(fields[key]), address
            assert plain(shown[label].text_content()) == said(fields[key]), address
        seen += fields["written"] != fields["review_by"]
    assert seen > 3


@pytest.mark.browser
def test_a_clinician_who_checked_a_page_is_named_with_the_day(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    checked = ("reviewed: not yet", "reviewed: 2026-11-26\nreviewed_by: Dr A. Bee, GP")
    site = built(copied(tmp_path, {"about.md": [checked]}) / "mkdocs.yml", TODAY, tmp_path_factory)
    (row,) = html.parse(site / "about" / "index.html").xpath(
        f"//footer[@class='page-foot']//div[dt='{WORDS['shell']['checked']}']"
    )
    assert plain(row.xpath("./dd")[0].text_content()) == "26 November 2026, Dr A. Bee, GP"


def test_steps_down_to_a_page_are_counted_from_one(shin_pain: Path) -> None:
    """As https://schema.org/position has it, and as search engines ask of a trail."""
    deepest = 0
    for address, page in pages(shin_pain):
        for text in page.xpath("//script[@type='application/ld+json']/text()"):
            for thing in json.loads(text)["@graph"]:
                if thing["@type"] != "BreadcrumbList":
                    continue
                items = thing["itemListElement"]
                assert [item["position"] for item in items] == list(range(1, len(items) + 1)), address
                assert items[0]["item"] == SITE_URL
                assert items[-1]["item"] == f"{SITE_URL}{address}/"
                deepest = max(deepest, len(items))
    assert deepest > 2


def test_every_citation_can_be_told_by_ear(shin_pain: Path) -> None:
    """Its name says the number that is seen, whose work it is, and from when."""
    numbers = {name: at for at, name in enumerate(read(SHIN_PAIN / "references.yml"), start=1)}
    references = read(SHIN_PAIN / "references.yml")
    seen = set()
    for address, page in pages(shin_pain):
        for link in page.xpath("//sup[@class='citation']/a"):
            name = urlsplit(link.get("href")).fragment
            work = references[name]
            assert link.text == str(numbers[name]), address
            pattern = WORDS["citation"].format(number=numbers[name], label=".+")
            assert re.fullmatch(pattern, link.get("aria-label") or ""), (address, name)
            assert re.split(r"[ ,]", work["authors"])[0] in link.get("aria-label")
            assert str(work.get("year", "")) in link.get("aria-label")
            seen.add(name)
    assert len(seen) > 3


def test_a_work_is_read_at_its_lasting_address(tmp_path: Path) -> None:
    content = changed(
        tmp_path,
        {
            "references.yml": [
                (
                    "url: https://www2.hse.ie/conditions/shin-splints",
                    "url: https://www2.hse.ie/conditions/shin-splints\n  doi: 10.1000/182",
                )
            ]
        },
    )
    shown = html.fromstring(library_of(content).block("reference-list"))
    (entry,) = shown.xpath(".//*[@id='hse-shin']")
    links = [link for link in entry.xpath(".//a/@href") if urlsplit(link).scheme]
    assert links
    assert set(links) == {"https://doi.org/10.1000/182"}


@pytest.mark.parametrize("first", [True, False])
def test_causes_that_are_never_ranked_come_last_in_the_list(tmp_path: Path, first: bool) -> None:
    """Wherever the alphabet puts them."""
    name = "pressure-in-muscle" if first else "sudden-jump"
    edits = {
        "causes/pressure-in-muscle.md": [("ranked: false", "ranked: true")],
        "causes/sudden-jump.md": [("signals:", "ranked: false\nsignals:")],
    }
    content = changed(tmp_path, {} if first else edits)
    shown = html.fromstring(library_of(content).block("cause-list"))
    listed = [Path(urlsplit(link).path).stem for link in shown.xpath(".//a/@href")]
    assert len(set(listed)) == 3
    assert listed[-1] == name


def test_the_list_has_each_cause_once_at_the_place_that_it_names_first(tmp_path: Path) -> None:
    library = library_of(changed(tmp_path, {}))
    places = library.labels("region")
    listed = dict[str, str]()
    for section in html.fromstring(library.block("cause-list")).iter("section"):
        for link in section.xpath(".//a/@href"):
            assert link not in listed
            listed[link] = section.findtext("h2") or ""
    causes = library.entries(Cause)
    assert len(listed) == len(causes)
    for link, heading in listed.items():
        regions = causes[Path(urlsplit(link).path).stem].record.regions
        assert heading == places[regions[0]] or heading not in places.values()


SPANS = [
    ("60", "1 min"),
    ("90", "90 s"),
    ("[60, 90]", "60 to 90 s"),
    ("[60, 120]", "1 to 2 min"),
    ("[90, 120]", "90 to 120 s"),
    ("[45, 60]", "45 to 60 s"),
]


@pytest.mark.parametrize(("written", "told"), SPANS)
def test_a_time_from_least_to_most_is_told_in_one_unit(tmp_path: Path, written: str, told: str) -> None:
    old = "- {work: 60, recover: 60, repeats: 10}"
    content = changed(
        tmp_path, {"plans/walk-to-run.md": [(old, f"- {{work: {written}, recover: 15, repeats: 10}}")]}
    )
    shown = html.fromstring(library_of(content).block("training-plan", "walk-to-run"))
    steps = [plain(row.text_content()) for row in shown.iter("tr", "li") if "10 times" in row.text_content()]
    assert steps
    assert all(re.search(rf"(?<!\d )(?<!to )\b{told}\b", step) for step in steps), steps


def test_the_code_of_a_session_leads_to_the_session(shin_pain: Path) -> None:
    """Not only to the page that it stands on; what the code says is what a phone reads from the paper."""
    sheets = sorted((shin_pain / "handouts" / "sessions").glob("*.pdf"))
    assert sheets
    titles = {name: part["title"] for name, part in read(SHIN_PAIN / "plans" / "sessions.yml").items()}
    for sheet in sheets:
        pictures = [page.render(scale=3).to_pil() for page in pypdfium2.PdfDocument(sheet.read_bytes())]
        (code,) = [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]
        address = urlsplit(code)
        assert code.startswith(SITE_URL)
        page = html.parse(shin_pain / address.path.removeprefix(urlsplit(SITE_URL).path) / "index.html")
        (place,) = page.xpath(f"//*[@id='{address.fragment}']")
        assert titles[sheet.stem] in plain(place.text_content())
        heads = [plain(head.text_content()) for head in place.iter("h2", "h3", "h4")]
        assert heads[:1] == [titles[sheet.stem]]


ROOMS: list[tuple[str | None, set[str]]] = [
    ("warning-signs", {"warning-signs", "finder"}),
    (None, {"causes", "why"}),
    ("exercises", {"exercises", "plans"}),
]
"""For each room of the guide, the main link that stands for it, if one does, and its folders."""


def test_the_main_links_say_where_a_reader_is(shin_pain: Path) -> None:
    """The page itself is current; of a room, its first main link is, for the pages in it (WAI-ARIA 1.2)."""
    doors = {"warning-signs", "finder", "exercises"}
    kinds = set()
    for address, page in pages(shin_pain):
        links = page.xpath("//nav[@class='door-bar']//a")
        assert len(links) == len(doors)
        folder = address.partition("/")[0]
        rooms = [door for door, folders in ROOMS if folder in folders]
        wanted = {folder: "page"} if address in doors else {}
        wanted = wanted or {folder if folder in doors else room: "true" for room in rooms if room}
        current = {
            (Path("/") / address / link.get("href")).resolve().name: link.get("aria-current")
            for link in links
            if link.get("aria-current")
        }
        assert current == wanted, address
        menu = page.xpath("//nav[@class='door-bar']//button/@data-current")
        assert bool(menu) is (rooms == [None]), address
        kinds |= {*wanted.values()} or {"none"}
    assert kinds == {"page", "true", "none"}


def test_leave_for_a_word_holds_in_its_file_alone(tiny: Tiny) -> None:
    rules = """kinds: {}
refused: [{word: cure, instead: Say less}]
allowed: [{file: index.md, words: no cure, because: Everybody knows.}]
"""
    guide = tiny({"plain-language.yml": rules})
    for path, old in (("index.md", "A knee may ache"), ("causes/long-stroke.md", "The front of the knee")):
        guide.replace(path, old, f"There is no cure. {old}")
    (problem,) = [line for line in guide.problems().splitlines() if line]
    assert re.match(r'content/causes/long-stroke\.md:\d+: says "cure"', problem)


FENCES = {"backticks": ("```", "~~~"), "tildes": ("~~~", "```"), "four": ("````", "```")}


@pytest.mark.parametrize("kind", FENCES)
def test_code_ends_at_the_mark_that_it_began_with(tiny: Tiny, kind: str) -> None:
    """Nothing in it is taken for a citation; what follows it is (https://spec.commonmark.org/0.31.2/#fenced-code-blocks)."""
    mark, other = FENCES[kind]
    inside = f"{mark}\n{other}\nAs in [@nobody-1999].\n{mark}\n\n"
    guide = tiny()
    guide.replace("index.md", "A knee may ache", f"{inside}A knee may ache")
    assert guide.problems() == ""
    guide.replace("index.md", "A knee may ache", "As [@somebody-2000] says, a knee may ache")
    (problem,) = [line for line in guide.problems().splitlines() if line]
    assert "somebody-2000" in problem


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("exercises/wall-sit.md", "sets: 2", "sets: 2.5", "8: dose.sets"),
        ("exercises/wall-sit.md", "rest: 60", "rest: 2.5", "8: dose.rest"),
        ("finder/questions.yml", "unsure: 2", "unsure: 2.5", "3: unsure"),
    ],
)
def test_a_number_that_must_be_whole_is_named_as_its_author_wrote_it(
    tiny: Tiny, path: str, old: str, new: str, line: str
) -> None:
    guide = tiny()
    guide.replace(path, old, new)
    problem = f'content/{path}:{line}: expected a whole number, got "2.5". Write digits only'
    assert guide.problems().strip() == problem


def test_a_preview_makes_again_what_somebody_deleted(tmp_path: Path) -> None:
    preview = Preview(tmp_path)
    assert preview.made() == set()
    gone = [
        *(preview.site / path for path in ("causes/long-stroke/index.html", "finder/finder.txt")),
        preview.site / BUILD / "assets/cause-finder.json",
    ]
    before = {file: file.read_bytes() for file in gone}
    for file in gone:
        file.unlink()
    preview.made()
    assert {file: file.read_bytes() for file in gone if file.exists()} == before
