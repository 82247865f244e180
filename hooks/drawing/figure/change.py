"""What is changed about a figure, so that one description of it stands for many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pydantic import Field

from hooks.core.record import Record
from hooks.drawing.figure.model import Figure, Pose, View
from hooks.drawing.figure.solve import sided

T = TypeVar("T")


class Change(Record):
    """A change to the first pose of a figure, and how a picture of it alone is taken."""

    angles: dict[str, float] = Field(default_factory=dict)
    """Degrees on top of those of the figure, by joint."""
    contacts: dict[str, str] = Field(default_factory=dict)
    """What touches what instead."""
    view: View | None = None
    """From where its own picture is taken; the figure's view by default."""
    around: str | None = None
    """The joint in the middle of its own picture; without it, the picture shows the whole figure."""
    size: float = Field(default=40, gt=0, le=150)
    """Height of that picture in percent of the body's height."""


def changed(figure: Figure, changes: Iterable[Change], *, alt: str = "", view: View | None = None) -> Figure:
    """The first pose of a figure with changes made to it, as a figure of its own."""
    first = figure.poses[0]
    angles, contacts = _apart(first.angles), _apart(first.contacts)
    for change in changes:
        for joint, degrees in _apart(change.angles).items():
            angles[joint] = angles.get(joint, 0.0) + degrees
        contacts |= _apart(change.contacts)
    pose = Pose(name=first.name, posture=first.posture, angles=angles, contacts=contacts)
    shown = {"alt": alt or figure.alt, "view": view or figure.view, "poses": [pose]}
    return figure.model_copy(update=shown)


def _apart(words: dict[str, T]) -> dict[str, T]:
    """With `elbow` spelt out as the near and the far one."""
    return {name: value for word, value in words.items() for name in sided(word)}
