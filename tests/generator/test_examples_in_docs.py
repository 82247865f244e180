"""Every example of YAML in the documents is content without a problem; quoted output is what is printed."""

from __future__ import annotations

import re
import shutil
import textwrap
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.adapters.command_line import main
from hooks.core.condition import parse_condition
from tests.tiny import ROOT, TinyGuide

GUIDES = ROOT / "tests" / "guides"
DAY = date(2026, 11, 26)
DOCUMENTS = [
    *(ROOT / "docs").glob("*.md"),
    *(ROOT / "hooks").rglob("README.md"),
]
FENCE = re.compile(r"^( *)```yaml ?(\S*) ?(\S*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
WRITING = (ROOT / "docs" / "writing.md").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Example:
    """One block of YAML, and what its first line says of it."""

    document: str
    kind: str
    """`new` file, `more` entries for a file, `part` of a file, one `condition` a line, or a `fragment`."""
    path: str
    text: str


def examples_in(document: Path) -> list[Example]:
    text = document.read_text(encoding="utf-8")
    shown = document.relative_to(ROOT).as_posix()
    return [Example(shown, kind, path, textwrap.dedent(part)) for _, kind, path, part in FENCE.findall(text)]


EXAMPLES = [example for document in sorted(DOCUMENTS) for example in examples_in(document)]
KINDS = {"new", "more", "part", "condition", "fragment"}
NEW = [example for example in EXAMPLES if example.kind == "new"]
NAMES = [f"{example.document}-{example.kind}-{example.path}" for example in EXAMPLES]


def guide(folder: Path) -> TinyGuide:
    """The tiny guide with all that the examples name, and with what an author adds."""
    tiny = TinyGuide(folder, {})
    for more in (GUIDES / "documented", GUIDES / "additions" / "new"):
        shutil.copytree(more, tiny.content, dirs_exist_ok=True)
    (tiny.content / "README.md").unlink()
    for file in (GUIDES / "additions" / "more").glob("*.yml"):
        add(tiny, file.name, file.read_text(encoding="utf-8"))
    return tiny


def add(tiny: TinyGuide, path: str, entries: str) -> None:
    before = (tiny.content / path).read_text(encoding="utf-8")
    tiny.write(path, f"{before.rstrip()}\n{entries}")


def put(tiny: TinyGuide, example: Example) -> None:
    """Write an example where it belongs; a part takes the place of the keys that it has."""
    if example.kind == "new":
        before = (tiny.content / example.path).read_text(encoding="utf-8").rpartition("---\n")[2]
        tiny.write(example.path, example.text if "---\n" not in example.text else example.text + before)
        return
    text = (tiny.content / example.path).read_text(encoding="utf-8")
    _, front, body = text.split("---\n", 2) if text.startswith("---\n") else ("", text, None)
    merged = yaml.safe_dump(yaml.safe_load(front) | yaml.safe_load(example.text), sort_keys=False)
    tiny.write(example.path, merged if body is None else f"---\n{merged}---\n{body}")


def test_every_example_says_where_it_belongs() -> None:
    assert [
        example
        for example in EXAMPLES
        if example.kind not in {"new", "more", "part", "condition", "fragment"}
    ] == []
    assert len([example for example in EXAMPLES if example.kind in {"new", "more", "part"}]) > 10


def test_the_guide_that_they_are_put_into_has_no_problem(tmp_path: Path) -> None:
    assert guide(tmp_path).problems(DAY) == ""


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_an_example_is_content_without_a_problem(example: Example, tmp_path: Path) -> None:
    if example.kind == "condition":
        for line in example.text.splitlines():
            assert parse_condition(yaml.safe_load(line)["when"])
    elif example.kind == "fragment":
        assert yaml.safe_load(example.text) is not None or example.text.startswith("# ")
    elif example.kind == "more":
        written = (GUIDES / "additions" / "more" / example.path).read_text(encoding="utf-8")
        assert yaml.safe_load(example.text) == yaml.safe_load(written)
    else:
        tiny = guide(tmp_path)
        put(tiny, example)
        assert tiny.problems(DAY) == ""


@pytest.mark.parametrize(
    "example", [example for example in EXAMPLES if example.kind == "new"], ids=lambda it: it.path
)
def test_a_whole_file_is_the_one_that_is_tried_on_the_real_guide(example: Example) -> None:
    written = (GUIDES / "additions" / "new" / example.path).read_text(encoding="utf-8")
    assert front(example.text) == front(written)


def front(text: str) -> Any:
    return yaml.safe_load(text.split("---\n")[1])


def test_the_errors_that_authors_are_shown_are_those_that_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny = guide(tmp_path)
    tiny.replace("causes/tight-shoes.md", "[calf-raise, wall-sit]", "[calf-rise, wall-sit]")
    tiny.replace("exercises/wall-sit.md", "{sets: 3,", "{sets: three,")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")
    assert main(["--content", str(tiny.content), "check"]) == 1
    quoted = WRITING.partition("## What errors look like\n\n```\n")[2].partition("```")[0]
    assert capsys.readouterr().err == quoted
