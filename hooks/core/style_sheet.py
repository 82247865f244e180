"""Small style sheets from many readable files: one for every page, and one for the components on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from hooks.core.page import BUILD
from hooks.core.templates import COMPONENTS

SHEETS = COMPONENTS.parent / "assets" / "stylesheets"
HOME = SHEETS.parent / "home.css"
"""For the home page and the others that show the main ways in, and for no other page."""
FRAME = ("bare-page", "site-search")
"""Components that surround the content of every page."""
INNER = ("contents",)
"""Components that surround the content of every page but the home page, which has no byte to spare."""
MADE_BY_SCRIPTS = {"cause-finder": ("call-help", "warning-sign")}
"""For each element, the other components that its script adds to the page."""

LONGEST_NAME = 180
"""Of a file without its extension: file systems take 255 bytes."""
SUPPORTS_LIGHT_DARK = "@supports (color: light-dark(red, red))"
_TWO_COLOURS = re.compile(r"(--[\w-]+): light-dark\(([^(),]+), [^(),]+\);")
_ATTRIBUTE = re.compile(r'\bclass="([^"]*)"')
State = tuple[tuple[Path, int], ...]
_CLASS = re.compile(r"\.([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")


def style_sheet() -> str:
    """The sheets of the theme in the order of their names, then those of the frame."""
    return _joined([*sorted(SHEETS.glob("*.css")), *(_file(name) for name in FRAME)])


def home_sheet() -> str:
    """The sheet of the home page."""
    return _joined([HOME])


def sheet_path(names: Iterable[str]) -> str:
    """Where the sheet of some components is published; a digest stands for the names of very many."""
    name = ".".join(sorted(names))
    short = name if len(name) <= LONGEST_NAME else sha256(name.encode()).hexdigest()[:16]
    return f"{BUILD}assets/styles/{short}.css"


def component_sheet(names: Iterable[str]) -> str:
    """The sheets of some components, in the order of their names."""
    return _joined(_file(name) for name in sorted(names))


def later_sheet(element: str, names: Iterable[str]) -> str:
    """The sheet of the components that the script of an element adds, then `later.css` beside its own."""
    own = COMPONENTS / element / "later.css"
    return _joined([*(_file(name) for name in sorted(names)), *([own] if own.exists() else [])])


def later_sheet_path(element: str) -> str:
    """Where the sheet is published of what the script of an element adds to the page."""
    return f"{BUILD}assets/styles/later/{element}.css"


def components_in(html: str) -> list[str]:
    """The names of the components whose sheets style some HTML, or what its scripts add to the page."""
    made = {name for element, names in MADE_BY_SCRIPTS.items() if f"<{element}" in html for name in names}
    return sorted({*components_at_first(html), *made})


def components_at_first(html: str) -> list[str]:
    """The names of the components whose sheets style some HTML as it comes, before any script."""
    used = {name.partition("__")[0] for names in _ATTRIBUTE.findall(html) for name in names.split()}
    return [name for name, classes in _classes().items() if classes & used]


@cache
def _classes() -> dict[str, set[str]]:
    return _classes_in(_state(sorted(COMPONENTS.glob("*/*.css"))))


@lru_cache(maxsize=1)
def _classes_in(_sheets: State) -> dict[str, set[str]]:
    """The classes specific to each component that has a sheet and isn't on every page."""
    shared = set(_CLASS.findall(style_sheet()))
    names = [name for name in styled() if name not in FRAME + INNER]
    return {name: set(_CLASS.findall(component_sheet([name]))) - shared for name in names}


def class_names() -> str:
    """The classes of every component, which decide what sheets a page needs; read again at each build."""
    _classes.cache_clear()
    return repr([(name, sorted(classes)) for name, classes in _classes().items()])


def styled() -> list[str]:
    """The names of the components that have a sheet."""
    return sorted(folder.name for folder in COMPONENTS.iterdir() if _file(folder.name).exists())


def _file(name: str) -> Path:
    return COMPONENTS / name / f"{name}.css"


def _joined(files: Iterable[Path]) -> str:
    return _joined_in(_state(files))


def _state(files: Iterable[Path]) -> State:
    """Some files in their order, each with its time of change."""
    return tuple((file, file.stat().st_mtime_ns) for file in files)


@lru_cache(maxsize=512)  # a preview asks for each sheet again after every edit
def _joined_in(files: State) -> str:
    return minified(with_light_fallback("\n".join(file.read_text(encoding="utf-8") for file, _ in files)))


def with_light_fallback(css: str) -> str:
    """A sheet whose tokens of two colours fall back to the light one in browsers without `light-dark()`.

    Such a browser would take the value as invalid: figures would be black, and words on teal would have no
    background.
    """
    both = "".join(token[0] for token in _TWO_COLOURS.finditer(css))
    light = _TWO_COLOURS.sub(r"\1: \2;", css)
    return f"{light}@layer tokens{{{SUPPORTS_LIGHT_DARK}{{:root{{{both}}}}}}}" if both else css


def minified(css: str) -> str:
    """A sheet without its comments and unneeded space.

    A space before a colon stays: in `.card :is(h2, h3)` it means "inside".
    """
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", bare)).replace(";}", "}").strip()
