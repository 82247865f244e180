"""One slip, one problem: of a file that cannot be read, and of a record that others rest on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.core.problem import listing
from hooks.site import build_site
from tests.day import TODAY, last_written
from tests.tiny import ROOT, TinyGuide

Tiny = Callable[..., TinyGuide]
GUIDES = {"tiny": ROOT / "tests/guides/tiny", "shin-pain": ROOT / "tests/guides/shin-pain"}
FILES = [
    (guide, file.relative_to(folder / "content").as_posix())
    for guide, folder in GUIDES.items()
    for file in sorted((folder / "content").rglob("*.*"))
    if file.suffix in {".md", ".yml"}
]


@pytest.mark.parametrize(("guide", "path"), FILES)
def test_a_slip_in_any_file_is_one_problem(tmp_path: Path, guide: str, path: str) -> None:
    content = tmp_path / "content"
    shutil.copytree(GUIDES[guide] / "content", content)
    file = content / path
    rows = file.read_text(encoding="utf-8").split("\n")
    at = 1 if file.suffix == ".md" else 0
    file.write_text("\n".join([*rows[:at], "broken: @nothing", *rows[at:]]), encoding="utf-8")
    problems = set(build_site(content, max(TODAY, last_written(content))).problems)
    assert len(problems) == 1, listing(problems)
    (problem,) = problems
    assert (problem.path, problem.line) == (f"content/{path}", at + 1)


SIGNS, QUESTIONS = "finder/warning-signs.yml", "finder/questions.yml"
RECORDS = [
    (SIGNS, "screen: first, ask: A knee that locks", "screen: first, ask: [A knee]", "signs.lock.ask"),
    (SIGNS, "soon, stop_activity: true", "later, stop_activity: true", "signs.lock.tier"),
    (QUESTIONS, "{label: Front of the knee}", "{label: 7}", "questions.where.options.front.label"),
    (QUESTIONS, "ask: How did it begin?", "ask: {how: it began}", "questions.onset.ask"),
    (QUESTIONS, "pick: many", "pick: some", "questions.first.pick"),
    ("exercises/wall-sit.md", "kind: strength", "kind: power", "kind"),
    ("exercises/wall-sit.md", "posture: standing", "posture: flying", "figure.poses.1.posture"),
    ("causes/ordinary-ache.md", "pattern: well-known", "pattern: sure", "pattern"),
    ("causes/ordinary-ache.md", "weight: specific", "weight: much", "signals.for.1.weight"),
    ("references.yml", "year: 2020", "year: soon", "oar-2020.year"),
    ("exercises.yml", "effort: You could do two more.", "effort: [a]", "effort"),
    ("index.md", "written: 2026-11-23", "written: lately", "written"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "key"), RECORDS, ids=[f"{r[0]} {r[3]}" for r in RECORDS])
def test_a_wrong_value_that_others_rest_on_is_one_problem(
    tiny: Tiny, path: str, old: str, new: str, key: str
) -> None:
    guide = tiny()
    guide.replace(path, old, new)
    report = guide.problems().splitlines()
    assert len(report) == 1, report
    assert report[0].startswith(f"content/{path}:")
    assert f": {key}: " in report[0]
