"""A small finder for tests, made from data, with its two kinds of answer sets: all of them, and any."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import yaml
from hypothesis import strategies as st

from hooks.core.condition import Answers
from hooks.finder.rules.compile import compile_guidance
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.model import Guidance
from hooks.finder.rules.words import FinderWords
from tests.finder_readers import options_of
from tests.tiny import ROOT

GOLDEN = ROOT / "tests" / "generator" / "golden" / "finder"

_TEXTS = {
    "title": "A cause",
    "summary": "What it is.",
    "href": "/causes/a.md",
    "pattern": "suggested",
    "pattern_label": "some",
}


def golden(name: str) -> Any:
    return yaml.safe_load((GOLDEN / f"{name}.yml").read_text(encoding="utf-8"))


def guidance() -> Guidance:
    fields = golden("guidance")
    fields["candidates"] = [
        {
            **_TEXTS,
            "ranked": True,
            "reasons_against": [],
            "today": ["Walk."],
            "longer": ["Train."],
            "exercises": ["squat"],
            **candidate,
        }
        for candidate in fields["candidates"]
    ]
    words = FinderWords.model_construct(None, **{name: f"[{name}]" for name in FinderWords.model_fields})
    return Guidance.model_validate(
        {
            **fields,
            "words": words,
            "stop_activity": "Stop.",
            "honesty": ["It is rare."],
        }
    )


def compiled() -> Compiled:
    return compile_guidance(guidance())


def every_answer_set(finder: Compiled) -> Iterator[Answers]:
    """Every way to answer, with at most one option of each question."""
    options = options_of(finder)
    for picks in product(*([None, *names] for names in options.values())):
        yield {name: [pick] for name, pick in zip(options, picks, strict=True) if pick}


def answer_sets(finder: Compiled) -> st.SearchStrategy[Answers]:
    """Any answers, unknown questions and options among them."""
    options = options_of(finder) | {"unknown": []}
    return st.fixed_dictionaries(
        {},
        optional={
            name: st.lists(st.sampled_from([*names, "unknown"]), max_size=4)
            for name, names in options.items()
        },
    )
