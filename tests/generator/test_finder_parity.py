"""The two engines agree on the whole rule language, and on what an address says."""

from __future__ import annotations

import pytest

from hooks.core.condition import Answers
from hooks.finder.rules.model import SIGNS
from tests.finder_engine import InPage, check_parity, in_page
from tests.generator.small_finder import compiled, every_answer_set

__all__ = ["in_page"]


def test_the_whole_rule_language(in_page: InPage) -> None:
    small = compiled()
    sets = list(every_answer_set(small, at_most=2))
    assert len(sets) > 10_000
    check_parity(in_page, small, sets)


@pytest.mark.parametrize(
    ("text", "given", "dropped"),
    [
        ("", {}, False),
        ("time=late&where=low", {"where": ["low"], "time": ["late"]}, False),
        ("signs=none", {"signs": []}, False),
        ("signs=none,red", {"signs": ["red"]}, True),
        ("signs=none,re", {}, True),
        ("signs=", {}, True),
        ("where=low,high", {"where": ["low"]}, True),
        ("load=none,more", {"load": ["more"]}, True),
        ("load=more,more", {"load": ["more"]}, True),
        ("load=a-lot", {"load": ["more"]}, False),
        ("moment=late&where=bottom", {"where": ["low"], "time": ["late"]}, False),
        ("signs=purple", {"signs": ["violet"]}, False),
        ("moment=never&load=a-lot,less", {"load": ["more"]}, True),
        ("where=high&load=more", {"where": ["high"]}, True),
        ("where=middle&weather=wet", {}, True),
        ("__proto__=low&constructor=low&where=low", {"where": ["low"]}, True),
        ("where=%6Cow", {"where": ["low"]}, False),
        ("where=%FF%00%", {}, True),
        ("where=<img src=x onerror=alert(1)>", {}, True),
        ("where=low&" + "x" * 100_000, {}, True),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_an_address_says(in_page: InPage, text: str, given: Answers, dropped: bool) -> None:
    read = in_page("(engine, finder, text) => engine.readAnswers(finder, text)", [compiled(), text])
    read["given"] = {name: picks for name, picks in read["given"].items() if picks or name == SIGNS}
    assert read == {"given": given, "dropped": dropped}
