"""Changes to a figure, so that a single description serves for many variants."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from hooks.core.record import Record
from hooks.drawing.figure.model import Figure, Pose, View
from hooks.drawing.figure.solve import by_side


class Change(Record):
    """A change to the first pose of a figure, and how a close-up of it is framed."""

    angles: dict[str, float] = Field(default_factory=dict)
    """Degrees to add to the figure's own, by joint."""
    contacts: dict[str, str] = Field(default_factory=dict)
    """Contacts that replace the figure's own."""
    view: View | None = None
    """The view of the close-up; the figure's own by default."""
    around: str | None = None
    """The joint at the centre of the close-up; without it, the picture shows the whole figure."""
    size: float = Field(default=40, gt=0, le=150)
    """Height of the close-up in percent of the body's height."""


def changed(figure: Figure, changes: Iterable[Change], *, alt: str = "", view: View | None = None) -> Figure:
    """A figure whose only pose is the first one of another figure with some changes made to it."""
    first = figure.poses[0]
    angles, contacts = by_side(first.angles), by_side(first.contacts)
    for change in changes:
        for joint, degrees in by_side(change.angles).items():
            angles[joint] = angles.get(joint, 0.0) + degrees
        contacts |= by_side(change.contacts)
    pose = Pose(name=first.name, posture=first.posture, angles=angles, contacts=contacts)
    shown = {"alt": alt or figure.alt, "view": view or figure.view, "poses": [pose]}
    return figure.model_copy(update=shown)
