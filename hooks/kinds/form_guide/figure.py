"""The figure of the form guide: how its poses are loaded and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.record import Slug, suggest
from hooks.core.yaml_lines import KeyPath
from hooks.drawing.check import check_figure
from hooks.drawing.figure.change import Change, changed
from hooks.drawing.figure.load import load_change, load_figure
from hooks.drawing.figure.model import Figure
from hooks.drawing.figure.solve import solve
from hooks.kinds.form_guide.model import FormGuide

Option = tuple[Slug, Slug]
"""A part of the guide and one of its drifts; an empty name stands for the part at its best."""


@dataclass(frozen=True)
class FormFigure:
    """The figure of a form guide, and how each option changes it."""

    figure: Figure
    changes: dict[Option, Change]

    def switches(self) -> list[list[Change]]:
        """The changes of each part, starting with the one at its best."""
        parts = dict.fromkeys(part for part, _ in self.changes)
        return [[change for (of, _), change in self.changes.items() if of == part] for part in parts]


def load_form_figure(entry: Entry[FormGuide]) -> tuple[FormFigure | None, list[Problem]]:
    """The figure and all changes, or the problems that prevent drawing them."""
    source, guide = entry.source, entry.record
    figure, problems = load_figure(source, ("figure",), guide.figure)
    changes: dict[Option, Change] = {}
    for option, key in _keys(guide):
        part = guide.parts[option[0]]
        pose = part.drifts[option[1]].pose if option[1] else part.good.pose
        change, of_pose = load_change(source, key, pose)
        problems += of_pose
        if change is not None:
            changes[option] = change
    return (None if figure is None or problems else FormFigure(figure, changes)), problems


def _keys(guide: FormGuide) -> Iterator[tuple[Option, KeyPath]]:
    for name, part in guide.parts.items():
        yield (name, ""), ("parts", name, "good", "pose")
        for drift in part.drifts:
            yield (name, drift), ("parts", name, "drifts", drift, "pose")


def check_form_figure(entry: Entry[FormGuide], drawn: FormFigure) -> list[Problem]:
    """Everything wrong with the figure, at its best and with each drift alone."""
    problems = check_figure(drawn.figure, entry.source, ("figure",))
    if problems:
        return problems
    joints = [*solve(drawn.figure)[0].joints]
    for option, key in _keys(entry.record):
        change = drawn.changes[option]
        found = check_figure(changed(drawn.figure, [change]), entry.source, key)
        # The check sees a figure with a list of poses, but the author wrote a single pose.
        problems += [replace(problem, key=problem.key.replace(".pose.poses.1", ".pose")) for problem in found]
        if change.around and change.around not in joints:
            hint = suggest(change.around, joints)
            problems.append(entry.problem((*key, "around"), f'"{change.around}" is not a joint', hint))
        if not option[1] and (change.angles or change.contacts):
            hint = "Write it under figure: good cannot change it"
            problems.append(entry.problem(key, "changes the figure at its best", hint))
    return problems
