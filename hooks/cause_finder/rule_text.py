"""Conditions in words that anyone can read."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.cause_finder.compile import Compiled
from hooks.cause_finder.face_words import RuleWords
from hooks.cause_finder.model import NOT_SURE, SIGNS, Guidance

Labels = Mapping[str, Mapping[str, str]]
"""For each question the label of each option."""


class RuleText:
    """Tells the conditions of one finder."""

    def __init__(self, guidance: Guidance, words: RuleWords, names: Mapping[str, str]) -> None:
        """Take the words, and other names for questions than what they ask."""
        self.words = words
        asks = {name: question.ask for name, question in guidance.finder.questions.items()}
        self.asks = {SIGNS: words.sign, **asks, **names}
        self.labels: Labels = {SIGNS: {sign.id: sign.ask for sign in guidance.signs}} | {
            name: {
                **{option: record.label for option, record in question.options.items()},
                NOT_SURE: guidance.words.not_sure,
            }
            for name, question in guidance.finder.questions.items()
        }

    def __call__(self, condition: Compiled, inside: bool = False) -> str:
        """One condition; in brackets where it stands inside another and has parts."""
        if "question" in condition:
            return self._picked(condition)
        if "not" in condition:
            return f"{self.words.without} {self(condition['not'], True)}"
        text = self._parts(condition)
        return f"({text})" if inside else text

    def _picked(self, condition: Compiled) -> str:
        labels = self.labels[condition["question"]]
        told = f" {self.words.either} ".join(f"“{labels[option]}”" for option in condition["options"])
        return f"{self.asks[condition['question']]} {told}"

    def _parts(self, condition: Compiled) -> str:
        parts = [self(part, True) for part in condition["of"]]
        if len(parts) == 1:
            return parts[0]
        if condition["count"] == len(parts):
            return f", {self.words.both} ".join(parts)
        if condition["count"] == 1:
            return f", {self.words.either} ".join(parts)
        return f"{self.words.at_least.format(count=condition['count'])} {'; '.join(parts)}"
