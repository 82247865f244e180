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
from hooks.finder.rules.model import NOT_SURE, SIGNS

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

    What no condition asks about is answered "not sure". Nothing is left out but sets that differ from a
    given one in picks which the conditions do not need.
    """
    questions = questions_of(finder)
    for ways in product(*(list(terms(condition)) for condition in conditions)):
        term = tuple(demand for way in ways for demand in way)
        for demands in _shown(questions, term, frozenset()):
            yield from _settled(finder, questions, demands, conditions)


def complete(finder: Compiled, given: Answers) -> Answers:
    """The same answers with "not sure" to every other question that is shown, or its last answer."""
    answered = {SIGNS: list(given.get(SIGNS, ()))}
    for question in finder["questions"]:
        if "when" not in question or holds(question["when"], answered):
            names = [option["id"] for option in question["options"]]
            answered[question["id"]] = list(given.get(question["id"], ())) or [
                NOT_SURE if NOT_SURE in names else names[-1]
            ]
    return answered


def questions_of(finder: Compiled) -> dict[str, QuestionData]:
    """Every question by name, the warning signs as one of them."""
    signs: QuestionData = {
        "id": SIGNS,
        "ask": "",
        "why": "",
        "pick": "many",
        "options": [{"id": sign["id"], "label": sign["ask"]} for sign in finder["signs"]],
    }
    return {question["id"]: question for question in (signs, *finder["questions"])}


def condition_of(questions: Mapping[str, QuestionData], name: str) -> ConditionData | None:
    """When a question is shown; nothing where everyone is asked, or where there is no such question."""
    return questions[name].get("when") if name in questions else None


def _shown(questions: Mapping[str, QuestionData], term: Term, done: frozenset[str]) -> Iterator[Term]:
    """The term with what shows each question it wants a pick in, and may hide those it wants none in."""
    pending = [
        (not wanted, name, when)
        for name, _, wanted in term
        if name not in done and (when := condition_of(questions, name)) is not None
    ]
    if not pending:
        yield term
        return
    refused, name, when = min(pending, key=lambda item: item[:2])
    if refused:
        yield from _shown(questions, term, done | {name})
    for way in terms(when, wanted=not refused):
        yield from _shown(questions, (*term, *way), done | {name})


def _settled(
    finder: Compiled, questions: Mapping[str, QuestionData], term: Term, conditions: Sequence[ConditionData]
) -> Iterator[Answers]:
    asked = list(dict.fromkeys(name for name, _, _ in term))
    ways = [_picks(questions[name], term) if name in questions else [] for name in asked]
    for picks in product(*ways):
        given = complete(finder, dict(zip(asked, picks, strict=True)))
        if all(holds(condition, given) for condition in conditions):
            yield given


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
