"""The compiled finder as it is sent to the page's script: without what the document has, and in short forms.

`texts.mjs` makes the compiled form of it again; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hooks.core.condition import ConditionData
from hooks.finder.rules.compiled import (
    DOCUMENT_WORDS,
    CauseData,
    Compiled,
    OptionData,
    QuestionData,
    SignData,
)
from hooks.finder.rules.model import NONE

Packed = list[object]
"""A condition: a question and its options; or how many of the conditions after it must hold, 0 for `not`."""


def page_data(compiled: Compiled, body_map: str) -> dict[str, object]:
    """What becomes `PageData` once the script has added the texts of the page's document.

    Args:
        compiled: all of it.
        body_map: HTML of the map beside the question about the region; empty where a site has none.
    """
    asked_back = {question["id"] for question in compiled["questions"] if "raises" in question}
    raising = [rule for rule in compiled["raising"] if rule["when"].get("question") not in asked_back]
    return {
        **_without(compiled, "honesty"),
        "tiers": [_without(tier, "urgency", "heading", "do") for tier in compiled["tiers"]],
        "signs": [_sign(sign) for sign in compiled["signs"]],
        "raising": [_packed(rule) for rule in raising],
        "questions": [_question(question) for question in compiled["questions"]],
        "causes": [_cause(cause) for cause in compiled["causes"]],
        "exercises": {name: _without(exercise, "title") for name, exercise in compiled["exercises"].items()},
        "words": _without(compiled["words"], *DOCUMENT_WORDS),
        "map": body_map,
    }


def _sign(sign: SignData) -> dict[str, object]:
    return {key: value for key, value in _without(sign, "ask", "do", "say").items() if value}


def _question(question: QuestionData) -> dict[str, object]:
    """A question without the texts that the document has: a sign's label, and all of its own."""
    if "raises" in question:
        return _packed(_without(question, "ask", "why", "pick", "options"))
    signs = question.get("signs")
    whole = question if signs else _without(question, "ask", "why")
    options = [_option(one, labelled=bool(signs) and one["id"] == NONE) for one in question["options"]]
    return _packed({**whole, "options": options})


def _option(option: OptionData, *, labelled: bool) -> dict[str, object] | str:
    """An option; its name alone where there is no more to it."""
    short = _packed(_without(option, "hint", *([] if labelled else ["label"])))
    return option["id"] if set(short) == {"id"} else short


def _cause(cause: CauseData) -> dict[str, object]:
    reasons_for, against = (
        [_packed(_without(reason, "because")) for reason in side] for side in (cause["for"], cause["against"])
    )
    return {**cause, "for": reasons_for, "against": against}


def _packed(part: Mapping[str, Any]) -> dict[str, object]:  # a question, an option, a rule or a reason
    """A part whose condition, if it has one, is in its short form."""
    return {key: _condition(value) if key == "when" else value for key, value in part.items()}


def _condition(when: ConditionData) -> Packed:
    if "question" in when:
        return [when["question"], *when["options"]]
    if "not" in when:
        return [0, _condition(when["not"])]
    return [when["count"], *map(_condition, when["of"])]


def _without(part: Mapping[str, object], *keys: str) -> dict[str, object]:
    return {key: value for key, value in part.items() if key not in keys}
