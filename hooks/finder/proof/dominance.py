"""Why a cause never comes first: which other cause comes before it whatever is answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import prod

from hooks.core.condition import Answers
from hooks.finder.rules.compiled import CauseData, Compiled, QuestionData
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import SIGNS
from hooks.finder.rules.solve import answerable, complete, questions_of, terms

MOST = 50_000
"""Ways to answer that are tried for one cause, beside all others; a pair that has more isn't searched."""


@dataclass(frozen=True)
class DominatingCause:
    """A cause that comes before another in every result."""

    id: str
    sets: int
    """All ways to answer what the two depend on; each was tried."""


def dominating_cause(finder: Compiled, cause: CauseData) -> DominatingCause | None:
    """A ranked cause that comes before this one whatever is answered to the questions that either uses."""
    left = MOST
    baseline = [one for one in finder["causes"] if one["id"] == finder["baseline"]]
    for other in finder["causes"]:
        if other in (cause, *baseline) or not other["ranked"]:
            continue
        two = finder.copy()
        two["causes"] = [one for one in finder["causes"] if one in (cause, other, *baseline)]
        ways = _ways(two, cause, other)
        count = prod(map(len, ways.values()))
        if count > left:
            continue
        tried = next((at for at, given in enumerate(_all(ways)) if _is_first(two, cause, given)), None)
        if tried is None:
            return DominatingCause(other["id"], count)
        left -= tried
    return None


def _is_first(finder: Compiled, cause: CauseData, given: Answers) -> bool:
    causes = evaluate(finder, complete(finder, given))["causes"]
    return bool(causes) and causes[0]["id"] == cause["id"]


def _all(ways: dict[str, list[list[str]]]) -> Iterator[Answers]:
    for picks in product(*ways.values()):
        yield {name: picked for name, picked in zip(ways, picks, strict=True) if picked}


def _ways(finder: Compiled, *causes: CauseData) -> dict[str, list[list[str]]]:
    """Every way to answer each question on which the causes depend; options that no rule names are as one."""
    questions = questions_of(finder)
    named: dict[str, set[str]] = {}
    for cause in causes:
        conditions = [reason["when"] for reason in (*cause["for"], *cause["against"])]
        conditions.append({"question": finder["region_question"], "options": cause["regions"]})
        conditions.append({"question": SIGNS, "options": cause.get("not_with", [])})
        for condition in conditions:
            for term in terms(answerable(finder, condition)):
                for question, options, _ in term:
                    named.setdefault(question, set()).update(options)
    return {name: _picks(questions[name], options) for name, options in named.items() if name in questions}


def _picks(question: QuestionData, named: set[str]) -> list[list[str]]:
    options = [option for option in question["options"] if option["id"] in named]
    single = [[option["id"]] for option in options]
    if question["pick"] == "one":
        return [[], *single]
    together = [option["id"] for option in options if not option.get("exclusive")]
    alone = [[option["id"]] for option in options if option.get("exclusive")]
    return [*_subsets(together), *alone]


def _subsets(names: Sequence[str]) -> list[list[str]]:
    return [list(subset) for count in range(len(names) + 1) for subset in combinations(names, count)]
