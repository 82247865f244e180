"""What docs/conventions.md says of state and of the disk is true."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.tiny import ROOT

HOOKS = ROOT / "hooks"
BELOW_ADAPTERS = sorted(
    file for file in HOOKS.rglob("*.py") if "adapters" not in file.relative_to(HOOKS).parts
)
READS = re.compile(r"\.(?:read_text|read_bytes|open|exists|is_file|is_dir|glob|rglob|iterdir|stat)\(")
READERS = {
    "core/source.py",
    "core/theme.py",
    "core/style_sheet.py",
    "core/palette.py",
    "core/script.py",
    "kinds/plain_language/phrases.py",
    "library/dictionary.py",
    "library/words.py",
    "outputs/card_image/typeface.py",
    "outputs/handout/pdf.py",
    "outputs/newsletter/pointers.py",
    "outputs/redirects/load.py",
    "workshop/examples.py",
    "workshop/tokens.py",
}
"""Of what ships with the code (templates, styles, scripts, fonts, the sheet), and of what authors write."""


def test_only_those_that_say_so_touch_the_disk() -> None:
    found = {
        file.relative_to(HOOKS).as_posix()
        for file in BELOW_ADAPTERS
        if READS.search(text := file.read_text(encoding="utf-8")) or "from pathlib import Path\n" in text
    }
    # `site` is given a path, and hands it on to those that read.
    assert found - {"site.py"} == READERS


def test_only_those_that_say_so_remember_anything() -> None:
    found = {
        (file.relative_to(HOOKS).as_posix(), name)
        for file in BELOW_ADAPTERS
        for name in _mutable(ast.parse(file.read_text(encoding="utf-8")))
    }
    assert found == {
        ("core/memo.py", "results"),
        ("core/memo.py", "modules"),
        ("core/reads.py", "_open"),
        ("core/source.py", "parsed"),
        ("core/source.py", "_used"),
    }


def _mutable(module: ast.Module) -> Iterator[str]:
    """Names of a module that are no constants, and those that its functions put something else in."""
    for statement in module.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                made = isinstance(statement.value, ast.Dict | ast.List | ast.Set | ast.Call)
                if made and name.islower():
                    yield name
    yield from (name for node in ast.walk(module) if isinstance(node, ast.Global) for name in node.names)


def test_the_code_has_no_floor_that_its_map_leaves_out() -> None:
    said = Path(HOOKS / "__init__.py").read_text(encoding="utf-8")
    floors = {path.stem for path in HOOKS.iterdir() if path.name[0] != "_" and path.suffix in {"", ".py"}}
    assert floors
    assert [floor for floor in sorted(floors) if not re.search(rf"\b{floor}\b", said)] == []
