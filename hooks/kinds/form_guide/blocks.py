"""The form guide: complete without scripts, with the figure's shapes embedded for switching."""

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
    """The figure and its changes; `None` without a guide, or if it can't be drawn (reported already)."""
    entry = lookup.entry(FormGuide)
    return load_form_figure(entry)[0] if entry else None


def pictures(lookup: Lookup) -> dict[Option, tuple[Asset, Picture]]:
    """A picture of each option alone, as a file."""
    form = lookup.once(form_figure)
    found = {}
    for option, change in form.changes.items() if form else ():
        figure = changed(form.figure, [change], view=change.view) if form else None
        assert figure is not None  # noqa: S101 (only a figure has changes)
        name = "-".join(("form", *option)).rstrip("-")
        found[option] = (
            close_up(figure, name, change.around, change.size / 100)
            if change.around
            else picture(figure, name)
        )
    return found


def picture_files(lookup: Lookup) -> Iterator[Asset]:
    """The pictures' files."""
    return (asset for asset, _ in lookup.once(pictures).values())


def _guide(lookup: Lookup, _: str) -> Markup:
    entry, form = lookup.entry(FormGuide), lookup.once(form_figure)
    assert entry is not None, "a block only of guides that have one"  # noqa: S101
    assert form is not None, "a figure that can't be drawn is a problem, so nothing gets built"  # noqa: S101
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
        patterns=lookup.patterns,
        citations=lookup.citations,
        words=words,
        data=script_data(_data(guide, form.figure.alt, [view.tracks for _, view in views])),
    )


def _data(guide: FormGuide, good: str, tracks: list[object]) -> dict[str, object]:
    """The script's data: each part's number of options, what each drift says, and how the shapes change."""
    return {
        "sizes": [1 + len(part.drifts) for part in guide.parts.values()],
        "says": [[drift.say for drift in part.drifts.values()] for part in guide.parts.values()],
        "good": good,
        "views": tracks,
    }


def _guide_arguments(lookup: Lookup) -> Collection[str]:
    return [""] if lookup.entry(FormGuide) else []


BLOCKS = (Block("form-guide", _guide, _guide_arguments),)
