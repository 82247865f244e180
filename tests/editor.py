"""What an editor makes of the content: every file against its schema, by a validator not ours."""

from __future__ import annotations

import json
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from hooks.declared import FEATURES
from hooks.library.schemas import schema_files
from tests.tiny import ROOT

WRITTEN = {file.stem: file for file in sorted((ROOT / "docs" / "schemas").glob("*.json"))}


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(WRITTEN[name].read_text(encoding="utf-8")))


def fields(file: Path) -> Any:
    """A YAML file, or the front matter of a page, as values of JSON."""
    text = file.read_text(encoding="utf-8")
    part = text.split("---\n")[1] if file.suffix == ".md" else text
    return json.loads(json.dumps(yaml.safe_load(part), default=str))


def schema_of(path: str) -> str | None:
    """The one schema of a file; an index in a folder of records has none, nor has a file of no kind."""
    names = [
        name
        for name, patterns in schema_files(FEATURES).items()
        if any(matches(path, pattern) for pattern in patterns if not pattern.startswith("!"))
        and not any(matches(path, pattern[1:]) for pattern in patterns if pattern.startswith("!"))
    ]
    assert len(names) <= 1, f"{path}: {names}"
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
