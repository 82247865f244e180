"""The form guide, complete by itself, with the figure's shapes inside for the script."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from markupsafe import Markup

from hooks.core.kind import Block, Lookup
from hooks.core.page import Asset, Picture
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.drawing.figure.change import changed
from hooks.drawing.svg.picture import close_up, picture
from hooks.drawing.svg.switched import switched
from hooks.kinds.form_guide.figure import FormFigure, Option, load_form_figure
from hooks.kinds.form_guide.model import FormGuide, FormGuideWords


def form_figure(lookup: Lookup) -> FormFigure | None:
    """The figure and its changes; `None` too where it cannot be drawn, which has been reported."""
    entry = lookup.entry(FormGuide)
    return load_form_figure(entry)[0] if entry else None


def pictures(lookup: Lookup) -> dict[Option, tuple[Asset, Picture]]:
    """Each option alone, as a file."""
    form = lookup.once(form_figure)
    found = {}
    for option, change in form.changes.items() if form else ():
        figure = changed(form.figure, [change], view=change.view) if form else None
        assert figure is not None  # noqa: S101 (there are changes only where there is a figure)
        name = "-".join(("form", *option)).rstrip("-")
        found[option] = (
            close_up(figure, name, change.around, change.size / 100)
            if change.around
            else picture(figure, name)
        )
    return found


def picture_files(lookup: Lookup) -> Iterator[Asset]:
    """The pictures that are files of their own."""
    return (asset for asset, _ in lookup.once(pictures).values())


def _guide(lookup: Lookup, _: str) -> Markup:
    entry, form = lookup.entry(FormGuide), lookup.once(form_figure)
    assert entry is not None, "asked for only where there is one"  # noqa: S101
    assert form is not None, "a guide whose figure failed is a problem"  # noqa: S101
    words, guide = lookup.words(FormGuideWords), entry.record
    switches = form.switches()
    views = [
        (words.side, switched(form.figure, switches, "side")),
        (words.front, switched(form.figure, switches, "front")),
    ]
    return render(
        "form-guide/form-guide.html",
        guide=guide,
        alt=form.figure.alt,
        views=views,
        pictures={option: shown for option, (_, shown) in lookup.once(pictures).items()},
        exercises=lookup.labels("exercise"),
        grades=lookup.grades,
        citations=lookup.citations,
        words=words,
        data=script_data(_data(guide, form.figure.alt, [view.tracks for _, view in views])),
    )


def _data(guide: FormGuide, good: str, tracks: list[object]) -> dict[str, object]:
    """What the script needs: how many options each part has, what each says, and how the shapes change."""
    return {
        "sizes": [1 + len(part.drifts) for part in guide.parts.values()],
        "says": [[drift.say for drift in part.drifts.values()] for part in guide.parts.values()],
        "good": good,
        "views": tracks,
    }


def _where_there_is_one(lookup: Lookup) -> Collection[str]:
    return [""] if lookup.entry(FormGuide) else []


BLOCKS = (Block("form-guide", _guide, _where_there_is_one),)
