"""A figure among text."""

from __future__ import annotations

from markupsafe import Markup

from hooks.core.kind import Block, Lookup, slugs_of
from hooks.drawing.figure.model import Figure, FigureWords
from hooks.drawing.svg.picture import inline
from hooks.drawing.svg.render import draw


def _figure(lookup: Lookup, slug: str) -> Markup:
    """A figure with several poses; a single pose is a still picture with a text alternative."""
    figure = lookup.entries(Figure)[slug].record
    if len(figure.poses) > 1:
        return Markup(draw(figure, lookup.words(FigureWords)))  # noqa: S704 (drawn by us, texts escaped there)
    caption = figure.poses[0].caption
    below = Markup('<p class="figure-caption">{}</p>').format(caption) if caption else Markup()
    still = Markup(inline(figure))  # noqa: S704 (likewise)
    return Markup('<div class="figure">{}{}</div>').format(still, below)


BLOCKS = (Block("figure", _figure, slugs_of(Figure)),)
