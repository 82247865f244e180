"""The map of the house: what `hooks` and `docs/architecture.md` say of the floors is what holds."""

from __future__ import annotations

import re

import hooks
from tests.generator.test_architecture import FLOORS
from tests.tiny import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ORDER = list(dict.fromkeys(floor.partition(".")[0].strip("*") for floor in FLOORS if floor != "__main__"))
"""The floors that the imports are held to."""


def test_the_package_names_the_floors_in_their_order() -> None:
    assert re.findall(r"^    (\w+) ", hooks.__doc__ or "", re.MULTILINE) == ORDER


def test_the_diagram_shows_the_floors_in_their_order() -> None:
    diagram = PAGE.partition("```")[2].partition("```")[0]
    assert re.findall(rf"^.{{24}}({'|'.join(ORDER)}) ", diagram, re.MULTILINE) == ORDER


def test_every_file_that_is_named_is_there() -> None:
    named = re.findall(r"`((?:hooks|overrides|tests|docs|content)/[\w./-]+\.\w+)`", PAGE)
    assert len(named) > 30
    kept = {path for path in named if "podcast" not in path and not path.startswith("content/")}
    assert [path for path in sorted(kept) if not (ROOT / path).exists()] == []


def test_a_kind_takes_the_files_that_others_have() -> None:
    files = re.findall(r"^\| `([^`]+)` \|", PAGE.partition("## Add a kind")[2], re.MULTILINE)
    assert len(files) == len(set(files)) == 10
    for kind in ("cause", "tip", "reference"):
        assert [file for file in files if not (ROOT / file.replace("podcast", kind)).exists()] == []


def test_each_life_is_told_in_a_dozen_steps() -> None:
    for life in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]:
        if life.startswith("The life of"):
            assert 8 <= len(re.findall(r"^\d+\. ", life, re.MULTILINE)) <= 12, life.splitlines()[0]
