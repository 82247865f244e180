"""What authors of plans are told about their mistakes. The cases are data: adding one needs no Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from tests.day import TODAY
from tests.tiny import ROOT, TinyGuide

GOLDEN = yaml.safe_load((ROOT / "tests/generator/golden/plan/problems.yml").read_text(encoding="utf-8"))
FILES, CASES = GOLDEN["files"], GOLDEN["cases"]
Tiny = Callable[..., TinyGuide]


def said(guide: TinyGuide) -> list[str]:
    return [line for line in guide.problems(TODAY).splitlines() if line.startswith("content/plans/")]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_author_is_told(tiny: Tiny, case: dict[str, Any]) -> None:
    guide = tiny(FILES)
    for path, old, new in case["replace"]:
        guide.replace(path, old, new)
    assert said(guide) == case["says"]


def test_a_plan_of_nothing(tiny: Tiny) -> None:
    guide = tiny(FILES)
    head, _, rest = FILES["plans/season.md"].partition("week:\n")
    guide.write("plans/season.md", head + rest[rest.index("see_someone:") :])
    (told,) = said(guide)
    assert told.startswith("content/plans/season.md:2: plans nothing. Give at least one of ladder, week,")


def test_how_often_is_never_said_twice(tiny: Tiny) -> None:
    guide = tiny(FILES)
    guide.write("plans/season.md", FILES["plans/season.md"].replace("week:", "how_often: Daily\nweek:", 1))
    (told,) = said(guide)
    assert "how_often: follows from the week." in told


def test_only_one_cap(tiny: Tiny) -> None:
    winter = FILES["plans/season.md"].replace("A season of rowing.", "A winter of rowing.")
    guide = tiny({**FILES, "plans/winter.md": winter})
    (told,) = said(guide)
    assert told == (
        "content/plans/winter.md:35: cap: is the second cap of the site. "
        "Keep one; the first is in content/plans/season.md"
    )


def test_a_broken_session_is_reported_once(tiny: Tiny) -> None:
    guide = tiny(FILES)
    guide.replace("plans/sessions.yml", ", kind: session, minutes: [20, 30], do: Easily.}", "}")
    assert said(guide) == [
        "content/plans/sessions.yml:1: row.do: is missing. Add the key",
        "content/plans/sessions.yml:1: row.kind: is missing. Add the key",
    ]


def test_a_guide_needs_no_plans(tiny: Tiny) -> None:
    assert said(tiny()) == []
