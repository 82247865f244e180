"""The documents say everything there is: a key, a block, a command or a decision without a mention fails."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any, get_args

import pytest

from hooks.adapters.command_line import main
from hooks.core.author_syntax import STOCK_BLOCKS
from hooks.core.record import Grade, PageMeta, Record
from hooks.declared import FEATURES
from hooks.library.load import needed
from hooks.library.schemas import schemas
from hooks.workshop.examples import example_files
from tests.frozen import frozen_library
from tests.generator.test_architecture import FOLDERS
from tests.generator.test_components import EXAMPLES
from tests.tiny import ROOT

DOCS, HOOKS = ROOT / "docs", ROOT / "hooks"
BLOCKS = sorted({example.component for example in EXAMPLES})
MODEL, WRITING, CONTRIBUTING = (
    (ROOT / path).read_text(encoding="utf-8")
    for path in ("docs/content-model.md", "docs/writing.md", "CONTRIBUTING.md")
)
DOCUMENTS = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *HOOKS.rglob("README.md")], key=Path.as_posix)
KINDS = FEATURES.every_kind
NEEDED = needed(KINDS)
SCHEMAS = schemas(FEATURES)
TABLED = {kind.schema_name: kind.model for kind in KINDS if kind.schema_name in SCHEMAS}
ROW = re.compile(r"^\| `([\w-]+)` \|.*\| (yes|no) \|", re.MULTILINE)


def section(title: str) -> str:
    """The text below a heading of the content model, up to the next of its level."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", MODEL, re.MULTILINE | re.DOTALL)
    assert found, f"no section {title}"
    return found[1]


def tables(text: str) -> list[dict[str, bool]]:
    """Each table as its keys and whether they are needed."""
    blocks = re.split(r"\n(?!\|)", text)
    return [
        keys for block in blocks if (keys := {name: needed == "yes" for name, needed in ROW.findall(block)})
    ]


def models(annotation: Any) -> Iterator[type[Record]]:
    """The records that a type holds, itself first."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models(field.annotation)
    else:
        for part in get_args(annotation):
            yield from models(part)


def keys(model: type[Record]) -> dict[str, bool]:
    """The model's own keys as authors write them, and whether they are needed."""
    shared = set(PageMeta.model_fields) if model is not PageMeta and issubclass(model, PageMeta) else set()
    fields = {name: field for name, field in model.model_fields.items() if name not in shared}
    return {field.alias or name: field.is_required() for name, field in fields.items()}


@pytest.mark.parametrize("kind", TABLED)
def test_the_content_model_lists_every_key_and_no_other(kind: str) -> None:
    documented = tables(section(kind))
    shared = set(models(PageMeta))
    expected = [keys(model) for model in dict.fromkeys(models(TABLED[kind])) if model not in shared]
    assert [table for table in expected if table not in documented] == []
    assert [table for table in documented if table not in expected] == []


def test_the_content_model_lists_the_keys_of_every_page_and_all_words() -> None:
    assert tables(section("Every page")) == [keys(model) for model in models(PageMeta)]
    text = section("wording")
    named = {*re.findall(r"`([a-z_]+)`", text), *re.findall(r"\*\*([a-z_]+)\*\*", text)}
    assert named == {key for model in models(type(frozen_library().wording)) for key in keys(model)}


def test_the_content_model_names_every_file_and_every_grade() -> None:
    for name in (*NEEDED, *get_args(Grade)):
        assert f"`{name}`" in MODEL, name


def test_the_guide_for_authors_names_every_block_and_grade() -> None:
    for block in (*BLOCKS, *STOCK_BLOCKS):
        assert f"/// {block}" in WRITING, block
    for grade in get_args(Grade):
        assert f"`{grade}`" in WRITING, grade


def test_contributors_are_told_every_target_and_command() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^([a-z]+):", makefile, re.MULTILINE):
        assert f"`make {target}`" in CONTRIBUTING, target


def test_contributors_are_told_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = re.search(r"\{([\w,]+)\}", capsys.readouterr().out)
    assert listed
    for command in listed[1].split(","):
        assert f"`python -m hooks {command}" in CONTRIBUTING, command


READMES = {
    file.parent.relative_to(HOOKS).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted(HOOKS.rglob("README.md"))
}


@pytest.mark.parametrize("feature", FOLDERS)
def test_a_feature_says_what_it_needs_and_what_happens_without_script(feature: str) -> None:
    readme = READMES[feature].lower()
    assert "without javascript" in readme
    assert "accessible" in readme


def test_every_block_is_told_of_by_its_feature() -> None:
    for block in BLOCKS:
        assert any(f"/// {block}" in readme for readme in READMES.values()), block


def test_every_component_has_examples_and_all_examples_are_shown() -> None:
    assert set(HOOKS.rglob("examples.yml")) == {file for _, file in example_files()}


def test_the_schemas_for_editors_are_current() -> None:
    written = {
        file.stem: json.loads(file.read_text(encoding="utf-8")) for file in (DOCS / "schemas").glob("*.json")
    }
    assert set(written) == {*TABLED, "wording"}
    assert written == json.loads(json.dumps(SCHEMAS)), "run make schemas"


@pytest.mark.parametrize("document", DOCUMENTS, ids=[file.relative_to(ROOT).as_posix() for file in DOCUMENTS])
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    text = re.sub(r"^```.*?^```", "", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"`[^`\n]*`", "", text)
    for target, anchor in re.findall(r"\]\((?!\w+:)([^)#\s]*)#?([^)\s]*)\)", text):
        file = document.parent / target if target else document
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(file), f"{target}#{anchor}"


def anchors(document: Path) -> set[str]:
    """The anchors that a forge makes of a document's headings."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_decisions_are_numbered_dated_and_short() -> None:
    records = sorted((DOCS / "decisions").glob("*.md"))
    assert [int(file.name[:4]) for file in records] == list(range(1, len(records) + 1))
    for file in records:
        text = file.read_text(encoding="utf-8")
        assert re.match(rf"# {int(file.name[:4])}\. .+\n\n\d{{4}}-\d\d-\d\d\. ", text), file
        assert len(text.splitlines()) <= 60, file


def test_every_override_of_the_theme_is_counted() -> None:
    """Blocks, partials and pages of the theme that we replace, each with its reason."""
    told = (ROOT / "docs" / "overrides.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| `([^`]+)` \|", told, re.MULTILINE)
    assert [int(number) for number, _ in rows] == list(range(1, len(rows) + 1))
    overrides = ROOT / "overrides"
    theirs = [Path(str(resources.files(host) / "templates")) for host in ("material", "mkdocs")]
    blocks = re.findall(r"\{%-? block (\w+)", (overrides / "shell.html").read_text(encoding="utf-8"))
    files = [path.relative_to(overrides).as_posix() for path in overrides.rglob("*.*ml")]
    replaced = [name for name in files if any((theme / name).exists() for theme in theirs)]
    assert sorted(name for _, name in rows) == sorted(blocks + replaced)
