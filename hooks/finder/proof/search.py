"""The search for answers that show a claim. It's bounded: tries count, whether they find answers or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice

from hooks.core.condition import Answers, ConditionData
from hooks.finder.rules.compiled import CauseData, Compiled
from hooks.finder.rules.engine import Walk
from hooks.finder.rules.solve import Solver

MOST_TRIED = 100
"""Sets of answers tried for one claim before it counts as not shown."""
FEW = 2
"""So many reasons are few; all sets of so many are tried."""


def found(walks: Iterable[Walk | None], shows: Callable[[Walk], bool]) -> Answers | None:
    """The first answers that show a claim, among as many as are tried."""
    return next((walk.picks for walk in islice(walks, MOST_TRIED) if walk and shows(walk)), None)


def hurts(finder: Compiled, cause: CauseData) -> ConditionData:
    """That it hurts where the cause can hurt."""
    return {"question": finder["region_question"], "options": cause["regions"]}


def tries(solver: Solver, cause: CauseData, must: Sequence[ConditionData] = ()) -> Iterator[Walk | None]:
    """Answers that support a cause, in its own regions and anywhere.

    Most causes need one try. For the others the sets differ as much as possible: with as many reasons as go
    together, beginning with each of them, and with few.
    """
    reasons = [reason["when"] for reason in cause["for"] if reason["when"] not in must]
    begun_with_each = [reasons[at:] + reasons[:at] for at in range(len(reasons) or 1)]
    few = [some for count in range(FEW + 1) for some in combinations(reasons, count)]
    here, anywhere = [*must, hurts(solver.finder, cause)], list(must)
    return in_turn(
        *(solver.tries(place, wishes) for wishes in begun_with_each for place in (here, anywhere)),
        (walk for some in few for place in (here, anywhere) for walk in solver.tries([*place, *some])),
    )


def in_turn(*streams: Iterator[Walk | None]) -> Iterator[Walk | None]:
    """One of each, until all have ended."""
    waiting = list(streams)
    while waiting:
        for stream in [*waiting]:
            try:
                yield next(stream)
            except StopIteration:
                waiting.remove(stream)
