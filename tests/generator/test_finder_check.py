"""What authors of the finder are told, besides the goldens of the whole content."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.tiny import TinyGuide


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            "finder/questions.yml",
            "      weather:",
            "      not-sure:",
            "questions.changed.options.not-sure: is a name",
        ),
        ("finder/questions.yml", "  onset:", "  signs:", "questions.signs: is a name"),
        ("finder/warning-signs.yml", "\n  cold-leg:", "\n  none:", 'meets a warning sign named "none"'),
    ],
)
def test_names_that_the_finder_uses_itself(
    tiny: Callable[..., TinyGuide], path: str, old: str, new: str, told: str
) -> None:
    guide = tiny()
    guide.replace(path, old, new)
    assert told in guide.problems()
