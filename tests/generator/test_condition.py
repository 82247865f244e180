"""The rule language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.core.condition import holds, is_monotone, parse_condition, picks, to_data


def check(value: object, answers: dict[str, list[str]]) -> bool:
    return holds(to_data(parse_condition(value)), answers)


@pytest.mark.parametrize(
    ("value", "answers", "expected"),
    [
        ({"where": "low"}, {"where": ["low"]}, True),
        ({"where": "low"}, {}, False),
        ({"where": ["low", "high"]}, {"where": ["high"]}, True),
        ({"where": "low", "when": "late"}, {"where": ["low"]}, False),
        ({"where": "low", "when": "late"}, {"where": ["low"], "when": ["late", "early"]}, True),
        ({"any": [{"a": "x"}, {"b": "y"}]}, {"b": ["y"]}, True),
        ({"all": [{"a": "x"}, {"a": "y"}]}, {"a": ["x", "y"]}, True),
        ({"all": [{"a": "x"}, {"a": "y"}]}, {"a": ["x"]}, False),
        ({"not": {"a": "x"}}, {}, True),
        ({"not": {"a": "x"}, "b": "y"}, {"a": ["x"], "b": ["y"]}, False),
        (
            {"at_least": {"count": 2, "of": [{"a": "x"}, {"b": "y"}, {"c": "z"}]}},
            {"a": ["x"], "c": ["z"]},
            True,
        ),
        ({"at_least": {"count": 2, "of": [{"a": "x"}, {"b": "y"}, {"c": "z"}]}}, {"a": ["x"]}, False),
    ],
)
def test_conditions(value: object, answers: dict[str, list[str]], expected: bool) -> None:
    assert check(value, answers) is expected


@pytest.mark.parametrize(
    "value", [None, {}, [], "low", {"a": []}, {"a": 3}, {"any": {}}, {"at_least": {"of": [{"a": "x"}]}}]
)
def test_what_is_not_a_condition(value: object) -> None:
    with pytest.raises(ValueError, match="condition"):
        parse_condition(value)


names = st.sampled_from("abc")
picked = st.dictionaries(names, st.lists(st.sampled_from("xyz"), min_size=1), min_size=1, max_size=2)
conditions = st.recursive(
    picked,
    lambda part: st.one_of(
        st.builds(lambda parts: {"any": parts}, st.lists(part, min_size=1, max_size=3)),
        st.builds(lambda parts: {"all": parts}, st.lists(part, min_size=1, max_size=3)),
        st.builds(
            lambda parts: {"at_least": {"count": 1, "of": parts}}, st.lists(part, min_size=1, max_size=3)
        ),
    ),
    max_leaves=6,
)
answer_sets = st.dictionaries(names, st.lists(st.sampled_from("xyz"), max_size=3))


@given(conditions, answer_sets, names, st.sampled_from("xyz"))
def test_without_not_a_further_answer_never_makes_a_condition_false(
    value: dict[str, object], answers: dict[str, list[str]], name: str, option: str
) -> None:
    condition = parse_condition(value)
    assert is_monotone(condition)
    more = {**answers, name: [*answers.get(name, []), option]}
    assert holds(to_data(condition), more) >= holds(to_data(condition), answers)


@given(conditions)
def test_not_is_never_monotone_and_keeps_what_it_mentions(value: dict[str, object]) -> None:
    condition = parse_condition(value)
    negated = parse_condition({"not": value})
    assert not is_monotone(negated)
    assert list(picks(negated)) == list(picks(condition))
