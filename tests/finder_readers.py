"""Readers of a finder: what they could answer, and what many of them would."""

from __future__ import annotations

import random
from collections.abc import Iterator

from hooks.core.condition import Answers
from hooks.finder.rules.compiled import Compiled, QuestionData
from hooks.finder.rules.engine import Walk
from hooks.finder.rules.model import NONE, SIGNS


def options_of(finder: Compiled) -> dict[str, list[str]]:
    """Everything that can be picked, by question."""
    return {
        question["id"]: [option["id"] for option in question["options"]] for question in finder["questions"]
    }


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
