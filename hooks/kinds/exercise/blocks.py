"""Exercises with their figures, the causes that name them and the signs that forbid them."""

from __future__ import annotations

from functools import cached_property

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.page import Asset, Picture
from hooks.core.record import Slug
from hooks.drawing.figure.model import Figure
from hooks.drawing.svg.picture import picture
from hooks.drawing.svg.render import draw, draw_pose
from hooks.kinds.exercise.model import Dose, Exercise
from hooks.kinds.exercise.render import (
    Card,
    dose_parts,
    exercise_alone,
    exercise_card,
    exercise_list,
    exercise_sheet,
    exercise_tile,
)
from hooks.library.shared import Shared


class Exercises:
    """All cards of one library, each made once."""

    def __init__(self, shared: Shared) -> None:
        self.shared, self.library = shared, shared.library
        self.labels, self.words = shared.wording.exercise_card, shared.library.card_words.record

    def assets(self) -> list[Asset]:
        """The pictures that are files of their own."""
        return [asset for asset, _ in self.pictures.values()]

    def components(self) -> dict[str, dict[str, Markup]]:
        """The HTML of the blocks that show exercises, by name and argument."""
        cards = {slug: exercise_card(card, self.labels, self.words) for slug, card in self.cards.items()}
        sheets = {slug: exercise_sheet(card, self.labels, self.words) for slug, card in self.cards.items()}
        tiles = {
            slug: exercise_tile(card, self.labels, among_many=False) for slug, card in self.cards.items()
        }
        return {
            "exercise-card": cards,
            "exercise-cards": self._of_causes(cards),
            "exercise-list": {"": exercise_list(list(self.cards.values()), self.labels)},
            "exercise-sheet": sheets,
            "exercise-tiles": self._of_causes(tiles),
        }

    def alone(self, slug: Slug) -> Markup:
        """The whole card as the only thing on a page."""
        return exercise_alone(self.cards[slug], self.labels, self.words)

    def dose(self, name: Slug) -> str:
        """The dose of an exercise in words."""
        return ", ".join(dose_parts(self.cards[name].exercise.dose, self.labels.dose_words))

    def _of_causes(self, parts: dict[Slug, Markup]) -> dict[Slug, Markup]:
        """For each cause the parts of its exercises, in its order."""
        frame = Markup('<div class="tiles">{}</div>')
        return {
            slug: frame.format(Markup("\n").join(parts[name] for name in entry.record.exercises))
            for slug, entry in self.library.causes.items()
        }

    @cached_property
    def pictures(self) -> dict[Slug, tuple[Asset, Picture]]:
        """Every figure as a file, and how a page shows it."""
        return {slug: picture(figure, slug) for slug, figure in self.library.figures.items()}

    @cached_property
    def cards(self) -> dict[Slug, Card]:
        """Every exercise with what its card shows from elsewhere."""
        return {slug: self._card(entry) for slug, entry in self.library.exercises.items()}

    def _card(self, entry: Entry[Exercise]) -> Card:
        slug, exercise = entry.slug, entry.record
        figure = self.library.figures[slug]
        causes, signs = self.library.causes, self.library.signs.record.signs
        moving = draw(paced(figure, exercise.dose), self.shared.wording.figure)
        others = [way.exercise for way in (*exercise.easier, *exercise.harder) if way.exercise]
        return Card(
            slug=slug,
            exercise=exercise,
            figure=Markup(moving),  # noqa: S704 (drawn by us, texts escaped there)
            still=Markup(draw_pose(figure, -1, title=figure.alt)),  # noqa: S704
            picture=self.pictures[slug][1],
            helps=[
                (name, cause.record.title) for name, cause in causes.items() if slug in cause.record.exercises
            ],
            leave_out=[(signs[item.sign].ask, item.because) for item in exercise.not_with],
            sources=self.shared.sources(entry),
            progressions={name: self.shared.exercise_titles[name] for name in others},
        )


def paced(figure: Figure, dose: Dose) -> Figure:
    """A figure that moves in the seconds of its dose, where it does not say its own."""
    hold = dose.hold[0] if isinstance(dose.hold, tuple) else dose.hold
    told = {"move": dose.lower, "hold": hold}
    written = figure.tempo.model_fields_set
    seconds = {name: value for name, value in told.items() if value and name not in written}
    return figure.model_copy(update={"tempo": figure.tempo.model_copy(update=seconds)})
