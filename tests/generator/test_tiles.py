"""Parts that show a lot at a glance: a week as tiles, and exercises as pictures."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.frozen import frozen_library
from tests.tiny import TinyGuide


def test_a_week_tells_apart_what_its_days_are_for() -> None:
    """Three runs, two strength sessions, and two days of neither."""
    plan = str(frozen_library().block("training-plan", "three-runs"))
    sorts = re.findall(r"training-plan__day--(\w+)", plan)
    assert sorts == ["second", "first", "other", "first", "second", "other", "first"]


def test_a_guide_names_the_exercises_that_it_shows_as_pictures(tiny: Callable[..., TinyGuide]) -> None:
    guide = tiny()
    guide.replace("index.md", "\ntitle:", "\nexercises: [wall-sit]\ntitle:")
    pictures = guide.block("exercise-pictures", "index.md")
    assert 'href="/exercises/wall-sit.md"' in pictures
    assert pictures.count("<svg") == 1
    assert "<title>" not in pictures, "its name is beside it"
    guide.replace("index.md", "[wall-sit]", "[handstand]")
    assert 'content/index.md:2: exercises.1: names the exercise "handstand"' in guide.problems()
