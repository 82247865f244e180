"""What is true of the urgency of signs, whatever a reader ticks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from hooks.core.condition import ConditionData
from hooks.finder.rules.compiled import Compiled, OptionData
from hooks.finder.rules.engine import Walk, level
from hooks.finder.rules.index import Level, mentioned
from hooks.finder.rules.model import NONE
from hooks.finder.rules.solve import questions_of, terms


@dataclass(frozen=True)
class SignProof:
    """The urgency of every sign, and of every two signs that can be ticked, worked out and compared."""

    sets: int
    """Sets of one and of two signs, all of them."""
    calmer: tuple[Sequence[str], ...]
    """Signs that together are calmer than one of them, in their tier or in `stop`: must be empty."""
    wrong: tuple[Sequence[str], ...]
    """Sets that are calmer than their most urgent sign says: must be empty."""
    bending: tuple[int, ...]
    """Rules that a further answer could switch off: must be empty."""


def prove_signs(finder: Compiled) -> SignProof:
    """All single signs and all pairs, each ticked on its screen.

    That settles larger sets too: a result is as urgent as the most urgent sign that is shown, and stops where
    one of them stops. A rule without `not` holds on when a tick or an answer is added, so the signs that are
    shown only ever grow.
    """
    screens = {
        option["id"]: question["id"]
        for question in finder["questions"]
        if question.get("signs")
        for option in question["options"]
        if option["id"] != NONE
    }
    sets = [picks for count in (1, 2) for picks in combinations(screens, count)]
    shown = finder.copy()  # a question that nobody answers raises no sign: the screens of signs are enough
    shown["questions"] = [
        {**question, "options": [_for_all(option) for option in question["options"]]}
        for question in finder["questions"]
        if question.get("signs")
    ]
    urgency = {picks: _ticked(shown, screens, picks) for picks in sets}
    return SignProof(
        sets=len(urgency),
        calmer=tuple(picks for picks in sets if any(urgency[picks] > urgency[(name,)] for name in picks)),
        wrong=tuple(picks for picks in sets if urgency[picks] > min(level(finder, [name]) for name in picks)),
        bending=tuple(at for at, rule in enumerate(finder["raising"]) if not _holds_on(finder, rule["when"])),
    )


def _ticked(finder: Compiled, screens: Mapping[str, str], picks: Sequence[str]) -> Level:
    """How urgent ticks are in a finder that shows everyone every box."""
    given: dict[str, list[str]] = {}
    for name in picks:
        given.setdefault(screens[name], []).append(name)
    return Walk(finder, given).level()


def _for_all(option: OptionData) -> OptionData:
    shown = option.copy()
    shown.pop("when", None)
    return shown


def _holds_on(finder: Compiled, condition: ConditionData) -> bool:
    """Whether no further answer can switch a condition off, or hide what it asks about."""
    questions = questions_of(finder)
    asked = [questions[name] for name in mentioned(condition) if name in questions]
    shown = [question["when"] for question in asked if "when" in question]
    shown += [option["when"] for question in asked for option in question["options"] if "when" in option]
    return all(_grows(one) for one in (condition, *shown))


def _grows(condition: ConditionData) -> bool:
    """Whether every way to meet a condition only wants picks."""
    return all(wanted for term in terms(condition) for _, _, wanted in term)
