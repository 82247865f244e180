"""What is true of a finder whatever a reader answers: shown exactly, or by answers that anyone can try.

No text is read. A claim that something is possible keeps the answers that show it, and the engine itself
evaluates them. A claim about all answers rests on an argument that is checked part by part.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hooks.core.condition import Answers
from hooks.finder.proof.options import prove_options
from hooks.finder.proof.search import found, hurts, tries
from hooks.finder.proof.signs import SignProof, prove_signs
from hooks.finder.rules.compiled import SIDES, CauseData, Compiled, QuestionData, RaisingData, Side
from hooks.finder.rules.engine import Walk, ending_tiers, level, path_of, result
from hooks.finder.rules.index import mentioned
from hooks.finder.rules.model import SIGNS
from hooks.finder.rules.solve import Solver, terms

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


def prove(finder: Compiled, neutral: Collection[tuple[str, str]]) -> Proof:
    """All claims about one finder.

    Args:
        finder: what the engines read.
        neutral: questions with options that are declared to be a reason for nothing.
    """
    solver = Solver(finder)
    ranked = [cause for cause in finder["causes"] if cause["ranked"] or cause["id"] == finder["baseline"]]
    first = {cause["id"]: _first(solver, cause) for cause in ranked}
    routes = [cause for cause in finder["causes"] if cause not in ranked]
    counts: dict[ReasonKey, Answers | None] = {
        (cause["id"], side, at): _counts(solver, cause, side, at)
        for cause in finder["causes"]
        for side in SIDES
        for at in range(len(cause[side]))
    }
    known = [given for given in (*first.values(), *counts.values()) if given]
    return Proof(
        reached={question["id"]: _reached(solver, question) for question in finder["questions"]},
        matters=dict(prove_options(solver, neutral, known)),
        first=first,
        listed={cause["id"]: _listed(solver, cause) for cause in routes},
        counts=counts,
        stopped=frozenset(key for key, given in counts.items() if given is None and _ends(finder, key)),
        raised=tuple(_raised(solver, rule) for rule in finder["raising"]),
        signs=prove_signs(finder),
    )


def _reached(solver: Solver, question: QuestionData) -> Answers | None:
    return next(solver.answers([question["when"]] if "when" in question else []), None)


def _first(solver: Solver, cause: CauseData) -> Answers | None:
    if cause["id"] == solver.finder["baseline"]:
        return found(solver.tries([hurts(solver.finder, cause)]), lambda walk: result(walk)["closing"])
    return found(
        tries(solver, cause),
        lambda walk: [named["id"] for named in result(walk)["causes"]][:1] == [cause["id"]],
    )


def _listed(solver: Solver, cause: CauseData) -> Answers | None:
    return found(
        tries(solver, cause),
        lambda walk: any(named["id"] == cause["id"] for named in result(walk)["routes"]),
    )


def _counts(solver: Solver, cause: CauseData, side: Side, at: int) -> Answers | None:
    """Answers whose result would differ if the reason never held."""
    reasons, without = cause[side].copy(), cause.copy()
    reasons[at] = reasons[at].copy()
    reasons[at]["when"] = {"question": SIGNS, "options": []}
    without[side] = reasons
    return found(
        tries(solver, cause, [cause[side][at]["when"]]),
        lambda walk: result(walk) != result(walk, without),
    )


def _raised(solver: Solver, rule: RaisingData) -> Answers | None:
    """Answers, all on the reader's way, that a rule makes as urgent as its sign is."""
    urgency = level(solver.finder, [rule["sign"]])

    def shows(walk: Walk) -> bool:
        asked = path_of(walk)["asked"]
        on_the_way = all(name in asked or name == SIGNS for name in mentioned(rule["when"]))
        return on_the_way and rule["sign"] in walk.answers[SIGNS] and walk.level() <= urgency

    return found(solver.tries([rule["when"]]), shows)


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
