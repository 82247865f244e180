"""The seconds of a moving figure: its own, or else those of the dose."""

from __future__ import annotations

import pytest

from hooks.core.dose import Dose
from hooks.drawing.figure.model import Figure, Pose, Tempo
from hooks.kinds.exercise.blocks import paced

ALT = "Standing tall with the arms at the sides and the feet under the hips."
CASES = [
    ({}, {}, (2, 1)),
    ({}, {"lower": 3}, (3, 1)),
    ({}, {"lower": 3, "hold": (5, 10)}, (3, 5)),
    ({}, {"hold": 30}, (2, 30)),
    ({"move": 4}, {"lower": 3, "hold": 2}, (4, 2)),
    ({"move": 2, "hold": 1}, {"lower": 3, "hold": 8}, (2, 1)),
]


@pytest.mark.parametrize(("written", "dose", "wanted"), CASES)
def test_a_tempo_comes_from_the_figure_or_else_from_the_dose(
    written: dict[str, float], dose: dict[str, int | tuple[int, int]], wanted: tuple[float, float]
) -> None:
    figure = Figure(
        alt=ALT, tempo=Tempo.model_validate(written), poses=[Pose(name="stand", posture="standing")]
    )
    shown = paced(figure, Dose.model_validate(dose))
    assert (shown.tempo.move, shown.tempo.hold) == wanted
    assert shown.poses == figure.poses
