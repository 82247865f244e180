"""What is true of a finder whatever a reader answers: shown exactly, or by answers that anyone can try.

No text is read. A claim that something is possible keeps the answers that show it, and the engine itself
evaluates them. A claim about all answers rests on an argument that is checked part by part.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from hooks.core.condition import Answers, ConditionData, PickedData
from hooks.finder.rules.compiled import SIDES, CauseData, Compiled, OptionData, QuestionData, Side
from hooks.finder.rules.engine import Level, Walk, ending_tiers, evaluate, level, mentioned, path
from hooks.finder.rules.model import NONE, NOT_SURE, SIGNS
from hooks.finder.rules.solve import answers, complete, questions_of, terms

MOST_TRIED = 400
"""Answer sets tried for one claim before it counts as not shown."""

ReasonKey = tuple[str, Side, int]
"""A reason: its cause, its side, its position there."""


@dataclass(frozen=True)
class Proof:
    """The claims, each with what shows it."""

    reached: dict[str, Answers | None]
    """For each question answers with which it is asked; `None`: exactly none."""
    matters: dict[tuple[str, str], tuple[Answers, Answers] | None]
    """For each option two sets of answers that differ in it alone and end in different results."""
    first: dict[str, Answers | None]
    """For each ranked cause answers that put it first; for the baseline, that let it close the list."""
    listed: dict[str, Answers | None]
    """For each cause that is never ranked answers with which it is listed."""
    counts: dict[ReasonKey, Answers | None]
    """For each reason answers whose result would differ if the reason were not there."""
    stopped: frozenset[ReasonKey]
    """Reasons that need a sign which ends the ranking, so that exactly no result rests on them."""
    raised: tuple[Answers | None, ...]
    """For each rule that raises a sign answers as urgent as it is, with no sign ticked but those it names."""
    signs: SignProof
    """What is true of the urgency."""


@dataclass(frozen=True)
class SignProof:
    """The urgency of every sign, and of every two signs that can be ticked, worked out and compared."""

    sets: int
    """Sets of one and of two signs, all of them."""
    calmer: tuple[Sequence[str], ...]
    """Signs that together are calmer than one of them, in their tier or in `stop`: must be empty."""
    wrong: tuple[Sequence[str], ...]
    """Sets that are calmer than their most urgent sign says: must be empty."""
    bending: tuple[int, ...]
    """Rules that a further answer could switch off: must be empty."""


def prove(finder: Compiled, neutral: Collection[tuple[str, str]]) -> Proof:
    """All claims about one finder.

    Args:
        finder: what the engines read.
        neutral: questions with options that are declared to be a reason for nothing.
    """
    ranked = [cause for cause in finder["causes"] if cause["ranked"] or cause["id"] == finder["baseline"]]
    first = {cause["id"]: _first(finder, cause) for cause in ranked}
    routes = [cause for cause in finder["causes"] if cause not in ranked]
    counts: dict[ReasonKey, Answers | None] = {
        (cause["id"], side, at): _counts(finder, cause, side, at)
        for cause in finder["causes"]
        for side in SIDES
        for at in range(len(cause[side]))
    }
    known = [given for given in (*first.values(), *counts.values()) if given]
    return Proof(
        reached={question["id"]: _reached(finder, question) for question in finder["questions"]},
        matters=dict(_matters(finder, neutral, known)),
        first=first,
        listed={cause["id"]: _listed(finder, cause) for cause in routes},
        counts=counts,
        stopped=frozenset(key for key, given in counts.items() if given is None and _ends(finder, key)),
        raised=tuple(_raised(finder, at) for at in range(len(finder["raising"]))),
        signs=_signs(finder),
    )


def _reached(finder: Compiled, question: QuestionData) -> Answers | None:
    if "when" not in question:
        return complete(finder, {})
    return next(answers(finder, [question["when"]]), None)


def _hurts(finder: Compiled, cause: CauseData) -> ConditionData:
    return {"question": finder["region_question"], "options": cause["regions"]}


def _tries(finder: Compiled, cause: CauseData, must: Sequence[ConditionData] = ()) -> Iterator[Answers]:
    """Answers that support a cause, those with most reasons first, in its own regions and anywhere."""
    reasons = [reason["when"] for reason in cause["for"] if reason["when"] not in must]
    for count in range(len(reasons), -1, -1):
        for subset in combinations(reasons, count):
            yield from answers(finder, [*must, *subset, _hurts(finder, cause)])
            yield from answers(finder, [*must, *subset])


def _found(tries: Iterator[Answers], shows: Callable[[Answers], bool]) -> Answers | None:
    """The first answers that show a claim, among as many as are tried."""
    return next(filter(shows, islice(tries, MOST_TRIED)), None)


def _first(finder: Compiled, cause: CauseData) -> Answers | None:
    if cause["id"] == finder["baseline"]:
        return _found(
            answers(finder, [_hurts(finder, cause)]), lambda given: evaluate(finder, given)["closing"]
        )
    return _found(
        _tries(finder, cause),
        lambda given: [found["id"] for found in evaluate(finder, given)["causes"]][:1] == [cause["id"]],
    )


def _listed(finder: Compiled, cause: CauseData) -> Answers | None:
    return _found(
        _tries(finder, cause),
        lambda given: any(found["id"] == cause["id"] for found in evaluate(finder, given)["routes"]),
    )


def _counts(finder: Compiled, cause: CauseData, side: Side, at: int) -> Answers | None:
    """Answers whose result would differ if the reason never held."""
    reasons, changed, without = cause[side].copy(), cause.copy(), finder.copy()
    reasons[at] = reasons[at].copy()
    reasons[at]["when"] = {"question": SIGNS, "options": []}
    changed[side] = reasons
    without["causes"] = [changed if one is cause else one for one in finder["causes"]]
    return _found(
        _tries(finder, cause, [cause[side][at]["when"]]),
        lambda given: evaluate(finder, given) != evaluate(without, given),
    )


def _raised(finder: Compiled, at: int) -> Answers | None:
    """Answers, all on the reader's way, that a rule makes as urgent as its sign is."""
    rule = finder["raising"][at]

    def shows(given: Answers) -> bool:
        walk = Walk(finder, given)
        signs = walk.answers[SIGNS]
        asked = path(finder, given)["asked"]
        on_the_way = all(name in asked or name == SIGNS for name in mentioned(rule["when"]))
        return on_the_way and rule["sign"] in signs and level(finder, signs) <= level(finder, [rule["sign"]])

    return _found(answers(finder, [rule["when"]]), shows)


