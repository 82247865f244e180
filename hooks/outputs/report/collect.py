"""Collects the figures of the report from a library and its pages."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hooks.core.author_syntax import LINK, blocks_in, linked_path, uses
from hooks.core.links import files_linked
from hooks.core.page import HOME, Page
from hooks.core.source import Source
from hooks.finder.page import claims
from hooks.finder.stories import rows_of_figures
from hooks.kinds.plain_language.check import kind_of, measured
from hooks.kinds.plain_language.model import FILE as RULES
from hooks.kinds.plain_language.model import PlainLanguage
from hooks.kinds.plain_language.reading_age import reading_age
from hooks.kinds.plain_language.rhythm import rhythm
from hooks.kinds.reference.blocks import PAGE as REFERENCES
from hooks.library.library import Library
from hooks.outputs.report.model import PageFacts, Report


def content_report(library: Library, pages: Sequence[Page]) -> Report:
    """The report on the content.

    Args:
        library: the content.
        pages: the pages made from it.
    """
    exercises = library.named("cause", "exercise")
    return Report(
        counts={"pages": len(pages), **_counts(library)},
        pages=[_facts(library, source) for source in library.sources if source.path != RULES],
        exercises_of=exercises,
        causes_of={
            name: [cause for cause, names in exercises.items() if name in names]
            for name in library.labels("exercise")
        },
        claims={f"{claim} ({how})": figure for claim, figure, how in claims(library)},
        stories=dict(rows_of_figures(library)),
        orphans=orphans(library, pages),
    )


def orphans(library: Library, pages: Sequence[Page]) -> list[str]:
    """Paths of the pages that no other page links to in its text."""
    linked = {path for page in pages for path in _links(library, page) if path != page.path}
    return [page.path for page in pages if page.path not in linked | {HOME}]


def _links(library: Library, page: Page) -> Iterator[str]:
    """The paths that a page links to, in its own text and in its blocks."""
    folder = posixpath.dirname(page.path)
    for target in re.findall(LINK, page.text):
        yield linked_path(folder, target)
    for name, argument in blocks_in(page.text):
        yield from files_linked(library.block(name, argument))
    if "[@" in page.text:
        yield REFERENCES


def _counts(library: Library) -> dict[str, int]:
    """The number of records of each kind, or what the kind counts instead."""
    counts: dict[str, int] = {}
    for kind in library.kinds:
        records = library.content.records[kind.name]
        if kind.counts:
            counts |= kind.counts(library)
        elif kind.page or kind.each_key:
            counts[f"{kind.name}s"] = len(records)
    return counts


def _facts(library: Library, source: Source) -> PageFacts:
    rules = library.entry(PlainLanguage)
    limit = kind_of(rules.record, source.path).reading_age if rules else None
    text = measured(rules.record, source) if rules and limit else []
    used = list(uses(source))
    named = source.fields.get("sources", [])
    grades = Counter(use.name for use in used if use.kind == "grade")
    grades.update([source.fields["grade"]] if "grade" in source.fields else [])
    return PageFacts(
        path=source.path,
        reading_age=reading_age(text) if text else None,
        limit=limit,
        grades=grades,
        sources=len({use.name for use in used if use.kind == "citation"} | set(named)),
        rhythm=rhythm(source),
        badges=sum(use.kind == "grade" for use in used),
        reviewed=source.fields["reviewed"] != "not yet" if "reviewed" in source.fields else None,
    )
