"""Checks of the finder's rules as written: every name exists, every option is used or declared neutral."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from hooks.core.condition import Condition, is_monotone, picks
from hooks.core.entry import Entry
from hooks.core.kind import Lookup
from hooks.core.problem import Problem
from hooks.core.record import R, Slug, suggest
from hooks.core.yaml_lines import KeyPath
from hooks.finder.check_questions import Options, check_condition, check_questions, not_earlier
from hooks.finder.parts import candidates, finder_of
from hooks.finder.rules.model import NO, NONE, NOT_SURE, SIGNS, YES, Candidate, Finder
from hooks.kinds.cause.model import Cause
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.story.check import check_readings, check_stories
from hooks.kinds.story.model import Stories
from hooks.kinds.story.readings import Readings
from hooks.kinds.warning_sign.blocks import signs_of
from hooks.kinds.warning_sign.model import WarningSigns


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


def check_rules(lookup: Lookup) -> list[Problem]:
    """Everything wrong with the signs, questions and signals of the finder as they are written."""
    entry, signs = finder_of(lookup), signs_of(lookup)
    options = options_of(entry.record, signs.record)
    problems = _check_raising(lookup, options) + _check_screens(entry, signs)
    problems += check_questions(entry, lookup.known("cause"), options)
    problems += _check_baseline(lookup) + _check_notes(entry, lookup.known("page"))
    problems += _check_cautions(lookup)
    if lookup.is_complete:
        problems += _check_use(entry, lookup.once(candidates), signs.record)
        problems += _check_idle_signs(signs, lookup)
    single = [name for name, question in entry.record.screens.items() if question.pick == "one"]
    tested, read = lookup.entry(Stories), lookup.entry(Readings)
    if tested is not None:
        problems += check_stories(tested, options, single)
    if read is not None:
        problems += check_readings(read, options, single)
    return problems + _check_signals(lookup, options)


def _check_screens(entry: Entry[Finder], signs: Entry[WarningSigns]) -> list[Problem]:
    """Every box has a screen of signs, every screen of signs has one, and no two screens share a name."""
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
    """Signs and rules name what exists, a box rests on earlier answers, and no answer hides what is asked."""
    signs, finder = signs_of(lookup), finder_of(lookup).record
    order = list(finder.questions)
    problems: list[Problem] = []
    for name, sign in signs.record.signs.items():
        if sign.shown_when is not None and sign.screen in order:
            key: KeyPath = ("signs", name, "shown_when")
            problems += check_condition(signs, key, sign.shown_when, options)
            problems += not_earlier(signs, key, sign.shown_when, order[: order.index(sign.screen)])
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


def _check_notes(entry: Entry[Finder], pages: Collection[str]) -> list[Problem]:
    """The page that a note leads to exists."""
    return [
        entry.problem(
            ("notes", at, "page"), f'names "{note.page}", which is not a page', suggest(note.page, pages)
        )
        for at, note in enumerate(entry.record.notes)
        if note.page not in pages
    ]


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
