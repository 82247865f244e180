"""Quantities that a text states, in digits or in words: numbers, shares of a whole, and multiples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
ONE_TO_NINE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = dict(zip(ONE_TO_NINE, range(1, 10), strict=True))
LARGE = dict(zip((*TEENS, *TENS), (*range(10, 20), *range(20, 100, 10)), strict=True))
VALUES = SMALL | LARGE
"""The number words, and what they come to."""
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
"""The words for a share, and into how many parts each divides the whole."""
TIMES = {"twice": 2, "double": 2, "doubles": 2, "doubled": 2, "triple": 3, "triples": 3, "tripled": 3}
UNITS = (
    "weeks?|months?|years?|days?|hours?|minutes?|seconds?|times|trials?|studies|reviews?|surveys?|"
    "people|adults|women|men|participants?|patients?|volunteers?|cases?|injur(?:y|ies)|sessions?|points?|groups?|bouts?|"
    r"(?!(?:oth|fing|should|corn|numb|lett|pap|answ|lay|draw|ord)ers\b)\w{2,}(?:ers|ists)"
)
"""What studies count, with people named by what they do, such as rowers or cyclists. Before anything else, a
number word below ten is a mere word, as in "one leg"."""

_NAMED = {"a": 1, "an": 1} | VALUES | TIMES
_WORD = "|".join(VALUES)
_COUNT = "|".join(ONE_TO_NINE[1:])
_SHARE = re.compile(
    rf"\b(?:(?P<part>{DIGITS}|{_WORD})(?: \w+)? (?:out of|in)(?: every)? (?P<whole>{DIGITS}|{_WORD})"
    rf"|(?P<few>{DIGITS}) of (?P<many>{DIGITS}))\b(?!-| (?:day|week|month|year|hour|minute)s)",
    re.IGNORECASE,
)
"""One in five, one boat in ten, 9 out of 100, 7 of 20; but no "one of three groups"."""
_HALF = re.compile(
    r"(?<!first )(?<!second )(?<!other )(?<!and a )\b(?P<name>half)\b(?!-|,| an? | hour| and full| your)",
    re.IGNORECASE,
)
"""Half of them; but neither "the second half" nor "half an hour"."""
_FRACTION = re.compile(
    rf"\b(?P<count>an?|{'|'.join(SMALL)})[ -](?P<name>third|quarter|fifth|tenth)s?\b"
    r"(?=\s*[.,;:)\[]|$|\s(?:of|to|fewer|less|more|longer|further|shorter|lower|higher|weaker|had|in|after|within)\b)",
    re.IGNORECASE,
)
"""A third fewer, two thirds of; but no "third trial"."""
_MULTIPLE = re.compile(
    rf"\b(?P<times>{'|'.join(TIMES)}|(?:{_COUNT}) times)\b(?=\s(?:as|the|that|more|higher|longer)\b)",
    re.IGNORECASE,
)
"""Twice as many, three times the odds; but no "twice a week"."""
_NUMBER = re.compile(
    rf"{DIGITS}|\b(?:{'|'.join(LARGE)})\b(?!-)|\btwice\b|"
    rf"\b(?:{_COUNT})\b(?=(?: (?:to|or|and) \w+)?(?:[ -][\w-]+)?[ -](?:{UNITS})\b)",
    re.IGNORECASE,
)
_EVERY_NUMBER = re.compile(rf"{DIGITS}|\b(?:{_WORD}|twice)\b", re.IGNORECASE)
_PERCENT = re.compile(r"(?:\s?(?:to|-|–)\s?[\d.]+)?\s?(?:%|per ?cent)")
"""What follows a percentage, or the first of two."""

FIVE_POINTS = Decimal("0.05")
AS_SHARE = Decimal("0.15")
A_QUARTER = Decimal("0.25")
TEN, HUNDRED = 10, 100


@dataclass(frozen=True)
class Quantity:
    """One quantity, and where the text states it."""

    start: int
    text: str
    kind: Literal["number", "percentage", "share", "multiple"]
    value: Decimal
    """Of a share, between 0 and 1; of a percentage, the number before its sign."""
    numbers: tuple[Decimal, ...] = ()
    """The two numbers of a share such as "7 of 20"."""
    whole: Decimal = Decimal(1)
    """Into how many parts a share divides the whole."""


def quantities(text: str) -> Iterator[Quantity]:
    """Every quantity in a text, each once: the numbers of "one in five" aren't found again."""
    for pattern, read in _READERS:
        for mark in pattern.finditer(text):
            if (found := read(mark)) is not None:
                yield found
                text = text[: mark.start()] + " " * len(mark[0]) + text[mark.end() :]
    for mark in _NUMBER.finditer(text):
        is_percentage = _PERCENT.match(text, mark.end())
        yield Quantity(mark.start(), mark[0], "percentage" if is_percentage else "number", _value(mark[0]))


