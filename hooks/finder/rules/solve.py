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
from hooks.finder.rules.engine import Walk
from hooks.finder.rules.index import Level, index_of
from hooks.finder.rules.model import NO, NONE, NOT_SURE, SIGNS

Demand = tuple[str, frozenset[str], bool]
"""A question, options, and whether one of them must be picked or none may be."""
Term = tuple[Demand, ...]
Asked = Mapping[str, tuple[Demand, ...]]
"""What is demanded of each question."""


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


class Solver:
    """Finds answers for one finder; keeps what it makes of conditions and questions for the next search."""

    def __init__(self, finder: Compiled) -> None:
        self.finder = finder
        self._questions = questions_of(finder)
        self._terms: dict[int, tuple[ConditionData, list[Term]]] = {}
        self._picks: dict[tuple[str, tuple[Demand, ...]], list[list[str]]] = {}

    def answers(self, conditions: Sequence[ConditionData]) -> Iterator[Answers]:
        """Answers that a reader can give and that meet all conditions, one set for each way to meet them.

        What no condition asks about is answered "not sure", or calmly where that cannot be said. Nothing is
        left out but sets that differ from a given one in picks which the conditions do not need.
        """
        return (walk.picks for walk in self.tries(conditions) if walk)

    def tries(
        self, conditions: Sequence[ConditionData], wishes: Sequence[ConditionData] = ()
    ) -> Iterator[Walk | None]:
        """Every way to meet all conditions, each with as many wishes as go together with what comes before.

        Yields:
            The way of a reader who answers so; `None` where something else that these answers bring about
            keeps a condition from being met. So to count what it yields is to bound the work.
        """
        groups = [(self._terms_of(condition), False) for condition in conditions]
        groups += [(self._terms_of(wish), True) for wish in wishes]
        for asked in self._together(groups, {}):
            for picks in product(*(self._picks_of(name, demands) for name, demands in asked.items())):
                walk = filled(self.finder, dict(zip(asked, picks, strict=True)))
                yield walk if all(holds(condition, walk.answers) for condition in conditions) else None

    def _together(self, groups: Sequence[tuple[list[Term], bool]], asked: Asked) -> Iterator[Asked]:
        """Every choice of one term from each group, or of none from a wish.

        A choice ends as soon as two terms ask something of one question that no answer to it meets.
        """
        if not groups:
            yield asked
            return
        (ways, is_wish), *others = groups
        for term in ways:
            both = {**asked}
            for demand in term:
                both[demand[0]] = tuple(dict.fromkeys((*both.get(demand[0], ()), demand)))
            if all(self._picks_of(name, both[name]) for name in {name for name, _, _ in term}):
                yield from self._together(others, both)
        if is_wish:
            yield from self._together(others, asked)

    def _terms_of(self, condition: ConditionData) -> list[Term]:
        """The terms of a condition over answers alone; it is kept with them, so that no other has its id."""
        if id(condition) not in self._terms:
            plain = answerable(self.finder, condition)
            self._terms[id(condition)] = condition, list(terms(plain))
        return self._terms[id(condition)][1]

    def _picks_of(self, name: str, demands: tuple[Demand, ...]) -> list[list[str]]:
        """Every way to answer a question that meets all demands."""
        key = name, demands
        if key not in self._picks:
            known = name in self._questions
            self._picks[key] = _meeting(self._questions[name], demands) if known else []
        return self._picks[key]


def complete(finder: Compiled, given: Answers) -> Answers:
    """The same answers with one to every other screen that comes up: the least that can be said there.

    "Not sure" where a screen offers it, "no" where a rule asks back, none of the signs; else the calmest.
    """
    return filled(finder, given).picks


def filled(finder: Compiled, given: Answers) -> Walk:
    """The way of a reader with complete answers."""
    return Walk(finder, given, lambda answers, question: _least(finder, answers, question))


def _least(finder: Compiled, answers: Answers, question: QuestionData) -> list[str]:
    index = index_of(finder)
    options = index.offered[question["id"]]
    for name in (NO,) if "raises" in question else (NOT_SURE, NONE):
        if name in options and _is_offered(options[name], answers):
            return [name]
    rules = index.rules.get(question["id"], ())  # what the others raise has been raised

    def calm(name: str) -> Level:
        picked = {**answers, question["id"]: [name]}
        return index.level(
            [*answers[SIGNS], *(rule["sign"] for rule in rules if holds(rule["when"], picked))]
        )

    return [max((name for name, when in options.items() if _is_offered(when, answers)), key=calm)]


def _is_offered(when: ConditionData | None, answers: Answers) -> bool:
    return when is None or holds(when, answers)


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


def _meeting(question: QuestionData, demands: Sequence[Demand]) -> list[list[str]]:
    """Every way to answer a question that meets all demands; first none at all where none is wanted."""
    refused = frozenset().union(*(options for _, options, wanted in demands if not wanted))
    needed = [options - refused for _, options, wanted in demands if wanted]
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
