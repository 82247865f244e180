"""The two engines agree on the whole rule language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from typing import Any, cast

from hooks.core.condition import Answers, ConditionData, holds
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.engine import Walk
from tests.finder_engine import InPage, check_parity, in_page
from tests.finder_readers import options_of, pairs, random_sets, readers
from tests.generator.small_finder import compiled

__all__ = ["in_page"]

RANDOM_SETS, READERS = 8_000, 8_000
"""A share of all ways to answer the small finder, of which there are more than a thousand million."""


def few_answers(finder: Compiled) -> Iterator[Answers]:
    """No answer at all, each alone, any two, and any three of different questions."""
    yield {}
    yield from pairs(finder)
    for three in combinations(options_of(finder).items(), 3):
        for picks in product(*([(name, option) for option in options] for name, options in three)):
            yield {name: [option] for name, option in picks}


def answer_sets(finder: Compiled) -> list[Answers]:
    return [*few_answers(finder), *random_sets(finder, RANDOM_SETS), *readers(finder, READERS)]


def conditions(value: Any) -> Iterator[ConditionData]:
    """Every condition in the compiled finder, with the parts of each."""
    if isinstance(value, dict):
        if value.keys() in ({"question", "options"}, {"not"}, {"count", "of"}):
            yield cast("ConditionData", value)
        for part in value.values():
            yield from conditions(part)
    elif isinstance(value, list):
        for part in value:
            yield from conditions(part)


def operator(condition: ConditionData) -> str:
    """How an author writes it."""
    if "question" in condition:
        return "one of several" if len(condition["options"]) > 1 else "picked"
    if "not" in condition:
        return "not"
    return {1: "any", len(condition["of"]): "all"}.get(condition["count"], "at_least")


def test_the_small_finder_has_every_operator() -> None:
    used = {operator(condition) for condition in conditions(compiled())}
    assert used == {"picked", "one of several", "not", "any", "all", "at_least"}


def test_the_whole_rule_language(in_page: InPage) -> None:
    small = compiled()
    check_parity(in_page, small, answer_sets(small))


def test_the_answers_tried_show_an_engine_that_reads_a_condition_wrong() -> None:
    """Every condition, and every part of one, holds for some of them and not for others."""
    small = compiled()
    told = [Walk(small, given).answers for given in answer_sets(small)]
    for condition in conditions(small):
        assert {holds(condition, answers) for answers in told} == {False, True}, condition
