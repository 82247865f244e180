"""Readers of a finder: what they could answer, and what many of them would."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, combinations, islice, product

from hooks.core.condition import Answers, ConditionData, holds
from hooks.finder.rules.compiled import Compiled, QuestionData
from hooks.finder.rules.engine import Walk, evaluate
from hooks.finder.rules.model import NO, NONE, NOT_SURE, SIGNS
from hooks.finder.rules.solve import Demand, answerable, terms

MOST_WAYS = 300
"""So many ways to have a sign are looked at."""


def options_of(finder: Compiled) -> dict[str, list[str]]:
    """Everything that can be picked, by question."""
    return {
        question["id"]: [option["id"] for option in question["options"]] for question in finder["questions"]
    }


def pairs(finder: Compiled) -> Iterator[Answers]:
    """Every answer alone, and every two together: of one question, of two, signs among them."""
    answers = [(name, option) for name, options in options_of(finder).items() for option in options]
    for name, option in answers:
        yield {name: [option]}
    for (one, first), (other, second) in combinations(answers, 2):
        yield {one: [first, second]} if one == other else {one: [first], other: [second]}


def boxes_of(finder: Compiled) -> dict[str, list[str]]:
    """The signs that each of their screens asks about."""
    screens = [question["id"] for question in finder["questions"] if question.get("signs")]
    return {name: [box for box in options_of(finder)[name] if box != NONE] for name in screens}


def random_sets(finder: Compiled, count: int, seed: int = 1) -> Iterator[Answers]:
    """Answers as readers give them, most without a sign, some with names that nobody knows."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    options = options_of(finder) | {"nobody-asks": ["this"]}
    screens = boxes_of(finder)
    for _ in range(count):
        given: dict[str, list[str]] = {}
        for name, known in options.items():
            likely = 0.3 if name in screens else 0.85
            if chance.random() < likely:
                given[name] = chance.sample(
                    [*known, "unknown"], min(chance.choice((1, 1, 1, 2, 3)), len(known))
                )
        yield given


def readers(finder: Compiled, count: int, seed: int = 4) -> Iterator[Answers]:
    """Answers of people who answer what they are asked, some with a sign to see someone soon."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    soon = {sign["id"] for sign in finder["signs"] if sign["tier"] in ("soon", None)}

    def fill(_: Answers, question: QuestionData) -> list[str]:
        if not question.get("signs"):
            return _answer(question, chance)
        boxes = [option["id"] for option in question["options"] if option["id"] in soon]
        return [chance.choice(boxes)] if boxes and chance.random() < 0.3 else [NONE]

    for _ in range(count):
        yield {name: picks for name, picks in Walk(finder, {}, fill).answers.items() if name != SIGNS}


def _answer(question: QuestionData, chance: random.Random) -> list[str]:
    options = [option["id"] for option in question["options"]]
    alone = {option["id"] for option in question["options"] if option.get("exclusive")}
    first = chance.choice(options)
    if question["pick"] == "one" or first in alone:
        return [first]
    others = [option for option in options if option not in alone and chance.random() < 0.25]
    return [option for option in options if option in {first, *others}]


def calm_options(finder: Compiled) -> dict[str, str]:
    """For every question a calm option, one that no rule names if it has any; and the first place of all."""
    rules = [rule["when"] for rule in finder["raising"]]
    rules += [question["when"] for question in finder["questions"] if question.get("late")]
    named = {pick for when in rules for pick in picks_of(when) if pick[0] != finder["region_question"]}
    return {question["id"]: _calm(finder, question, named) for question in finder["questions"]}


def _calm(finder: Compiled, question: QuestionData, named: set[tuple[str, str]]) -> str:
    if question.get("signs"):
        return NONE
    if "raises" in question:
        return NO
    options = [option["id"] for option in question["options"] if "when" not in option]
    calm = [option for option in options if (question["id"], option) not in named and option != NOT_SURE]
    alone = {
        option: [rule for rule in finder["raising"] if holds(rule["when"], {question["id"]: [option]})]
        for option in calm or options
    }
    return min(alone, key=lambda option: len(alone[option]))


def picks_of(condition: ConditionData) -> Iterator[tuple[str, str]]:
    """Every question with an option that a condition names."""
    if "question" in condition:
        yield from ((condition["question"], option) for option in condition["options"])
    elif "not" in condition:
        yield from picks_of(condition["not"])
    else:
        for part in condition["of"]:
            yield from picks_of(part)


def calm_answers(finder: Compiled, **others: str) -> Answers:
    """A calm answer to every screen that comes up, but for these."""
    picks = {**calm_options(finder), **{name.replace("_", "-"): pick for name, pick in others.items()}}
    walk = Walk(finder, {}, lambda _, question: [] if question.get("optional") else [picks[question["id"]]])
    return {name: told for name, told in walk.answers.items() if name != SIGNS and told}


def ticking(finder: Compiled, *signs: str) -> Answers | None:
    """Answers with these signs, ticked or raised, and as few others as may be; calm elsewhere."""
    conditions: list[ConditionData] = [{"question": SIGNS, "options": [sign]} for sign in signs]
    ways = [islice(terms(answerable(finder, condition)), MOST_WAYS) for condition in conditions]
    calm, found = calm_options(finder), list[Walk]()
    for way in islice(product(*ways), MOST_WAYS):
        picks = _picks_for(finder, [demand for term in way for demand in term])
        walk = Walk(finder, {}, partial(_told, picks, calm))
        if set(signs) <= set(walk.answers[SIGNS]):
            found.append(walk)
    if not found:
        return None
    best = min(found, key=lambda walk: len(walk.answers[SIGNS]))
    return {name: told for name, told in best.answers.items() if name != SIGNS and told}


def _picks_for(finder: Compiled, demands: Sequence[Demand]) -> dict[str, list[str]]:
    """For each question that is asked about, picks that meet what is asked; none where no answer can."""
    questions = {question["id"]: question for question in finder["questions"]}
    found: dict[str, list[str]] = {}
    for name in {name for name, _, wanted in demands if wanted}:
        wanted = [options for asked, options, is_wanted in demands if asked == name and is_wanted]
        known = [option["id"] for option in questions[name]["options"]]
        alone = {option["id"] for option in questions[name]["options"] if option.get("exclusive")}
        if questions[name]["pick"] == "one" or alone & set[str]().union(*wanted):
            found[name] = [option for option in known if all(option in options for options in wanted)][:1]
        else:
            found[name] = list(dict.fromkeys(min(options, key=known.index) for options in wanted))
    return found


def _told(
    picks: Mapping[str, list[str]], calm: Mapping[str, str], _: Answers, question: QuestionData
) -> list[str]:
    name = question["id"]
    return picks.get(name) or ([] if question.get("optional") else [calm[name]])


def leading(finder: Compiled) -> Answers:
    """Answers without a sign that lead to causes with exercises, and leave no question open."""
    optional = {question["id"] for question in finder["questions"] if question.get("optional")}
    for given in chain([calm_answers(finder)], readers(finder, 2_000)):
        asked = {name: picks for name, picks in given.items() if picks and name not in optional}
        result = evaluate(finder, asked)
        listed = {found["id"] for found in result["causes"]}
        exercises = [cause["exercises"] for cause in finder["causes"] if cause["id"] in listed]
        if any(exercises) and not result["signs"] and not result["little"]:
            return asked
    raise AssertionError("no answers lead to a cause with exercises")
