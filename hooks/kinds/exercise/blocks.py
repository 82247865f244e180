"""Exercises with their figures, the causes they help with and the warning signs that rule them out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from markupsafe import Markup

from hooks.core.dose import Dose, DoseWords, dose_parts
from hooks.core.entry import Entry
from hooks.core.kind import Block, Lookup, slugs_of
from hooks.core.page import Asset, Picture, block, section
from hooks.core.record import Slug
from hooks.core.routine import routine_link
from hooks.drawing.figure.load import load_figure
from hooks.drawing.figure.model import Figure, FigureWords
from hooks.drawing.svg.picture import beside_its_name, embedded, inline, picture
from hooks.drawing.svg.render import draw
from hooks.kinds.exercise.library_facts import facts_of
from hooks.kinds.exercise.model import (
    DRILL,
    CardLabels,
    CardWords,
    Exercise,
    LibraryWords,
    PracticeWords,
    Precaution,
)
from hooks.kinds.exercise.near import exercise_next
from hooks.kinds.exercise.render import (
    Card,
    exercise_alone,
    exercise_card,
    exercise_compact,
    exercise_list,
    exercise_picture,
    exercise_pictures,
    exercise_sheet,
    exercise_tile,
    exercises_with_start,
    routine_part,
)


def exercise_page(lookup: Lookup, entry: Entry[Exercise]) -> Iterator[str]:
    """The card, the handout, and what the evidence says."""
    words = lookup.words(CardLabels)
    yield block("exercise-sheet", entry.slug)
    yield block("handout", f"exercises/{entry.slug}")
    yield block("exercise-next", entry.slug)
    yield from section(words.evidence, entry.source.body, folded=True)
    yield from section(words.sources, block("source-list", entry.page), folded=True)


def figures(lookup: Lookup) -> dict[Slug, Figure]:
    """The figure of every exercise, except those that can't be read, which have been reported."""
    loaded = {
        slug: load_figure(entry.source, ("figure",), entry.record.figure)[0]
        for slug, entry in lookup.entries(Exercise).items()
    }
    return {slug: figure for slug, figure in loaded.items() if figure is not None}


def pictures(lookup: Lookup) -> dict[Slug, tuple[Asset, Picture]]:
    """Every figure as a file, with how a page shows it."""
    return {slug: picture(figure, slug) for slug, figure in lookup.once(figures).items()}


def embedded_pictures(lookup: Lookup) -> dict[Slug, Picture]:
    """Every figure as a picture in the page itself."""
    return {slug: embedded(*found) for slug, found in lookup.once(pictures).items()}


def picture_files(lookup: Lookup) -> Iterator[Asset]:
    """The pictures' files."""
    return (asset for asset, _ in lookup.once(pictures).values())


def cards(lookup: Lookup) -> dict[Slug, Card]:
    """Every exercise, together with what its card shows from other records."""
    return {slug: _card(lookup, entry) for slug, entry in lookup.entries(Exercise).items()}


def dose(lookup: Lookup, name: Slug) -> str:
    """The dose of an exercise in words."""
    return ", ".join(dose_parts(lookup.entries(Exercise)[name].record.dose, lookup.words(DoseWords)))


def if_there_are_exercises(lookup: Lookup) -> Collection[str]:
    """The arguments of a block that a guide without exercises has no use for: an empty one, or none."""
    return [""] if lookup.labels("exercise") else []


def shared_words(lookup: Lookup) -> CardWords:
    """The words that all cards share."""
    entry = lookup.entry(CardWords)
    assert entry is not None, "every guide needs this file"  # noqa: S101
    return entry.record


def alone_on_a_page(lookup: Lookup, slug: Slug) -> Markup:
    """The complete card, on its own on a page."""
    return exercise_alone(lookup.once(cards)[slug], lookup.words(CardLabels), shared_words(lookup))


def compact(lookup: Lookup, slug: Slug) -> Markup:
    """Its picture, dose and steps, on their own on a small page."""
    return exercise_compact(lookup.once(cards)[slug], inline(lookup.once(figures)[slug]))


def _card(lookup: Lookup, entry: Entry[Exercise]) -> Card:
    slug, exercise = entry.slug, entry.record
    figure = lookup.once(figures)[slug]
    causes, titles = lookup.labels("cause"), lookup.labels("exercise")
    variations = (*exercise.easier, *exercise.harder)
    return Card(
        slug=slug,
        exercise=exercise,
        figure=Markup(draw(paced(figure, exercise.dose), lookup.words(FigureWords))),  # noqa: S704 (drawn by us, texts escaped there)
        picture=lookup.once(pictures)[slug][1],
        helps=[
            (cause, causes[cause])
            for cause, named in lookup.named("cause", "exercise").items()
            if slug in named
        ],
        leave_out=_reasons(_precautions(lookup, exercise)),
        sources=lookup.block("source-list", entry.page),
        progressions={item.exercise: titles[item.exercise] for item in variations if item.exercise},
        doses=lookup.words(DoseWords),
    )