def _ends(finder: Compiled, key: ReasonKey) -> bool:
    """Whether a reason holds only together with a sign that ends the ranking."""
    name, side, at = key
    ending = ending_tiers(finder)
    stops = {sign["id"] for sign in finder["signs"] if sign["tier"] in ending}
    cause = next(cause for cause in finder["causes"] if cause["id"] == name)
    return all(
        any(question == SIGNS and wanted and options <= stops for question, options, wanted in term)
        for term in terms(cause[side][at]["when"])
    )


def _matters(
    finder: Compiled, neutral: Collection[tuple[str, str]], known: Sequence[Answers]
) -> Iterator[tuple[tuple[str, str], tuple[Answers, Answers] | None]]:
    """For each sign and each option that is not "not sure" a pair of answers that differ in it alone."""
    for question in finder["questions"]:
        for option in question["options"]:
            key = question["id"], option["id"]
            asks_back = "raises" in question
            if option["id"] not in {NOT_SURE, NONE} and key not in neutral and not asks_back:
                yield key, _pair(finder, question, option, known)


def _pair(
    finder: Compiled, question: QuestionData, option: OptionData, known: Sequence[Answers]
) -> tuple[Answers, Answers] | None:
    name, pick = question["id"], option["id"]
    with_pick = [given for given in known if pick in given.get(name, ())]
    without_pick = [given for given in known if pick not in given.get(name, ())]
    made = _naming(finder, {"question": name, "options": [pick]})
    alone = {one["id"] for one in question["options"] if one.get("exclusive")}
    for given in islice([*with_pick, *islice(made, MOST_TRIED // 2), *without_pick], MOST_TRIED):
        others = {key: picks for key, picks in given.items() if key != name}
        kept = [one for one in given.get(name, ()) if one != pick and one not in alone]
        if question["pick"] == "one" or pick in alone:
            kept = []
        with_it = complete(finder, {**others, name: [*kept, pick]})
        if pick not in with_it.get(name, ()):
            continue
        instead = [kept]
        if _like_not_sure(finder, name, pick) or not _offers_not_sure(question):
            instead += [[one["id"]] for one in question["options"] if one != option]
        for picks in instead:
            without = complete(finder, {**others, name: picks})
            if _differ(finder, without, with_it):
                return without, with_it
    return None


def _differ(finder: Compiled, one: Answers, other: Answers) -> bool:
    """Whether the result differs, or what is asked on the way to it."""
    if evaluate(finder, one) != evaluate(finder, other):
        return True
    return path(finder, one)["asked"] != path(finder, other)["asked"]


def _naming(finder: Compiled, picked: PickedData) -> Iterator[Answers]:
    """Answers with a pick: first those that meet a rule or support a cause in which it is named."""
    pick = (picked["question"], picked["options"][0])
    rules = [rule["when"] for rule in finder["raising"]]
    rules += [question["when"] for question in finder["questions"] if question.get("late")]
    for when in rules:
        if pick in _picks(when):
            yield from islice(answers(finder, [picked, when]), 5)
    for cause in finder["causes"]:
        if any(pick in _picks(reason["when"]) for side in SIDES for reason in cause[side]):
            yield from islice(_tries(finder, cause, [picked]), 20)
    yield from islice(answers(finder, [picked]), 20)


def _picks(condition: ConditionData) -> set[tuple[str, str]]:
    """Every question with an option that a condition names."""
    return {
        (question, option) for term in terms(condition) for question, options, _ in term for option in options
    }


def _offers_not_sure(question: QuestionData) -> bool:
    """Without it an open question has no answer of its own, and each option is compared with every other."""
    return any(option["id"] == NOT_SURE for option in question["options"])


def _like_not_sure(finder: Compiled, question: str, pick: str) -> bool:
    """Whether a rule takes "not sure" for this option, so that only another answer can tell the two apart."""
    return any(
        name == question and {pick, NOT_SURE} <= options
        for rule in finder["raising"]
        for term in terms(rule["when"])
        for name, options, _ in term
    )


def _signs(finder: Compiled) -> SignProof:
    """All single signs and all pairs, each ticked on its screen.

    That settles larger sets too: a result is as urgent as the most urgent sign that is shown, and stops where
    one of them stops. A rule without `not` holds on when a tick or an answer is added, so the signs that are
    shown only ever grow.
    """
    screens = {
        option["id"]: question["id"]
        for question in finder["questions"]
        if question.get("signs")
        for option in question["options"]
        if option["id"] != NONE
    }
    sets = [picks for count in (1, 2) for picks in combinations(screens, count)]
    shown = finder.copy()
    shown["questions"] = [
        {**question, "options": [_for_all(option) for option in question["options"]]}
        for question in finder["questions"]
    ]
    urgency = {picks: _ticked(shown, screens, picks) for picks in sets}
    return SignProof(
        sets=len(urgency),
        calmer=tuple(picks for picks in sets if any(urgency[picks] > urgency[(name,)] for name in picks)),
        wrong=tuple(picks for picks in sets if urgency[picks] > min(level(finder, [name]) for name in picks)),
        bending=tuple(at for at, rule in enumerate(finder["raising"]) if not _holds_on(finder, rule["when"])),
    )


def _ticked(finder: Compiled, screens: Mapping[str, str], picks: Sequence[str]) -> Level:
    """How urgent ticks are in a finder that shows everyone every box."""
    given: dict[str, list[str]] = {}
    for name in picks:
        given.setdefault(screens[name], []).append(name)
    result = evaluate(finder, given)
    order = [tier["id"] for tier in finder["tiers"]]
    return order.index(result["tier"]) if result["tier"] else len(order), not result["stop"]


def _for_all(option: OptionData) -> OptionData:
    shown = option.copy()
    shown.pop("when", None)
    return shown


def _holds_on(finder: Compiled, condition: ConditionData) -> bool:
    """Whether no further answer can switch a condition off, or hide what it asks about."""
    questions = questions_of(finder)
    asked = [questions[name] for name in mentioned(condition) if name in questions]
    shown = [question["when"] for question in asked if "when" in question]
    shown += [option["when"] for question in asked for option in question["options"] if "when" in option]
    return all(_grows(one) for one in (condition, *shown))


def _grows(condition: ConditionData) -> bool:
    """Whether every way to meet a condition only wants picks."""
    return all(wanted for term in terms(condition) for _, _, wanted in term)
