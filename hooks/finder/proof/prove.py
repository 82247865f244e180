"""What is true of a finder whatever a reader answers: shown exactly, or by answers that anyone can try.

No text is read. A claim that something is possible keeps the answers that show it, and the engine itself
evaluates them. A claim about all answers rests on an argument that is checked part by part.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from hooks.core.condition import Answers, ConditionData
from hooks.core.record import Tier
from hooks.finder.rules.compiled import SIDES, CauseData, Compiled, OptionData, QuestionData, Side
from hooks.finder.rules.engine import ending_tiers, evaluate
from hooks.finder.rules.model import NOT_SURE, SIGNS
from hooks.finder.rules.solve import answers, complete, terms

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
    """For each ranked cause answers that put it first, or for the baseline answers that leave it alone."""
    listed: dict[str, Answers | None]
    """For each cause that is never ranked answers with which it is listed."""
    counts: dict[ReasonKey, Answers | None]
    """For each reason answers whose result would differ if the reason were not there."""
    stopped: frozenset[ReasonKey]
    """Reasons that need a sign which ends the ranking, so that exactly no result rests on them."""
    raised: tuple[Answers | None, ...]
    """For each pair rule answers, with no sign ticked but those it names, that end as urgent as it says."""
    signs: SignProof
    """What is true of the urgency."""


@dataclass(frozen=True)
class SignProof:
    """The urgency of every sign, and of every two signs, worked out and compared."""

    sets: int
    """Sets of one and of two signs, all of them."""
    lower: tuple[Sequence[str], ...]
    """Signs that together are less urgent than one of them: must be empty."""
    wrong: tuple[Sequence[str], ...]
    """Sets whose urgency is not that of the most urgent sign or rule in them: must be empty."""
    bending: tuple[int, ...]
    """Pair rules that a further sign could switch off: must be empty."""


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
        raised=tuple(_raised(finder, at) for at in range(len(finder["pairs"]))),
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
        given = complete(finder, {})
        return (
            given if [found["id"] for found in evaluate(finder, given)["causes"]] == [cause["id"]] else None
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
    """Answers that a rule alone makes as urgent as it says, or keeps from the activity."""
    pair = finder["pairs"][at]
    order = [tier["id"] for tier in finder["tiers"]]

    def shows(given: Answers) -> bool:
        result = evaluate(finder, given)
        tier, stop = result["tier"], result["stop"] or not pair["stop"]
        high = pair["tier"] is None or (tier is not None and order.index(tier) <= order.index(pair["tier"]))
        return at in result["pairs"] and high and stop

    return _found(answers(finder, [pair["when"]]), shows)


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
    nothing = complete(finder, {})
    for sign in finder["signs"]:
        pair = nothing, {**nothing, SIGNS: [sign["id"]]}
        yield (SIGNS, sign["id"]), pair if evaluate(finder, pair[0]) != evaluate(finder, pair[1]) else None
    for question in finder["questions"]:
        for option in question["options"]:
            key = question["id"], option["id"]
            if option["id"] != NOT_SURE and key not in neutral:
                yield key, _pair(finder, question, option, known)


def _pair(
    finder: Compiled, question: QuestionData, option: OptionData, known: Sequence[Answers]
) -> tuple[Answers, Answers] | None:
    name, pick = question["id"], option["id"]
    with_pick = [given for given in known if pick in given.get(name, ())]
    without_pick = [given for given in known if pick not in given.get(name, ())]
    made = answers(finder, [{"question": name, "options": [pick]}])
    alone = {one["id"] for one in question["options"] if one.get("exclusive")}
    for given in islice([*with_pick, *islice(made, 20), *without_pick], MOST_TRIED):
        others = {key: picks for key, picks in given.items() if key != name}
        kept = [one for one in given.get(name, ()) if one != pick and one not in alone]
        if question["pick"] == "one" or pick in alone:
            kept = []
        with_it = complete(finder, {**others, name: [*kept, pick]})
        if pick not in with_it.get(name, ()):
            continue
        instead = [kept]
        if _like_not_sure(finder, name, pick):
            instead += [[one["id"]] for one in question["options"] if one != option]
        for picks in instead:
            without = complete(finder, {**others, name: picks})
            if evaluate(finder, without) != evaluate(finder, with_it):
                return without, with_it
    return None


def _like_not_sure(finder: Compiled, question: str, pick: str) -> bool:
    """Whether a rule takes "not sure" for this option, so that only another answer can tell the two apart."""
    return any(
        name == question and {pick, NOT_SURE} <= options
        for pair in finder["pairs"]
        for term in terms(pair["when"])
        for name, options, _ in term
    )


def _signs(finder: Compiled) -> SignProof:
    """All single signs and all pairs.

    That settles larger sets too: the urgency is that of the most urgent sign or rule, and a rule without
    `not` holds on when a sign or an answer is added. So what raises the urgency only ever grows.
    """
    order = [tier["id"] for tier in finder["tiers"]]
    names = [sign["id"] for sign in finder["signs"]]
    sets = [picks for count in (1, 2) for picks in combinations(names, count)]
    level = {picks: _level(order, evaluate(finder, {SIGNS: list(picks)})["tier"]) for picks in sets}
    return SignProof(
        sets=len(level),
        lower=tuple(picks for picks in level if any(level[picks] > level[(name,)] for name in picks)),
        wrong=tuple(picks for picks in level if level[picks] != _urgent(finder, picks)),
        bending=tuple(at for at, pair in enumerate(finder["pairs"]) if not _grows(pair["when"])),
    )


def _level(order: Sequence[Tier], tier: Tier | None) -> int:
    """0 for the most urgent tier; below all of them where there is none."""
    return len(order) if tier is None else order.index(tier)


def _urgent(finder: Compiled, picks: Sequence[str]) -> int:
    """The level of the most urgent of some signs and the rules they meet, worked out without the engine."""
    order = [tier["id"] for tier in finder["tiers"]]
    met = [sign["tier"] for sign in finder["signs"] if sign["id"] in picks]
    met += [
        pair["tier"]
        for pair in finder["pairs"]
        if pair["tier"] is not None
        and any(
            all(question == SIGNS and options & set(picks) for question, options, _ in term)
            for term in terms(pair["when"])
        )
    ]
    return min(order.index(tier) for tier in met)


def _grows(condition: ConditionData) -> bool:
    """Whether every way to meet a condition only wants picks."""
    return all(wanted for term in terms(condition) for _, _, wanted in term)
