"""What is wrong with the questions of the finder, and with conditions anywhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from hooks.core.condition import Condition, picks
from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import R, Slug, suggest
from hooks.core.yaml_lines import KeyPath
from hooks.finder.rules.model import NONE, NOT_SURE, SIGNS, Finder, Question

Options = Mapping[str, set[str]]
"""Every question, and the warning signs, with the options a rule may name."""
QUESTION_MARKS = frozenset("?\u037e\u061f\uff1f")
"""Those of all scripts."""


def check_questions(entry: Entry[Finder], causes: Collection[Slug], options: Options) -> list[Problem]:
    """The region question and the baseline exist, and no question depends on a later one."""
    finder = entry.record
    problems = []
    if (name := finder.region_question) not in finder.questions:
        message = f'names "{name}", which is not a question'
        problems.append(entry.problem(("region_question",), message, suggest(name, finder.questions)))
    if finder.baseline not in causes:
        hint = suggest(finder.baseline, causes)
        problems.append(
            entry.problem(("baseline",), f'names "{finder.baseline}", which is not a cause', hint)
        )
    return (
        problems
        + _check_asks(entry)
        + _check_names(entry, options)
        + _check_labels(entry)
        + _check_shown_when(entry, options)
        + _check_retired(entry, options)
    )


def _check_asks(entry: Entry[Finder]) -> list[Problem]:
    """Every question asks something."""
    return [
        entry.problem(("questions", name, "ask"), "asks nothing: it has no question mark", "Write a question")
        for name, question in entry.record.questions.items()
        if not QUESTION_MARKS & set(question.ask)
    ]


def check_condition(entry: Entry[R], key: KeyPath, condition: Condition, options: Options) -> list[Problem]:
    """A problem for each question or option in a rule that does not exist."""
    problems = []
    for pick in picks(condition):
        here = (*key, pick.question)
        if pick.question not in options:
            message = f'asks about "{pick.question}", which is not a question'
            problems.append(entry.problem(here, message, suggest(pick.question, options)))
            continue
        known = options[pick.question]
        problems += [
            entry.problem(
                here, f'names "{name}", which is not an option of that question', suggest(name, known)
            )
            for name in pick.options
            if name not in known
        ]
    return problems


def not_earlier(
    entry: Entry[R], key: KeyPath, condition: Condition, earlier: Collection[Slug]
) -> list[Problem]:
    """A problem for each question in a condition that is not asked before."""
    return [
        entry.problem(
            (*key, name), f'depends on "{name}", which is not asked before', "Name an earlier question"
        )
        for name in dict.fromkeys(pick.question for pick in picks(condition))
        if name not in earlier
    ]


def _check_labels(entry: Entry[Finder]) -> list[Problem]:
    """No two options of a question, and no two questions, read the same."""
    questions = entry.record.questions
    asks: list[tuple[KeyPath, str]] = [
        (("questions", name), question.ask) for name, question in questions.items()
    ]
    problems = _alike(entry, asks, "Ask it in other words, or make one question of the two")
    for name, question in entry.record.screens.items():
        labels = (
            ((*entry.record.key(name), "options", option), record.label)
            for option, record in question.options.items()
        )
        problems += _alike(entry, labels, "Give it another label, or make one option of the two")
    return problems


def _alike(entry: Entry[Finder], texts: Iterable[tuple[KeyPath, str]], hint: str) -> list[Problem]:
    seen: dict[str, KeyPath] = {}
    problems = []
    for key, text in texts:
        plain = " ".join(text.casefold().split())
        if plain in seen:
            problems.append(entry.problem(key, f'reads the same as "{seen[plain][-1]}"', hint))
        seen.setdefault(plain, key)
    return problems


def _check_retired(entry: Entry[Finder], options: Options) -> list[Problem]:
    """A retired name is no longer in use but its replacement is, so that no link is read wrongly."""
    retired = entry.record.retired
    groups: list[tuple[KeyPath, Mapping[Slug, Slug], Collection[Slug]]] = [
        (("retired", "questions"), retired.questions, set(options) - {SIGNS})
    ]
    problems = []
    for question, names in retired.options.items():
        if question in options:
            groups.append((("retired", "options", question), names, options[question]))
        else:
            key = ("retired", "options", question)
            hint = suggest(question, options)
            problems.append(entry.problem(key, f'is about "{question}", which is not a question', hint))
    for at, renamed, known in groups:
        for old, new in renamed.items():
            if old in {*known, SIGNS, NONE}:
                message, hint = (
                    f'retires "{old}", which is still in use',
                    "Remove it here, or rename it there",
                )
                problems.append(entry.problem((*at, old), message, hint))
            if new not in known:
                message = f'puts "{new}" in its place, which does not exist'
                problems.append(entry.problem((*at, old), message, suggest(new, known)))
    return problems


def _check_names(entry: Entry[Finder], options: Options) -> list[Problem]:
    """No name is one that the finder gives a meaning of its own."""
    questions = entry.record.questions
    hint = "Take another name: the finder uses this one itself"
    taken: list[KeyPath] = [("questions", name) for name in questions if name == SIGNS]
    taken += [
        ("questions", name, "options", NOT_SURE) for name in questions if NOT_SURE in questions[name].options
    ]
    problems = [entry.problem(key, "is a name that cannot be taken", hint) for key in taken]
    if NONE in options[SIGNS]:
        problems.append(entry.problem((), f'meets a warning sign named "{NONE}"', hint))
    return problems


def _check_shown_when(entry: Entry[Finder], options: Options) -> list[Problem]:
    problems = []
    questions = entry.record.questions
    earlier: list[Slug] = []
    for name, question in questions.items():
        if question.shown_when is not None:
            key: KeyPath = ("questions", name, "shown_when")
            problems += check_condition(entry, key, question.shown_when, options)
            late = _depends_on(question) & set(questions) - set(earlier)
            problems += [entry.problem(key, *_late(name, questions[other], other)) for other in sorted(late)]
            problems += not_earlier(entry, key, question.shown_when, {*questions})
        for option, record in question.options.items():
            if record.shown_when is not None:
                key = ("questions", name, "options", option, "shown_when")
                problems += check_condition(entry, key, record.shown_when, options)
                problems += not_earlier(entry, key, record.shown_when, earlier)
        earlier.append(name)
    return problems


def _depends_on(question: Question) -> set[str]:
    return {pick.question for pick in picks(question.shown_when)} if question.shown_when else set()


def _late(name: str, question: Question, other: str) -> tuple[str, str]:
    if other == name:
        return "depends on its own answer", "Let it depend on an earlier question, or ask it of everyone"
    if name in _depends_on(question):
        return f'depends on "{other}", which depends on it', "Ask one of the two of everyone"
    return f'depends on "{other}", which is asked later', "Move that question up"
