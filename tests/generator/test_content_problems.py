"""What authors are told about their mistakes. The cases are data: adding one needs no Python."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.core.problem import listing
from hooks.site import build_site
from tests.day import TODAY
from tests.tiny import TinyGuide

CASES = yaml.safe_load((Path(__file__).parent / "golden/content/problems.yml").read_text(encoding="utf-8"))
SLIPS = yaml.safe_load((Path(__file__).parent / "golden/content/slips.yml").read_text(encoding="utf-8"))
Tiny = Callable[..., TinyGuide]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_author_is_told(tiny: Tiny, case: dict[str, Any]) -> None:
    guide = tiny()
    for path, old, new in case["replace"]:
        guide.replace(path, old, new)
    assert guide.problems().splitlines() == case["says"]


@pytest.mark.parametrize("slip", SLIPS, ids=[slip["write"] for slip in SLIPS])
def test_a_mark_that_is_not_read_as_meant_is_told(tiny: Tiny, slip: dict[str, Any]) -> None:
    guide = tiny()
    home = guide.content / "index.md"
    text = home.read_text(encoding="utf-8")
    home.write_text(f"{text}\n{slip['write']}\n", encoding="utf-8")
    line = text.count("\n") + 1 + slip.get("at", 1)
    problems = sorted(guide.load().problems)
    starts = [problem.message[: len(says)] for problem, says in zip(problems, slip["says"], strict=True)]
    assert starts == slip["says"]
    assert {(problem.path, problem.line) for problem in problems} <= {("content/index.md", line)}


@pytest.mark.parametrize(
    "character",
    "\xad\u034f\u200b\u200c\u200d\u200e\u202e\u2060\u2066\u3164\ufe0f\ufeff\ufffd\ue000\U000e0041",
)
def test_a_character_that_nobody_sees_is_told_at_its_own_line(tiny: Tiny, character: str) -> None:
    guide = tiny()
    guide.replace("index.md", "sore knee", f"sore{character} knee")
    guide.replace("index.md", "long row", f"long{character} row")
    told = [(problem.line, problem.message.partition(" (")[0]) for problem in sorted(guide.load().problems)]
    message = f"contains the invisible character U+{ord(character):04X}"
    assert told == [(3, message), (8, message)]


@pytest.mark.parametrize("text", ["می\u200cشود", "क्\u200dष", "❤\ufe0f", "👩\u200d🔬", "שלום\u200f!"])
def test_a_joiner_that_a_script_needs_is_no_problem(tiny: Tiny, text: str) -> None:
    guide = tiny()
    guide.replace("index.md", "long row", f"long {text} row")
    assert guide.problems() == ""


@pytest.mark.parametrize("key", ["title", "summary"])
@pytest.mark.parametrize("mark", ["**", "[@oar-2020]", "](x.md)", "<b>", "{{ x }}", "`"])
def test_a_mark_in_a_plain_text_is_told(tiny: Tiny, key: str, mark: str) -> None:
    guide = tiny()
    text = (guide.content / "index.md").read_text(encoding="utf-8")
    old = next(row for row in text.split("\n") if row.startswith(key))
    guide.replace("index.md", old, f"{key}: 'Rowing {mark}'")
    (problem,) = guide.load().problems
    assert (problem.key, problem.message[:49]) == (key, "is plain text, and has a mark of Markdown or HTML")


FILES = {
    "myths.md~": "neither a page nor shown by one",
    "myths.md.orig": "neither a page nor shown by one",
    "#myths.md#": "neither a page nor shown by one",
    "Myths copy.docx": "neither a page nor shown by one",
    "Thumbs.db": "neither a page nor shown by one",
    "page.html": "neither a page nor shown by one",
    "images/oar.svg": "neither a page nor shown by one",
    "draft.MD": "has an ending that nothing reads",
    "draft.markdown": "has an ending that nothing reads",
    "exercises/squat.yaml": "has an ending that nothing reads",
    "question.yml": "is read by nothing",
    "finder/answers.yml": "is read by nothing",
}


@pytest.mark.parametrize("path", FILES)
def test_a_file_that_nobody_means_to_publish_is_told(tiny: Tiny, path: str) -> None:
    guide = tiny()
    guide.write(path, "title: x\n")
    (problem,) = guide.load().problems
    assert problem.path == f"content/{path}"
    assert FILES[path] in problem.message


@pytest.mark.parametrize("path", [".DS_Store", ".index.md.swp", "CNAME", "robots.txt"])
def test_a_file_that_no_host_publishes_or_every_host_needs_is_no_problem(tiny: Tiny, path: str) -> None:
    guide = tiny()
    guide.write(path, "x")
    assert guide.problems() == ""


SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("oar.png", "x", ""),
        ("oar.svg", SVG.format("<path d='M0 0'/>"), ""),
        ("oar.svg", SVG.format("<script>x()</script>"), "is a picture with a script in it"),
        ("oar.svg", SVG.format("<path onload='x()'/>"), "is a picture with a script in it"),
        ("oar.html", "<p>", "is of a kind that pages don't offer (.html)"),
    ],
)
def test_a_file_that_a_page_links_to_is_published_if_it_is_harmless(
    tiny: Tiny, path: str, text: str, told: str
) -> None:
    guide = tiny()
    guide.write(f"images/{path}", text)
    guide.replace("index.md", "A knee", f"An [oar](images/{path}). A knee")
    assert [problem.message for problem in guide.load().problems] == ([told] if told else [])


def test_a_name_whose_accents_are_apart_is_told_and_one_in_a_text_is_found(tiny: Tiny) -> None:
    guide = tiny()
    text = (guide.content / "exercises/wall-sit.md").read_text(encoding="utf-8")
    guide.write("exercises/de\u0301tente.md", text.replace("without a chair", "for longer"))
    assert "has a name in which letters and their accents are apart" in guide.problems()
    guide.write("exercises/de\u0301tente.md", None)
    guide.write("exercises/d\u00e9tente.md", text.replace("without a chair", "for longer"))
    guide.replace("causes/long-stroke.md", "[wall-sit]", "[wall-sit, de\u0301tente]")
    assert guide.problems() == ""


def test_an_empty_folder_names_every_file_that_is_needed(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    report = listing(build_site(content, TODAY).problems)
    for needed in ("index.md", "references.yml", "finder/questions.yml", "finder/warning-signs.yml"):
        assert f"content/{needed}:1: is missing. Create it: it contains" in report


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    problems = build_site(tmp_path / "nowhere", TODAY).problems
    assert any("is not a folder" in str(problem) for problem in problems)


def test_one_name_in_two_places(tiny: Tiny) -> None:
    guide = tiny()
    text = (guide.content / "exercises/wall-sit.md").read_text(encoding="utf-8")
    guide.write("exercises/legs/wall-sit.md", text)
    assert guide.problems() == (
        'content/exercises/wall-sit.md:2: has the name "wall-sit", which is taken. '
        "Rename one of them; the other is content/exercises/legs/wall-sit.md"
    )


def test_a_page_that_is_too_long(tiny: Tiny) -> None:
    guide = tiny()
    guide.write("long.md", "---\ntitle: Long\n---\n" + "word " * 200_000)
    assert guide.problems().startswith("content/long.md:1: is 1,000,")


def test_a_file_that_is_not_utf8(tiny: Tiny) -> None:
    guide = tiny()
    guide.write("latin.md", b"---\ntitle: ok\n---\nfine\ncaf\xe9\n")
    assert guide.problems() == "content/latin.md:5: is not UTF-8 text. Save the file with the encoding UTF-8"


def test_a_review_that_is_due_is_said_sixty_days_ahead_and_stops_nothing(tiny: Tiny) -> None:
    guide = tiny()
    assert guide.load(date(2027, 9, 23)).notices == []
    site = guide.load(date(2027, 9, 24))
    assert site.problems == []
    assert str(site.notices[0]) == (
        "content/causes/long-stroke.md:25: review_by: is due on 2027-11-23. "
        "Check the page against its sources again, then set a new date"
    )
    assert guide.problems(date(2027, 11, 24)) == ""


def test_windows_line_endings_and_a_byte_order_mark(tiny: Tiny) -> None:
    guide = tiny()
    before = {page.path: page.text for page in guide.load().pages}
    for file in guide.content.rglob("*.*"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    site = guide.load()
    assert guide.problems() == ""
    assert {page.path: page.text for page in site.pages} == before


def test_an_exercise_that_no_cause_names_is_told(tiny: Tiny) -> None:
    guide = tiny()
    text = (guide.content / "exercises/wall-sit.md").read_text(encoding="utf-8")
    guide.write("exercises/spare.md", text.replace("without a chair", "for longer"))
    told = "is named by no cause. Name it under exercises: of a cause that it may help with"
    assert guide.problems() == f"content/exercises/spare.md:2: {told}"


def test_a_name_that_makes_a_poor_address(tiny: Tiny) -> None:
    guide = tiny()
    text = (guide.content / "exercises/wall-sit.md").read_text(encoding="utf-8")
    guide.write("exercises/Wall Sit_2.md", text.replace("without a chair", "for longer"))
    guide.replace("causes/long-stroke.md", "[wall-sit]", "[wall-sit, Wall Sit_2]")
    assert guide.problems() == (
        "content/exercises/Wall Sit_2.md:1: has a name with capitals, spaces or underscores, "
        "and the name is the address of its page. Rename it wall-sit-2.md"
    )
