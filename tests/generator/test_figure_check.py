"""Problems with figures: every kind is reported at its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from hooks.core.problem import Problem
from hooks.core.source import parse_source
from hooks.drawing.check import check_figure
from hooks.drawing.figure.load import load_figure
from hooks.drawing.figure.model import FigureWords
from tests.generator.figures import EXAMPLES, EXERCISES, WORDS

ROOT = Path(__file__).parents[2]
CASES: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "tests/generator/golden/drawing/problems.yml").read_text(encoding="utf-8")
)


def problems_of(text: str) -> list[Problem]:
    """All problems of a YAML file whose keys are figures."""
    source, found = parse_source("figures.yml", "figures.yml", text)
    assert source is not None
    for name, value in source.fields.items():
        figure, faults = load_figure(source, (name,), value)
        found += faults if figure is None else check_figure(figure, source, (name,))
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_problem_is_reported_at_its_line(case: dict[str, Any]) -> None:
    text = "figure:\n" + "".join(f"  {line}\n" for line in case["figure"].splitlines())
    found = problems_of(text)
    assert [(problem.line, problem.key) for problem in found] == [
        (line, key) for line, key, _ in case["problems"]
    ]
    for problem, (_, _, words) in zip(found, case["problems"], strict=True):
        assert words in problem.message
        assert problem.hint


def test_range_names_its_source() -> None:
    case = next(case for case in CASES if case["case"] == "a joint past its range")
    text = "figure:\n" + "".join(f"  {line}\n" for line in case["figure"].splitlines())
    assert "American Academy of Orthopaedic Surgeons" in problems_of(text)[0].hint


def test_examples_have_no_problem() -> None:
    assert list(map(str, problems_of(EXAMPLES.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_exercise_has_no_problem(path: Path) -> None:
    source, found = parse_source(path.name, path.name, path.read_text(encoding="utf-8"))
    assert source is not None
    figure, faults = load_figure(source, ("figure",), source.fields["figure"])
    assert figure is not None
    assert list(map(str, [*found, *faults, *check_figure(figure, source, ("figure",))])) == []


def test_words_name_every_muscle() -> None:
    fewer = {name: said for name, said in WORDS.muscles.items() if name != "neck"}
    with pytest.raises(ValidationError, match="no words for neck"):
        FigureWords.model_validate(WORDS.model_dump() | {"muscles": fewer})
