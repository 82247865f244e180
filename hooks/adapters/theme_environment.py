"""The theme's templates, as a build reads them.

In each build MkDocs asks for them again and lists all of the theme's files. Material for MkDocs has some
fourteen thousand icons, in a hidden folder that no build publishes, and compiles its words each time.
"""

from __future__ import annotations

import os
from functools import partial

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme

from hooks.adapters.build_cache.file_cache import TemplateCache


class VisibleFiles(FileSystemLoader):
    """Reads templates from folders, and lists only those outside hidden folders."""

    def list_templates(self) -> list[str]:
        """The names of all visible files, in order."""
        return sorted({name for folder in self.searchpath for name in _visible(folder)})


def _visible(folder: str) -> list[str]:
    names = []
    for at, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = at[len(folder) :].replace(os.sep, "/").lstrip("/")
        names += [f"{below}/{name}" if below else name for name in files]
    return names


def make_lean(theme: Theme) -> None:
    """Let every environment that a theme gives out in this build be a lean one."""
    vars(theme).setdefault("get_env", partial(_environment, theme))


def _environment(theme: Theme) -> Environment:
    env = Theme.get_env(theme)
    env.loader = VisibleFiles(theme.dirs)
    env.bytecode_cache = TemplateCache("theme")
    return env
