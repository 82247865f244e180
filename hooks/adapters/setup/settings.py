"""Mistakes in `mkdocs.yml`, each with its line.

MkDocs names the key and stops at the first. It also goes on silently if the generator's hook, or an
extension that the pages are written for, isn't listed.
"""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from hooks.adapters.setup.slips import own_hooks, problems_of, shown
from hooks.core.problem import Problem
from hooks.core.record import suggest
from hooks.core.yaml_advice import advise
from hooks.core.yaml_lines import KeyPath

HOOK = "adapters/mkdocs_events.py"
EXTENSION = "hooks.adapters.markdown_extension"
NEEDED = ("toc", "attr_list", "tables", "pymdownx.blocks.admonition", "pymdownx.blocks.details", EXTENSION)
"""What the content is written for. Without one of them, a page is published with its marks."""
TYPES = {
    "bool": "true or false",
    "str": "text",
    "int": "a whole number",
    "list": "a list",
    "dict": "keys with values",
}
Told = tuple[str, str]
"""What is wrong, and how to correct it."""
_QUOTED = re.compile(r"['\"]([^'\"]+)['\"]")


@dataclass
class Settings:
    """The settings of a guide, and where in the file each of them is."""

    file: Path
    values: dict[str, Any] = field(default_factory=dict)  # whatever an author wrote
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def rows(self) -> list[str]:
        """The lines of the file."""
        return self.file.read_text(encoding="utf-8").splitlines()

    def report(self, key: str, told: Told, word: str = "") -> None:
        """Note a problem at a key, or at the line below it that has a word."""
        line = self.lines.get((key,), 1)
        after = sorted(row for path, row in self.lines.items() if len(path) == 1 and row > line)
        block = self.rows[line - 1 : after[0] - 1 if after else None]
        at = next((at for at, row in enumerate(block) if word and word in row), 0)
        self.problems.append(Problem(shown(self.file), line + at, key, *told))

    def line_of(self, path: KeyPath) -> int:
        """The line of a value, or of the nearest parent that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_settings(file: Path) -> Settings:
    """Read the settings and check them as far as they don't depend on the content."""
    settings = Settings(file)
    read_file(settings)
    if not settings.problems:
        _ask_host(settings)
    if not settings.problems:
        _check_needed(settings)
    return settings


def read_file(settings: Settings) -> None:
    """Fill in the values and their lines, or the problem that hides them."""
    text = settings.file.read_text(encoding="utf-8")
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        _walk(node, (), settings)
        settings.values = dict(yaml_load(text))
    except yaml.MarkedYAMLError as error:
        row, message, hint = advise(error, text)
        settings.problems.append(Problem(shown(settings.file), row + 1, "", message, hint))
    except (ConfigurationError, yaml.YAMLError, ValueError, TypeError) as error:
        message = f"can't be read ({_first_line(error)})"
        line = int(found[1]) if (found := re.search(r"line (\d+)", str(error))) else 1
        settings.problems.append(Problem(shown(settings.file), line, "", message, "Correct the value"))


def _walk(node: yaml.Node | None, path: KeyPath, settings: Settings) -> None:
    """Note the line of every value, and keys that are given twice."""
    if isinstance(node, yaml.SequenceNode):
        for at, item in enumerate(node.value):
            settings.lines[*path, at] = item.start_mark.line + 1
            _walk(item, (*path, at), settings)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        place = (*path, key.value)
        line = key.start_mark.line + 1
        if place in settings.lines:
            message = f"is given twice; the first is on line {settings.lines[place]}"
            problem = Problem(
                shown(settings.file), line, ".".join(map(str, place)), message, "Remove one of them"
            )
            settings.problems.append(problem)
        settings.lines[place] = line
        _walk(value, place, settings)


def _ask_host(settings: Settings) -> None:
    """Let MkDocs check the settings again and again, without those that it has already refused."""
    values, refused = deepcopy(settings.values), set[str]()  # MkDocs takes them apart
    while True:
        config = MkDocsConfig(config_file_path=str(settings.file))
        config.load_dict(deepcopy(values))
        try:
            with _quiet():
                errors, warnings = config.validate()
        except Exception as error:
            slips = problems_of(error, own_hooks_of(settings))
            if not slips:
                raise
            settings.problems += slips
            return
        if not refused:
            for key, warning in warnings:
                _report(settings, key, str(warning))
        new = [(key, str(error)) for key, error in errors if key not in refused]
        for key, message in new:
            _report(settings, key, message)
            values.pop(key, None)
            refused.add(key)
            if key == "site_name":
                values[key] = "-"
        if not new:
            return


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without MkDocs' own messages, which have no line."""
    logger = logging.getLogger("mkdocs")
    level, logger.level = logger.level, logging.CRITICAL
    try:
        yield
    finally:
        logger.level = level


