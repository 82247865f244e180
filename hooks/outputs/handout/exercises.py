"""The parts of the handouts of exercises and sessions."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.dose import DoseWords, dose_parts
from hooks.core.entry import Entry
from hooks.core.record import Slug
from hooks.drawing.figure.model import FigureWords
from hooks.drawing.svg.captions import named_muscles
from hooks.drawing.svg.picture import still
from hooks.kinds.exercise.blocks import figures, pictures, shared_words
from hooks.kinds.exercise.model import NOTHING, CardLabels, Exercise
from hooks.kinds.plan.blocks import dose_of, session_minutes
from hooks.kinds.plan.model import Item, PlanWords, Session
from hooks.kinds.plan.render import session_about
from hooks.library.library import Library
from hooks.outputs.handout.model import Beside, Box, Dose, Drawing, Facts, Figure, Move, Part, Points


def exercise_parts(library: Library, entry: Entry[Exercise]) -> Iterator[Part]:
    """Everything that the exercise's card says, beginning with the picture and the dose.

    All but the last part belong on the first page, which may be the only one that's handed out: what to do,
    when to stop, and who leaves it out.
    """
    exercise, words = entry.record, library.words(CardLabels)
    yield _figure(library, entry.slug)
    yield Dose(words.dose, dose_parts(exercise.dose, library.words(DoseWords)), exercise.dose.note or "")
    how = [Points(words.steps, exercise.steps, "number"), Points(words.mistakes, exercise.mistakes)]
    yield Beside(how, [_stop(library, exercise)])
    if exercise.not_with:
        yield Points(words.leave_out, _exclusions(library, exercise))
    ways = [
        Points(words.easier, [variation.how for variation in exercise.easier]),
        Points(words.harder, [variation.how for variation in exercise.harder]),
    ]
    yield Beside(ways, [_facts(library, exercise)])


def _exclusions(library: Library, exercise: Exercise) -> list[str]:
    """Who leaves it out, each with the reason."""
    return [
        f"{library.labels(what)[name]}. {item.because}"
        for item in exercise.not_with
        for what, name in item.named()
    ]


def _facts(library: Library, exercise: Exercise) -> Part:
    words = library.words(CardLabels)
    needed = [name for name in exercise.equipment if name != NOTHING]
    return Facts(
        [
            (words.feel, exercise.feel),
            (words.equipment, ", ".join(needed) or words.no_equipment),
            (words.down_and_up, exercise.down_and_up),
        ]
    )


def _stop(library: Library, exercise: Exercise | None = None) -> Part:
    """When to stop: the rules of one exercise, if any, then those for every exercise."""
    words, rules = library.words(CardLabels), shared_words(library)
    if exercise is None:
        return Box(words.stop_rules, rules.stop_rules, "stop", "cross", rules.effort)
    return Box(words.stop_if, [*exercise.stop_if, *rules.stop_rules], "stop", "cross", rules.effort)


def session_parts(library: Library, name: Slug) -> Iterator[Part]:
    """What a session takes, its exercises with dose and steps, and when to stop."""
    session = library.entries(Session)[name].record
    if about := session_about(session, library.once(session_minutes)[name], library.words(PlanWords)):
        yield Dose("", about)
    yield _stop(library)  # on the first page, which may be the only one that's handed out
    yield from (_move(library, item) for item in session.exercises)


def _move(library: Library, item: Item) -> Move:
    exercise = library.entries(Exercise)[item.exercise].record
    dose = dose_of(library, item.dose, item.exercise)
    amounts = dose_parts(dose, library.words(DoseWords))
    return Move(exercise.title, amounts, _figure(library, item.exercise, small=True), exercise.steps)


def _figure(library: Library, slug: Slug, *, small: bool = False) -> Figure:
    """The poses of an exercise. A small figure shows only the first and the last one, without words."""
    figure, picture = library.once(figures)[slug], library.once(pictures)[slug][1]
    ratio = picture.width / picture.height
    if small:
        first_and_last = sorted({0, figure.last})
        return Figure([Drawing(still(figure, at)) for at in first_and_last], figure.alt, ratio)
    drawings = [Drawing(still(figure, at), pose.caption or pose.name) for at, pose in enumerate(figure.poses)]
    words = library.words(FigureWords)
    return Figure(drawings, figure.alt, ratio, "; ".join(named_muscles(figure, words).values()))
