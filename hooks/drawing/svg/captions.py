"""The words below a figure, and below each of its poses."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape

from hooks.drawing.figure.model import Figure, FigureWords
from hooks.drawing.figure.solve import without_side

LONGEST_REST = 3.0
"""Most seconds in a pose of a moving picture: nobody watches a still one for a real hold of ten."""


def caption(figure: Figure, index: int, words: FigureWords) -> str:
    """The words below a pose: what it is, whether it's a mistake, how to breathe and how long to hold it."""
    pose = figure.poses[index]
    text = escape(pose.caption or pose.name)
    if pose.mistake:
        text = f'<strong class="figure-verdict">{escape(words.wrong)}:</strong> {text}'
    breath = {"in": words.breathe_in, "out": words.breathe_out, None: ""}[pose.breath]
    held = figure.moves and index == figure.last and figure.tempo.hold > LONGEST_REST
    pace = [breath, words.hold.of(round(figure.tempo.hold)) if held else ""]
    said = ", ".join(filter(None, pace))
    return f'{text}<span class="figure-pace">{escape(said)}</span>' if said else text


def legends(figure: Figure, words: FigureWords) -> str:
    """A line for the muscles of each colour."""
    muscles = named_muscles(figure, words)
    swatch = '<span class="figure-swatch figure-swatch-{}" aria-hidden="true"></span>'
    return "".join(
        f'<p class="figure-legend">{swatch.format(colour)}{escape(text)}</p>'
        for colour, text in muscles.items()
    )


def named_muscles(figure: Figure, words: FigureWords) -> dict[str, str]:
    """The muscles that work and that are stretched in words, by the names of their colours."""
    names: Mapping[str, str] = dict(words.muscles.items())
    found = {}
    for colour, lead, muscles in (
        ("muscle", words.working, figure.muscles),
        ("stretch", words.stretched, figure.stretched),
    ):
        named = dict.fromkeys(names[without_side(name)] for name in muscles)
        if named:
            found[colour] = f"{lead}: {', '.join(named)}"
    return found
