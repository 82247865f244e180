"""The finder as a score sheet: boxes to tick that come to the same result as the engine.

Every reason is a box with points. An answer ticks boxes. Where a reason needs several things, its box has
parts, and it counts once all of them are ticked: each part is a list of answers, any of which will do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from string import ascii_lowercase, ascii_uppercase
from typing import Literal

from hooks.core.condition import ConditionData, to_data
from hooks.finder.rules.model import SIGNS, WEIGHTS, Candidate, Guidance
from hooks.finder.rules.solve import terms

Pick = tuple[str, str]
"""A question and an option."""
Part = frozenset[Pick]
RowKind = Literal["ranked", "everyone", "route"]
"""Whether a cause takes part in the ranking, is listed for everyone, or is never ranked."""


@dataclass(frozen=True)
class ScoreBox:
    """One reason for or against a cause."""

    code: str
    """The cause's letter with a number, as in `C2`."""
    points: int
    """Below 0 for a reason against."""
    because: str
    when: ConditionData
    parts: tuple[Part, ...] | None
    """`None` where the reason needs something to be absent, which no tick can show; empty: it never holds."""

    def names(self) -> str:
        """Its code, or the names of its parts where it has several."""
        return ", ".join(name for name, _ in self.marks()) or self.code

    def marks(self) -> Iterator[tuple[str, Part]]:
        """The name of each part as printed beside the answers."""
        parts = self.parts
        if parts is None:
            named = (demand for term in terms(self.when) for demand in term)
            parts = (frozenset((question, option) for question, options, _ in named for option in options),)
        for at, part in enumerate(parts):
            yield (self.code if len(parts) == 1 else f"{self.code}{ascii_lowercase[at]}"), part


@dataclass(frozen=True)
class ScoreRow:
    """One cause with its boxes."""

    letter: str
    candidate: Candidate
    boxes: tuple[ScoreBox, ...]
    kind: RowKind


@dataclass(frozen=True)
class ScoreSheet:
    """All causes, in the order that settles equal points, and what each answer ticks."""

    rows: tuple[ScoreRow, ...]
    marks: dict[Pick, list[str]]
    regions: dict[str, list[str]]
    """For each answer to where it hurts the letters of the causes that can hurt there."""


def score_sheet(guidance: Guidance) -> ScoreSheet:
    """The boxes of one finder."""
    stops = _stops(guidance)
    everywhere = [
        name
        for name, option in guidance.finder.questions[guidance.finder.region_question].options.items()
        if option.everywhere
    ]
    rows = tuple(
        ScoreRow(_letter(at), candidate, tuple(_boxes(_letter(at), candidate, stops)), kind)
        for at, (kind, candidate) in enumerate(_ordered(guidance))
    )
    marks: dict[Pick, list[str]] = {}
    for row in rows:
        for box in row.boxes:
            for name, part in box.marks() if box.parts is not None else ():
                for pick in sorted(part):
                    marks.setdefault(pick, []).append(name)
    regions = guidance.finder.questions[guidance.finder.region_question].options
    return ScoreSheet(
        rows,
        marks,
        {
            region: [row.letter for row in rows if region in (*row.candidate.regions, *everywhere)]
            for region in regions
        },
    )


def _stops(guidance: Guidance) -> frozenset[Pick]:
    """Signs that end the questions: no box is ticked after them."""
    ending = {tier.id for tier in guidance.tiers[:-1]}
    return frozenset((SIGNS, sign.id) for sign in guidance.signs if sign.tier in ending or sign.ends)


def _ordered(guidance: Guidance) -> list[tuple[RowKind, Candidate]]:
    """Ranked causes and the baseline in the order that settles equal points; then the unranked ones."""
    baseline = guidance.finder.baseline
    by_rank = sorted(guidance.candidates, key=lambda one: one.rank)
    return [
        *(
            ("everyone" if one.id == baseline else "ranked", one)
            for one in by_rank
            if one.ranked or one.id == baseline
        ),
        *(("route", one) for one in guidance.candidates if not one.ranked and one.id != baseline),
    ]


def _letter(at: int) -> str:
    """A to Z, then AA, AB and so on."""
    above, letter = divmod(at, len(ascii_uppercase))
    return (_letter(above - 1) if above else "") + ascii_uppercase[letter]


def _boxes(letter: str, candidate: Candidate, stops: frozenset[Pick]) -> Iterator[ScoreBox]:
    reasons = (*candidate.reasons_for, *candidate.reasons_against)
    for at, reason in enumerate(reasons, start=1):
        when = to_data(reason.when)
        yield ScoreBox(f"{letter}{at}", WEIGHTS[reason.strength], reason.because, when, _parts(when, stops))


def _parts(condition: ConditionData, stops: frozenset[Pick]) -> tuple[Part, ...] | None:
    if not all(wanted for term in terms(condition) for _, _, wanted in term):
        return None
    parts = [part - stops for part in _clauses(condition)]
    return tuple(parts) if all(parts) else ()


def _clauses(condition: ConditionData) -> list[Part]:
    """The condition as parts that must all be met, each by any of its picks."""
    if "question" in condition:
        return [frozenset((condition["question"], option) for option in condition["options"])]
    if "not" in condition:
        raise ValueError("no tick can show that something is absent")
    needed = len(condition["of"]) - condition["count"] + 1
    found = [
        frozenset[Pick]().union(*way)
        for some in combinations(condition["of"], needed)
        for way in product(*(_clauses(part) for part in some))
    ]
    return [part for part in dict.fromkeys(found) if not any(other < part for other in found)]
