"""The form guide, complete by itself, with the figure's shapes inside for the script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from hooks.core.page import Citation, Picture
from hooks.core.record import Grade, Slug
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.kinds.form_guide.model import FormGuide, FormGuideWords

Key = tuple[Slug, Slug]
"""A part and an option; the good one has the empty name."""


@dataclass(frozen=True)
class View:
    """The figure from one side."""

    label: str
    box: tuple[int, int, int, int]
    """Left, top, width, height."""
    paths: Sequence[tuple[str, str]]
    """Colour's name and path data."""
    tracks: Sequence[Any]
    """How each path changes with the options; see `hooks.drawing.svg.switched`."""


@dataclass(frozen=True)
class Drawn:
    """What was drawn for a form guide."""

    alt: str
    """The position with every part at its best."""
    views: Sequence[View]
    pictures: Mapping[Key, Picture]
    """Each option alone."""


@dataclass(frozen=True)
class Names:
    """What a form guide shows from elsewhere."""

    grades: Mapping[Grade, str]
    exercises: Mapping[Slug, str]
    """Titles."""
    citations: Mapping[Slug, Citation]


def form_guide(guide: FormGuide, drawn: Drawn, names: Names, words: FormGuideWords) -> Markup:
    """The whole guide."""
    sizes = [1 + len(part.drifts) for part in guide.parts.values()]
    says = [[drift.say for drift in part.drifts.values()] for part in guide.parts.values()]
    data = {"sizes": sizes, "says": says, "good": drawn.alt, "views": [view.tracks for view in drawn.views]}
    return render(
        "form-guide/form-guide.html",
        guide=guide,
        drawn=drawn,
        names=names,
        words=words,
        data=script_data(data),
    )
