"""Checks of the finder's rules as written: every name exists, every option is used or declared neutral."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from hooks.core.condition import Condition, is_monotone, picks
from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.record import R, Slug, suggest
from hooks.core.yaml_lines import KeyPath
from hooks.finder.parts import candidates, finder_of
from hooks.finder.rules.model import NO, NONE, NOT_SURE, SIGNS, YES, Candidate, Finder, Question
from hooks.kinds.cause.model import Cause
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.story.check import check_stories
from hooks.kinds.story.model import Stories
from hooks.kinds.warning_sign.blocks import signs_of
from hooks.kinds.warning_sign.model import WarningSigns

Options = Mapping[str, set[str]]
"""Every question, and the warning signs, with the options a rule may name."""


def options_of(finder: Finder, signs: WarningSigns) -> Options:
    """What rules may name."""
    known = {
        name: {NONE, *_on_screen(signs, name)} if question.none else {*question.options, NOT_SURE}
        for name, question in finder.screens.items()
    }
    asked = {name: {YES, NO, NOT_SURE} for name, rule in signs.rules.items() if rule.ask_back}
    return {**asked, **known, SIGNS: set(signs.signs)}


def _on_screen(signs: WarningSigns, screen: Slug) -> set[Slug]:
    return {name for name, sign in signs.signs.items() if sign.screen == screen}


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
    entry, signs = finder_of(lookup), signs_of(lookup)
    options = options_of(entry.record, signs.record)
    problems = _check_raising(lookup, options) + _check_screens(entry, signs)
    problems += _check_finder(entry, lookup.known("cause"), options)
    problems += _check_baseline(lookup) + _check_notes(entry, lookup.known("page"))
    problems += _check_cautions(lookup)
    if lookup.is_complete:
        problems += _check_use(entry, lookup.once(candidates), signs.record)
        problems += _check_idle_signs(signs, lookup)
    tested = lookup.entry(Stories)
    if tested is not None:
        single = [name for name, question in entry.record.screens.items() if question.pick == "one"]
        problems += check_stories(tested, options, single)
    return problems + _check_signals(lookup, options)


def _check_screens(entry: Entry[Finder], signs: Entry[WarningSigns]) -> list[Problem]:
    """Every box stands on a screen of signs, every screen of signs has one, and no two screens share a name."""
    asking = {name for name, question in entry.record.questions.items() if question.none is not None}
    problems = [
        signs.problem(
            ("signs", name, "screen"),
            f'names "{sign.screen}", which asks for no signs',
            suggest(sign.screen, asking),
        )
        for name, sign in signs.record.signs.items()
        if sign.screen is not None and sign.screen not in asking
    ]
    problems += [
        entry.problem(
            ("questions", name), "asks for warning signs, but none names it as its screen", "Add a sign"
        )
        for name in sorted(asking)
        if not _on_screen(signs.record, name)
    ]
    known = entry.record.screens
    for name, rule in signs.record.rules.items():
        if rule.ask_back and name in known:
            message = "asks back under the name of a question"
            problems.append(signs.problem(("rules", name), message, "Give the rule another name"))
        if rule.opens is not None and rule.opens not in entry.record.follow_ups:
            message = f'opens "{rule.opens}", which is not a follow-up screen'
            hint = suggest(rule.opens, entry.record.follow_ups)
            problems.append(signs.problem(("rules", name, "opens"), message, hint))
    opened = {rule.opens for rule in signs.record.rules.values()}
    for name, question in entry.record.follow_ups.items():
        if name in entry.record.questions:
            problems.append(entry.problem(("follow_ups", name), "has the name of a question", "Rename it"))
        if name not in opened:
            message = "is opened by no rule"
            problems.append(entry.problem(("follow_ups", name), message, "Add a rule with opens"))
        if question.shown_when or question.none:
            message = "is opened by a rule, so it has neither shown_when nor signs of its own"
            problems.append(entry.problem(("follow_ups", name), message, "Move the condition to the rule"))
    return problems


def _check_cautions(lookup: Lookup) -> list[Problem]:
    """No sign has the name of a cause: exercises are left out by the name of either."""
    signs = signs_of(lookup)
    return [
        signs.problem(("signs", name), "has the name of a cause", "Give it another name")
        for name in signs.record.signs
        if name in lookup.entries(Cause)
    ]


def _check_idle_signs(signs: Entry[WarningSigns], lookup: Lookup) -> list[Problem]:
    """A sign that nobody need be seen for matters to a rule, to a cause or to an exercise."""
    conditions = [rule.when for rule in signs.record.rules.values()]
    for candidate in lookup.once(candidates).values():
        conditions += [one.when for one in (*candidate.reasons_for, *candidate.reasons_against)]
    used = {
        name for when in conditions for pick in picks(when) if pick.question == SIGNS for name in pick.options
    }
    used |= {name for cause in lookup.entries(Cause).values() for name in cause.record.not_with}
    for exercise in lookup.entries(Exercise).values():
        used |= {item.sign for item in exercise.record.not_with if item.sign}
    return [
        signs.problem(
            ("signs", name),
            "has no tier and changes nothing",
            "Add tier, or name it in a rule or in not_with",
        )
        for name, sign in signs.record.signs.items()
        if sign.tier is None and not sign.stop_activity and name not in used
    ]


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


def _check_raising(lookup: Lookup, options: Options) -> list[Problem]:
    """Signs and rules name what exists, a box depends on earlier answers, and no further answer hides what is asked."""
    signs, finder = signs_of(lookup), finder_of(lookup).record
    order = list(finder.questions)
    problems: list[Problem] = []
    for name, sign in signs.record.signs.items():
        if sign.shown_when is not None and sign.screen in order:
            key: KeyPath = ("signs", name, "shown_when")
            problems += check_condition(signs, key, sign.shown_when, options)
            problems += _not_earlier(signs, key, sign.shown_when, order[: order.index(sign.screen)])
            problems += _check_withheld(signs, key, sign.shown_when, finder)
    for name, rule in signs.record.rules.items():
        key = ("rules", name, "when")
        problems += check_condition(signs, key, rule.when, options)
        for question in dict.fromkeys(pick.question for pick in picks(rule.when)):
            asked = finder.questions.get(question)
            if asked and asked.shown_when and not is_monotone(asked.shown_when):
                message = f'asks about "{question}", which is shown only where something is not so'
                hint = "A further answer could lower the urgency: show that question without not"
                problems.append(signs.problem((*key, question), message, hint))
    return problems


def _check_withheld(entry: Entry[R], key: KeyPath, condition: Condition, finder: Finder) -> Iterator[Problem]:
    """Who does not know an answer, or keeps it back, is shown the box as well."""
    for pick in picks(condition):
        question = finder.questions.get(pick.question)
        if question is None:
            continue
        unsaid = [name for name, option in question.options.items() if option.withheld]
        unsaid += [NOT_SURE] if question.not_sure else []
        for name in unsaid:
            if name not in pick.options:
                message = f'hides the box from those who answer "{name}"'
                yield entry.problem((*key, pick.question), message, f"Add {name} to the list")


def _not_earlier(
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
    earlier: list[Slug] = []
    for name, question in questions.items():
        if question.shown_when is not None:
            key: KeyPath = ("questions", name, "shown_when")
            problems += check_condition(entry, key, question.shown_when, options)
            late = _depends_on(question) & set(questions) - set(earlier)
            problems += [entry.problem(key, *_late(name, questions[other], other)) for other in sorted(late)]
            problems += _not_earlier(entry, key, question.shown_when, {*questions})
        for option, record in question.options.items():
            if record.shown_when is not None:
                key = ("questions", name, "options", option, "shown_when")
                problems += check_condition(entry, key, record.shown_when, options)
                problems += _not_earlier(entry, key, record.shown_when, earlier)
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


def _used(
    finder: Finder, candidates: Mapping[Slug, Candidate], signs: WarningSigns
) -> Iterator[tuple[str, str]]:
    asked = finder.screens.values()
    conditions = [question.shown_when for question in asked if question.shown_when]
    conditions += [
        option.shown_when for question in asked for option in question.options.values() if option.shown_when
    ]
    conditions += [sign.shown_when for sign in signs.signs.values() if sign.shown_when]
    conditions += [rule.when for rule in signs.rules.values()]
    for candidate in candidates.values():
        conditions += [reason.when for reason in (*candidate.reasons_for, *candidate.reasons_against)]
        yield from ((finder.region_question, region) for region in candidate.regions)
    for condition in conditions:
        yield from ((pick.question, option) for pick in picks(condition) for option in pick.options)


def _check_use(
    entry: Entry[Finder], candidates: Mapping[Slug, Candidate], signs: WarningSigns
) -> list[Problem]:
    """Every option is used by a signal or a rule over the urgency, or declared neutral, and not both."""
    used = set(_used(entry.record, candidates, signs))
    problems = []
    for name, question in entry.record.screens.items():
        for option, record in question.options.items():
            key = (*entry.record.key(name), "options", option)
            is_used = (name, option) in used or record.everywhere
            if not is_used and not record.neutral:
                hint = "Use it in a signal of a cause, or declare it with neutral: true"
                problems.append(entry.problem(key, "changes nothing: no rule uses it", hint))
            if is_used and record.neutral:
                problems.append(
                    entry.problem(key, "is declared neutral, but a rule uses it", "Remove neutral: true")
                )
    return problems
