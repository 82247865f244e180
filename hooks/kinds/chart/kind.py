"""Charts, as the rest of the generator sees them."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Claim, Kind, Ref, refs
from hooks.kinds.chart.blocks import BLOCKS
from hooks.kinds.chart.model import Chart, ChartWords


def _refs(chart: Chart) -> Iterator[Ref]:
    yield from refs("reference", ("sources",), chart.sources)


def _claims(chart: Chart) -> Iterator[Claim]:
    yield Claim(("alt",), chart.alt, chart.sources, is_finding=True)
    for at, line in enumerate(chart.lines):
        values = ", ".join(f"{value:g}" for value in line.values)
        yield Claim(("lines", at, "values"), values, chart.sources, is_finding=True)


KIND = Kind(
    name="chart",
    model=Chart,
    where="charts/*.yml",
    words={"chart": ChartWords},
    refs=_refs,
    claims=_claims,
    blocks=BLOCKS,
)
