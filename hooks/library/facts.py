"""Quantities and grades in text that cites a study, which have to agree with the facts of that study."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hooks.core.author_syntax import CITATION, GRADE, cited
from hooks.core.entry import Entry
from hooks.core.kind import Claim
from hooks.core.problem import Problem
from hooks.core.record import GRADES, Grade, Record, Slug
from hooks.core.source import Source
from hooks.kinds.reference.model import STUDIES, UNGRADED, Reference
from hooks.library.quantities import Quantity, known, quantities
from hooks.library.sourced import SEPARATOR

COVERED = re.compile(rf"{CITATION}(?:\s*{GRADE})?")
"""Ends what a citation covers: the text from the citation before it, or from the start of the paragraph."""
NO_CLAIM = re.compile(
    rf"{CITATION}|{GRADE}|\]\([^)]*\)|\{{[^}}]*\}}|[A-Za-z]\d+|\d+-year|"
    r"^\s*\d+\. |^#.*$|^/{3,}.*$|^    \w+: .*$",
    re.MULTILINE,
)
"""Where a digit isn't a study's number: marks, links, list numbers, headings, names such as L5, and ages."""
HINT = "Correct it, cite the study that found it, or add it to that study's figures"


def check_facts(source: Source, references: Mapping[Slug, Reference]) -> Iterator[Problem]:
    """Every quantity stands in the facts of a study that is cited for it, and no grade is too high.

    If one of its sources has no facts and is no study, as an official page or common practice, only what
    studies find (percentages, shares, multiples) has to stand in those of the others.
    """
    for start, claim in _claims(source.body):
        names = [name for mark in re.finditer(CITATION, claim) for name in cited(mark[1])]
        studies = [references[name] for name in names if name in references]
        if not studies:
            continue
        yield from _check_numbers(source, start, claim, studies, names)
        yield from _check_grades(source, start, claim, studies)


def _claims(body: str) -> Iterator[tuple[int, str]]:
    """What each citation covers, with its place in the text; a row of a table is one claim."""
    start = 0
    for end in [*(match.start() for match in SEPARATOR.finditer(body)), len(body)]:
        block, at = body[start:end], 0
        ends = [mark.end() for mark in COVERED.finditer(block)] if "|" not in block else []
        for stop in [*ends, len(block)]:
            yield start + at, block[at:stop]
            at = stop
        start = end


def _check_numbers(
    source: Source, start: int, claim: str, studies: Sequence[Reference], names: Iterable[Slug]
) -> Iterator[Problem]:
    for found in _unknown(claim, studies):
        line = source.body_line + source.body.count("\n", 0, start + found.start)
        yield source.problem_at(line, _says(found.text, names), HINT)


def check_claim(
    entry: Entry[Record], claim: Claim, references: Mapping[Slug, Reference]
) -> Iterator[Problem]:
    """Every quantity of a text stands in the facts of its sources, by the same rule as in a body.

    For a finding, sources that aren't studies and have no facts count as if they weren't named.
    """
    studies = [references[name] for name in claim.sources if name in references]
    if claim.is_finding:
        studies = _answerable(studies)
    for found in _unknown(claim.text, studies):
        yield entry.problem(claim.key, _says(found.text, claim.sources), HINT)


def _unknown(claim: str, studies: Sequence[Reference]) -> Iterator[Quantity]:
    answerable = _answerable(studies)
    are_all = len(answerable) == len(studies)
    facts = known(facts_of(study) for study in answerable)
    text = NO_CLAIM.sub(lambda mark: " " * len(mark[0]), claim)
    for said in quantities(text) if answerable else ():
        is_judged = are_all or said.kind != "number"
        if is_judged and not facts.holds(said):
            yield said


def _answerable(studies: Sequence[Reference]) -> list[Reference]:
    """The studies among them, and whatever else gives facts."""
    return [study for study in studies if study.design in STUDIES or facts_of(study)]


def _says(number: str, names: Iterable[Slug]) -> str:
    return f'says "{number}", which is in no facts of what it cites ({", ".join(names)})'


def facts_of(study: Reference) -> str:
    """Everything that a reference says of its study; empty if it gives no facts."""
    if not (study.figures or study.who or study.harms):
        return ""
    return " ".join(filter(None, (study.title, study.who, *study.figures, study.harms, study.read)))


def _check_grades(source: Source, start: int, claim: str, studies: Sequence[Reference]) -> Iterator[Problem]:
    for mark in re.finditer(GRADE, claim):
        line = source.body_line + source.body.count("\n", 0, start + mark.start())
        if all(study.design in UNGRADED and not study.certainty for study in studies):
            hint = "Leave the grade out: guidelines, official pages and laboratory tests have none"
            yield source.problem_at(line, "grades what has no grade", hint)
        best = [study.certainty for study in studies if study.certainty]
        grade = next((one for one in GRADES if one == mark[1]), None)
        if grade and len(best) == len(studies) and _higher(grade, best):
            message = f'says "{mark[1]}", above the certainty of what it cites ({", ".join(best)})'
            yield source.problem_at(line, message, "Lower it, or cite what supports it")


def _higher(grade: Grade, certainties: Iterable[Grade]) -> bool:
    studies = [GRADES.index(one) for one in certainties if one != "expert"]
    return grade != "expert" and (not studies or GRADES.index(grade) < min(studies))