def _reasons(precautions: Iterator[tuple[str, Precaution]]) -> list[tuple[str, str]]:
    """What speaks against an exercise with the reason, which is given once where several share it."""
    shared: dict[str, list[str]] = {}
    for label, item in precautions:
        shared.setdefault(item.because, []).append(label)
    return [("; ".join(labels), because) for because, labels in shared.items()]


def _precautions(lookup: Lookup, exercise: Exercise) -> Iterator[tuple[str, Precaution]]:
    return ((lookup.labels(what)[name], item) for item in exercise.not_with for what, name in item.named())


def paced(figure: Figure, dose: Dose) -> Figure:
    """A figure that moves at the pace of the dose, unless the figure sets its own tempo."""
    hold = dose.hold[0] if isinstance(dose.hold, tuple) else dose.hold
    from_dose = {"move": dose.lower, "hold": hold}
    set_by_author = figure.tempo.model_fields_set
    seconds = {name: value for name, value in from_dose.items() if value and name not in set_by_author}
    return figure.model_copy(update={"tempo": figure.tempo.model_copy(update=seconds)})


Show = Callable[[Card, CardLabels, CardWords], Markup]


def _shown_as(show: Show) -> Callable[[Lookup, str], Markup]:
    def html(lookup: Lookup, slug: str) -> Markup:
        return show(lookup.once(cards)[slug], lookup.words(CardLabels), shared_words(lookup))

    return html


def _tile(lookup: Lookup, slug: str) -> Markup:
    return exercise_tile(lookup.once(cards)[slug])


def _sheet(lookup: Lookup, slug: str) -> Markup:
    """The card on the exercise's own page, with the way to doing it."""
    start = routine_part(routine_link([(slug, {})]), lookup.words(PracticeWords), slug)
    card = lookup.once(cards)[slug]
    return exercise_sheet(card, lookup.words(CardLabels), shared_words(lookup), start)


def _part(lookup: Lookup, link: str) -> Markup:
    return routine_part(link, lookup.words(PracticeWords))


def _picture(lookup: Lookup, slug: str) -> Markup:
    return exercise_picture(lookup.once(pictures)[slug][1])


def _embedded_picture(lookup: Lookup, slug: Slug) -> Markup:
    return exercise_picture(lookup.once(embedded_pictures)[slug])


def _of_cause(html: Callable[[Lookup, str], Markup]) -> Callable[[Lookup, str], Markup]:
    """The exercises of a cause, in the order that it gives."""

    def exercises_of(lookup: Lookup, cause: str) -> Markup:
        names = lookup.named("cause", "exercise")[cause]
        exercises = lookup.entries(Exercise)
        at_home = (name for name in names if exercises[name].record.kind != DRILL)
        part = _part(lookup, routine_link((name, {}) for name in at_home))
        return exercises_with_start([html(lookup, name) for name in names], part, lookup.words(PracticeWords))

    return exercises_of


def _of_guide(lookup: Lookup, guide: str) -> Markup:
    """The exercises that a guide's front matter names, as pictures with their names."""
    titles, drawn = lookup.labels("exercise"), lookup.once(figures)
    names = lookup.named("guide", "exercise")[guide]
    return exercise_pictures([(name, titles[name], beside_its_name(drawn[name])) for name in names])


def _guides(lookup: Lookup) -> Collection[str]:
    return [guide for guide, names in lookup.named("guide", "exercise").items() if names]


def _list(lookup: Lookup, _: str) -> Markup:
    entries, drawn = lookup.entries(Exercise), lookup.once(figures)
    listed = [
        (card, facts_of(lookup, entries[slug], drawn[slug])) for slug, card in lookup.once(cards).items()
    ]
    words, first = lookup.words(LibraryWords), lookup.once(embedded_pictures)
    return exercise_list(listed, first, lookup.words(CardLabels), words) + _part(lookup, "")


def _causes(lookup: Lookup) -> Collection[str]:
    return list(lookup.labels("cause"))


BLOCKS = (
    Block("exercise-card", _shown_as(exercise_card), slugs_of(Exercise)),
    Block("exercise-cards", _of_cause(_shown_as(exercise_card)), _causes),
    Block("exercise-list", _list),
    Block("exercise-next", exercise_next, slugs_of(Exercise)),
    Block("exercise-picture", _picture, internal=True),
    Block("exercise-picture-embedded", _embedded_picture, internal=True),
    Block("exercise-pictures", _of_guide, _guides),
    Block("exercise-sheet", _sheet, slugs_of(Exercise)),
    Block("exercise-tiles", _of_cause(_tile), _causes),
    Block("routine-part", _part, internal=True),
)
