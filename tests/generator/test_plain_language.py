"""Reading ages, refused words, and what an author is told of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.core.source import Source, parse_source
from hooks.kinds.plain_language.passages import Passage, passages
from hooks.kinds.plain_language.reading_age import hardest, reading_age, sentences
from tests.tiny import TinyGuide

GOLDEN = Path(__file__).parent / "golden/plain_language"
Tiny = Callable[..., TinyGuide]


def cases(name: str) -> list[Any]:
    return list(yaml.safe_load((GOLDEN / f"{name}.yml").read_text(encoding="utf-8")))


def file(front: str, body: str) -> Source:
    source, problems = parse_source("page.md", "content/page.md", f"---\n{front}\n---\n{body}")
    assert source is not None
    assert problems == []
    return source


@pytest.mark.parametrize("case", cases("passages"), ids=lambda case: case["case"])
def test_what_is_read(case: dict[str, Any]) -> None:
    source = file(case.get("front", "kind: none"), case.get("body", ""))
    read = passages(source, {"when", "exercise", "kind"})
    assert [[passage.line, passage.text] for passage in read] == case["reads"]


@pytest.mark.parametrize("case", cases("ages"), ids=lambda case: case["text"])
def test_the_age_is_that_of_the_formula(case: dict[str, Any]) -> None:
    read = list(sentences([Passage(case["text"], 1)]))
    assert len(read) == case["sentences"]
    assert sum(one.words for one in read) == case["words"]
    assert sum(one.letters for one in read) == case["letters"]
    assert reading_age(read) == pytest.approx(case["age"], abs=0.001)


def test_the_hardest_sentence_is_the_one_that_costs_most() -> None:
    texts = ["We ran far.", "Biomechanical considerations notwithstanding.", "It was fun.", "Then we slept."]
    read = list(sentences(Passage(text, line) for line, text in enumerate(texts, start=1)))
    assert hardest(read).line == 2
    assert hardest(read[:1]).line == 1


def test_a_sentence_knows_its_line() -> None:
    read = list(sentences([Passage("One row. And\nthe next. Third\nrow.", 7)]))
    assert [one.line for one in read] == [7, 7, 8]


@pytest.mark.parametrize("case", cases("problems"), ids=lambda case: case["case"])
def test_the_author_is_told(tiny: Tiny, case: dict[str, Any]) -> None:
    guide = tiny(case["write"])
    for path, old, new in case.get("replace", []):
        guide.replace(path, old, new)
    assert guide.problems().splitlines() == case["says"]
