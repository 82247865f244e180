"""From answers to a result: the rules of the finder, in Python.

`overrides/components/cause-finder/pure/engine.mjs` does the same in the browser; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from hooks.core.condition import Answers, holds
from hooks.core.record import Tier
from hooks.finder.rules.compiled import CauseData, Compiled, Found, ReasonData, Result
from hooks.finder.rules.model import NOT_SURE, SIGNS


def evaluate(compiled: Compiled, given: Answers) -> Result:
    """The result of a set of answers.

    Unknown names and answers to questions that are not shown are dropped. The most urgent ticked sign or pair
    rule decides the tier; the two most urgent tiers end the ranking. A cause that is never ranked asks to be
    seen, so it stops the activity as well.

    Returns:
        `tier` (or None), `stop` (do not run), `signs` (ticked), `pairs` (positions of the rules that hold),
        `asked` (questions that are shown), `causes` (to list, the baseline last), `routes` (causes that are
        never ranked), `little` (there is little to go on).
    """
    answers, asked = _counting(compiled, given)
    signs = [sign for sign in compiled["signs"] if sign["id"] in answers[SIGNS]]
    pairs = [at for at, pair in enumerate(compiled["pairs"]) if holds(pair["when"], answers)]
    raised = [(sign["tier"], sign["stop"]) for sign in signs]
    rules = [(compiled["pairs"][at]["tier"], compiled["pairs"][at]["stop"]) for at in pairs]
    tier = most_urgent(compiled, [part for part, _ in (*raised, *rules)])
    causes, routes = ([], []) if tier in ending_tiers(compiled) else _ranking(compiled, answers)
    return {
        "tier": tier,
        "stop": bool(routes) or any(stop for _, stop in (*raised, *rules)),
        "signs": [sign["id"] for sign in signs],
        "pairs": pairs,
        "asked": asked,
        "causes": causes,
        "routes": routes,
        "little": not causes or len(causes[0]["for"]) < compiled["enough"],
    }


def _counting(compiled: Compiled, given: Answers) -> tuple[dict[str, list[str]], list[str]]:
    """The answers that count, question by question, and the questions that are shown."""
    answers = {SIGNS: _known(given.get(SIGNS, ()), (sign["id"] for sign in compiled["signs"]))}
    asked = []
    for question in compiled["questions"]:
        name, options = question["id"], question["options"]
        if "when" in question and not holds(question["when"], answers):
            continue
        asked.append(name)
        answers[name] = _known(given.get(name, ()), (option["id"] for option in options))
    return answers, asked


def _known(picks: Sequence[str], options: Iterable[str]) -> list[str]:
    known = set(options) if picks else set()
    return [name for name in picks if name in known]


def most_urgent(compiled: Compiled, tiers: Collection[Tier | None]) -> Tier | None:
    """The first of the finder's tiers that is among these."""
    return next((tier["id"] for tier in compiled["tiers"] if tier["id"] in tiers), None)


def ending_tiers(compiled: Compiled) -> list[Tier]:
    """The tiers that end the ranking: all but the least urgent."""
    return [tier["id"] for tier in compiled["tiers"][:-1]]


def _ranking(compiled: Compiled, answers: Answers) -> tuple[list[Found], list[Found]]:
    """The causes to list, by score, then evidence, then declared order; and the routes."""
    weighed = [(cause, _weighed(cause, answers)) for cause in compiled["causes"]]
    likely = [
        (cause, found)
        for cause, found in weighed
        if cause["id"] != compiled["baseline"] and found["score"] > 0 and _hurts(compiled, cause, answers)
    ]
    ranked = [(cause, found) for cause, found in likely if cause["ranked"]]
    ranked.sort(key=lambda item: (-item[1]["score"], item[0]["rank"]))
    baseline = [found for cause, found in weighed if cause["id"] == compiled["baseline"]]
    routes = [found for cause, found in likely if not cause["ranked"]]
    return [found for _, found in ranked[: compiled["most"]]] + baseline, routes


def _weighed(cause: CauseData, answers: Answers) -> Found:
    supporting, opposing = _matching(cause["for"], answers), _matching(cause["against"], answers)
    score = sum(cause["for"][at]["weight"] for at in supporting)
    score -= sum(cause["against"][at]["weight"] for at in opposing)
    return {"id": cause["id"], "score": score, "for": supporting, "against": opposing}


def _matching(reasons: Sequence[ReasonData], answers: Answers) -> list[int]:
    return [at for at, reason in enumerate(reasons) if holds(reason["when"], answers)]


def _hurts(compiled: Compiled, cause: CauseData, answers: Answers) -> bool:
    """Whether the cause can hurt where the reader says it hurts; "not sure" rules nothing out."""
    regions = [region for region in answers.get(compiled["region_question"], ()) if region != NOT_SURE]
    return not regions or any(region in cause["regions"] for region in regions)
