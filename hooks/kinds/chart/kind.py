"""Charts, as the rest of the generator sees them."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Kind, Ref, refs
from hooks.kinds.chart.blocks import BLOCKS
from hooks.kinds.chart.model import Chart, ChartWords


def _refs(chart: Chart) -> Iterator[Ref]:
    yield from refs("reference", ("sources",), chart.sources)


KIND = Kind(
    name="chart",
    model=Chart,
    where="charts/*.yml",
    words={"chart": ChartWords},
    refs=_refs,
    blocks=BLOCKS,
)
