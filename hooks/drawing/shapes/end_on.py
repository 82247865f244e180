"""Pieces of limbs that lead towards us or away: without a tone of their own, they'd look like stumps."""

from __future__ import annotations

from hooks.drawing.body.surface import Station
from hooks.drawing.body.vector import Vec, length, sub
from hooks.drawing.shapes.outline import Camera, Outline, Point
from hooks.drawing.shapes.shapes import Shape

Bar = tuple[Vec, Vec]
"""Two points in space, the nearer one first."""

LEADS_AWAY, END_ON = (0.6, 0.8), (0.92, 0.97)
"""Where the piece of a limb that leads away from us begins to be darker and where all of it is, as a part of
its length: of a shank soon, and of a forearm only where its hand hides it."""


def as_its_knee(stations: tuple[Station, ...], knee: Station, amount: float) -> list[Station]:
    """A piece of a leg, made no wider than its knee: seen end on, the rest is two spikes there."""
    _, front, back, side = knee

    def slimmer(width: float, limit: float) -> float:
        return width - amount * max(0.0, width - limit)

    return [(at, slimmer(f, front), slimmer(b, back), slimmer(s, side)) for at, f, b, s in stations]


def leads_away(camera: Camera, piece: Bar, span: tuple[float, float]) -> float:
    """How far a piece of a limb leads away from us, from 0 to 1 within a span of the parts of its length."""
    near, far = piece
    end_on = (camera.depth(near) - camera.depth(far)) / length(sub(near, far))
    return min(1.0, max(0.0, (end_on - span[0]) / (span[1] - span[0])))


def one_behind_other(joint: Point, away: float, behind: Outline, before: list[Outline]) -> list[Shape]:
    """The piece of a limb that leads away from us, darker, or both would look like one stump.

    Args:
        joint: where the two pieces meet on paper.
        away: how far the one leads away.
        behind: its outline.
        before: the outlines of the other piece.
    """
    darker, again = ([shrunk(line, joint, away) for line in lines] for lines in ([behind], before))
    return [Shape("skin-far", darker), Shape("skin", again)]


def shrunk(outline: Outline, to: Point, size: float) -> Outline:
    """An outline drawn together to a point: what isn't there in one frame may be in the next."""
    return [(to[0] + (x - to[0]) * size, to[1] + (y - to[1]) * size) for x, y in outline]
