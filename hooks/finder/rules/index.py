"""What every reader's way through one finder looks up, worked out once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from hooks.core.condition import Answers, ConditionData, PickedData
from hooks.finder.rules.compiled import CauseData, Compiled, QuestionData, RaisingData
from hooks.finder.rules.model import SIGNS

Level = tuple[int, bool]
"""The place of the tier among all, and whether to be active is fine; the smaller, the more urgent."""

MOST_INDEXES = 16
"""Finders whose index is kept: a build has one or two, a test changes many."""


@dataclass(frozen=True)
class Index:
    """What every walk through one finder looks up."""

    compiled: Compiled
    levels: dict[str, Level]
    """How urgent each sign is; every tier but the last stops the activity."""
    offered: dict[str, dict[str, ConditionData | None]]
    """For each question its options, with the condition under which one is offered."""
    rules: dict[str, list[RaisingData]]
    """For each question the rules that name it: no other answer can make them hold."""
    late: dict[tuple[str, bool], list[QuestionData]]
    """For each question the late ones that it can open, without and with a sign that its answer raised."""
    causes: dict[tuple[str, str], list[int]]
    """For each pick the positions of the causes with a reason that names it."""
    unnamed: frozenset[int]
    """The positions of causes with a reason that may hold without any pick."""

    def supported(self, answers: Answers) -> list[CauseData]:
        """The causes that can have a reason for them, in their order; the others have none."""
        named = (self.causes.get((name, pick), ()) for name, picks in answers.items() for pick in picks)
        return [self.compiled["causes"][at] for at in sorted(self.unnamed.union(*named))]

    def level(self, signs: Collection[str]) -> Level:
        """How urgent these signs are together."""
        calm: Level = (len(self.compiled["tiers"]), True)
        for name in signs:
            calm = together(calm, self.levels[name])
        return calm


_INDEXES: dict[tuple[int, ...], Index] = {}


def index_of(compiled: Compiled) -> Index:
    """The index of a finder, made once; it keeps the finder, so that no other takes its place in memory."""
    key = tuple(id(compiled[part]) for part in ("signs", "raising", "questions", "causes"))
    if key not in _INDEXES:
        if len(_INDEXES) > MOST_INDEXES:
            _INDEXES.clear()
        rules: dict[str, list[RaisingData]] = {}
        for rule in compiled["raising"]:
            for name in sorted(mentioned(rule["when"])):
                rules.setdefault(name, []).append(rule)
        offered = {
            question["id"]: {option["id"]: option.get("when") for option in question["options"]}
            for question in compiled["questions"]
        }
        causes, unnamed = _supporting(compiled)
        _INDEXES[key] = Index(
            compiled, _levels(compiled), offered, rules, _late(compiled), causes, frozenset(unnamed)
        )
    return _INDEXES[key]


def _supporting(compiled: Compiled) -> tuple[dict[tuple[str, str], list[int]], set[int]]:
    """For each pick the causes that it can support, and the causes that can be supported without any."""
    causes, unnamed = dict[tuple[str, str], list[int]](), set[int]()
    for at, cause in enumerate(compiled["causes"]):
        for reason in cause["for"]:
            unnamed.update([at] if _refuses(reason["when"]) else [])
            for picked in picked_in(reason["when"]):
                for option in picked["options"]:
                    causes.setdefault((picked["question"], option), []).append(at)
    return causes, unnamed


def _late(compiled: Compiled) -> dict[tuple[str, bool], list[QuestionData]]:
    """The late questions that an answer to each question can open; one with `not` may hold from the start."""
    late = [(one, mentioned(one["when"])) for one in compiled["questions"] if one.get("late")]
    return {
        (question["id"], raised): [
            one
            for one, names in late
            if question["id"] in names or (raised and SIGNS in names) or _refuses(one["when"])
        ]
        for question in compiled["questions"]
        for raised in (False, True)
    }


def _refuses(condition: ConditionData) -> bool:
    """Whether a condition has a `not` in it."""
    if "of" in condition:
        return any(_refuses(part) for part in condition["of"])
    return "not" in condition


def picked_in(condition: ConditionData) -> Iterator[PickedData]:
    """Every question that a condition names, with the options."""
    if "question" in condition:
        yield condition
    elif "not" in condition:
        yield from picked_in(condition["not"])
    else:
        for part in condition["of"]:
            yield from picked_in(part)


def mentioned(condition: ConditionData) -> set[str]:
    """The questions that a condition names."""
    return {picked["question"] for picked in picked_in(condition)}


def together(one: Level, other: Level) -> Level:
    """The more urgent of two, and not active where one of them isn't."""
    return min(one[0], other[0]), one[1] and other[1]


def _levels(compiled: Compiled) -> dict[str, Level]:
    order = {tier["id"]: at for at, tier in enumerate(compiled["tiers"])}
    ending = len(order) - 1
    urgency = {sign["id"]: order[sign["tier"]] if sign["tier"] else len(order) for sign in compiled["signs"]}
    return {
        sign["id"]: (urgency[sign["id"]], not (sign["stop"] or urgency[sign["id"]] < ending))
        for sign in compiled["signs"]
    }
