"""From the content to the one form that both engines read."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hooks.core.condition import to_data
from hooks.finder.rules.model import NOT_SURE, Candidate, Guidance, Option, Question, Reason, Remedy

DOCUMENT_WORDS = (
    "answer",
    "partly",
    "document_questions",
    "document_causes",
    "points_to",
    "points_away",
    "change_our_mind",
    "disclaimer",
    "failed",
    "show_all",
    "show_steps",
)
"""Words that stand in the page alone."""
Compiled = dict[str, Any]
"""Plain values, fit for JSON. Rules and texts stand side by side, but no engine reads a text."""


def compile_guidance(guidance: Guidance) -> Compiled:
    """Everything the two engines need, and the texts of the screens.

    What is told of a cause is not in it: the script takes that from the document around it.
    """
    finder = guidance.finder
    return {
        "place": finder.place,
        "baseline": finder.baseline,
        "enough": finder.enough,
        "most": finder.most,
        "most_exercises": finder.most_exercises,
        "tiers": [tier.model_dump() for tier in guidance.tiers],
        "signs": _signs(guidance),
        "pairs": [
            {
                "tier": pair.tier,
                **pair.model_dump(exclude={"when", "tier"}, exclude_none=True),
                "when": to_data(pair.when),
            }
            for pair in guidance.pairs
        ],
        "questions": [
            _question(name, question, guidance.words.not_sure) for name, question in finder.questions.items()
        ],
        "causes": [_cause(candidate) for candidate in guidance.candidates],
        "exercises": _exercises(guidance),
        "retired": finder.retired.model_dump(),
        "honesty": list(guidance.honesty),
        "words": {
            **guidance.words.model_dump(),
            "none": guidance.none,
            "stop_activity": guidance.stop_activity,
        },
    }


def page_data(compiled: Compiled, body_map: str) -> Compiled:
    """The compiled form without the texts of the page's document, from which the script takes them.

    Args:
        compiled: all of it.
        body_map: HTML of the map beside the question about the place; empty where a site has none.
    """
    reasons = {
        cause["id"]: {
            side: [_bare(reason, "because") for reason in cause[side]] for side in ("for", "against")
        }
        for cause in compiled["causes"]
    }
    questions = [_bare(question, "ask", "why") for question in compiled["questions"]]
    return {
        **_bare(compiled, "honesty"),
        "tiers": [_bare(tier, "urgency", "heading", "do") for tier in compiled["tiers"]],
        "signs": [_bare(sign, "ask") for sign in compiled["signs"]],
        "questions": [
            {**question, "options": [_bare(option, "label", "hint") for option in question["options"]]}
            for question in questions
        ],
        "causes": [{**cause, **reasons[cause["id"]]} for cause in compiled["causes"]],
        "exercises": {name: _bare(remedy, "title") for name, remedy in compiled["exercises"].items()},
        "words": _bare(compiled["words"], *DOCUMENT_WORDS),
        "map": body_map,
    }


def _bare(part: Compiled, *keys: str) -> Compiled:
    return {key: value for key, value in part.items() if key not in keys}


def _signs(guidance: Guidance) -> list[Compiled]:
    """The signs, each with its screen: whole groups in their order, as many on a screen as fit."""
    groups = Counter(sign.group for sign in guidance.signs)
    screens: dict[str, int] = {}
    screen = filled = 0
    for group, size in groups.items():
        if filled and filled + size > guidance.finder.signs_a_screen:
            screen, filled = screen + 1, 0
        screens[group], filled = screen, filled + size
    return [{**sign.model_dump(exclude_none=True), "screen": screens[sign.group]} for sign in guidance.signs]


def _exercises(guidance: Guidance) -> Compiled:
    """The exercises, each with the cautions that can meet a routine; no sign that stops ever does."""
    meets = {sign.id for sign in guidance.signs if sign.tier == guidance.tiers[-1].id and not sign.stop}
    return {name: _remedy(remedy, meets) for name, remedy in guidance.remedies.items()}


def _remedy(remedy: Remedy, meets: set[str]) -> Compiled:
    told = remedy.model_dump(exclude={"not_with", "easier"})
    more = {
        "not_with": {caution.sign: caution.because for caution in remedy.not_with if caution.sign in meets},
        "easier": list(remedy.easier),
    }
    return {**told, **{key: value for key, value in more.items() if value}}


def _question(name: str, question: Question, not_sure: str) -> Compiled:
    options = [_option(key, option) for key, option in question.options.items()]
    if question.not_sure:
        options.append({"id": NOT_SURE, "label": not_sure, "exclusive": True})
    compiled = {
        "id": name,
        **question.model_dump(include={"ask", "why", "pick"}),
        "options": options,
    }
    return {**compiled, "when": to_data(question.shown_when)} if question.shown_when else compiled


def _option(name: str, option: Option) -> Compiled:
    compiled = {"id": name, **option.model_dump(include={"label", "hint"}, exclude_none=True)}
    return {**compiled, "exclusive": True} if option.exclusive else compiled


def _cause(candidate: Candidate) -> Compiled:
    return {
        **candidate.model_dump(include={"id", "rank", "ranked", "regions", "exercises"}),
        "for": [_reason(reason) for reason in candidate.speaks_for],
        "against": [_reason(reason) for reason in candidate.speaks_against],
    }


def _reason(reason: Reason) -> Compiled:
    return {"when": to_data(reason.when), "weight": reason.weight, "because": reason.because}
