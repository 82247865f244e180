"""The body as a map of links, as a map that presses a form's answers, and as a small picture of places."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.kinds.body_map.model import BodyMapWords


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


def body_map(views: Sequence[MapView], places: Sequence[Place], words: BodyMapWords) -> Markup:
    """The map beside a list of its places; each place on the map is a link to its entry in the list."""
    return render("body-map/body-map.html", views=views, places=places, words=words)


def body_form(views: Sequence[MapView], words: BodyMapWords) -> Markup:
    """The map for a form that asks for the place: pressing a place presses the form's own answer."""
    return render("body-map/body-form.html", views=views, words=words)


def body_locator(views: Sequence[MapView], regions: Collection[Slug]) -> Markup:
    """A small picture of some places, from each side on which one can be seen; empty where none can."""
    shown = [
        (view, [data for slug, data in view.places.items() if slug in regions])
        for view in views
        if any(slug in regions for slug in view.places)
    ]
    return render("body-map/body-locator.html", shown=shown) if shown else Markup()
