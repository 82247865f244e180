"""Why a cause never comes first: which other cause is before it whatever is answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import prod

from hooks.finder.rules.compile import Compiled
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.solve import Answers, complete, questions_of, terms

MOST = 50_000
"""Ways to answer, beyond which one rival is not gone through."""


@dataclass(frozen=True)
class Rival:
    """A cause that is before another in every result."""

    id: str
    sets: int
    """All ways to answer what the two depend on; each was tried."""


def rival_of(finder: Compiled, cause: Compiled) -> Rival | None:
    """A ranked cause that is before this one whatever is answered to the questions that either uses."""
    baseline = [one for one in finder["causes"] if one["id"] == finder["baseline"]]
    for other in finder["causes"]:
        if other in (cause, *baseline) or not other["ranked"]:
            continue
        two = {**finder, "causes": [one for one in finder["causes"] if one in (cause, other, *baseline)]}
        ways = _ways(two, cause, other)
        count = prod(map(len, ways.values()))
        if count <= MOST and not any(_is_first(two, cause, given) for given in _all(ways)):
            return Rival(other["id"], count)
    return None


def _is_first(finder: Compiled, cause: Compiled, given: Answers) -> bool:
    causes = evaluate(finder, complete(finder, given))["causes"]
    return bool(causes) and bool(causes[0]["id"] == cause["id"])


def _all(ways: dict[str, list[list[str]]]) -> Iterator[Answers]:
    for picks in product(*ways.values()):
        yield {name: some for name, some in zip(ways, picks, strict=True) if some}


def _ways(finder: Compiled, *causes: Compiled) -> dict[str, list[list[str]]]:
    """Every way to answer each question on which the causes depend; options that no rule names are as one."""
    questions = questions_of(finder)
    open_ones = [
        *(reason["when"] for cause in causes for side in ("for", "against") for reason in cause[side]),
        *({"question": finder["place"], "options": cause["regions"]} for cause in causes),
    ]
    named: dict[str, set[str]] = {}
    while open_ones:
        for term in terms(open_ones.pop()):
            for question, options, _ in term:
                if question not in named and "when" in questions.get(question, {}):
                    open_ones.append(questions[question]["when"])
                named.setdefault(question, set()).update(options)
    return {name: _picks(questions[name], options) for name, options in named.items() if name in questions}


def _picks(question: Compiled, named: set[str]) -> list[list[str]]:
    options = [option for option in question["options"] if option["id"] in named]
    single = [[option["id"]] for option in options]
    if question["pick"] == "one":
        return [[], *single]
    together = [option["id"] for option in options if not option.get("exclusive")]
    alone = [[option["id"]] for option in options if option.get("exclusive")]
    return [*_subsets(together), *alone]


def _subsets(names: Sequence[str]) -> list[list[str]]:
    return [list(some) for count in range(len(names) + 1) for some in combinations(names, count)]
