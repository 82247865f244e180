"""The body as a map of links, as a map for the finder's question, and as a small picture of places."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.kind import Block, Lookup
from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.drawing.shapes.regions import BOTH, body_view
from hooks.drawing.svg.palette import style
from hooks.kinds.body_map.model import BodyMap, BodyMapWords

LEAST_SHOWN = 0.6
"""The least share of the body's height, from the top, that a drawing shows."""
BELOW_LOWEST = 0.13
"""The share of the body's height that a drawing shows below the point where its lowest place starts."""
_START_HEIGHT = re.compile(r"M-?\d+ ?(-?\d+)q")


@dataclass(frozen=True)
class MapView:
    """The body from one side."""

    side: str
    """`front` or `back`."""
    box: tuple[int, int, int, int]
    """Left, top, width, height."""
    paths: Sequence[tuple[str, str]]
    """The body: names of colours, each with path data."""
    places: Mapping[Slug, str]
    """Path data of the places of each option that can be seen from this side."""


@dataclass(frozen=True)
class Place:
    """One answer to the question about where it hurts."""

    slug: Slug
    label: str
    links: Sequence[tuple[str, str]] = ()
    """Pages that name it: their address and title."""


def views(lookup: Lookup) -> list[MapView]:
    """The body from each side, with the map's places."""
    entry = lookup.entry(BodyMap)
    places = entry.record.places if entry else {}
    found = []
    for side in BOTH:
        body = body_view(side)
        paths = {
            option: "".join(body.places[name] for name in names if name in body.places)
            for option, names in places.items()
        }
        visible = {option: path for option, path in paths.items() if path}
        found.append(MapView(side, body.box, body.paths, visible))
    return found


def _map(lookup: Lookup, _: str) -> Markup:
    """The map next to a list of its places; each place on the map links to its entry in the list."""
    titles, named = lookup.labels("cause"), lookup.named("cause", "region")
    places = [
        Place(
            slug,
            label,
            [
                (f"/{lookup.path('cause', cause)}", titles[cause])
                for cause, regions in named.items()
                if slug in regions
            ],
        )
        for slug, label in lookup.labels("region").items()
    ]
    words = lookup.words(BodyMapWords)
    return render("body-map/body-map.html", views=lookup.once(views), places=places, words=words)


def _form(lookup: Lookup, _: str) -> Markup:
    """The map for a form that asks where it hurts: pressing a place presses the form's own answer."""
    if lookup.entry(BodyMap) is None:
        return Markup()
    return render("body-map/body-form.html", views=lookup.once(views), words=lookup.words(BodyMapWords))


def _locator(lookup: Lookup, regions: str) -> Markup:
    return body_locator(lookup.once(views), regions.split())


def body_locator(views: Sequence[MapView], regions: Collection[Slug]) -> Markup:
    """A small picture of some places, from each side that shows at least one; empty if neither does."""
    shown = [
        (view, [data for slug, data in view.places.items() if slug in regions])
        for view in views
        if any(slug in regions for slug in view.places)
    ]
    return render("body-map/body-locator.html", shown=shown) if shown else Markup()


def _drawing(lookup: Lookup, regions: str) -> Markup:
    return Markup(body_drawing(lookup.once(views), regions.split()))  # noqa: S704 (only our own numbers and names)


def body_drawing(views: Sequence[MapView], regions: Collection[Slug]) -> str:
    """The same as a complete SVG document, at the size for a card image."""
    shown = [view for view in views if any(slug in regions for slug in view.places)]
    if not shown:
        return ""
    bodies, x, share = [], 0, LEAST_SHOWN
    for view in shown:
        left, top, width, height = view.box
        paths = [f'<path class="figure-{colour}" d="{data}"/>' for colour, data in view.paths]
        places = "".join(data for slug, data in view.places.items() if slug in regions)
        paths.append(f'<path class="figure-muscle" d="{places}"/>')
        lowest = ((int(y) - top) / height + BELOW_LOWEST for y in _START_HEIGHT.findall(places))
        share = max([share, *lowest])
        box = f'viewBox="{left} {top} {width} {height}"'
        bodies.append(f'<svg x="{x}" width="{width}" height="{height}" {box}>{"".join(paths)}</svg>')
        x += width
    frame = f'viewBox="0 0 {x} {round(shown[0].box[3] * min(share, 1))}"'
    inside = f"<style>{style('light')}</style>{''.join(bodies)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{inside}</svg>'


def _map_arguments(lookup: Lookup) -> Collection[str]:
    return [""] if lookup.entry(BodyMap) else []


BLOCKS = (
    Block("body-map", _map, _map_arguments),
    Block("body-form", _form, internal=True),
    Block("body-locator", _locator, internal=True),
    Block("body-drawing", _drawing, internal=True),
)
