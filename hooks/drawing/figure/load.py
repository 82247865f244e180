"""Loads figures from front matter and from files of their own."""

from __future__ import annotations

from hooks.core.problem import Problem
from hooks.core.record import load_record
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath
from hooks.drawing.figure.change import Change
from hooks.drawing.figure.model import Figure


def load_figure(source: Source, at: KeyPath, value: object) -> tuple[Figure | None, list[Problem]]:
    """The figure at key `at` of a source, or None and the problems with it."""
    return load_record(source, Figure, at, value)


def load_change(source: Source, at: KeyPath, value: object) -> tuple[Change | None, list[Problem]]:
    """The change at key `at` of a source, or None and the problems with it."""
    return load_record(source, Change, at, value)
