"""From the content to the one form that both engines read."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.condition import ConditionData, to_data
from hooks.finder.rules.compiled import (
    CauseData,
    Compiled,
    ExerciseData,
    OptionData,
    QuestionData,
    RaisingData,
    ReasonData,
    SignData,
    TierData,
)
from hooks.finder.rules.model import (
    NO,
    NONE,
    NOT_SURE,
    WEIGHTS,
    YES,
    Candidate,
    Guidance,
    Option,
    Question,
    Reason,
    Remedy,
    Rule,
    Sign,
    TierCard,
)


def compile_guidance(guidance: Guidance) -> Compiled:
    """Everything that the two engines need, and the texts of the screens.

    The texts about causes are left out: the script takes those from the document around it.
    """
    finder = guidance.finder
    everywhere = [
        name for name, option in finder.questions[finder.region_question].options.items() if option.everywhere
    ]
    return {
        "region_question": finder.region_question,
        "baseline": finder.baseline,
        "unsure": finder.unsure,
        "most": finder.most,
        "also": finder.also,
        "most_exercises": finder.most_exercises,
        "tiers": [_tier(tier) for tier in guidance.tiers],
        "signs": [_sign(sign) for sign in guidance.signs],
        "raising": [_raising(rule) for rule in guidance.rules if rule.raises],
        "questions": list(_questions(guidance)),
        "causes": [
            _cause(candidate, everywhere)
            for candidate in sorted(guidance.candidates, key=lambda one: one.rank)
        ],
        "exercises": {name: _exercise(remedy, guidance) for name, remedy in guidance.remedies.items()},
        "retired": {"questions": finder.retired.questions, "options": finder.retired.options},
        "honesty": list(guidance.honesty),
        "words": {**guidance.words.model_dump(), "stop_activity": guidance.stop_activity},
    }


def _tier(card: TierCard) -> TierData:
    return {"id": card.id, "urgency": card.urgency, "heading": card.heading, "do": list(card.do)}


def _sign(sign: Sign) -> SignData:
    data: SignData = {"id": sign.id, "ask": sign.ask, "tier": sign.tier, "stop": sign.stop}
    if sign.ends:
        data["ends"] = True
    if sign.order is not None:
        data["order"] = sign.order
    if sign.do is not None:
        data["do"] = sign.do
    if sign.say is not None:
        data["say"] = sign.say
    return data


def _raising(rule: Rule) -> RaisingData:
    """A rule that asks back holds by the answer; its question is shown only where its condition is met."""
    asked: ConditionData = {"question": rule.id, "options": [YES, NOT_SURE]}
    return {"when": asked if rule.ask_back else to_data(rule.when), "sign": rule.raises or ""}


def _questions(guidance: Guidance) -> Iterator[QuestionData]:
    """All screens: in their turn, below the result, and those that a rule opens or asks back."""
    finder, unsure = guidance.finder, guidance.words.not_sure
    for name, question in finder.questions.items():
        if question.none is None:
            yield _question(name, question, unsure)
        else:
            yield _signs(name, question, guidance)
    for name, question in finder.sharpen.items():
        yield {**_question(name, question, unsure), "optional": True}
    for name, question in finder.follow_ups.items():
        ways = [_opening(rule) for rule in guidance.rules if rule.opens == name]
        when: ConditionData = ways[0] if len(ways) == 1 else {"count": 1, "of": ways}
        yield {**_question(name, question, unsure), "when": when, "late": True}
    yield from (_ask_back(rule, guidance) for rule in guidance.rules if rule.ask_back)


def _opening(rule: Rule) -> ConditionData:
    return to_data(rule.when)


def _signs(name: str, question: Question, guidance: Guidance) -> QuestionData:
    """A screen of warning signs, with the button for none of them."""
    signs = [_box(sign) for sign in guidance.signs if sign.screen == name]
    none: OptionData = {"id": NONE, "label": question.none or "", "exclusive": True}
    boxes = [sign for sign in signs if not sign.get("alone")]
    links = [sign for sign in signs if sign.get("alone")]
    return {
        "id": name,
        "ask": question.ask,
        "why": question.why,
        "pick": "many",
        "options": [*boxes, none, *links],
        "signs": True,
    }


def _box(sign: Sign) -> OptionData:
    data: OptionData = {"id": sign.id, "label": sign.ask}
    if sign.alone:
        data["exclusive"] = data["alone"] = True
    if sign.shown_when is not None:
        data["when"] = to_data(sign.shown_when)
    return data


def _ask_back(rule: Rule, guidance: Guidance) -> QuestionData:
    words = guidance.words
    labels = {YES: words.answer_yes, NO: words.answer_no, NOT_SURE: words.not_sure}
    return {
        "id": rule.id,
        "ask": rule.ask_back or "",
        "why": words.ask_back_why,
        "pick": "one",
        "options": [{"id": name, "label": label} for name, label in labels.items()],
        "when": to_data(rule.when),
        "late": True,
        "raises": rule.raises or "",
    }


def _exercise(remedy: Remedy, guidance: Guidance) -> ExerciseData:
    """An exercise with the cautions that can matter to a routine; a sign that stops leaves none of it."""
    least = guidance.tiers[-1].id
    idle = {sign.id for sign in guidance.signs if sign.stop or sign.tier not in {least, None}}
    data: ExerciseData = {"title": remedy.title, "dose": remedy.dose}
    cautions = {one.name: one.because for one in remedy.not_with if one.name not in idle}
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
    if option.shown_when is not None:
        data["when"] = to_data(option.shown_when)
    return data


def _cause(candidate: Candidate, everywhere: list[str]) -> CauseData:
    data: CauseData = {
        "id": candidate.id,
        "ranked": candidate.ranked,
        "regions": [*candidate.regions, *(name for name in everywhere if name not in candidate.regions)],
        "exercises": list(candidate.exercises),
        "for": [_reason(reason) for reason in candidate.reasons_for],
        "against": [_reason(reason) for reason in candidate.reasons_against],
    }
    if candidate.pinned:
        data["pinned"] = True
    if candidate.kept:
        data["kept"] = True
    if candidate.not_with:
        data["not_with"] = list(candidate.not_with)
    return data


def _reason(reason: Reason) -> ReasonData:
    return {"when": to_data(reason.when), "points": WEIGHTS[reason.strength], "because": reason.because}
