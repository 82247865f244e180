"""Quantities in a text, in digits or in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hooks.library.quantities import known, quantities


@pytest.mark.parametrize(
    ("text", "kind", "found", "value"),
    [
        ("One in five of them", "share", "One in five", "0.2"),
        ("9 out of 100", "share", "9 out of 100", "0.09"),
        ("two in every ten", "share", "two in every ten", "0.2"),
        ("one boat in ten", "share", "one boat in ten", "0.1"),
        ("7 of 20 rowers", "share", "7 of 20", "0.35"),
        ("about half of them", "share", "half", "0.5"),
        ("two thirds of them", "share", "two thirds", "0.6666666666666666666666666667"),
        ("cut it by a quarter.", "share", "a quarter", "0.25"),
        ("a tenth longer", "share", "a tenth", "0.1"),
        ("twice as likely", "multiple", "twice", "2"),
        ("three times the odds", "multiple", "three times", "3"),
        ("it doubled the risk", "multiple", "doubled", "2"),
        ("12.5% of them", "percentage", "12.5", "12.5"),
        ("1,172 people", "number", "1,172", "1172"),
        ("Forty people", "number", "Forty", "40"),
        ("six weeks", "number", "six", "6"),
        ("six to 8 weeks", "number", "six", "6"),
        ("three small trials", "number", "three", "3"),
        ("nine young rowers", "number", "nine", "9"),
        ("seven leg injuries", "number", "seven", "7"),
        ("it falls by a third in summer", "share", "a third", "0.3333333333333333333333333333"),
        ("twice a week", "number", "twice", "2"),
    ],
)
def test_a_quantity_is_found_in_digits_and_in_words(text: str, kind: str, found: str, value: str) -> None:
    first, *rest = sorted(quantities(text), key=lambda one: one.start)
    assert (first.kind, first.text, first.value) == (kind, found, Decimal(value))
    assert [one.text for one in rest] == (["8"] if "8" in text else [])


@pytest.mark.parametrize(
    "text",
    [
        "one leg, two sets and nine lives",
        "two fingers, three corners and the six others",
        "half an hour, a half-marathon, the second half, half your usual run",
        "a third trial, one of three boats",
        "twenty-one",
    ],
)
def test_a_mere_word_is_no_quantity(text: str) -> None:
    assert list(quantities(text)) == []


@pytest.mark.parametrize(
    ("facts", "text", "is_known"),
    [
        ("20.8% were hurt", "one in five", True),
        ("25.1% were hurt", "one in five", False),
        ("0.9%", "1 in 100", True),
        ("2%", "1 in 100", False),
        ("7% still feel it", "one in nine", False),
        ("9 of the 20 were hurt", "9 of 20", True),
        ("51 of 66 were well", "48 of 66", False),
        ("1 boat, and eight in 10 rowers", "1 in 10", False),
        ("20 rowed, and 9 were hurt", "9 of 20", True),
        ("15 points lower", "15 points out of 100", True),
        ("15 points lower", "12 points out of 100", False),
        ("7 of 20 were hurt", "about a third of them", True),
        ("a third fewer", "33%", False),
        ("odds 1.92", "twice the odds", True),
        ("odds 1.6", "twice the odds", False),
        ("2 oars", "twice the odds", False),
        ("about twice", "twice the odds", True),
        ("15.3 lower", "15 lower", True),
        ("15.3 lower", "15.2 lower", False),
        ("eight boats", "8", True),
    ],
)
def test_a_quantity_is_known_if_the_facts_may_be_put_like_that(facts: str, text: str, is_known: bool) -> None:
    [said] = quantities(text)
    assert known([facts]).holds(said) is is_known
