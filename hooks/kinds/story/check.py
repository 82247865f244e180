"""Rules for the test stories: every name exists, and no result is less urgent than it should be."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import R, Slug, suggest
from hooks.core.yaml_lines import KeyPath
from hooks.kinds.story.measure import Outcome
from hooks.kinds.story.model import URGENCIES, Stories, Story
from hooks.kinds.story.readings import Readings

Options = Mapping[str, Collection[str]]

LENIENT = "Correct the signs or the rules: a finder that takes this story too lightly is a danger to readers"
"""How to correct a result that isn't cautious enough."""


def check_stories(entry: Entry[Stories], options: Options, single: Collection[Slug]) -> list[Problem]:
    """Every question and answer that a story gives exists, and no question gets more answers than it takes.

    Args:
        entry: all stories.
        options: the answers to each question; the warning signs are one of the questions.
        single: questions that take only one answer.
    """
    problems: list[Problem] = []
    for name, story in entry.record.stories.items():
        for question, picks in story.picks().items():
            key = ("stories", name, "answers", question)
            problems += _check_answer(entry, key, picks, options, single=question in single)
    return problems


def check_readings(entry: Entry[Readings], options: Options, single: Collection[Slug]) -> list[Problem]:
    """The same of the answers in blind readings; a plain story asks for no card.

    Args:
        entry: all stories with their readings.
        options: the answers to each question.
        single: questions that take only one answer.
    """
    problems: list[Problem] = []
    for name, story in entry.record.stories.items():
        if story.plain and (story.tier != "none" or story.stop):
            message = "is plain self-care, yet has a tier or a stop"
            problems.append(entry.problem(("stories", name, "plain"), message, "Remove one of them"))
        for temper, reading in story.readings.items():
            for question, picks in reading.picks().items():
                key = ("stories", name, "readings", temper, "answers", question)
                problems += _check_answer(entry, key, picks, options, single=question in single)
    return problems


def _check_answer(
    entry: Entry[R], key: KeyPath, picks: Collection[str], options: Options, *, single: bool
) -> list[Problem]:
    question = str(key[-1])
    if question not in options:
        return [entry.problem(key, "is not a question", suggest(question, options))]
    known = options[question]
    problems = [
        entry.problem(key, f'picks "{name}", which is not an option of that question', suggest(name, known))
        for name in picks
        if name not in known
    ]
    if single and len(picks) > 1:
        problems.append(entry.problem(key, "picks more than one answer", "Keep the one that fits best"))
    return problems


def check_outcomes(entry: Entry[Stories], outcomes: Mapping[Slug, Outcome]) -> list[Problem]:
    """No story gets a result that could harm its person, and none answers a question that isn't asked."""
    return [
        entry.problem(("stories", name, *key), message, hint)
        for name, story in entry.record.stories.items()
        for key, message, hint in _findings(story, outcomes[name])
    ]


def _findings(story: Story, outcome: Outcome) -> Iterator[tuple[KeyPath, str, str]]:
    for question in outcome.unasked:
        hint = "Remove the answer, or correct shown_when"
        yield ("answers", question), "answers a question that these answers never lead to", hint
    calmest = max(outcome.tier, outcome.unsure, key=URGENCIES.index)
    if URGENCIES.index(calmest) > URGENCIES.index(story.tier):
        when = "" if calmest == outcome.tier else ', when every open question is answered "not sure"'
        yield ("tier",), f'comes out as "{calmest}", less urgent than "{story.tier}"{when}', LENIENT
    if story.stop and not outcome.stop:
        yield ("stop",), "is not asked to stop", LENIENT
    for at, cause in enumerate(story.refuse):
        if cause in outcome.listed:
            yield ("refuse", at), f'is offered "{cause}"', "Correct the signals of that cause"
