"""A colour stands once, as a token, and reaches pictures, sheets and mail from there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.core.palette import FILES, WHITE, mixed, palette
from hooks.core.style_sheet import component_sheet, style_sheet, with_light_fallback
from hooks.drawing.svg.palette import colours, dark_style, style
from hooks.outputs.card_image.model import Card
from hooks.outputs.card_image.render import card_svg
from tests.tiny import ROOT

COLOUR = re.compile(
    r"""(?:\#|%23)(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b
    | \b(?:rgb|hsl|oklch|oklab)a?\((?=[\d.\#"'])""",
    re.IGNORECASE | re.VERBOSE,
)
CODE = {".py", ".typ", ".css", ".html", ".mjs", ".js", ".xml"}


def written_in(file: Path) -> list[str]:
    """The colours that a file spells out; the entity of an apostrophe is none."""
    return COLOUR.findall(re.sub(r"&#\w+;", "", file.read_text(encoding="utf-8")))


def test_no_colour_is_written_outside_the_tokens() -> None:
    files = [
        file
        for folder in ("hooks", "overrides")
        for file in (ROOT / folder).rglob("*")
        if file.suffix in CODE
    ]
    found = {file: written for file in files if (written := written_in(file))}
    assert found.pop(ROOT / "hooks" / "core" / "palette.py") == [WHITE]
    assert found.keys() == set(FILES)


def test_a_colour_is_read_for_each_scheme() -> None:
    light, dark = palette(), palette("dark")
    assert light.keys() == dark.keys()
    assert (light["ink"], dark["ink"]) == ("#14282b", "#f1ece0")
    assert light["red"] == dark["red"] == "#b3231b"
    assert {"teal", "figure-skin"} <= light.keys()


@pytest.mark.parametrize(
    ("share", "made"), [(0, "#000000"), (1, "#ff8000"), (0.5, "#804000"), (0.25, "#402000")]
)
def test_colours_are_mixed_by_share(share: float, made: str) -> None:
    assert mixed("#000000", "#ff8000", share) == made


def test_a_figure_that_stands_alone_has_its_colours_in_it() -> None:
    assert style("light", ["skin"]) == f".figure-skin{{fill:{palette()['figure-skin']}}}"
    assert dark_style(["skin", "eye"]) == f".figure-skin{{fill:{palette('dark')['figure-skin']}}}"
    assert "teal" not in colours("light")


def test_a_browser_without_light_dark_has_the_light_colours() -> None:
    css = "@layer tokens{:root{--ink: light-dark(#111111, #eeeeee);--red: #aa0000;}}"
    assert with_light_fallback(css) == (
        "@layer tokens{:root{--ink: #111111;--red: #aa0000;}}"
        "@layer tokens{@supports (color: light-dark(red, red)){:root{--ink: light-dark(#111111, #eeeeee);}}}"
    )
    assert with_light_fallback(".a{color: var(--ink);}") == ".a{color: var(--ink);}"


@pytest.mark.parametrize("sheet", [style_sheet(), component_sheet(["figure"])])
def test_every_token_of_two_colours_has_a_light_one_before_it(sheet: str) -> None:
    both = dict(re.findall(r"(--[\w-]+): light-dark\((#\w+),", sheet))
    assert len(both) > 5
    before = dict(re.findall(r"(--[\w-]+): (#\w+)[;}]", sheet.partition("@supports")[0]))
    assert both.items() <= before.items()


def test_a_card_is_in_the_colours_of_the_house() -> None:
    used = set(re.findall(r'fill="(#\w+)"', card_svg(Card("Site", "Exercise", "Bird dog"), "")))
    light = palette()
    assert {light[name] for name in ("sunk", "teal", "ink", "coral-ink", "on-teal")} <= used
    assert len(used) == 7
