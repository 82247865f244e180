"""The JSON Schemas as an editor reads them: a validator that is not ours, and a mapping to every file."""

from __future__ import annotations

import json
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from hooks.adapters.command_line import main
from hooks.declared import FEATURES
from hooks.library.schemas import schema_files, schemas
from tests.tiny import ROOT, TinyGuide

WRITTEN = {file.stem: file for file in sorted((ROOT / "docs" / "schemas").glob("*.json"))}
SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(WRITTEN[name].read_text(encoding="utf-8")))


def fields(file: Path) -> Any:
    """A YAML file, or the front matter of a page, as values of JSON."""
    text = file.read_text(encoding="utf-8")
    part = text.split("---\n")[1] if file.suffix == ".md" else text
    return json.loads(json.dumps(yaml.safe_load(part), default=str))


def schema_of(path: str) -> str | None:
    """The one schema that is mapped to a file of the content; none for an index in a folder of records."""
    names = [
        name
        for name, patterns in schema_files(FEATURES).items()
        if any(matches(path, pattern) for pattern in patterns if not pattern.startswith("!"))
        and not any(matches(path, pattern[1:]) for pattern in patterns if pattern.startswith("!"))
    ]
    assert len(names) <= 1, f"{path}: {names}"
    assert names or path in {"glossary.md", "plans/index.md"}, path
    return names[0] if names else None


def matches(path: str, pattern: str) -> bool:
    return fnmatch(path, pattern) or fnmatch(path, pattern.removeprefix("**/"))


def slips(folder: Path) -> list[str]:
    """Everything that an editor would underline in a content folder."""
    found = []
    for file in sorted([*folder.rglob("*.yml"), *folder.rglob("*.md")]):
        path = file.relative_to(folder).as_posix()
        name = schema_of(path)
        errors = validator(name).iter_errors(fields(file)) if name else ()
        found += [f"{path}: {error.json_path}: {error.message}" for error in errors]
    return found


@pytest.mark.parametrize("name", WRITTEN)
def test_a_validator_takes_the_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(WRITTEN[name].read_text(encoding="utf-8")))


def test_content_without_a_problem_is_not_underlined() -> None:
    assert slips(ROOT / "content") == []


def test_an_editor_underlines_what_the_check_would_report(tmp_path: Path) -> None:
    tiny = TinyGuide(tmp_path, {})
    assert slips(tiny.content) == []
    tiny.replace("causes/long-stroke.md", "grade: ", "grad: ")
    tiny.replace("exercises/wall-sit.md", "kind: strength", "kind: strenght")
    found = slips(tiny.content)
    assert any("'grad' was unexpected" in slip for slip in found)
    assert any("'grade' is a required property" in slip for slip in found)
    assert any("exercises/wall-sit.md: $.kind: 'strenght' is not one of" in slip for slip in found)


def test_editors_find_every_schema() -> None:
    assert set(SETTINGS) == {f"docs/schemas/{name}.json" for name in schemas(FEATURES)}
    assert all((ROOT / schema).exists() for schema in SETTINGS)
    assert SETTINGS["docs/schemas/tips.json"] == ["content/tips.yml"]
    assert SETTINGS["docs/schemas/cause.json"] == ["content/causes/*.md", "!content/causes/index.md"]
    assert "!content/causes/*.md" in SETTINGS["docs/schemas/guide.json"]


def test_the_settings_are_those_that_the_command_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("editor.json").write_text('{"editor.rulers": [120]}', encoding="utf-8")
    assert main(["schemas", "docs/schemas", "--settings", "editor.json"]) == 0
    written = json.loads(Path("editor.json").read_text(encoding="utf-8"))
    assert written == {"editor.rulers": [120], "yaml.schemas": SETTINGS}, "run make schemas"
