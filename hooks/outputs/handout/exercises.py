"""The parts of an exercise and of a session on paper."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.entry import Entry
from hooks.core.record import Slug, span
from hooks.drawing.svg.picture import still
from hooks.drawing.svg.render import working
from hooks.kinds.exercise.blocks import Exercises
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.exercise.render import NOTHING, dose_parts
from hooks.kinds.plan.blocks import dose_of
from hooks.kinds.plan.model import Item, PlanWords, Session
from hooks.outputs.handout.model import Beside, Box, Dose, Drawing, Facts, Figure, Move, Part, Points


def exercise_parts(exercises: Exercises, entry: Entry[Exercise]) -> Iterator[Part]:
    """All that a card says, the picture and how much first."""
    exercise, words = entry.record, exercises.labels
    yield _figure(exercises, entry.slug)
    yield Dose(words.dose, dose_parts(exercise.dose, words.dose_words), exercise.dose.note or "")
    left = [
        Points(words.steps, exercise.steps, "number"),
        Points(words.mistakes, exercise.mistakes),
        Points(words.easier, [way.how for way in exercise.easier]),
        Points(words.harder, [way.how for way in exercise.harder]),
    ]
    yield Beside(left, [_facts(exercises, exercise), _stop(exercises, exercise)])
    if exercise.not_with:
        signs = exercises.library.signs.record.signs
        leave = [f"{signs[item.sign].ask}. {item.because}" for item in exercise.not_with]
        yield Points(words.leave_out, leave)


def _facts(exercises: Exercises, exercise: Exercise) -> Part:
    words = exercises.labels
    needed = [name for name in exercise.equipment if name != NOTHING]
    return Facts(
        [
            (words.feel, exercise.feel),
            (words.equipment, ", ".join(needed) or words.no_equipment),
            (words.down_and_up, exercise.down_and_up),
        ]
    )


def _stop(exercises: Exercises, exercise: Exercise | None = None) -> Part:
    """The rules that hold for every exercise, below those of one."""
    words, rules = exercises.labels, exercises.words
    if exercise is None:
        return Box(words.stop_rules, rules.stop_rules, "stop", "cross", rules.effort)
    return Box(words.stop_if, [*exercise.stop_if, *rules.stop_rules], "stop", "cross", rules.effort)


def session_parts(exercises: Exercises, session: Session, words: PlanWords) -> Iterator[Part]:
    """The exercises of a session, each with what to do."""
    about = [words.minutes.format(span(session.minutes, words.span))] if session.minutes is not None else []
    about += [words.pick.format(session.pick)] if session.pick else []
    if about:
        yield Dose("", about)
    yield from (_move(exercises, item) for item in session.exercises)
    yield _stop(exercises)


def _move(exercises: Exercises, item: Item) -> Move:
    exercise = exercises.library.exercises[item.exercise].record
    dose = dose_of(exercises.library, item.dose, item.exercise)
    amounts = dose_parts(dose, exercises.labels.dose_words)
    return Move(exercise.title, amounts, _figure(exercises, item.exercise, small=True), exercise.steps)


def _figure(exercises: Exercises, slug: Slug, *, small: bool = False) -> Figure:
    """The poses of an exercise; a small one shows where it begins and ends, without words."""
    figure, picture = exercises.library.figures[slug], exercises.pictures[slug][1]
    ratio = picture.width / picture.height
    if small:
        ends = sorted({0, len(figure.poses) - 1})
        return Figure([Drawing(still(figure, at)) for at in ends], figure.alt, ratio)
    drawings = [Drawing(still(figure, at), pose.caption or pose.name) for at, pose in enumerate(figure.poses)]
    words = exercises.shared.wording.figure
    return Figure(drawings, figure.alt, ratio, working(figure, words))
