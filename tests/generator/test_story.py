"""The test stories: what they come to, and that no mistake in them goes unnoticed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from hooks.kinds.story.measure import Outcome, hits, measure
from hooks.kinds.story.model import Story, Urgency
from tests.tiny import ROOT, TinyGuide

STORIES = """stories:
  sudden:
    story: It began in one session, at the front.
    answers: {where: front, onset: sudden}
    tier: none
    accept: [long-stroke]
    sources: [oar-2020]
  hot:
    story: The knee is hot and red, and he has a fever.
    answers: {first: hot-knee, where: front}
    tier: urgent
    sources: [oar-2020]
"""
FILE = "finder/stories.yml"


CASES = yaml.safe_load((ROOT / "tests/generator/golden/story/problems.yml").read_text(encoding="utf-8"))


def test_a_site_with_stories_has_no_problem(tiny: Callable[..., TinyGuide]) -> None:
    assert tiny({FILE: STORIES}).problems() == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["change"][1])
def test_mistakes_in_a_story(tiny: Callable[..., TinyGuide], case: dict[str, Any]) -> None:
    guide = tiny({FILE: STORIES})
    guide.replace(FILE, *case["change"])
    assert guide.problems() == f"content/{FILE}:{case['says']}"


def outcome(
    tier: Urgency, listed: tuple[str, ...], first: tuple[str, ...], signs: tuple[str, ...]
) -> Outcome:
    return Outcome(tier, listed, first, (), unsure=tier, stop=False, signs=signs)


def story(tier: str, *accept: str) -> Story:
    return Story.model_validate(
        {"story": "S", "answers": {"signs": "a"}, "tier": tier, "accept": accept, "sources": ["x"]}
    )


@pytest.mark.parametrize(
    ("accept", "listed", "hit"),
    [
        (["one"], ("one", "everyone"), True),
        (["two"], ("one", "everyone"), False),
        (["everyone"], ("one", "everyone"), False),
        (["everyone"], ("everyone",), True),
        (["one"], ("everyone",), False),
        (["one"], (), False),
        (["route"], ("route", "one", "everyone"), True),
    ],
)
def test_a_fair_answer_is_not_what_everyone_is_told(
    accept: list[str], listed: tuple[str, ...], hit: bool
) -> None:
    assert hits(story("none", *accept), outcome("none", listed, listed[:1], ())) is hit


def test_the_figures() -> None:
    stories = {
        "under": story("urgent"),
        "over": story("none", "one"),
        "right": story("soon", "one"),
        "missed": story("none", "two"),
    }
    outcomes = {
        "under": outcome("soon", ("one", "all"), ("one",), ("a", "elsewhere")),
        "over": outcome("emergency", (), (), ()),
        "right": outcome("soon", ("two", "one", "all"), ("two",), ()),
        "missed": outcome("none", ("one", "all"), ("one",), ()),
    }
    found = measure(stories, outcomes, ["a", "b"], ["one", "two", "all"])
    assert (found.under, found.over, found.missed) == (("under",), ("over",), ("over", "missed"))
    assert (found.hits.number, found.hits.total, found.first.number) == (1, 3, 0)
    assert (found.signs.number, found.causes.number, found.uncovered) == (1, 2, ("b", "all"))
