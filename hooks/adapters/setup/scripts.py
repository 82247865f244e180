"""Modules of the browser that import a module or a name that doesn't exist: nothing of them would run."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from hooks.core.memo import memoised
from hooks.core.problem import Problem
from hooks.core.record import suggest
from hooks.core.theme import THEME

_COMMENT = re.compile(r"/\*.*?\*/|(?<=\s)//[^\n]*", re.DOTALL)
_STATIC = re.compile(
    r"^\s*(?:import|export)\b(?:(?P<names>[^;'\"]*?)\bfrom\b)?\s*['\"](?P<path>[^'\"]+)['\"]", re.MULTILINE
)
_LATER = re.compile(r"\bimport\(\s*['\"](?P<path>[^'\"]+)['\"]")
_ELEMENT = re.compile(r"<([a-z]+(?:-[a-z]+)+)\b")
_NAMES = re.compile(r"\{([^}]*)\}")
_EXPORT = re.compile(
    r"^export\s+(?:default\s+)?(?:async\s+)?(?:function\*?|class|const|let|var)\s+(\w+)", re.MULTILINE
)
_EXPORTS = re.compile(r"^export\s*\{([^}]*)\}", re.MULTILINE)


def script_problems(shown: Callable[[Path], str], theme: Path = THEME) -> list[Problem]:
    """Every import of the theme's modules that leads nowhere.

    Args:
        shown: the path of a file as messages give it.
        theme: the folder of the theme.
    """
    modules = {
        file.resolve(): json.loads(_module(file.read_text(encoding="utf-8"))) for file in theme.rglob("*.mjs")
    }
    imports = [
        Problem(shown(file), line, "", message, hint)
        for file, module in modules.items()
        for line, path, names in module["imports"]
        for message, hint in _lost((file.parent / path).resolve(), path, names, modules)
    ]
    return sorted([*imports, *_idle_elements(shown, theme)])


def _idle_elements(shown: Callable[[Path], str], theme: Path) -> Iterator[Problem]:
    """Elements such as `<body-map>` whose script doesn't exist: it's found by their name."""
    for file in sorted(theme.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        for found in _ELEMENT.finditer(text):
            script = theme / "components" / found[1] / f"{found[1]}.mjs"
            if not script.is_file():
                line = text.count("\n", 0, found.start()) + 1
                message = f"has the element <{found[1]}>, whose script {shown(script)} does not exist"
                yield Problem(shown(file), line, "", message, "Add the script, or correct the element's name")


def _lost(
    file: Path, path: str, names: list[str], modules: dict[Path, dict[str, list[str]]]
) -> Iterator[tuple[str, str]]:
    if file not in modules:
        known = [other.name for other in modules]
        yield (
            f'imports "{path}", which does not exist',
            suggest(file.name, known, "Correct the path, or add the file"),
        )
        return
    exported = modules[file]["exports"]
    for name in names:
        if name not in exported:
            yield f'imports "{name}" from "{path}", which exports no such name', suggest(name, exported)


@memoised
def _module(text: str) -> str:
    """What a module imports and exports, as JSON: `imports` are (line, path, names)."""
    bare = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    imports = [
        (bare.count("\n", 0, found.start("path")) + 1, found["path"], _names(found.groupdict().get("names")))
        for pattern in (_STATIC, _LATER)
        for found in pattern.finditer(bare)
        if found["path"].startswith(".")
    ]
    listed = [
        name.split()[-1] for group in _EXPORTS.findall(bare) for name in group.split(",") if name.strip()
    ]
    return json.dumps({"imports": imports, "exports": [*_EXPORT.findall(bare), *listed]})


def _names(clause: str | None) -> list[str]:
    """The names between the braces of an import, as the other module calls them."""
    inner = _NAMES.search(clause or "")
    return [name.split()[0] for name in inner[1].split(",") if name.strip()] if inner else []
