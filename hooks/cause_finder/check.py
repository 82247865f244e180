"""Rules over the finder: everything named exists, everything can be reached, everything matters."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from hooks.cause_finder.model import NONE, NOT_SURE, SIGNS, Candidate, Finder
from hooks.core.condition import Condition, picks
from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import R, Slug, nearest
from hooks.core.yaml_lines import KeyPath

Options = Mapping[str, set[str]]
"""Every question, and the warning signs, with the options a rule may name."""


def options_of(finder: Finder, signs: Mapping[Slug, object]) -> Options:
    """What rules may name."""
    known = {name: set(question.options) | {NOT_SURE} for name, question in finder.questions.items()}
    return {**known, SIGNS: set(signs)}


def check_condition(entry: Entry[R], key: KeyPath, condition: Condition, options: Options) -> list[Problem]:
    """A problem for each question or option in a rule that does not exist."""
    problems = []
    for pick in picks(condition):
        here = (*key, pick.question)
        if pick.question not in options:
            message = f'asks about "{pick.question}", which is not a question'
            problems.append(entry.problem(here, message, nearest(pick.question, options)))
            continue
        known = options[pick.question]
        problems += [
            entry.problem(
                here, f'names "{name}", which is not an option of that question', nearest(name, known)
            )
            for name in pick.options
            if name not in known
        ]
    return problems


def check_finder(entry: Entry[Finder], causes: Collection[Slug], options: Options) -> list[Problem]:
    """The place and the baseline exist, and no question depends on a later one."""
    finder = entry.record
    problems = []
    if finder.place not in finder.questions:
        mend = nearest(finder.place, finder.questions)
        problems.append(entry.problem(("place",), f'names "{finder.place}", which is not a question', mend))
    if finder.baseline not in causes:
        mend = nearest(finder.baseline, causes)
        problems.append(
            entry.problem(("baseline",), f'names "{finder.baseline}", which is not a cause', mend)
        )
    return (
        problems
        + _check_names(entry, options)
        + _check_shown_when(entry, options)
        + _check_retired(entry, options)
    )


def check_notes(entry: Entry[Finder], pages: Collection[str]) -> list[Problem]:
    """The page that a note leads to exists."""
    return [
        entry.problem(
            ("notes", at, "page"), f'names "{note.page}", which is not a page', nearest(note.page, pages)
        )
        for at, note in enumerate(entry.record.notes)
        if note.page not in pages
    ]


def _check_retired(entry: Entry[Finder], options: Options) -> list[Problem]:
    """A retired name is in use no more, and what took its place is: no link is misread, no chain arises."""
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
            mend = nearest(question, options)
            problems.append(entry.problem(key, f'is about "{question}", which is not a question', mend))
    for at, renamed, known in groups:
        for old, new in renamed.items():
            if old in {*known, SIGNS, NONE}:
                message, mend = (
                    f'retires "{old}", which is still in use',
                    "Remove it here, or rename it there",
                )
                problems.append(entry.problem((*at, old), message, mend))
            if new not in known:
                message = f'puts "{new}" in its place, which does not exist'
                problems.append(entry.problem((*at, old), message, nearest(new, known)))
    return problems


def _check_names(entry: Entry[Finder], options: Options) -> list[Problem]:
    """No name is one that the finder gives a meaning of its own."""
    questions = entry.record.questions
    mend = "Take another name: the finder uses this one itself"
    taken: list[KeyPath] = [("questions", name) for name in questions if name == SIGNS]
    taken += [
        ("questions", name, "options", NOT_SURE) for name in questions if NOT_SURE in questions[name].options
    ]
    problems = [entry.problem(key, "is a name that cannot be taken", mend) for key in taken]
    if NONE in options[SIGNS]:
        problems.append(entry.problem((), f'meets a warning sign named "{NONE}"', mend))
    return problems


def _check_shown_when(entry: Entry[Finder], options: Options) -> list[Problem]:
    problems = []
    earlier: dict[str, set[str]] = {SIGNS: options[SIGNS]}
    for name, question in entry.record.questions.items():
        if question.shown_when is not None:
            key = ("questions", name, "shown_when")
            problems += check_condition(entry, key, question.shown_when, options)
            late = {pick.question for pick in picks(question.shown_when)} & set(options) - set(earlier)
            problems += [
                entry.problem(key, f'depends on "{other}", which is asked later', "Move that question up")
                for other in sorted(late)
            ]
        earlier[name] = options[name]
    return problems


def _used(finder: Finder, candidates: Mapping[Slug, Candidate]) -> Iterator[tuple[str, str]]:
    conditions = [question.shown_when for question in finder.questions.values() if question.shown_when]
    for candidate in candidates.values():
        conditions += [reason.when for reason in (*candidate.speaks_for, *candidate.speaks_against)]
        yield from ((finder.place, region) for region in candidate.regions)
    for condition in conditions:
        yield from ((pick.question, option) for pick in picks(condition) for option in pick.options)


def check_use(entry: Entry[Finder], candidates: Mapping[Slug, Candidate]) -> list[Problem]:
    """Every option is used by a rule or declared neutral, and not both."""
    used = set(_used(entry.record, candidates))
    problems = []
    for name, question in entry.record.questions.items():
        for option, record in question.options.items():
            key = ("questions", name, "options", option)
            if (name, option) not in used and not record.neutral:
                mend = "Use it in a signal of a cause, or declare it with neutral: true"
                problems.append(entry.problem(key, "changes nothing: no rule uses it", mend))
            if (name, option) in used and record.neutral:
                problems.append(
                    entry.problem(key, "is declared neutral, but a rule uses it", "Remove neutral: true")
                )
    return problems
