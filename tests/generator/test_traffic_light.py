"""The traffic light: its bands cover the scale, and every number says what to do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.contents import library_of
from tests.tiny import TinyGuide

LIGHT = """ask: How sore is it?
none: not at all
worst: very
moments: [Now, Tomorrow]
lights:
  - {light: green, name: Green, to: 3, signs: [A little, As usual], do: Go on, then: All is well.}
  - {light: amber, name: Amber, to: 5, signs: [Some, More], do: Ease off, then: Less of it.}
  - {light: red, name: Red, to: 10, signs: [A lot, Much more], do: Stop, then: Rest.}
sources: [oar-2020]
"""


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("to: 5", "to: 3", "lights.2.to"),
        ("to: 10", "to: 9", "lights.3.to"),
        ("[Some, More]", "[Some]", "lights.2.signs"),
        ("light: amber", "light: red", "lights.2.light"),
    ],
)
def test_a_gap_in_the_scale_is_a_problem(
    tiny: Callable[..., TinyGuide], old: str, new: str, key: str
) -> None:
    found = tiny({"traffic-light.yml": LIGHT.replace(old, new)}).problems()
    assert f": {key}: " in found


def test_every_number_is_in_one_band_and_says_what_to_do(tiny: Callable[..., TinyGuide]) -> None:
    shown = library_of(tiny({"traffic-light.yml": LIGHT}).content).block("traffic-light")
    assert shown.count('type="radio"') == 11
    assert shown.count("number--green") == 4
    assert shown.count("number--amber") == 2
    assert shown.count("number--red") == 5
    assert shown.count(" Amber: Ease off") == 2


def test_a_guide_without_one_has_no_such_block(tiny: Callable[..., TinyGuide]) -> None:
    guide = tiny()
    assert library_of(guide.content).block("traffic-light") == ""
    guide.replace("index.md", "A knee may ache", "/// traffic-light\n///\n\nA knee may ache")
    assert "traffic-light" in guide.problems()
