"""The report as plain text, the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hooks.outputs.report.model import PageFacts, Report

NONE = "  none"


def report_text(report: Report) -> str:
    """All parts of the report, a blank line between them."""
    parts = {
        "Counts": _table(report.counts.items()),
        "Reading age, the hardest first": _ages(report.pages),
        "Grades": _table(_grades(report.pages).most_common()),
        "Sources per page, the fewest first": _table(
            (facts.path, facts.sources) for facts in sorted(report.pages, key=_by_sources) if _is_page(facts)
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
    return "\n\n".join("\n".join([heading, *rows]) for heading, rows in parts.items()) + "\n"


def _is_page(facts: PageFacts) -> bool:
    return facts.reviewed is not None


def _by_sources(facts: PageFacts) -> tuple[int, str]:
    return facts.sources, facts.path


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


def _table(rows: Iterable[tuple[str, int]]) -> list[str]:
    return [f"  {number:4}  {name}" for name, number in rows] or [NONE]


def _list(names: Iterable[str]) -> list[str]:
    found = sorted(names)
    return [f"  {len(found)} in all", *(f"  {name}" for name in found)] if found else [NONE]


def _facts(facts: Mapping[str, str]) -> list[str]:
    return [f"  {label}: {figure}" for label, figure in facts.items()] or [NONE]


def _joined(names: Mapping[str, Sequence[str]]) -> list[str]:
    return list(_joined_rows(names)) or [NONE]


def _joined_rows(names: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for name, others in sorted(names.items(), key=lambda item: (len(item[1]), item[0])):
        yield f"  {len(others):4}  {name}: {', '.join(others) or 'NONE'}"
