"""What GitHub runs: actions pinned to a commit, content checked first, problems shown on their lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from hooks.core.problem import Problem
from tests.tiny import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = {
    file.name: yaml.safe_load(file.read_text(encoding="utf-8")) for file in GITHUB.glob("workflows/*.yml")
}


def uses(value: Any) -> Iterator[str]:
    """Every action and workflow that another one names."""
    for key, inner in (
        value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else [])
    ):
        if key == "uses":
            yield inner
        yield from uses(inner)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_only_read_and_its_jobs_ask_for_more(name: str) -> None:
    assert WORKFLOWS[name]["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actions_are_pinned_and_workflows_exist(name: str) -> None:
    for used in uses(WORKFLOWS[name]):
        if used.startswith("./"):
            assert (ROOT / used).is_file(), used
        else:
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", used), used


def test_nothing_is_tested_before_the_content_is_checked() -> None:
    jobs = WORKFLOWS["publish.yml"]["jobs"]
    assert "needs" not in jobs["check"]
    assert {name for name, job in jobs.items() if "needs" not in job} == {"check"}


def test_the_weekly_build_waits_for_no_test() -> None:
    jobs = WORKFLOWS["weekly.yml"]["jobs"]
    assert not any("needs" in job for job in jobs.values())


@pytest.mark.parametrize(
    "problem",
    [
        Problem("content/exercises/bridge.md", 12, "dose.sets", "is 0: too few", "Write 1 or more"),
        Problem("content/newsletter.yml", 3, "", "is no YAML", "See line 2: a tab"),
        Problem("overrides/components/door/door.html", 2, "", "isn't well formed", "Close it"),
        Problem("overrides/assets/site.mjs", 2, "", "imports what isn't there", "Correct the name"),
        Problem("hooks/guide.py", 7, "", "has an error", "Correct it"),
    ],
)
def test_github_shows_a_problem_on_its_line(problem: Problem) -> None:
    (matcher,) = json.loads((GITHUB / "problems.json").read_text(encoding="utf-8"))["problemMatcher"]
    (pattern,) = matcher["pattern"]
    found = re.fullmatch(pattern["regexp"], str(problem))
    assert found
    assert found[pattern["file"]] == problem.path
    assert found[pattern["line"]] == str(problem.line)
    assert found[pattern["message"]].startswith(problem.key)


@pytest.mark.parametrize("name", ["wrong-fact", "clinical-worry"])
def test_a_form_asks_something_that_must_be_answered(name: str) -> None:
    form = yaml.safe_load((GITHUB / f"ISSUE_TEMPLATE/{name}.yml").read_text(encoding="utf-8"))
    assert any(field.get("validations", {}).get("required") for field in form["body"])