def _share(mark: re.Match[str]) -> Quantity | None:
    part, whole = _value(mark["part"] or mark["few"]), _value(mark["whole"] or mark["many"])
    if part >= whole:
        return None
    return Quantity(mark.start(), mark[0], "share", part / whole, (part, whole), whole)


def _fraction(mark: re.Match[str]) -> Quantity:
    whole = Decimal(PARTS[mark["name"].lower()])
    count = _value(mark.groupdict().get("count") or "one")
    return Quantity(mark.start(), mark[0], "share", count / whole, (), whole)


def _multiple(mark: re.Match[str]) -> Quantity:
    return Quantity(mark.start(), mark[0], "multiple", _value(mark["times"].split()[0]))


_READERS = ((_SHARE, _share), (_HALF, _fraction), (_FRACTION, _fraction), (_MULTIPLE, _multiple))


def _value(number: str) -> Decimal:
    word = number.lower()
    named = _NAMED.get(word)
    return Decimal(named if named is not None else word.replace(",", ""))


@dataclass(frozen=True)
class Known:
    """What facts state, to compare a text with."""

    numbers: frozenset[Decimal]
    shares: frozenset[Decimal]
    multiples: frozenset[Decimal]

    def holds(self, said: Quantity) -> bool:
        """Whether the facts state a quantity, or one that may be put like that.

        A number may be rounded. A share may be five points off, but by no more than 15% of itself or half of
        one in that many: 20.8% is one in five, and 7% isn't one in nine. "9 of 20" may rest on a 9 and a 20
        that the facts state apart, and "15 out of 100" on a 15, but "1 in 10" not on a 1 and a 10. A multiple
        may stand for an odds or risk ratio at most a quarter off.
        """
        if said.kind == "share":
            margin = min(FIVE_POINTS, AS_SHARE * said.value, 1 / (2 * said.whole))
            is_close = any(abs(share - said.value) <= margin for share in self.shares)
            counted = said.numbers if said.whole > TEN else ()
            if said.whole == HUNDRED:
                counted = said.numbers[:1]
            return is_close or (bool(counted) and self.numbers.issuperset(counted))
        if said.kind == "multiple":
            return any(abs(multiple - said.value) <= A_QUARTER for multiple in self.multiples)
        return any(_rounds_to(number, said.value) for number in self.numbers)


def known(facts: Iterable[str]) -> Known:
    """What the texts of facts state, together."""
    each = [_stated(text) for text in facts]
    return Known(
        frozenset[Decimal]().union(*(one.numbers for one in each)),
        frozenset[Decimal]().union(*(one.shares for one in each)),
        frozenset[Decimal]().union(*(one.multiples for one in each)),
    )


@cache  # a study is cited by many sentences
def _stated(text: str) -> Known:
    found = list(quantities(text))
    numbers = [_value(mark[0]) for mark in _EVERY_NUMBER.finditer(text)]
    shares = [one.value for one in found if one.kind == "share"]
    percentages = [one.value / 100 for one in found if one.kind == "percentage"]
    ratios = [one for one in numbers if one != one.to_integral_value()]
    multiples = [one.value for one in found if one.kind == "multiple" or one.text.lower() == "twice"]
    return Known(frozenset(numbers), frozenset(shares + percentages), frozenset(multiples + ratios))


def _rounds_to(number: Decimal, said: Decimal) -> bool:
    unit = Decimal(1).scaleb(int(said.as_tuple().exponent))
    return number.quantize(unit) == said
