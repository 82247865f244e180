"""Which answers make conditions true: every way to meet them, or exactly none.

A condition is taken apart into terms, each a set of demands that hold together. What a term asks of one
question can be settled by that question alone, so that a term either turns into answers that a reader can
give or cannot be met.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from hooks.core.condition import Answers, ConditionData, holds
from hooks.finder.rules.compiled import Compiled, QuestionData
from hooks.finder.rules.engine import Walk, level
from hooks.finder.rules.model import NO, NONE, NOT_SURE, SIGNS

Demand = tuple[str, frozenset[str], bool]
"""A question, options, and whether one of them must be picked or none may be."""
Term = tuple[Demand, ...]


def terms(condition: ConditionData, *, wanted: bool = True) -> Iterator[Term]:
    """Every way to make a condition true, or false."""
    if "question" in condition:
        yield ((condition["question"], frozenset(condition["options"]), wanted),)
        return
    if "not" in condition:
        yield from terms(condition["not"], wanted=not wanted)
        return
    parts = condition["of"]
    # Fewer than `count` of the parts hold where this many of them fail.
    count = condition["count"] if wanted else len(parts) - condition["count"] + 1
    for chosen in combinations(parts, count):
        for ways in product(*(list(terms(part, wanted=wanted)) for part in chosen)):
            yield tuple(demand for way in ways for demand in way)


def answers(finder: Compiled, conditions: Sequence[ConditionData]) -> Iterator[Answers]:
    """Answers that a reader can give and that meet all conditions, one set for each way to meet them.

    What no condition asks about is answered "not sure", or calmly where that cannot be said. Nothing is left
    out but sets that differ from a given one in picks which the conditions do not need.
    """
    questions = questions_of(finder)
    plain = [answerable(finder, condition) for condition in conditions]
    for ways in product(*(list(terms(condition)) for condition in plain)):
        term = tuple(demand for way in ways for demand in way)
        yield from _settled(finder, questions, term, conditions)


def complete(finder: Compiled, given: Answers) -> Answers:
    """The same answers with one to every other screen that comes up: the least that can be said there.

    "Not sure" where a screen offers it, "no" where a rule asks back, none of the signs; else the calmest.
    """
    return {name: picks for name, picks in _filled(finder, given).answers.items() if name != SIGNS}


def _filled(finder: Compiled, given: Answers) -> Walk:
    return Walk(finder, given, lambda answers, question: _least(finder, answers, question))


def _least(finder: Compiled, answers: Answers, question: QuestionData) -> list[str]:
    offered = [
        option["id"]
        for option in question["options"]
        if "when" not in option or holds(option["when"], answers)
    ]
    for name in (NO,) if "raises" in question else (NOT_SURE, NONE):
        if name in offered:
            return [name]
    calm = {name: level(finder, _raised(finder, {**answers, question["id"]: [name]})) for name in offered}
    return [max(offered, key=lambda name: calm[name])]


def _raised(finder: Compiled, answers: Answers) -> list[str]:
    """The signs that are there, and those that these answers raise by themselves."""
    met = [rule["sign"] for rule in finder["raising"] if holds(rule["when"], answers)]
    return [*answers.get(SIGNS, ()), *met]


def questions_of(finder: Compiled) -> dict[str, QuestionData]:
    """Every question by name."""
    return {question["id"]: question for question in finder["questions"]}


def condition_of(questions: Mapping[str, QuestionData], name: str) -> ConditionData | None:
    """When a question is shown; nothing where everyone is asked, or where there is no such question."""
    return questions[name].get("when") if name in questions else None


def answerable(finder: Compiled, condition: ConditionData) -> ConditionData:
    """The condition over answers alone: a sign is a tick or what raises it, an answer needs its question.

    An answer is refused by another, by one that only some are offered, or where its question is hidden.
    """
    return _answerable(finder, questions_of(finder), condition, frozenset())


def _answerable(
    finder: Compiled, questions: Mapping[str, QuestionData], condition: ConditionData, within: frozenset[str]
) -> ConditionData:
    if "not" in condition:
        return _not_answerable(finder, questions, condition["not"], within)
    if "of" in condition:
        parts = [_answerable(finder, questions, part, within) for part in condition["of"]]
        return {"count": condition["count"], "of": parts}
    name, ways = condition["question"], list[ConditionData]()
    if name == SIGNS:
        for sign in condition["options"]:
            ways += _ways_to(finder, questions, sign, within)
        return _any(ways)
    plain = [pick for pick in condition["options"] if _shown_for(questions, name, pick) is None]
    if plain:
        ways.append({"question": name, "options": plain})
    for pick in condition["options"]:
        if (when := _shown_for(questions, name, pick)) is not None:
            shown = _answerable(finder, questions, when, within)
            ways.append({"count": 2, "of": [{"question": name, "options": [pick]}, shown]})
    if (asked := condition_of(questions, name)) is not None:
        return {"count": 2, "of": [_any(ways), _answerable(finder, questions, asked, within)]}
    return _any(ways)


def _not_answerable(
    finder: Compiled, questions: Mapping[str, QuestionData], refused: ConditionData, within: frozenset[str]
) -> ConditionData:
    """The opposite of a condition, with each `not` where an answer is refused."""
    if "not" in refused:
        return _answerable(finder, questions, refused["not"], within)
    if "of" in refused:
        parts: list[ConditionData] = [{"not": part} for part in refused["of"]]
        count = len(parts) - refused["count"] + 1
        return _answerable(finder, questions, {"count": count, "of": parts}, within)
    name, picks = refused["question"], refused["options"]
    ways: list[ConditionData] = [{"not": refused}]
    for option in questions[name]["options"] if name in questions else []:
        if "when" in option and option["id"] not in picks:  # it may be all that is left, where it's offered
            other: ConditionData = {"question": name, "options": [option["id"]]}
            ways.append(_answerable(finder, questions, other, within))
    if (asked := condition_of(questions, name)) is not None:
        ways.append(_not_answerable(finder, questions, asked, within))
    return _any(ways)


def _ways_to(
    finder: Compiled, questions: Mapping[str, QuestionData], sign: str, within: frozenset[str]
) -> Iterator[ConditionData]:
    """The box that ticks a sign, and the rules that raise it; a circle of rules ends where it began."""
    for question in questions.values():
        if question.get("signs") and any(option["id"] == sign for option in question["options"]):
            yield _answerable(finder, questions, {"question": question["id"], "options": [sign]}, within)
    if sign not in within:
        for rule in finder["raising"]:
            if rule["sign"] == sign:
                yield _answerable(finder, questions, rule["when"], within | {sign})


def _any(ways: list[ConditionData]) -> ConditionData:
    return ways[0] if len(ways) == 1 else {"count": 1, "of": ways}


def _shown_for(questions: Mapping[str, QuestionData], name: str, pick: str) -> ConditionData | None:
    options = questions[name]["options"] if name in questions else []
    return next((option.get("when") for option in options if option["id"] == pick), None)


def _settled(
    finder: Compiled, questions: Mapping[str, QuestionData], term: Term, conditions: Sequence[ConditionData]
) -> Iterator[Answers]:
    asked = list(dict.fromkeys(name for name, _, _ in term))
    ways = [_picks(questions[name], term) if name in questions else [] for name in asked]
    for picks in product(*ways):
        walk = _filled(finder, dict(zip(asked, picks, strict=True)))
        if all(holds(condition, walk.answers) for condition in conditions):
            yield {name: told for name, told in walk.answers.items() if name != SIGNS}


def _picks(question: QuestionData, term: Term) -> list[list[str]]:
    """Every way to answer one question that meets the term; first none at all where none is wanted."""
    mine = [(options, wanted) for name, options, wanted in term if name == question["id"]]
    refused = frozenset().union(*(options for options, wanted in mine if not wanted))
    needed = [options - refused for options, wanted in mine if wanted]
    known = [option["id"] for option in question["options"]]
    single = [[name] for name in known if name not in refused and all(name in some for some in needed)]
    if not needed:
        return [[], *single]
    alone = {option["id"] for option in question["options"] if option.get("exclusive")}
    if question["pick"] == "one":
        return single
    together = {frozenset(picks) for picks in product(*(options - alone for options in needed))}
    several = [[name for name in known if name in picks] for picks in together if picks <= set(known)]
    return [picks for picks in single if picks[0] in alone] + sorted(several)
