"""Renders the report as plain text, the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hooks.outputs.report.model import PageFacts, Report

NONE = "  none"


def report_text(report: Report) -> str:
    """All sections of the report, with a blank line between them."""
    sections = {
        "Counts": _table(report.counts.items()),
        "Reading age, the hardest first": _ages(report.pages),
        "Sentences: words, mean length, share of short ones, badges per 100 words": _rhythms(report.pages),
        "Grades": _table(_grades(report.pages).most_common()),
        "Sources per page, the fewest first": _table(
            (facts.path, facts.sources)
            for facts in sorted(report.pages, key=lambda facts: (facts.sources, facts.path))
            if facts.reviewed is not None
        ),
        "Pages that no clinician has checked": _list(
            facts.path for facts in report.pages if facts.reviewed is False
        ),
        "Exercises per cause": _joined(report.exercises_of),
        "Causes per exercise": _joined(report.causes_of),
        "The finder": _facts(report.claims),
        "The finder on the test stories": _facts(report.stories),
        "Pages to which no other page leads": _list(report.orphans),
    }
    return "\n\n".join("\n".join([heading, *rows]) for heading, rows in sections.items()) + "\n"


def _grades(pages: Iterable[PageFacts]) -> Counter[str]:
    return sum((Counter(facts.grades or {}) for facts in pages), Counter[str]())


def _ages(pages: Iterable[PageFacts]) -> list[str]:
    measured = [
        (facts.reading_age, facts.limit, facts.path) for facts in pages if facts.reading_age is not None
    ]
    rows = [
        f"  {age:4.1f} of {limit:g}  {path}" if limit is not None else f"  {age:4.1f}        {path}"
        for age, limit, path in sorted(measured, key=lambda row: (-row[0], row[2]))
    ]
    return rows or [NONE]


def _rhythms(pages: Iterable[PageFacts]) -> list[str]:
    """The choppiest first."""
    found = [(facts.rhythm, facts) for facts in pages if facts.rhythm and facts.reviewed is not None]
    rows = []
    for run, facts in sorted(found, key=lambda pair: (-pair[0].short, pair[1].path)):
        badges = 100 * facts.badges / run.words
        rows.append(f"  {run.words:5}  {run.mean:4.1f}  {run.short:4.0%}  {badges:4.1f}  {facts.path}")
    return rows or [NONE]


def _table(rows: Iterable[tuple[str, int]]) -> list[str]:
    return [f"  {number:4}  {name}" for name, number in rows] or [NONE]


def _list(names: Iterable[str]) -> list[str]:
    rows = sorted(names)
    return [f"  {len(rows)} in all", *(f"  {name}" for name in rows)] if rows else [NONE]


def _facts(facts: Mapping[str, str]) -> list[str]:
    return [f"  {label}: {figure}" for label, figure in facts.items()] or [NONE]


def _joined(names: Mapping[str, Sequence[str]]) -> list[str]:
    """The names that belong to each name, the fewest first."""
    fewest_first = sorted(names.items(), key=lambda item: (len(item[1]), item[0]))
    rows = [f"  {len(others):4}  {name}: {', '.join(others) or 'NONE'}" for name, others in fewest_first]
    return rows or [NONE]
