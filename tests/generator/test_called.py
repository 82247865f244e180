"""A number to call belongs to one of the guide's helplines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]
HELPLINES = """countries:
  here:
    label: Here
    emergency: {order: Call 999 now, number: "999", then: ["By text, call 18000."]}
    urgent: {order: Get help today, number: "111"}
    soon: {order: Book to see someone}
"""


def told(guide: TinyGuide, said: str) -> list[str]:
    guide.replace("index.md", "A knee may ache", f"Rest.\n{said} A knee may ache")
    return [str(problem) for problem in guide.load().problems]


@pytest.mark.parametrize("said", ["Call 9 now.", "Or ring 9990.", "Phone NHS 11 today."])
def test_another_number_is_a_problem_with_its_line(tiny: Tiny, said: str) -> None:
    (problem,) = told(tiny({"helplines.yml": HELPLINES}), said)
    assert problem.startswith("content/index.md:9: tells readers to call ")


def test_a_number_in_a_key_is_read_too(tiny: Tiny) -> None:
    helplines = HELPLINES.replace("Call 999 now", "Call 9 now")
    problems = tiny({"helplines.yml": helplines}).load().problems
    assert [(problem.key, problem.message) for problem in problems] == [
        ("countries.here.emergency.order", "tells readers to call 9, which isn't listed as a helpline")
    ]


@pytest.mark.parametrize(
    "said", ["Call 999, NHS 111 or 18000.", "Call 2 friends.", "Call in 10 minutes.", "Ring the\nbell."]
)
def test_a_helpline_and_other_numbers_are_none(tiny: Tiny, said: str) -> None:
    assert told(tiny({"helplines.yml": HELPLINES}), said) == []


def test_a_guide_without_helplines_names_any(tiny: Tiny) -> None:
    assert told(tiny(), "Call 9 now.") == []
