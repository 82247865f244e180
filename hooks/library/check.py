"""Rules between features: what one names, another must hold."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, get_args

from hooks.core.author_syntax import STOCK_BLOCKS, Use, uses
from hooks.core.entry import Entry, check_names, check_review
from hooks.core.problem import Problem
from hooks.core.record import Grade, Slug, load_record, nearest
from hooks.core.source import Source
from hooks.drawing.check import check_figure
from hooks.drawing.shapes.regions import REGIONS
from hooks.finder.check import (
    Options,
    check_condition,
    check_finder,
    check_notes,
    check_proof,
    check_use,
    options_of,
)
from hooks.finder.proof.prove import Proof
from hooks.finder.rules.compile import Compiled
from hooks.finder.rules.model import Candidate
from hooks.kinds.body_map.check import check_body_map
from hooks.kinds.cause.check import check_causes
from hooks.kinds.exercise.check import check_exercises
from hooks.kinds.exercise.model import Dose
from hooks.kinds.form_guide.check import check_form_guide
from hooks.kinds.form_guide.figure import check_form_figure
from hooks.kinds.plain_language.check import check_plain_language
from hooks.kinds.plan.check import check_plans, check_sessions, doses
from hooks.kinds.reference.check import check_cited
from hooks.kinds.story.check import check_outcomes, check_stories
from hooks.kinds.story.measure import Outcome
from hooks.kinds.tip.check import check_tips
from hooks.kinds.warning_sign.check import check_warning_signs
from hooks.library.library import INDEXES, Extras, Library
from hooks.outputs.newsletter.check import check_short, check_year
from hooks.outputs.newsletter.collect import leads
from hooks.outputs.newsletter.model import Year
from hooks.outputs.redirects.check import check_ways
from hooks.outputs.search.check import check_site_search

Components = Mapping[str, Collection[str]]
"""The blocks that authors may place, each with the arguments it takes."""
SourceList = tuple[Entry[Any], tuple[str | int, ...], Collection[Slug]]
"""A record, the key of a list in it, and the references that the list names."""


def check_rules(library: Library, candidates: Mapping[Slug, Candidate]) -> list[Problem]:
    """Everything wrong with the signs, questions and signals of the finder as they are written."""
    finder, signs = library.finder, library.signs.record.signs
    options, regions = _places(library)
    problems = check_warning_signs(library.signs)
    problems += check_causes(library.causes, library.names("exercises"), signs, regions)
    problems += check_finder(finder, library.names("causes"), options)
    problems += _check_baseline(library)
    if library.whole:
        problems += check_use(finder, candidates)
    if library.extras.stories is not None:
        single = [name for name, question in finder.record.questions.items() if question.pick == "one"]
        problems += check_stories(library.extras.stories, options, library.names("causes"), single)
    return problems + _check_signals(library, options)


def _check_baseline(library: Library) -> list[Problem]:
    """The cause that stands in every result leads to an exercise, or a result could lead nowhere."""
    entry = library.causes.get(library.finder.record.baseline)
    if entry is None or entry.record.exercises or entry.record.ranked:
        return []
    message = "is empty, and this cause stands in every result"
    return [entry.problem(("exercises",), message, "Name at least one exercise")]


def check_results(
    library: Library, finder: Compiled, proof: Proof, outcomes: Mapping[Slug, Outcome]
) -> list[Problem]:
    """Everything wrong with what the finder makes of answers."""
    problems = check_proof(library.finder, library.causes, finder, proof)
    stories = library.extras.stories
    return problems + (check_outcomes(stories, outcomes) if stories else [])


def _places(library: Library) -> tuple[Options, Collection[Slug]]:
    """What rules may name, and the answers to where it hurts."""
    finder = library.finder.record
    options = options_of(finder, library.signs.record.signs)
    return options, options.get(finder.place, set())


def check_library(library: Library, today: date) -> list[Problem]:
    """Everything else that is wrong between the records of the content."""
    _, regions = _places(library)
    problems = check_exercises(library.exercises, library.names("exercises"), library.signs.record.signs)
    problems += _check_plans(library)
    problems += _check_citations(library)
    for slug, figure in library.figures.items():
        problems += check_figure(figure, library.exercises[slug].source, ("figure",))
    for entry in library.pages():
        problems += check_review(entry, today)
    problems += check_ways(list(library.pages()), library.titles())
    problems += _check_drawings(library, regions)
    return problems + _check_extras(library)


def _check_drawings(library: Library, regions: Collection[Slug]) -> list[Problem]:
    extras, problems = library.extras, list[Problem]()
    for entry in extras.figures.values():
        problems += check_figure(entry.record, entry.source, ())
    if extras.form is not None:
        problems += check_form_guide(extras.form, library.names("exercises"))
    if extras.form is not None and extras.form_figure is not None:
        problems += check_form_figure(extras.form, extras.form_figure)
    if extras.body_map is not None:
        problems += check_body_map(extras.body_map, regions, REGIONS)
    return problems


def _check_extras(library: Library) -> list[Problem]:
    extras, problems = library.extras, list[Problem]()
    pages = library.paths | {path for path, _ in INDEXES.values()}
    problems += check_notes(library.finder, pages)
    if extras.plain_language is not None:
        problems += check_plain_language(extras.plain_language, library.sources)
    if extras.search is not None:
        problems += check_site_search(extras.search, pages)
    if extras.tips is not None:
        problems += check_tips(extras.tips, pages)
    if extras.year is not None:
        problems += _check_kit(library, extras.year)
    return problems


def _check_kit(library: Library, year: Entry[Year]) -> list[Problem]:
    tips = library.extras.tips.record if library.extras.tips else None
    themes, seasons = (tips.themes, tips.seasons) if tips else ({}, {})
    problems = check_year(year, leads(tips), themes, seasons, library.paths)
    return problems + [problem for entry in library.pages() for problem in check_short(entry)]


def _check_plans(library: Library) -> list[Problem]:
    plans, sessions, exercises = library.plans, library.sessions, library.names("exercises")
    problems = check_plans(plans, sessions, library.session_names(), exercises)
    problems += check_sessions(sessions, library.wording.record.training_plan.kinds, exercises)
    for entry, key, exercise, parts in doses(plans, sessions):
        known = library.exercises[exercise].record.dose.model_dump() if exercise in library.exercises else {}
        problems += load_record(entry.source, Dose, (*entry.at, *key), {**known, **parts})[1]
    return problems


def _check_signals(library: Library, options: Options) -> list[Problem]:
    problems = []
    for entry in library.causes.values():
        signals = entry.record.signals
        for side, items in (("for", signals.for_), ("against", signals.against)):
            for at, signal in enumerate(items):
                problems += check_condition(entry, ("signals", side, at, "when"), signal.when, options)
    return problems


def _check_citations(library: Library) -> list[Problem]:
    problems = []
    cited: set[Slug] = set()
    for entry, key, names in _source_lists(library):
        problems += check_names(entry, key, names, library.reference_names(), "reference")
        cited |= set(names)
    cited |= {use.name for source in library.sources for use in uses(source) if use.kind == "citation"}
    return problems + (check_cited(library.references, cited) if library.whole else [])


def _source_lists(library: Library) -> Iterator[SourceList]:
    entries: list[Entry[Any]] = [
        *library.causes.values(),
        *library.exercises.values(),
        *library.plans.values(),
        library.card_words,
    ]
    for entry in entries:
        yield entry, ("sources",), entry.record.sources
    yield from _sources_of_extras(library.extras)
    signs = library.signs
    for name, sign in signs.record.signs.items():
        yield signs, ("signs", name, "sources"), sign.sources
    for at, rule in enumerate(signs.record.pair_rules):
        yield signs, ("pair_rules", at, "sources"), rule.sources


def _sources_of_extras(extras: Extras) -> Iterator[SourceList]:
    if extras.tips is not None:
        for name, tip in extras.tips.record.tips.items():
            yield extras.tips, ("tips", name, "sources"), tip.sources
    if extras.stories is not None:
        for name, story in extras.stories.record.stories.items():
            yield extras.stories, ("stories", name, "sources"), story.sources
    if extras.form is not None:
        for name, part in extras.form.record.parts.items():
            for drift, told in part.drifts.items():
                yield extras.form, ("parts", name, "drifts", drift, "sources"), told.sources


def check_bodies(library: Library, components: Components) -> list[Problem]:
    """Every block, citation and grade that an author wrote in Markdown names something that exists."""
    return [
        problem
        for source in library.sources
        for use in uses(source)
        for problem in _check_use(source, use, library, components)
    ]


def _check_use(source: Source, use: Use, library: Library, components: Components) -> list[Problem]:
    if use.kind == "block":
        return _check_block(source, use, components)
    if use.kind == "unclosed":
        message = f"opens the block {use.name} and does not close it"
        return [source.problem_at(use.line, message, "Write a line /// where the block ends")]
    if use.kind == "link":
        return _check_link(source, use, library.paths | {path for path, _ in INDEXES.values()})
    known: Collection[str] = library.reference_names() if use.kind == "citation" else get_args(Grade)
    if use.name in known:
        return []
    message = (
        f'names the {"reference" if use.kind == "citation" else "grade"} "{use.name}", which does not exist'
    )
    return [source.problem_at(use.line, message, nearest(use.name, known))]


def _check_link(source: Source, use: Use, pages: Collection[str]) -> list[Problem]:
    """The host checks links too, with their anchors, but only once everything else is right."""
    folder = posixpath.dirname(source.path)
    if posixpath.normpath(posixpath.join(folder, use.name)) in pages:
        return []
    near = [posixpath.relpath(page, folder or ".") for page in pages if page.endswith(".md")]
    return [
        source.problem_at(use.line, f'links to "{use.name}", which does not exist', nearest(use.name, near))
    ]


def _check_block(source: Source, use: Use, components: Components) -> list[Problem]:
    if use.name in STOCK_BLOCKS:
        return []
    if use.name not in components:
        message = f'uses the block "{use.name}", which does not exist'
        return [source.problem_at(use.line, message, nearest(use.name, [*components, *STOCK_BLOCKS]))]
    if use.argument in components[use.name]:
        return []
    what = f'gives the block {use.name} "{use.argument}", which does not exist'
    return [source.problem_at(use.line, what, nearest(use.argument, components[use.name]))]
