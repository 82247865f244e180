"""From the content to the one form that both engines read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from hooks.core.condition import to_data
from hooks.finder.rules.compiled import (
    DOCUMENT_WORDS,
    CauseData,
    Compiled,
    ExerciseData,
    OptionData,
    PairData,
    QuestionData,
    ReasonData,
    SignData,
    TierData,
)
from hooks.finder.rules.model import (
    NOT_SURE,
    Candidate,
    Guidance,
    Option,
    Pair,
    Question,
    Reason,
    Remedy,
    Sign,
    TierCard,
)


def compile_guidance(guidance: Guidance) -> Compiled:
    """Everything that the two engines need, and the texts of the screens.

    The texts about causes are left out: the script takes those from the document around it.
    """
    finder = guidance.finder
    not_sure = guidance.words.not_sure
    return {
        "region_question": finder.region_question,
        "baseline": finder.baseline,
        "enough": finder.enough,
        "most": finder.most,
        "most_exercises": finder.most_exercises,
        "tiers": [_tier(tier) for tier in guidance.tiers],
        "signs": _signs(guidance),
        "pairs": [_pair(pair) for pair in guidance.pairs],
        "questions": [_question(name, question, not_sure) for name, question in finder.questions.items()],
        "causes": [_cause(candidate) for candidate in guidance.candidates],
        "exercises": _exercises(guidance),
        "retired": {"questions": finder.retired.questions, "options": finder.retired.options},
        "honesty": list(guidance.honesty),
        "words": {
            **guidance.words.model_dump(),
            "none": guidance.none,
            "stop_activity": guidance.stop_activity,
        },
    }


def page_data(compiled: Compiled, body_map: str) -> dict[str, object]:
    """The `PageData` without the texts that the script takes from the page's document.

    Args:
        compiled: all of it.
        body_map: HTML of the map beside the question about the region; empty where a site has none.
    """
    questions = [
        {
            **_without(question, "ask", "why"),
            "options": [_without(option, "label", "hint") for option in question["options"]],
        }
        for question in compiled["questions"]
    ]
    causes = [
        {
            **cause,
            "for": [_without(reason, "because") for reason in cause["for"]],
            "against": [_without(reason, "because") for reason in cause["against"]],
        }
        for cause in compiled["causes"]
    ]
    return {
        **_without(compiled, "honesty"),
        "tiers": [_without(tier, "urgency", "heading", "do") for tier in compiled["tiers"]],
        "signs": [_without(sign, "ask") for sign in compiled["signs"]],
        "questions": questions,
        "causes": causes,
        "exercises": {name: _without(exercise, "title") for name, exercise in compiled["exercises"].items()},
        "words": _without(compiled["words"], *DOCUMENT_WORDS),
        "map": body_map,
    }


def _without(part: Mapping[str, object], *keys: str) -> dict[str, object]:
    return {key: value for key, value in part.items() if key not in keys}


def _tier(card: TierCard) -> TierData:
    return {"id": card.id, "urgency": card.urgency, "heading": card.heading, "do": list(card.do)}


def _signs(guidance: Guidance) -> list[SignData]:
    """The signs, each with its screen."""
    screens = _screens([sign.group for sign in guidance.signs], guidance.finder.signs_a_screen)
    return [_sign(sign, screens[sign.group]) for sign in guidance.signs]


def _screens(groups: Sequence[str], most: int) -> dict[str, int]:
    """The screen of each group of signs: whole groups in their order, as many on a screen as fit."""
    screens: dict[str, int] = {}
    screen, filled = 0, 0
    for group, size in Counter(groups).items():
        if filled and filled + size > most:
            screen, filled = screen + 1, 0
        screens[group], filled = screen, filled + size
    return screens


def _sign(sign: Sign, screen: int) -> SignData:
    data: SignData = {
        "id": sign.id,
        "group": sign.group,
        "ask": sign.ask,
        "tier": sign.tier,
        "stop": sign.stop,
        "screen": screen,
    }
    if sign.do is not None:
        data["do"] = sign.do
    if sign.say is not None:
        data["say"] = sign.say
    return data


def _pair(pair: Pair) -> PairData:
    data: PairData = {
        "tier": pair.tier,
        "stop": pair.stop,
        "because": pair.because,
        "when": to_data(pair.when),
    }
    if pair.say is not None:
        data["say"] = pair.say
    return data


def _exercises(guidance: Guidance) -> dict[str, ExerciseData]:
    """The exercises, each with the cautions that can matter to a routine; a sign that stops leaves none."""
    least = guidance.tiers[-1].id
    signs = {sign.id for sign in guidance.signs if sign.tier == least and not sign.stop}
    return {name: _exercise(remedy, signs) for name, remedy in guidance.remedies.items()}


def _exercise(remedy: Remedy, signs: set[str]) -> ExerciseData:
    data: ExerciseData = {
        "title": remedy.title,
        "dose": remedy.dose,
        "picture": remedy.picture,
        "width": remedy.width,
        "height": remedy.height,
    }
    cautions = {caution.sign: caution.because for caution in remedy.not_with if caution.sign in signs}
    if cautions:
        data["not_with"] = cautions
    if remedy.easier:
        data["easier"] = list(remedy.easier)
    return data


def _question(name: str, question: Question, not_sure: str) -> QuestionData:
    options = [_option(key, option) for key, option in question.options.items()]
    if question.not_sure:
        options.append({"id": NOT_SURE, "label": not_sure, "exclusive": True})
    data: QuestionData = {
        "id": name,
        "ask": question.ask,
        "why": question.why,
        "pick": question.pick,
        "options": options,
    }
    if question.shown_when is not None:
        data["when"] = to_data(question.shown_when)
    return data


def _option(name: str, option: Option) -> OptionData:
    data: OptionData = {"id": name, "label": option.label}
    if option.hint is not None:
        data["hint"] = option.hint
    if option.exclusive:
        data["exclusive"] = True
    return data


def _cause(candidate: Candidate) -> CauseData:
    return {
        "id": candidate.id,
        "rank": candidate.rank,
        "ranked": candidate.ranked,
        "regions": list(candidate.regions),
        "exercises": list(candidate.exercises),
        "for": [_reason(reason) for reason in candidate.reasons_for],
        "against": [_reason(reason) for reason in candidate.reasons_against],
    }


def _reason(reason: Reason) -> ReasonData:
    return {"when": to_data(reason.when), "weight": reason.weight, "because": reason.because}
