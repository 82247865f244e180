"""Checks of the finder's rules as written: every name exists, every option is used or declared neutral."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from hooks.core.condition import Condition, is_monotone, picks
from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.record import R, Slug, suggest
from hooks.core.yaml_lines import KeyPath
from hooks.finder.parts import candidates, finder_of
from hooks.finder.rules.model import NONE, NOT_SURE, SIGNS, Candidate, Finder, Question
from hooks.kinds.cause.model import Cause
from hooks.kinds.story.check import check_stories
from hooks.kinds.story.model import Stories
from hooks.kinds.warning_sign.blocks import signs_of

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


def check_rules(lookup: Lookup) -> list[Problem]:
    """Everything wrong with the signs, questions and signals of the finder as they are written."""
    entry, options = finder_of(lookup), options_of(finder_of(lookup).record, lookup.labels("sign"))
    rules = [rule.when for rule in signs_of(lookup).record.pair_rules]
    problems = _check_raising(lookup, rules, options)
    problems += _check_finder(entry, lookup.known("cause"), options)
    problems += _check_baseline(lookup) + _check_notes(entry, lookup.known("page"))
    if lookup.is_complete:
        problems += _check_use(entry, lookup.once(candidates), rules)
    tested = lookup.entry(Stories)
    if tested is not None:
        single = [name for name, question in entry.record.questions.items() if question.pick == "one"]
        problems += check_stories(tested, options, single)
    return problems + _check_signals(lookup, options)


def _check_baseline(lookup: Lookup) -> list[Problem]:
    """The cause in every result has signals and names an exercise; without one a result might have none."""
    entry = lookup.entries(Cause).get(finder_of(lookup).record.baseline)
    if entry is not None and entry.record.signals is None:
        return [entry.problem(("signals",), "is missing, and every result lists this cause", "Add the key")]
    if entry is None or entry.record.exercises or entry.record.ranked:
        return []
    message = "is empty, and this cause stands in every result"
    return [entry.problem(("exercises",), message, "Name at least one exercise")]


def _check_signals(lookup: Lookup, options: Options) -> list[Problem]:
    problems = []
    for entry in lookup.entries(Cause).values():
        signals = entry.record.signals
        if signals is None:
            continue
        for side, items in (("for", signals.for_), ("against", signals.against)):
            for at, signal in enumerate(items):
                problems += check_condition(entry, ("signals", side, at, "when"), signal.when, options)
    return problems


def _check_raising(lookup: Lookup, rules: Sequence[Condition], options: Options) -> list[Problem]:
    """A rule that raises the urgency names what exists, and no further answer hides what it asks about."""
    signs, questions = signs_of(lookup), finder_of(lookup).record.questions
    problems: list[Problem] = []
    for at, rule in enumerate(rules):
        key = ("pair_rules", at, "when")
        problems += check_condition(signs, key, rule, options)
        for name in dict.fromkeys(pick.question for pick in picks(rule)):
            question = questions.get(name)
            if question and question.shown_when and not is_monotone(question.shown_when):
                message = f'asks about "{name}", which is shown only where something is not so'
                hint = "A further answer could lower the urgency: show that question without not"
                problems.append(signs.problem((*key, name), message, hint))
    return problems


def _check_finder(entry: Entry[Finder], causes: Collection[Slug], options: Options) -> list[Problem]:
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
        + _check_names(entry, options)
        + _check_labels(entry)
        + _check_shown_when(entry, options)
        + _check_retired(entry, options)
    )


def _check_labels(entry: Entry[Finder]) -> list[Problem]:
    """No two options of a question, and no two questions, read the same."""
    questions = entry.record.questions
    asks: list[tuple[KeyPath, str]] = [
        (("questions", name), question.ask) for name, question in questions.items()
    ]
    problems = _alike(entry, asks, "Ask it in other words, or make one question of the two")
    for name, question in questions.items():
        labels = (
            (("questions", name, "options", option), record.label)
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


def _check_notes(entry: Entry[Finder], pages: Collection[str]) -> list[Problem]:
    """The page that a note leads to exists."""
    return [
        entry.problem(
            ("notes", at, "page"), f'names "{note.page}", which is not a page', suggest(note.page, pages)
        )
        for at, note in enumerate(entry.record.notes)
        if note.page not in pages
    ]


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
    earlier: dict[str, set[str]] = {SIGNS: options[SIGNS]}
    for name, question in questions.items():
        if question.shown_when is not None:
            key = ("questions", name, "shown_when")
            problems += check_condition(entry, key, question.shown_when, options)
            late = _depends_on(question) & set(options) - set(earlier)
            problems += [entry.problem(key, *_late(name, questions[other], other)) for other in sorted(late)]
        earlier[name] = options[name]
    return problems


def _depends_on(question: Question) -> set[str]:
    return {pick.question for pick in picks(question.shown_when)} if question.shown_when else set()


def _late(name: str, question: Question, other: str) -> tuple[str, str]:
    if other == name:
        return "depends on its own answer", "Let it depend on an earlier question, or ask it of everyone"
    if name in _depends_on(question):
        return f'depends on "{other}", which depends on it', "Ask one of the two of everyone"
    return f'depends on "{other}", which is asked later', "Move that question up"


def _used(
    finder: Finder, candidates: Mapping[Slug, Candidate], rules: Iterable[Condition]
) -> Iterator[tuple[str, str]]:
    conditions = [question.shown_when for question in finder.questions.values() if question.shown_when]
    conditions += rules
    for candidate in candidates.values():
        conditions += [reason.when for reason in (*candidate.reasons_for, *candidate.reasons_against)]
        yield from ((finder.region_question, region) for region in candidate.regions)
    for condition in conditions:
        yield from ((pick.question, option) for pick in picks(condition) for option in pick.options)


def _check_use(
    entry: Entry[Finder], candidates: Mapping[Slug, Candidate], rules: Iterable[Condition]
) -> list[Problem]:
    """Every option is used by a signal or a rule over the urgency, or declared neutral, and not both."""
    used = set(_used(entry.record, candidates, rules))
    problems = []
    for name, question in entry.record.questions.items():
        for option, record in question.options.items():
            key = ("questions", name, "options", option)
            if (name, option) not in used and not record.neutral:
                hint = "Use it in a signal of a cause, or declare it with neutral: true"
                problems.append(entry.problem(key, "changes nothing: no rule uses it", hint))
            if (name, option) in used and record.neutral:
                problems.append(
                    entry.problem(key, "is declared neutral, but a rule uses it", "Remove neutral: true")
                )
    return problems
