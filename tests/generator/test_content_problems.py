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
Tiny = Callable[..., TinyGuide]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_author_is_told(tiny: Tiny, case: dict[str, Any]) -> None:
    guide = tiny()
    for path, old, new in case["replace"]:
        guide.replace(path, old, new)
    assert guide.problems().splitlines() == case["says"]


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
