"""From answers to a result: the rules of the finder, in Python.

`overrides/components/cause-finder/engine.mjs` does the same in the page; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hooks.core.condition import holds
from hooks.finder.rules.compile import Compiled
from hooks.finder.rules.model import NOT_SURE, SIGNS

Given = Mapping[str, Sequence[str]]
"""What a reader picked: `signs` and the questions, each with a list of options."""


Found = dict[str, Any]
"""One cause: `id`, `score`, and positions of its reasons `for` and `against`."""


def evaluate(compiled: Compiled, given: Given) -> dict[str, Any]:
    """The result of a set of answers.

    Unknown names and answers to questions that are not shown are dropped. The most urgent ticked sign or pair
    rule decides the tier; the two most urgent tiers end the ranking. A cause that is never ranked asks to be
    seen, so it stops the activity as well.

    Returns:
        `tier` (or None), `stop` (do not run), `signs` (ticked), `pairs` (positions of the rules that hold),
        `asked` (questions that are shown), `causes` (to list, the baseline last), `routes` (causes that are
        never ranked), `little` (there is little to go on).
    """
    answers, asked = _kept(compiled, given)
    signs = [sign for sign in compiled["signs"] if sign["id"] in answers[SIGNS]]
    pairs = [at for at, pair in enumerate(compiled["pairs"]) if holds(pair["when"], answers)]
    raised = [*signs, *(compiled["pairs"][at] for at in pairs)]
    tier = _most_urgent(compiled, [part["tier"] for part in raised])
    causes, routes = ([], []) if tier in _ending(compiled) else _ranking(compiled, answers)
    return {
        "tier": tier,
        "stop": bool(routes) or any(part["stop"] for part in raised),
        "signs": [sign["id"] for sign in signs],
        "pairs": pairs,
        "asked": asked,
        "causes": causes,
        "routes": routes,
        "little": not causes or len(causes[0]["for"]) < compiled["enough"],
    }


def _kept(compiled: Compiled, given: Given) -> tuple[dict[str, list[str]], list[str]]:
    """The answers that count, question by question, and the questions that are shown."""
    answers = {SIGNS: _known(given.get(SIGNS, ()), compiled["signs"])}
    asked = []
    for question in compiled["questions"]:
        if "when" in question and not holds(question["when"], answers):
            continue
        asked.append(question["id"])
        answers[question["id"]] = _known(given.get(question["id"], ()), question["options"])
    return answers, asked


def _known(picks: Sequence[str], options: Sequence[Compiled]) -> list[str]:
    known = {option["id"] for option in options} if picks else set()
    return [name for name in picks if name in known]


def _most_urgent(compiled: Compiled, tiers: Sequence[str | None]) -> str | None:
    return next((tier["id"] for tier in compiled["tiers"] if tier["id"] in tiers), None)


def _ending(compiled: Compiled) -> list[str]:
    """The tiers that end the ranking: all but the least urgent."""
    return [tier["id"] for tier in compiled["tiers"][:-1]]


def _ranking(compiled: Compiled, answers: Given) -> tuple[list[Found], list[Found]]:
    """The causes to list, by score, then evidence, then declared order; and the routes."""
    weighed = [(cause, _weighed(cause, answers)) for cause in compiled["causes"]]
    likely = [
        (cause, found)
        for cause, found in weighed
        if cause["id"] != compiled["baseline"] and found["score"] > 0 and _placed(compiled, cause, answers)
    ]
    ranked = [(cause, found) for cause, found in likely if cause["ranked"]]
    ranked.sort(key=lambda item: (-item[1]["score"], item[0]["rank"]))
    baseline = [found for cause, found in weighed if cause["id"] == compiled["baseline"]]
    routes = [found for cause, found in likely if not cause["ranked"]]
    return [found for _, found in ranked[: compiled["most"]]] + baseline, routes


def _weighed(cause: Compiled, answers: Given) -> Found:
    found = {
        side: [at for at, reason in enumerate(cause[side]) if holds(reason["when"], answers)]
        for side in ("for", "against")
    }
    score = sum(cause["for"][at]["weight"] for at in found["for"])
    score -= sum(cause["against"][at]["weight"] for at in found["against"])
    return {"id": cause["id"], "score": score, **found}


def _placed(compiled: Compiled, cause: Compiled, answers: Given) -> bool:
    """Whether the cause can hurt where the reader says it hurts; "not sure" rules nothing out."""
    places = [place for place in answers.get(compiled["place"], ()) if place != NOT_SURE]
    return not places or any(place in cause["regions"] for place in places)
