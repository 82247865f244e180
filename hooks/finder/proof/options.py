"""What each answer changes: two sets of answers that differ in it alone and end in different results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice

from hooks.core.condition import Answers, ConditionData
from hooks.finder.proof.search import MOST_TRIED, tries
from hooks.finder.rules.compiled import SIDES, CauseData, OptionData, QuestionData
from hooks.finder.rules.engine import Walk, path_of, result
from hooks.finder.rules.index import picked_in
from hooks.finder.rules.model import NONE, NOT_SURE
from hooks.finder.rules.solve import Solver, filled

Pick = tuple[str, str]
"""A question with one of its options."""
Pair = tuple[Answers, Answers]

FROM_A_RULE, FROM_A_CAUSE = 5, 20
"""Sets of answers that are tried for each rule and each cause that names an option."""


def prove_options(
    solver: Solver, neutral: Collection[Pick], known: Sequence[Answers]
) -> Iterator[tuple[Pick, Pair | None]]:
    """For each sign and each option that is not "not sure" a pair of answers that differ in it alone.

    Args:
        solver: finds answers.
        neutral: options that are declared to be a reason for nothing.
        known: answers that show something else; they are tried first.
    """
    options = _Options(solver, known)
    for question in solver.finder["questions"]:
        for option in question["options"]:
            key = question["id"], option["id"]
            asks_back = "raises" in question
            if option["id"] not in {NOT_SURE, NONE} and key not in neutral and not asks_back:
                yield key, options.pair(question, option)


class _Options:
    """Who names which option, and pairs of answers that differ in one."""

    def __init__(self, solver: Solver, known: Sequence[Answers]) -> None:
        self._solver, self._known = solver, known
        finder = solver.finder
        rules = [rule["when"] for rule in finder["raising"]]
        shown = [question["when"] for question in finder["questions"] if question.get("late")]
        self._rules = defaultdict[Pick, list[ConditionData]](list)
        for when in (*rules, *shown):
            for pick in dict.fromkeys(_named(when)):
                self._rules[pick].append(when)
        self._causes = defaultdict[Pick, list[CauseData]](list)
        for cause in finder["causes"]:
            reasons = [reason["when"] for side in SIDES for reason in cause[side]]
            for pick in dict.fromkeys(chain.from_iterable(map(_named, reasons))):
                self._causes[pick].append(cause)
        self._like_not_sure = {
            (picked["question"], option)
            for rule in rules
            for picked in picked_in(rule)
            if NOT_SURE in picked["options"]
            for option in picked["options"]
        }
        """Options that a rule takes "not sure" for, so that only another answer can tell the two apart."""

    def pair(self, question: QuestionData, option: OptionData) -> Pair | None:
        """Answers without and with an option that end in different results, or come by other screens."""
        for given in islice(self._given(question["id"], option["id"]), MOST_TRIED):
            with_it, others = self._two(question, option, given)
            if option["id"] in with_it.answers.get(question["id"], ()):
                for without in others:
                    if result(without) != result(with_it) or _screens(without) != _screens(with_it):
                        return without.picks, with_it.picks
        return None

    def _two(self, question: QuestionData, option: OptionData, given: Answers) -> tuple[Walk, Iterator[Walk]]:
        """The way of a reader with an option, and of those who answer everything else in the same way."""
        finder, name, pick = self._solver.finder, question["id"], option["id"]
        alone = {one["id"] for one in question["options"] if one.get("exclusive")}
        kept = [one for one in given.get(name, ()) if one != pick and one not in alone]
        if question["pick"] == "one" or pick in alone:
            kept = []
        instead = [kept]
        if (name, pick) in self._like_not_sure or not _offers_not_sure(question):
            instead += [[one["id"]] for one in question["options"] if one != option]
        return (
            filled(finder, {**given, name: [*kept, pick]}),
            (filled(finder, {**given, name: picks}) for picks in instead),
        )

    def _given(self, name: str, pick: str) -> Iterator[Answers]:
        """Answers to try: those that are known, and between them some that are made to have the option."""
        made = (walk.picks for walk in islice(self._naming(name, pick), MOST_TRIED // 2) if walk)
        with_pick = (given for given in self._known if pick in given.get(name, ()))
        without_pick = (given for given in self._known if pick not in given.get(name, ()))
        return chain(with_pick, made, without_pick)

    def _naming(self, name: str, pick: str) -> Iterator[Walk | None]:
        """Answers with a pick: first those that meet a rule or support a cause in which it is named."""
        picked: ConditionData = {"question": name, "options": [pick]}
        for when in self._rules[name, pick]:
            yield from islice(self._solver.tries([picked, when]), FROM_A_RULE)
        for cause in self._causes[name, pick]:
            yield from islice(tries(self._solver, cause, [picked]), FROM_A_CAUSE)
        yield from islice(self._solver.tries([picked]), FROM_A_CAUSE)


def _screens(walk: Walk) -> list[str]:
    return path_of(walk)["asked"]


def _named(condition: ConditionData) -> Iterator[Pick]:
    return ((picked["question"], option) for picked in picked_in(condition) for option in picked["options"])


def _offers_not_sure(question: QuestionData) -> bool:
    """Without it an open question has no answer of its own, and each option is compared with every other."""
    return any(option["id"] == NOT_SURE for option in question["options"])
