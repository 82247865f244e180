"""Rules over the test stories: their names exist, and none comes out less urgent than it ought to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import Slug, suggest
from hooks.core.yaml_lines import KeyPath
from hooks.kinds.story.measure import Outcome
from hooks.kinds.story.model import URGENCIES, Stories, Story

Options = Mapping[str, Collection[str]]


def check_stories(entry: Entry[Stories], options: Options, single: Collection[Slug]) -> list[Problem]:
    """Everything that a story names exists, and can be answered so.

    Args:
        entry: all stories.
        options: what may be picked, by question, warning signs among them.
        single: questions that take one answer.
    """
    problems: list[Problem] = []
    for name, story in entry.record.stories.items():
        for question, picks in story.picks().items():
            key = ("stories", name, "answers", question)
            problems += _check_answer(entry, key, picks, options, single=question in single)
    return problems


def _check_answer(
    entry: Entry[Stories], key: KeyPath, picks: Collection[str], options: Options, *, single: bool
) -> list[Problem]:
    question = str(key[-1])
    if question not in options:
        hint = suggest(question, options)
        return [entry.problem(key, "is not a question", hint)]
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
    """No story sends its person the wrong way, and every answer of a story is heard."""
    return [
        entry.problem(("stories", name, *key), message, hint)
        for name, story in entry.record.stories.items()
        for key, message, hint in _faults(story, outcomes[name])
    ]


def _faults(story: Story, outcome: Outcome) -> Iterator[tuple[KeyPath, str, str]]:
    for question in outcome.unheard:
        hint = "Take the answer out, or correct shown_when"
        yield ("answers", question), "answers a question that is not asked then", hint
    calmest = max(outcome.tier, outcome.unsure, key=URGENCIES.index)
    if URGENCIES.index(calmest) > URGENCIES.index(story.tier):
        where = "" if calmest == outcome.tier else ", where nothing else is sure"
        yield ("tier",), f'comes out as "{calmest}", less urgent than "{story.tier}"{where}', HARMLESS
    if story.stop and not outcome.stop:
        yield ("stop",), "is not asked to stop", HARMLESS
    for at, cause in enumerate(story.refuse):
        if cause in outcome.listed:
            yield ("refuse", at), f'is offered "{cause}"', "Correct the signals of that cause"


HARMLESS = "Correct the signs or the rules: a finder that takes this story too lightly is a danger to readers"
