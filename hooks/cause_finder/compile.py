"""From the content to the one form that both engines read."""

from __future__ import annotations

from typing import Any

from hooks.cause_finder.model import NOT_SURE, Candidate, Guidance, Option, Question, Reason
from hooks.core.condition import to_data

Compiled = dict[str, Any]
"""Plain values, fit for JSON. Rules and texts stand side by side, but no engine reads a text."""


def compile_guidance(guidance: Guidance) -> Compiled:
    """Everything the two engines need, and the texts that the page's document does not hold.

    What is told of a cause is not in it: the script takes that from the document around it.
    """
    finder = guidance.finder
    return {
        "place": finder.place,
        "baseline": finder.baseline,
        "enough": finder.enough,
        "most": finder.most,
        "tiers": [tier.model_dump() for tier in guidance.tiers],
        "signs": [sign.model_dump(exclude_none=True) for sign in guidance.signs],
        "pairs": [
            {**pair.model_dump(exclude={"when"}), "when": to_data(pair.when)} for pair in guidance.pairs
        ],
        "questions": [
            _question(name, question, guidance.words.not_sure) for name, question in finder.questions.items()
        ],
        "causes": [_cause(candidate) for candidate in guidance.candidates],
        "honesty": list(guidance.honesty),
        "words": {
            **guidance.words.model_dump(),
            "none": guidance.none,
            "stop_activity": guidance.stop_activity,
        },
    }


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
        **candidate.model_dump(include={"id", "rank", "ranked", "regions"}),
        "for": [_reason(reason) for reason in candidate.speaks_for],
        "against": [_reason(reason) for reason in candidate.speaks_against],
    }


def _reason(reason: Reason) -> Compiled:
    return {"when": to_data(reason.when), "weight": reason.weight, "because": reason.because}
