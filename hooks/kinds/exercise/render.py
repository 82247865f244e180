"""Exercises as cards, as tiles and as a list."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from hooks.core.dose import DoseWords, dose_in_short, dose_parts
from hooks.core.page import Picture
from hooks.core.record import Slug
from hooks.core.routine import ROUTINE, SESSION
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.kinds.exercise.library_facts import Facts
from hooks.kinds.exercise.model import (
    KINDS,
    NOTHING,
    CardLabels,
    CardWords,
    Exercise,
    LibraryWords,
    PracticeWords,
)

FIRST = 3
"""How many exercises a phone shows at first: a list folds the others, if there are at least two of them, and
the list of all has the pictures of these in the page itself."""


@dataclass(frozen=True)
class Card:
    """An exercise, together with what its card shows from other records."""

    slug: Slug
    exercise: Exercise
    figure: Markup
    picture: Picture
    """The same as a file, for pages with many tiles."""
    helps: Sequence[tuple[Slug, str]]
    """Causes that name the exercise: slug and title."""
    leave_out: Sequence[tuple[str, str]]
    """Signs that rule the exercise out: the sign's question, and the reason."""
    progressions: Mapping[Slug, str]
    """Titles of the exercises that the easier and harder variations name."""
    sources: Markup
    """The list of its sources."""
    doses: DoseWords


def exercise_card(card: Card, labels: CardLabels, words: CardWords) -> Markup:
    """The complete card for use among other text, with its own title and sources."""
    return _full_card(card, labels, words, level=4)


def exercise_alone(card: Card, labels: CardLabels, words: CardWords) -> Markup:
    """The complete card on its own on a page, where its title is the page's heading."""
    return _full_card(card, labels, words, level=2)


def exercise_sheet(card: Card, labels: CardLabels, words: CardWords, start: Markup) -> Markup:
    """The card as the main part of the exercise's page, which has the title and the sources.

    Args:
        card: the exercise.
        labels: of its parts.
        words: that all cards share.
        start: the way to doing it.
    """
    return _full_card(card, labels, words, level=2, start=start)


def _full_card(
    card: Card, labels: CardLabels, words: CardWords, *, level: int, start: Markup | None = None
) -> Markup:
    needed = [name for name in card.exercise.equipment if name != NOTHING]
    return render(
        "exercise-card/exercise-card.html",
        card=card,
        dose=dose_parts(card.exercise.dose, card.doses),
        equipment=", ".join(needed) or labels.no_equipment,
        labels=labels,
        level=level,
        start=start,
        words=words,
    )


def exercise_compact(card: Card, drawing: str) -> Markup:
    """An exercise at a glance, on its own on a small page, whose heading is its title.

    Args:
        card: the exercise.
        drawing: its picture as inline SVG, so that it takes the colours of the page.
    """
    return render(
        "exercise-compact/exercise-compact.html",
        card=card,
        dose=dose_parts(card.exercise.dose, card.doses),
        drawing=Markup(drawing),  # noqa: S704 (drawn by us, texts escaped there)
    )


def exercise_tile(card: Card, *, facts: Facts | None = None) -> Markup:
    """The tile: picture as a file, name, dose in short, and a link to the exercise's page.

    Args:
        card: the exercise.
        facts: what the list can be filtered by, if the tile is in it.
    """
    dose = ", ".join(dose_in_short(card.exercise.dose, card.doses))
    return render("exercise-card/exercise-tile.html", card=card, dose=dose, facts=facts)


def exercises_with_start(exercises: Sequence[Markup], part: Markup, words: PracticeWords) -> Markup:
    """Exercises as tiles or cards, with the way to doing them; on a phone, a long list starts folded."""
    first = FIRST if len(exercises) > FIRST + 1 else len(exercises)
    return render(
        "exercise-card/exercise-tiles.html",
        first=exercises[:first],
        others=exercises[first:],
        more=words.more.of(len(exercises) - first),
        part=part,
    )


def exercise_picture(picture: Picture) -> Markup:
    """The picture of an exercise beside its name, which says what it shows."""
    image = '<img src="{}" width="{}" height="{}" alt="" loading="lazy" decoding="async" />'
    return Markup(image).format(picture.href, picture.width, picture.height)  # noqa: S704 (a constant, its values escaped)


def exercise_pictures(exercises: Sequence[tuple[Slug, str, str]]) -> Markup:
    """A few exercises at a glance, in a row, each of which leads to its page.

    Args:
        exercises: of each its slug, its title and its picture as inline SVG, which comes with the page.
    """
    shown = [(slug, title, Markup(drawing)) for slug, title, drawing in exercises]  # noqa: S704 (drawn by us)
    return render("exercise-pictures/exercise-pictures.html", exercises=shown)


def routine_part(link: str, words: PracticeWords, alone: Slug = "") -> Markup:
    """Ways from exercises to doing them.

    Args:
        link: the routine, as the part of a link after `#`; empty for a list of all exercises.
        words: what they are called.
        alone: the exercise, on its own page.
    """
    return render(
        "routine-part/routine-part.html",
        link=link,
        words=words,
        start=words.start_one if alone else words.start,
        change=words.change_one if alone else words.change,
        chosen=json.dumps(words.chosen.forms),
        alone=alone,
        routine=ROUTINE,
        session=SESSION,
    )


def exercise_list(
    cards: Sequence[tuple[Card, Facts]],
    embedded: Mapping[Slug, Picture],
    labels: CardLabels,
    words: LibraryWords,
) -> Markup:
    """All exercises as tiles, by kind, each with the facts that it can be found by.

    Args:
        cards: all exercises with their facts.
        embedded: their pictures for the page itself, in which the first few come.
        labels: the kinds, equipment and muscles.
        words: of the list.
    """
    ordered = [(kind, card, facts) for kind in KINDS for card, facts in cards if card.exercise.kind == kind]
    groups: dict[str, list[Markup]] = {}
    for at, (kind, card, facts) in enumerate(ordered):
        shown = replace(card, picture=embedded[card.slug]) if at < FIRST else card
        groups.setdefault(labels.kinds[kind], []).append(exercise_tile(shown, facts=facts))
    texts = {name: getattr(value, "forms", value) for name, value in words}
    return render("exercise-card/exercise-list.html", groups=groups.items(), words=script_data(texts))
