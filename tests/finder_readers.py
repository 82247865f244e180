"""Readers of a finder: what they could answer, and what many of them would."""

from __future__ import annotations

import random
from collections.abc import Iterator

from hooks.core.condition import Answers, holds
from hooks.finder.rules.compiled import Compiled, QuestionData
from hooks.finder.rules.model import SIGNS


def options_of(finder: Compiled) -> dict[str, list[str]]:
    """Everything that can be picked, by question."""
    known = {
        question["id"]: [option["id"] for option in question["options"]] for question in finder["questions"]
    }
    return {SIGNS: [sign["id"] for sign in finder["signs"]], **known}


def readers(finder: Compiled, count: int, seed: int = 4) -> Iterator[Answers]:
    """Answers of people who answer what they are asked, some with a sign to see someone soon."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    soon = [sign["id"] for sign in finder["signs"] if sign["tier"] == "soon"]
    for _ in range(count):
        given: dict[str, list[str]] = {SIGNS: [chance.choice(soon)] if chance.random() < 0.3 else []}
        for question in finder["questions"]:
            if "when" not in question or holds(question["when"], given):
                given[question["id"]] = _answer(question, chance)
        yield given


def _answer(question: QuestionData, chance: random.Random) -> list[str]:
    options = [option["id"] for option in question["options"]]
    alone = {option["id"] for option in question["options"] if option.get("exclusive")}
    first = chance.choice(options)
    if question["pick"] == "one" or first in alone:
        return [first]
    others = [option for option in options if option not in alone and chance.random() < 0.25]
    return [option for option in options if option in {first, *others}]
