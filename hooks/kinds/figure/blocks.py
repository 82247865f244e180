"""Joins figures of their own, the form guide and the body map with what they show from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from markupsafe import Markup

from hooks.core.page import Asset, Citation, Picture
from hooks.core.record import Grade, Slug
from hooks.drawing.figure.change import changed
from hooks.drawing.figure.model import Figure
from hooks.drawing.shapes.regions import BOTH, body_view
from hooks.drawing.svg.picture import close_up, inline, picture
from hooks.drawing.svg.render import draw
from hooks.drawing.svg.switched import switched
from hooks.kinds.body_map.render import MapView, Place, body_form, body_locator, body_map
from hooks.kinds.form_guide.figure import Option
from hooks.kinds.form_guide.render import Drawn, Names, View, form_guide
from hooks.library.library import Library


def drawing_names(library: Library) -> dict[str, list[str]]:
    """The blocks that show drawings, each with the arguments it takes."""
    extras = library.extras
    return {
        "body-map": [""] if extras.body_map else [],
        "figure": list(extras.figures),
        "form-guide": [""] if extras.form else [],
    }


class Drawings:
    """All that is drawn beside the exercises, each part made once."""

    def __init__(
        self, library: Library, citations: Mapping[Slug, Citation], grades: Mapping[Grade, str]
    ) -> None:
        self.library, self.citations, self.grades = library, citations, grades
        self.wording = library.wording.record

    def components(self) -> dict[str, dict[str, Markup]]:
        """The HTML of the blocks, by name and argument."""
        extras = self.library.extras
        return {
            "body-map": {"": self._map()} if extras.body_map else {},
            "figure": {slug: self._alone(entry.record) for slug, entry in extras.figures.items()},
            "form-guide": {"": self._guide()} if extras.form else {},
        }

    def assets(self) -> list[Asset]:
        """The pictures that are files of their own."""
        return [asset for asset, _ in self.pictures.values()]

    @cached_property
    def views(self) -> list[MapView]:
        """The body from each side, with the places of the body map."""
        entry = self.library.extras.body_map
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

    def locator(self, regions: Sequence[Slug]) -> Markup:
        """A small picture of some answers to the question about the place."""
        return body_locator(self.views, regions)

    def form(self) -> Markup:
        """The map for the finder; empty where there is none."""
        return body_form(self.views, self.wording.body_map) if self.library.extras.body_map else Markup()

    def _map(self) -> Markup:
        finder, causes = self.library.finder.record, self.library.causes
        places = [
            Place(
                slug,
                option.label,
                [
                    (f"/{entry.source.path}", entry.record.title)
                    for entry in causes.values()
                    if slug in entry.record.regions
                ],
            )
            for slug, option in finder.questions[finder.place].options.items()
        ]
        return body_map(self.views, places, self.wording.body_map)

    @cached_property
    def pictures(self) -> dict[Option, tuple[Asset, Picture]]:
        """Each option of the form guide alone."""
        form = self.library.extras.form_figure
        if form is None:
            return {}
        found = {}
        for option, change in form.changes.items():
            figure = changed(form.figure, [change], view=change.view)
            name = "-".join(("form", *option)).rstrip("-")
            found[option] = (
                close_up(figure, name, change.around, change.size / 100)
                if change.around
                else picture(figure, name)
            )
        return found

    def _guide(self) -> Markup:
        entry, form = self.library.extras.form, self.library.extras.form_figure
        assert entry is not None, "asked for only where there is one"  # noqa: S101
        assert form is not None, "a guide whose figure failed is a problem"  # noqa: S101
        words = self.wording.form_guide
        views = [
            View(label, one.box, one.paths, one.tracks)
            for label, one in (
                (words.side, switched(form.figure, form.switches(), "side")),
                (words.front, switched(form.figure, form.switches(), "front")),
            )
        ]
        pictures = {option: shown for option, (_, shown) in self.pictures.items()}
        titles = {slug: entry.record.title for slug, entry in self.library.exercises.items()}
        return form_guide(
            entry.record,
            Drawn(form.figure.alt, views, pictures),
            Names(self.grades, titles, self.citations),
            words,
        )

    def _alone(self, figure: Figure) -> Markup:
        """A figure that stands among text: a single pose is one picture, named by its alternative text."""
        if len(figure.poses) > 1:
            return Markup(draw(figure, self.wording.figure))  # noqa: S704 (drawn by us, texts escaped there)
        caption = figure.poses[0].caption
        below = Markup('<p class="figure-caption">{}</p>').format(caption) if caption else Markup()
        still = Markup(inline(figure))  # noqa: S704
        return Markup('<div class="figure">{}{}</div>').format(still, below)
