"""What authors of the finder are told, besides the goldens of the whole content."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hooks.finder.parts import candidates
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


def without_signals(guide: TinyGuide, path: str) -> None:
    """Take the signals out of a cause."""
    before, _, after = (guide.content / path).read_text(encoding="utf-8").partition("signals:\n")
    guide.write(path, before + after[after.index("notice:") :])


def test_a_cause_without_signals_has_a_page_and_no_place_in_the_finder(
    tiny: Callable[..., TinyGuide],
) -> None:
    guide = tiny()
    text = (guide.content / "causes/long-stroke.md").read_text(encoding="utf-8")
    guide.write("causes/short-stroke.md", text.replace("A very long", "A short"))
    without_signals(guide, "causes/short-stroke.md")
    site = guide.load()
    assert guide.problems() == ""
    assert site.library is not None
    assert "causes/short-stroke.md" in {page.path for page in site.pages}
    assert set(candidates(site.library)) == {"long-stroke", "ordinary-ache"}


def test_the_cause_in_every_result_needs_signals(tiny: Callable[..., TinyGuide]) -> None:
    guide = tiny()
    without_signals(guide, "causes/ordinary-ache.md")
    told = "content/causes/ordinary-ache.md:2: signals: is missing, and every result lists this cause"
    assert told in guide.problems()
