"""Tips: what an author is told, the year they make up, and how they are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from tests.tiny import TinyGuide

CASES = yaml.safe_load((Path(__file__).parent / "golden/tip/problems.yml").read_text(encoding="utf-8"))
WALL_SIT = "exercises/wall-sit.md"
Tiny = Callable[..., TinyGuide]

TIPS = """themes: {stroke: The stroke}
seasons: {winter: Winter, summer: Summer}
tips:
  short:
    title: Shorten your stroke
    theme: stroke
    season: winter
    text: Reach a little less.
    short: Reach less.
    line: "Why to reach less:"
    link: causes/long-stroke.md
    sources: [oar-2020]
  tall:
    title: Sit tall
    theme: stroke
    season: summer
    text: Grow tall before the catch.
    short: Grow tall.
    line: "Why to grow tall:"
    link: exercises/wall-sit.md
    sources: [oar-2020]
"""
RULES = "kinds: {}\nrefused: [{word: diagnos, part: true, instead: Say less}]"


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_author_is_told(tiny: Tiny, case: dict[str, Any]) -> None:
    guide = tiny({"tips.yml": TIPS, "plain-language.yml": RULES})
    for old, new in case["replace"]:
        guide.replace("tips.yml", old, new)
    assert guide.problems().splitlines() == case["says"]


def test_the_list_shows_each_tip_at_an_address_of_its_own(tiny: Tiny) -> None:
    tree = html.fromstring(tiny({"tips.yml": TIPS}).block("tip-list"))
    assert tree.xpath("//section/h2/text()") == ["Winter", "Summer"]
    (tip,) = tree.xpath("//li[@id='short']")
    assert tip.findtext("h3") == "Shorten your stroke"
    assert tip.xpath(".//a/@href") == ["/causes/long-stroke.md", "/references.md#oar-2020"]
    assert "Reaching too far" in tip.text_content()


def test_a_site_may_do_without_tips(tiny: Tiny) -> None:
    assert tiny().block("tip-list") == ""


def test_a_figure_that_no_body_can_make_is_one_problem_and_no_card_is_drawn_from_it(tiny: Tiny) -> None:
    guide = tiny(
        {"tips.yml": TIPS.partition("  tall:")[0].replace("causes/long-stroke", "exercises/wall-sit")}
    )
    guide.replace("tips.yml", ", summer: Summer", "")
    assert guide.problems() == ""
    guide.replace(WALL_SIT, "posture: standing}", "posture: standing, contacts: {hand: hsin}}")
    assert [problem.message for problem in guide.load().problems] == ['"hsin" is not known']
