"""Conditions in words that anyone can read."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.core.condition import AtLeastData, ConditionData, PickedData
from hooks.finder.paper.words import RuleWords
from hooks.finder.rules.model import NO, NOT_SURE, SIGNS, YES, Guidance


class RuleText:
    """Writes the conditions of one finder in words."""

    def __init__(
        self, guidance: Guidance, words: RuleWords, names: Mapping[str, str], numbers: Mapping[str, int]
    ) -> None:
        """Take the words, other names for questions than what they ask, and numbers in place of signs."""
        self.words, self.numbers = words, numbers
        screens = guidance.finder.screens
        asks = {name: question.ask for name, question in screens.items()}
        self.asks = {SIGNS: words.sign, **asks, **names}
        self.labels: dict[str, dict[str, str]] = {SIGNS: {sign.id: sign.ask for sign in guidance.signs}} | {
            name: {
                **{option: record.label for option, record in question.options.items()},
                NOT_SURE: guidance.words.not_sure,
                **{sign.id: sign.ask for sign in guidance.signs if sign.screen == name},
            }
            for name, question in screens.items()
        }
        yes_or_no = {
            YES: guidance.words.answer_yes,
            NO: guidance.words.answer_no,
            NOT_SURE: guidance.words.not_sure,
        }
        for rule in guidance.rules:
            if rule.ask_back:
                self.asks[rule.id], self.labels[rule.id] = rule.ask_back, yes_or_no

    def __call__(self, condition: ConditionData) -> str:
        """One condition, as the beginning of a sentence."""
        text = self._parts(condition) if "of" in condition else self._inside(condition)
        return text[:1].upper() + text[1:]

    def _inside(self, condition: ConditionData) -> str:
        """A condition inside another: in brackets where it has parts."""
        if "question" in condition:
            return self._picked(condition)
        if "not" in condition:
            return f"{self.words.without} {self._inside(condition['not'])}"
        return f"({self._parts(condition)})"

    def _picked(self, condition: PickedData) -> str:
        question, options = condition["question"], condition["options"]
        if question == SIGNS and self.numbers:
            *others, last = sorted(self.numbers[option] for option in options)
            few = f"{', '.join(map(str, others))} {self.words.either} {last}" if others else last
            return f"{self.asks[SIGNS]} {few}"
        labels = self.labels[question]
        picked = f" {self.words.either} ".join(f"“{labels[option]}”" for option in options)
        return f"{self.asks[question]} {picked}"

    def _parts(self, condition: AtLeastData) -> str:
        parts = [self._inside(part) for part in condition["of"]]
        if len(parts) == 1:
            return parts[0]
        if condition["count"] == len(parts):
            return f", {self.words.both} ".join(parts)
        if condition["count"] == 1:
            return f", {self.words.either} ".join(parts)
        return f"{self.words.at_least.format(count=condition['count'])} {'; '.join(parts)}"
