"""The figures that tests draw: those of the exercises, and the examples of what else the engine can do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from hooks.drawing.figure.model import Figure, FigureWords
from tests.frozen import FROZEN

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "hooks" / "kinds" / "figure" / "examples.yml"
EXERCISES = sorted((FROZEN / "exercises").glob("*.md"))


def _read(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)  # the same in a tenth of the time


def _written() -> dict[str, Any]:
    found = {path.stem: path.read_text(encoding="utf-8").split("\n---\n")[0] for path in EXERCISES}
    exercises = {name: _read(text).get("figure") for name, text in found.items() if name != "index"}
    examples: dict[str, Any] = _read(EXAMPLES.read_text(encoding="utf-8"))
    return exercises | examples


FIGURES = {name: Figure.model_validate(fields) for name, fields in _written().items()}
MOVING = [name for name, figure in FIGURES.items() if len(figure.poses) > 1]
WORDS = FigureWords.model_validate(
    _read((ROOT / "hooks" / "words" / "en.yml").read_text(encoding="utf-8"))["figure"]
)
