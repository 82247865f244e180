"""Takes stock of a library and of the pages made from it."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from hooks.core.author_syntax import BLOCK, uses
from hooks.core.page import HOME, Page
from hooks.core.source import Source
from hooks.finder.page import FinderParts
from hooks.kinds.plain_language.check import kind_of, measured
from hooks.kinds.plain_language.load import FILE as RULES
from hooks.kinds.plain_language.reading_age import reading_age
from hooks.library.library import INDEXES, Library
from hooks.outputs.report.model import PageFacts, Report

"""Every page leads home."""
Components = Mapping[str, Mapping[str, str]]

_LINK = re.compile(r"\]\(([^)\s]+\.md)(?:#[^)\s]*)?(?:\s+\"[^\"]*\")?\)")
_ROOTED = re.compile(r'href="/([^"#]+\.md)')


def content_report(
    library: Library, pages: Sequence[Page], components: Components, finder: FinderParts
) -> Report:
    """How much there is of everything, and what hangs loose.

    Args:
        library: the content.
        pages: what it turns into.
        components: the HTML of its components, by name and argument.
        finder: the finder with what was shown about it.
    """
    exercises = {slug: entry.record.exercises for slug, entry in library.causes.items()}
    return Report(
        counts=_counts(library, pages),
        pages=[_facts(library, source) for source in library.sources if source.path != RULES],
        exercises_of=exercises,
        causes_of={
            name: [cause for cause, names in exercises.items() if name in names] for name in library.exercises
        },
        claims={f"{claim} ({how})": figure for claim, figure, how in finder.claims()},
        stories=dict(finder.story_figures()),
        orphans=orphans(pages, components),
    )


def orphans(pages: Sequence[Page], components: Components) -> list[str]:
    """Paths of the pages to which the text of no other page leads."""
    wanted = {path for page in pages for path in _links(page, components) if path != page.path}
    return [page.path for page in pages if page.path not in wanted | {HOME}]


def _links(page: Page, components: Components) -> Iterator[str]:
    folder = posixpath.dirname(page.path)
    for target in _LINK.findall(page.text):
        yield posixpath.normpath(posixpath.join(folder, target)) if target[0] != "/" else target[1:]
    for name, argument in re.findall(BLOCK, page.text, re.MULTILINE):
        yield from _ROOTED.findall(components.get(name, {}).get(argument, ""))
    if "[@" in page.text:
        yield INDEXES["references"][0]


def _counts(library: Library, pages: Sequence[Page]) -> dict[str, int]:
    signs, tips = library.signs.record.signs, library.extras.tips
    return {
        "pages": len(pages),
        "causes": sum(entry.record.ranked for entry in library.causes.values()),
        "causes that are never ranked": sum(not entry.record.ranked for entry in library.causes.values()),
        "exercises": len(library.exercises),
        "questions": len(library.finder.record.questions),
        **{
            f"warning signs: {tier}": count for tier, count in Counter(s.tier for s in signs.values()).items()
        },
        "plans": len(library.plans),
        "guides": len(library.guides),
        "tips": len(tips.record.tips) if tips else 0,
        "terms of the glossary": len(library.extras.glossary),
        "references": len(library.references),
    }


def _facts(library: Library, source: Source) -> PageFacts:
    rules = library.extras.plain_language
    limit = kind_of(rules.record, source.path).reading_age if rules else None
    read = measured(rules.record, source) if rules and limit else []
    used = list(uses(source))
    own = source.fields.get("sources", [])
    grades = Counter(use.name for use in used if use.kind == "grade")
    grades.update([source.fields["grade"]] if "grade" in source.fields else [])
    return PageFacts(
        path=source.path,
        reading_age=reading_age(read) if read else None,
        limit=limit,
        grades=grades,
        sources=len({use.name for use in used if use.kind == "citation"} | set(own)),
        reviewed=source.fields["reviewed"] != "not yet" if "reviewed" in source.fields else None,
    )
