"""The menu and the main ways in, as `mkdocs.yml` names them: where each leads."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from hooks.adapters.setup.settings import Settings, read_file
from hooks.adapters.setup.slips import shown
from hooks.core.problem import Problem
from hooks.core.record import suggest
from hooks.core.theme import THEME
from hooks.core.yaml_lines import KeyPath


def menu_problems(file: Path, pages: Collection[str]) -> list[Problem]:
    """The entries of the menu, and the main ways in, that lead to no page; and icons that nobody has drawn.

    Args:
        file: the settings.
        pages: every page, by its path in the content.
    """
    settings = Settings(file)
    read_file(settings)
    wanted = [*_entries(settings.values.get("nav"), ("nav",)), *_doors(settings, "page")]
    problems = [
        _at(settings, path, f'names the page "{page}", which does not exist', suggest(page, pages))
        for path, page in wanted
        if page.endswith(".md") and page not in pages
    ]
    icons = re.findall(
        r'name == "([\w-]+)"', (THEME / "partials" / "symbol.html").read_text(encoding="utf-8")
    )
    return problems + [
        _at(settings, path, f'names the icon "{icon}", which nobody has drawn', suggest(icon, icons))
        for path, icon in _doors(settings, "icon")
        if icon not in icons
    ]


def _at(settings: Settings, path: KeyPath, message: str, hint: str) -> Problem:
    return Problem(shown(settings.file), settings.line_of(path), str(path[0]), message, hint)


def _entries(nav: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Where each entry of the menu is in the settings, and its page."""
    if isinstance(nav, str):
        yield path, nav
    for key, value in (
        nav.items() if isinstance(nav, dict) else enumerate(nav if isinstance(nav, list) else ())
    ):
        yield from _entries(value, (*path, key))


def _doors(settings: Settings, key: str) -> Iterator[tuple[KeyPath, str]]:
    extra = settings.values.get("extra")
    doors = extra.get("doors") if isinstance(extra, dict) else None
    for at, door in enumerate(doors if isinstance(doors, list) else ()):
        if isinstance(door, dict) and door.get(key):
            yield ("extra", "doors", at, key), str(door[key])
