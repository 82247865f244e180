"""Tips: what an author is told, the year they make up, and how they are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from hooks.kinds.tip.model import MOST_WORDS, Tips
from tests.frozen import frozen_library
from tests.tiny import TinyGuide

CASES = yaml.safe_load((Path(__file__).parent / "golden/tip/problems.yml").read_text(encoding="utf-8"))
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


@pytest.fixture(scope="module")
def ours() -> Tips:
    entry = frozen_library().entry(Tips)
    assert entry is not None
    return entry.record


def test_there_is_a_tip_for_every_week_of_the_year(ours: Tips) -> None:
    assert len(ours.tips) == 52
    assert Counter(tip.season for tip in ours.tips.values()) == dict.fromkeys(ours.seasons, 13)


def test_the_tips_are_spread_over_the_themes(ours: Tips) -> None:
    per_theme = Counter(tip.theme for tip in ours.tips.values())
    assert set(per_theme) == set(ours.themes)
    assert min(per_theme.values()) >= 4
    for season in ours.seasons:
        assert len({tip.theme for tip in ours.tips.values() if tip.season == season}) >= 6, season


def test_the_tips_lead_all_over_the_site(ours: Tips) -> None:
    pages = Counter(tip.link.partition("#")[0] for tip in ours.tips.values())
    assert len(pages) >= 20
    assert len({tip.link for tip in ours.tips.values()}) >= 35


def test_a_tip_is_a_paragraph_and_not_a_slogan(ours: Tips) -> None:
    for name, tip in ours.tips.items():
        assert 20 <= len(tip.text.split()) <= MOST_WORDS, name
        assert "\n" not in tip.text, name
