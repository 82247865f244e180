"""Exercises as cards, as small cards and as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.dose import DoseWords, dose_parts
from hooks.core.page import Picture
from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.kinds.exercise.model import KINDS, CardLabels, CardWords, Exercise

NOTHING = "none"
"""Equipment that says out loud that nothing is needed."""


@dataclass(frozen=True)
class Card:
    """An exercise with all that its card shows from elsewhere."""

    slug: Slug
    exercise: Exercise
    figure: Markup
    still: Markup
    """One pose, for the small card."""
    picture: Picture
    """The same as a file of its own, for pages with many small cards."""
    helps: Sequence[tuple[Slug, str]]
    """Causes that name the exercise: slug and title."""
    leave_out: Sequence[tuple[str, str]]
    """Signs with which it is left out: what the sign asks, and why."""
    progressions: Mapping[Slug, str]
    """Titles of the exercises that easier and harder lead to."""
    sources: Markup
    """The list of its sources."""
    doses: DoseWords


def exercise_card(card: Card, labels: CardLabels, words: CardWords) -> Markup:
    """The whole card, to stand among other text: it names itself and ends with its sources."""
    return _whole(card, labels, words, level=4, titled=True)


def exercise_alone(card: Card, labels: CardLabels, words: CardWords) -> Markup:
    """The whole card as the only thing on a page: its name is the page's heading."""
    return _whole(card, labels, words, level=2, titled=True)


def exercise_sheet(card: Card, labels: CardLabels, words: CardWords) -> Markup:
    """The whole card as the main part of its own page, whose title and sources stand outside it."""
    return _whole(card, labels, words, level=2, titled=False)


def _whole(card: Card, labels: CardLabels, words: CardWords, *, level: int, titled: bool) -> Markup:
    needed = [name for name in card.exercise.equipment if name != NOTHING]
    return render(
        "exercise-card/exercise-card.html",
        card=card,
        dose=dose_parts(card.exercise.dose, card.doses),
        equipment=", ".join(needed) or labels.no_equipment,
        labels=labels,
        level=level,
        titled=titled,
        words=words,
    )


def exercise_tile(card: Card, *, among_many: bool) -> Markup:
    """The small card: picture, name, dose, and a link to the whole one.

    Args:
        card: the exercise.
        among_many: whether the picture is a file that loads late, instead of a part of the page.
    """
    dose = ", ".join(dose_parts(card.exercise.dose, card.doses))
    return render("exercise-card/exercise-tile.html", card=card, dose=dose, among_many=among_many)


def exercise_list(cards: Sequence[Card], labels: CardLabels) -> Markup:
    """All exercises as small cards, by kind."""
    groups = [
        (
            labels.kinds[kind],
            [exercise_tile(card, among_many=True) for card in cards if card.exercise.kind == kind],
        )
        for kind in KINDS
    ]
    return render("exercise-card/exercise-list.html", groups=[group for group in groups if group[1]])
