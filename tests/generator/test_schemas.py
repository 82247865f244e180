"""The JSON Schemas as an editor reads them: a validator that is not ours, and a mapping to every file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hooks.adapters.command_line import main
from hooks.declared import FEATURES
from hooks.library.schemas import schemas
from tests.editor import WRITTEN, schema_of, slips
from tests.generator.test_examples_in_docs import guide
from tests.tiny import ROOT, TinyGuide

SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_validator_takes_the_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(WRITTEN[name].read_text(encoding="utf-8")))


def test_an_editor_underlines_what_the_check_would_report(tmp_path: Path) -> None:
    tiny = TinyGuide(tmp_path, {})
    assert slips(tiny.content) == []
    tiny.replace("causes/long-stroke.md", "pattern: ", "patern: ")
    tiny.replace("exercises/wall-sit.md", "kind: strength", "kind: strenght")
    found = slips(tiny.content)
    assert any("'patern' was unexpected" in slip for slip in found)
    assert any("'pattern' is a required property" in slip for slip in found)
    assert any("exercises/wall-sit.md: $.kind: 'strenght' is not one of" in slip for slip in found)


def test_the_schema_of_every_file_is_used(tmp_path: Path) -> None:
    tiny = guide(tmp_path)
    assert slips(tiny.content) == []
    files = [file.relative_to(tiny.content).as_posix() for file in tiny.content.rglob("*.*")]
    used = {schema_of(path) for path in files}
    assert {"cause", "exercise", "plan", "guide", "sessions", "tips", "references", "wording"} <= used


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
