"""One routine out of the exercises of several causes, case by case."""

from __future__ import annotations

from typing import Any

import pytest

from tests.generator.small_finder import golden
from tests.node import in_node

CASES = golden("routines")


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: str(case["case"]))
def test_a_routine(case: dict[str, Any]) -> None:
    finder = {
        "most_exercises": CASES["most_exercises"],
        "causes": [{"id": name, "exercises": exercises} for name, exercises in CASES["causes"].items()],
        "exercises": CASES["exercises"],
    }
    result = {
        "causes": [{"id": name} for name in case["causes"]],
        "signs": case.get("signs", []),
        "stop": case.get("stop", False),
    }
    told = in_node(
        "cause-finder/pure/routine.mjs",
        "({ routine }, finder, result) => routine(finder, result)",
        [finder, result],
    )
    assert told["exercises"] == case["exercises"]
    assert {item["name"]: item["because"] for item in told["left"]} == case.get("left", {})
