"""The body as a map of links, as a map that presses a form's answers, and as a small picture of places."""

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

LEAST, BELOW = 0.6, 0.13
"""How much of the body's height a drawing shows at least, and how much below the lowest place's start."""
_START = re.compile(r"M-?\d+ ?(-?\d+)q")


@dataclass(frozen=True)
class MapView:
    """The body from one side."""

    side: str
    """`front` or `back`."""
    box: tuple[int, int, int, int]
    """Left, top, width, height."""
    paths: Sequence[tuple[str, str]]
    """Colour's name and path data of the body."""
    places: Mapping[Slug, str]
    """Path data of what each option stands for; options that cannot be seen from here are left out."""


@dataclass(frozen=True)
class Place:
    """One option of the question about the place."""

    slug: Slug
    label: str
    links: Sequence[tuple[str, str]] = ()
    """Pages that name it: address and title."""


def views(lookup: Lookup) -> list[MapView]:
    """The body from each side, with the places of the map."""
    entry = lookup.entry(BodyMap)
    places = entry.record.places if entry else {}
    found = []
    for side in BOTH:
        seen = body_view(side)
        shown = {
            option: "".join(seen.places[name] for name in names if name in seen.places)
            for option, names in places.items()
        }
        visible = {option: path for option, path in shown.items() if path}
        found.append(MapView(side, seen.box, seen.paths, visible))
    return found


def _map(lookup: Lookup, _: str) -> Markup:
    """The map beside a list of its places; each place on the map is a link to its entry in the list."""
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
    """The map for a form that asks for the place: pressing a place presses the form's own answer."""
    if lookup.entry(BodyMap) is None:
        return Markup()
    return render("body-map/body-form.html", views=lookup.once(views), words=lookup.words(BodyMapWords))


def _locator(lookup: Lookup, regions: str) -> Markup:
    return body_locator(lookup.once(views), regions.split())


def body_locator(views: Sequence[MapView], regions: Collection[Slug]) -> Markup:
    """A small picture of some places, from each side on which one can be seen; empty where none can."""
    shown = [
        (view, [data for slug, data in view.places.items() if slug in regions])
        for view in views
        if any(slug in regions for slug in view.places)
    ]
    return render("body-map/body-locator.html", shown=shown) if shown else Markup()


def _drawing(lookup: Lookup, regions: str) -> Markup:
    return Markup(body_drawing(lookup.once(views), regions.split()))  # noqa: S704 (numbers and names of ours)


def body_drawing(views: Sequence[MapView], regions: Collection[Slug]) -> str:
    """The same as an SVG that stands alone, as large as a card image wants it."""
    shown = [view for view in views if any(slug in regions for slug in view.places)]
    if not shown:
        return ""
    bodies, x, low = [], 0, LEAST
    for view in shown:
        left, top, width, height = view.box
        paths = [f'<path class="figure-{colour}" d="{data}"/>' for colour, data in view.paths]
        places = "".join(data for slug, data in view.places.items() if slug in regions)
        paths.append(f'<path class="figure-muscle" d="{places}"/>')
        low = max([low, *((int(y) - top) / height + BELOW for y in _START.findall(places))])
        box = f'viewBox="{left} {top} {width} {height}"'
        bodies.append(f'<svg x="{x}" width="{width}" height="{height}" {box}>{"".join(paths)}</svg>')
        x += width
    frame = f'viewBox="0 0 {x} {round(shown[0].box[3] * min(low, 1))}"'
    inside = f"<style>{style('light')}</style>{''.join(bodies)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{inside}</svg>'


def _where_there_is_one(lookup: Lookup) -> Collection[str]:
    return [""] if lookup.entry(BodyMap) else []


BLOCKS = (
    Block("body-map", _map, _where_there_is_one),
    Block("body-form", _form, internal=True),
    Block("body-locator", _locator, internal=True),
    Block("body-drawing", _drawing, internal=True),
)
