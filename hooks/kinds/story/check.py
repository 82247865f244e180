"""Rules over the test stories: their names exist, and none comes out less urgent than it ought to."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import Slug, nearest
from hooks.core.yaml_lines import KeyPath
from hooks.kinds.story.measure import Outcome, step
from hooks.kinds.story.model import Stories

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
        mend = nearest(question, options)
        return [entry.problem(key, "is not a question", mend)]
    known = options[question]
    problems = [
        entry.problem(key, f'picks "{name}", which is not an option of that question', nearest(name, known))
        for name in picks
        if name not in known
    ]
    if single and len(picks) > 1:
        problems.append(entry.problem(key, "picks more than one answer", "Keep the one that fits best"))
    return problems


def check_outcomes(entry: Entry[Stories], outcomes: Mapping[Slug, Outcome]) -> list[Problem]:
    """No story comes out less urgent than the sources ask for, and every answer of a story is heard."""
    problems = []
    for name, story in entry.record.stories.items():
        outcome = outcomes[name]
        problems += [
            entry.problem(
                ("stories", name, "answers", question),
                "answers a question that is not asked then",
                "Take the answer out, or mend shown_when",
            )
            for question in outcome.unheard
        ]
        if step(story, outcome) > 0:
            message = f'comes out as "{outcome.tier}", less urgent than "{story.tier}"'
            mend = "Mend the signs: a story that is too harmless in the finder is a danger to readers"
            problems.append(entry.problem(("stories", name, "tier"), message, mend))
    return problems
