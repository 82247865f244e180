"""How fast an exercise is done."""

from __future__ import annotations

from hooks.core.dose import Dose
from hooks.drawing.figure.model import Figure

MOVE_WITH_HOLD = 2
"""Seconds to move into a hold and out of it, as in the minutes of the plans."""


def beat(figure: Figure, dose: Dose) -> float:
    """Seconds that one repetition takes, not counting its hold: there and back, as the picture moves."""
    if dose.hold:
        return MOVE_WITH_HOLD
    if dose.tempo:
        return dose.tempo
    if dose.lower:
        return dose.lower + MOVE_WITH_HOLD
    return 2 * figure.tempo.move