def own_hooks_of(settings: Settings) -> list[Path]:
    """The files of the guide's own hooks."""
    listed = settings.values.get("hooks")
    names = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    return list(own_hooks(settings.file.absolute().parent / name for name in names))


def _report(settings: Settings, key: str, message: str) -> None:
    """Put a message of MkDocs in our words, at the line that it is about."""
    for pattern, told in _MESSAGES:
        if found := re.search(pattern, message):
            word = found[1] if found.re.groups else ""
            settings.report(key, told(found), Path(word).name)
            return
    word = found[1] if (found := _QUOTED.search(message)) else ""
    settings.report(key, (f"is refused by MkDocs ({_first_line(message)})", "Correct the value"), word)


def _first_line(message: object) -> str:
    return str(message).strip().partition("\n")[0].rstrip(".:")


def _installed(group: str) -> list[str]:
    return [point.name for point in entry_points(group=group)]


def _plugin(found: re.Match[str]) -> Told:
    known = _installed("mkdocs.plugins")
    return f'names the plugin "{found[1]}", which is not installed', suggest(
        found[1], known, "Install it, or remove it"
    )


def _extension(found: re.Match[str]) -> Told:
    known = [*_installed("markdown.extensions"), *NEEDED]
    message = f'names the Markdown extension "{found[1]}", which can\'t be loaded'
    return message, suggest(found[1], known, "Install it, or remove it")


def _unknown(found: re.Match[str]) -> Told:
    known = [key for key, _ in MkDocsConfig._schema]  # noqa: SLF001 (there's no other list)
    return f'has no setting "{found[1]}"', suggest(found[1], known, "Remove it, or put it below extra")


def _type(found: re.Match[str]) -> Told:
    return (
        f"expected {TYPES.get(found[2], found[2])}, got {TYPES.get(found[3], found[3])}",
        "Correct the value",
    )


def _path(found: re.Match[str]) -> Told:
    return f'names a {found[2]} that does not exist ("{Path(found[1]).name}")', "Correct the path, or add it"


_MESSAGES: tuple[tuple[str, Callable[[re.Match[str]], Told]], ...] = (
    (r'The "(.+?)" plugin is not installed', _plugin),
    (r"Failed to load extension '(.+?)'", _extension),
    (r"^Unrecognised configuration name: (.+)", _unknown),
    (r"()Expected type: <class '(\w+)'> but received: <class '(\w+)'>", _type),
    (r"The path '(.+?)' isn't an existing (\w+)", _path),
    (r"Required configuration not provided", lambda _: ("is missing", "Add it")),
)  # fmt: skip
"""A message of MkDocs, whose first group is what to look for, and what we say instead."""


def _check_needed(settings: Settings) -> None:
    """What the generator can't do without, although MkDocs can."""
    values = settings.values
    if not any(str(hook).endswith(HOOK) for hook in values.get("hooks") or []):
        settings.report("hooks", (f"lacks the generator, {HOOK}", f"Add hooks/{HOOK}"))
    listed = [_name(item) for item in _items(values.get("markdown_extensions"))]
    for name in NEEDED:
        if name not in listed:
            told = f"lacks {name}, for which the content is written", f'Add "- {name}"'
            settings.report("markdown_extensions", told)
    if EXTENSION in listed and listed[-1] != EXTENSION:
        settings.report("markdown_extensions", (f"has {EXTENSION} before others", "Put it last"), EXTENSION)
    _check_locale(settings)
    if "plugins" in values and "search" not in map(_name, _items(values["plugins"])):
        settings.report("plugins", ("lacks search, which every page offers", 'Add "- search"'))
    theme = values.get("theme")
    if not (isinstance(theme, Mapping) and theme.get("custom_dir")):
        settings.report(
            "theme", ("has no custom_dir, in which our templates are", 'Add "custom_dir: overrides"')
        )


def _check_locale(settings: Settings) -> None:
    """The language and country that shared links are said to be in."""
    theme, extra = (settings.values.get(key) for key in ("theme", "extra"))
    locale = extra.get("locale") if isinstance(extra, Mapping) else None
    language = str(theme.get("language", "en")).partition("-")[0] if isinstance(theme, Mapping) else "en"
    if locale is not None and not re.fullmatch(rf"{re.escape(language)}_[A-Z]{{2}}", str(locale)):
        told = f'has the locale "{locale}"', f"Write {language}_ and the two capitals of a country"
        settings.report("extra", told, "locale:")


def _items(value: object) -> list[object]:
    return list(value) if isinstance(value, list | dict) else []


def _name(item: object) -> str:
    return str(next(iter(item))) if isinstance(item, dict) and item else str(item)
