"""Charts: every value where it belongs on the drawing, and values that can't be drawn refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from hooks.kinds.chart.blocks import HEIGHT, LEFT, RIGHT, WIDTH, across, points, up
from hooks.kinds.chart.model import Chart

CHART: dict[str, Any] = {
    "title": "Soreness",
    "alt": "The line falls.",
    "group": "Who",
    "scale": "Soreness",
    "highest": 80,
    "moments": [{"at": 2, "label": "a"}, {"at": 3, "label": "b"}, {"at": 6, "label": "c"}],
    "lines": [{"label": "All", "values": [80, 40, 0]}],
    "sources": ["x"],
}


def test_moments_are_as_far_apart_as_their_times() -> None:
    first, second, last = (mark.x for mark in across(Chart.model_validate(CHART)))
    assert (first, last) == (LEFT, WIDTH - RIGHT)
    assert (second - first) * 4 == last - first


def test_values_are_as_high_as_the_marks_beside_them() -> None:
    chart = Chart.model_validate(CHART)
    marks = {mark.label: mark.y for mark in up(chart)}
    assert list(marks) == ["0", "20", "40", "60", "80"]
    assert [point.y for point in points(chart, [80, 40, 0])] == [marks["80"], marks["40"], marks["0"]]
    assert marks["80"] < marks["0"] < HEIGHT


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"lines": [{"label": "All", "values": [80, 40]}]}, '"All" has 2 values for 3 moments'),
        ({"lines": [{"label": "All", "values": [81, 40, 0]}]}, '"All" has a value outside 0 to 80'),
        ({"lines": [{"label": "All", "values": [80, -1, 0]}]}, '"All" has a value outside 0 to 80'),
        ({"moments": [{"at": at, "label": "x"} for at in (2, 2, 6)]}, "in order"),
        ({"moments": [{"at": at, "label": "x"} for at in (3, 2, 6)]}, "in order"),
    ],
)
def test_what_cannot_be_drawn_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        Chart.model_validate(CHART | change)


def test_a_label_that_would_touch_the_one_before_goes_lower() -> None:
    close = [{"at": at, "label": f"{at} weeks"} for at in (0, 6, 12, 52)]
    lines = [{"label": "All", "values": [80, 40, 20, 0]}]
    marks = across(Chart.model_validate(CHART | {"moments": close, "lines": lines}))
    assert [mark.lower for mark in marks] == [False, True, False, False]
