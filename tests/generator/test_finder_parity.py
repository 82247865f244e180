"""The two engines agree on the whole rule language."""

from __future__ import annotations

from tests.finder_engine import InPage, check_parity, in_page
from tests.generator.small_finder import compiled, every_answer_set

__all__ = ["in_page"]


def test_the_whole_rule_language(in_page: InPage) -> None:
    small = compiled()
    sets = list(every_answer_set(small, at_most=2))
    assert len(sets) > 10_000
    check_parity(in_page, small, sets)
