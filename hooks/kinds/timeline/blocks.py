"""A timeline as an ordered list."""

from __future__ import annotations

from markupsafe import Markup

from hooks.core.kind import Block, Lookup, slugs_of
from hooks.core.templates import render
from hooks.drawing.svg.emblem import clock
from hooks.kinds.timeline.model import Timeline, TimelineWords


def _timeline(lookup: Lookup, slug: str) -> Markup:
    timeline = lookup.entries(Timeline)[slug].record
    return render(
        "timeline/timeline.html",
        timeline=timeline,
        titles=lookup.titles,
        citations=[lookup.citations[name] for name in timeline.sources],
        words=lookup.words(TimelineWords),
    )


BLOCKS = (Block("timeline", _timeline, slugs_of(Timeline), emblem=clock),)
