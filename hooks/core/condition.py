"""The one rule language of the content.

A condition maps a question to an answer, or to a list of answers of which any will do; if it has several
keys, all of them must be true. Four more keys combine conditions: `any`, `all`, `not`, and `at_least` with
`count` and `of`. That's all there is, so a clinician can read a rule and two engines can agree on it.

The exact proof rests on one invariant: an answer is a set of option ids, one set for each question. There are
no numbers, dates or free text. The solver, the proof and the score sheets on paper enumerate such sets, so
with any other type of answer they couldn't be certain of anything. To ask for a number, offer ranges.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, TypedDict, final

from pydantic import PlainValidator, WithJsonSchema

Answers = Mapping[str, Sequence[str]]
"""The options picked for each question; unanswered questions are missing. `not-sure` is an option too."""


@dataclass(frozen=True)
class Picked:
    """Holds when any of the options was picked."""

    question: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class AtLeast:
    """Holds when at least `count` of the parts hold. `all` and `any` are its extremes."""

    count: int
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    """Holds when the part doesn't."""

    part: Condition


Condition = Picked | AtLeast | Not


@final
class PickedData(TypedDict):
    """Holds when any of the options was picked."""

    question: str
    options: list[str]


_NotKeys = TypedDict("_NotKeys", {"not": "ConditionData"})


@final
class NotData(_NotKeys):
    """Holds when the part doesn't."""


@final
class AtLeastData(TypedDict):
    """Holds when at least `count` of the parts hold."""

    count: int
    of: list[ConditionData]


ConditionData = PickedData | NotData | AtLeastData
"""A compiled condition, told apart by its keys: `question`, `not` or `of`."""


def holds(data: ConditionData, answers: Answers) -> bool:
    """Whether a compiled condition is true of the answers.

    A question without an answer has no options picked. `engine.mjs` does the same in the browser.
    """
    if "question" in data:
        for pick in answers.get(data["question"], ()):  # noqa: SIM110 (runs millions of times in a proof)
            if pick in data["options"]:
                return True
        return False
    if "not" in data:
        return not holds(data["not"], answers)
    wanted, spare = data["count"], len(data["of"]) - data["count"]
    for part in data["of"]:
        if holds(part, answers):
            wanted -= 1
        else:
            spare -= 1
        if wanted <= 0 or spare < 0:
            return wanted <= 0
    return wanted <= 0


def picks(condition: Condition) -> Iterator[Picked]:
    """Every question that the condition mentions, with its options."""
    if isinstance(condition, Picked):
        yield condition
    elif isinstance(condition, Not):
        yield from picks(condition.part)
    else:
        for part in condition.parts:
            yield from picks(part)


def is_monotone(condition: Condition) -> bool:
    """Whether a further answer can never make it false: it has no `not`."""
    if isinstance(condition, AtLeast):
        return all(is_monotone(part) for part in condition.parts)
    return isinstance(condition, Picked)


def to_data(condition: Condition) -> ConditionData:
    """The compiled condition: plain values that both engines read."""
    if isinstance(condition, Picked):
        return {"question": condition.question, "options": list(condition.options)}
    if isinstance(condition, Not):
        return {"not": to_data(condition.part)}
    return {"count": condition.count, "of": [to_data(part) for part in condition.parts]}


def parse_condition(value: object) -> Condition:
    """Parse a condition that an author wrote.

    Raises:
        ValueError: the value is not in the rule language; the message says which part.
    """
    if isinstance(value, Picked | AtLeast | Not):
        return value
    if not isinstance(value, dict) or not value:
        raise ValueError(
            "a condition needs a line of the form question: option, or one of any, all, not and at_least"
        )
    parts = tuple(_clause(str(key), part) for key, part in value.items())
    return parts[0] if len(parts) == 1 else AtLeast(len(parts), parts)


def _clause(key: str, value: object) -> Condition:
    if key == "not":
        return Not(parse_condition(value))
    if key in {"any", "all"}:
        parts = _parts(key, value)
        return AtLeast(1 if key == "any" else len(parts), parts)
    if key == "at_least":
        return _at_least(value)
    items: list[object] = value if isinstance(value, list) else [value]
    options = [option for option in items if isinstance(option, str)]
    if not options or len(options) < len(items):
        raise ValueError(f"{key} in a condition needs an option or a list of options")
    return Picked(key, tuple(options))


def _at_least(value: object) -> Condition:
    if not isinstance(value, dict) or set(value) != {"count", "of"}:
        raise ValueError("at_least in a condition needs the two keys count and of")
    parts = _parts("at_least", value["of"])
    count = value["count"]
    if not isinstance(count, int) or not 1 <= count <= len(parts):
        raise ValueError(f"count in at_least must be a whole number from 1 to {len(parts)}")
    return AtLeast(count, parts)


def _parts(key: str, value: object) -> tuple[Condition, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError(f"{key} in a condition needs a list of conditions")
    return tuple(parse_condition(part) for part in value)


When = Annotated[
    Condition, PlainValidator(parse_condition), WithJsonSchema({"type": "object", "minProperties": 1})
]
"""A condition as a field of a record."""
