"""Checks of the finder's results; they can run only once its rules have no problem."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.record import R, Slug
from hooks.finder.parts import compiled, finder_of, proof
from hooks.finder.proof.dominance import dominating_cause
from hooks.finder.proof.prove import Proof
from hooks.finder.proof.search import MOST_TRIED
from hooks.finder.readings import check_readings
from hooks.finder.rules.compiled import CauseData, Compiled
from hooks.finder.rules.model import Finder
from hooks.finder.stories import outcomes
from hooks.kinds.cause.model import Cause
from hooks.kinds.story.check import check_outcomes
from hooks.kinds.story.model import Stories
from hooks.kinds.warning_sign.blocks import signs_of
from hooks.kinds.warning_sign.model import WarningSigns


def check_results(lookup: Lookup) -> list[Problem]:
    """Everything wrong with what the finder makes of answers."""
    made, shown = lookup.once(compiled), lookup.once(proof)
    problems = check_proof(finder_of(lookup), lookup.entries(Cause), made, shown)
    problems += check_raised(signs_of(lookup), shown)
    problems += check_readings(lookup)
    tested = lookup.entry(Stories)
    return problems + (check_outcomes(tested, lookup.once(outcomes)) if tested else [])


def check_proof(
    entry: Entry[Finder], causes: Mapping[Slug, Entry[R]], finder: Compiled, proof: Proof
) -> list[Problem]:
    """A problem for each claim about the finder that could not be shown."""
    problems = [
        entry.problem((*entry.record.key(name), "shown_when"), *NEVER_ASKED)
        for name, given in proof.reached.items()
        if given is None
    ]
    problems += [
        entry.problem((*entry.record.key(question), "options", option), *CHANGES_NOTHING)
        for (question, option), pair in proof.matters.items()
        if pair is None
    ]
    problems += [
        causes[cause["id"]].problem(("signals", "for"), *_never_first(finder, cause))
        for cause in finder["causes"]
        if {**proof.first, **proof.listed}[cause["id"]] is None
    ]
    return problems + [
        causes[name].problem(("signals", side, at), *NEVER_COUNTS)
        for (name, side, at), given in proof.counts.items()
        if given is None and (name, side, at) not in proof.stopped
    ]


def check_raised(entry: Entry[WarningSigns], proof: Proof) -> list[Problem]:
    """A problem for each rule that raises a sign but for which no answers were found."""
    raising = [name for name, rule in entry.record.rules.items() if rule.raises]
    return [
        entry.problem(("rules", name, "when"), *NEVER_RAISED)
        for name, given in zip(raising, proof.raised, strict=True)
        if given is None
    ]


NEVER_RAISED = (
    "holds in no set of answers that could be found, or comes out less urgent than it should",
    "Correct the condition",
)
NEVER_ASKED = ("can never be true, so that nobody is asked this question", "Correct the condition")
CHANGES_NOTHING = (
    "changes no result that could be found, though a rule uses it",
    "Mend that rule, or take the option out of it and declare it with neutral: true",
)
NEVER_COUNTS = (
    "changes no result that could be found",
    "Mend the condition: it may never be true, or only where the cause is not listed anyway",
)


def _never_first(finder: Compiled, cause: CauseData) -> tuple[str, str]:
    if not cause["ranked"]:
        return "never hold where a result could tell of the cause", "Mend the conditions or the regions"
    dominating = dominating_cause(finder, cause)
    if dominating is None:
        return (
            f"put the cause first in none of {MOST_TRIED} sets of answers that speak for it most",
            "Give it a signal that no other cause has, or more weight",
        )
    name, sets = dominating.id, f"{dominating.sets:,}"
    return (
        f'can never put the cause first: "{name}" is before it in all {sets} ways to answer',
        f'Give it a signal or a place that "{name}" does not have, or make one cause of the two',
    )
