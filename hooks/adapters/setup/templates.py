"""Mistakes in the theme's templates, found without making a page.

A template must compile, name only templates that exist, use only names that something provides, and be
well-formed XML if a block shows it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from jinja2 import Environment, TemplateSyntaxError, Undefined, meta, nodes
from jinja2.filters import FILTERS
from jinja2.runtime import LoopContext
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from hooks.core.memo import memoised
from hooks.core.problem import Problem
from hooks.core.record import suggest
from hooks.core.theme import THEME

CODE = Path(__file__).parents[2]
"""The folder of our Python, which gives templates their values."""
GIVEN = {"config", "page", "nav", "pages", "lang", "base_url", "mkdocs_version", "build_date_utc", "gettext"}
"""What the host and the theme's own templates give to a page's template."""
OF_THEME = {"base.html"}
"""The only template of the theme that ours build on; any other would show the theme's own design."""
HOST_FILTERS = {"url", "script_tag"}
THEME_SETTINGS = {"alternate"}
"""Keys of the settings' `extra` that belong to the theme."""
WHOLE_PAGES = ("bare-page", "site-search")
"""Components that no block shows. They are HTML, in which `<br>` has no end."""
VALUES = (str, dict, list, tuple, set, int, LoopContext, Undefined)
HOST_VALUES = (MkDocsConfig, File, Files, Link, Navigation, Page, Section, AnchorLink, TableOfContents)
_TAG = re.compile(r"\{#.*?#\}|\{%.*?%\}|(\{\{.*?\}\})", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_]\w*")
_ASKED = re.compile(r'"([a-z][a-z-]*/[a-z-]+\.html)"')
"""A component's template as Python names it."""
_PUT_BACK = "Correct its name, or put the file back"


@dataclass
class Facts:
    """What a template says of itself; rows are lines, counted from 1."""

    fault: tuple[int, str] | None = None
    """Where the template can't be compiled, and why."""
    not_xml: tuple[int, str] | None = None
    assigned: list[str] = field(default_factory=list)
    used: list[tuple[int, str]] = field(default_factory=list)
    """Names that it takes from elsewhere."""
    keys: list[tuple[int, str]] = field(default_factory=list)
    """Attributes that it reads."""
    others: list[tuple[int, str]] = field(default_factory=list)
    """Other templates."""
    filters: list[tuple[int, str]] = field(default_factory=list)
    """Filters that don't exist. Jinja refuses one only once a condition around it is true."""


def template_problems(shown: Callable[[Path], str], theme: Path = THEME) -> list[Problem]:
    """Everything wrong with the templates of the theme.

    Args:
        shown: the path of a file as messages give it.
        theme: the folder of the theme.
    """
    files = sorted(theme.rglob("*.html"))
    facts = {file: Facts(**json.loads(_facts(file.read_text(encoding="utf-8")))) for file in files}
    assigned = {name for one in facts.values() for name in one.assigned}
    words = vocabulary() | assigned
    problems = []
    whole = not any(
        one.fault for one in facts.values()
    )  # or the names that it sets would be missed elsewhere
    for file, one in facts.items():
        is_part = file.is_relative_to(theme / "components")
        is_xml = is_part and file.parent.name not in WHOLE_PAGES
        provided = assigned | (words if is_part else GIVEN)
        found = [
            *_said(one, _known(theme), is_xml=is_xml),
            *(_unknown(one, provided, words) if whole else ()),
        ]
        problems += [Problem(shown(file), line, "", message, hint) for line, message, hint in found]
    return problems


def _known(theme: Path) -> Callable[[str], bool]:
    return lambda name: any((theme / folder / name).is_file() for folder in ("", "components"))


def _said(facts: Facts, known: Callable[[str], bool], *, is_xml: bool) -> Iterator[tuple[int, str, str]]:
    if facts.fault:
        yield (*facts.fault, "Correct the line, or what it belongs to above")
        return
    if facts.not_xml and is_xml:
        yield (*facts.not_xml, "Close each element in the order in which they begin, and quote attributes")
    for line, name in facts.filters:
        yield line, f'uses the filter "{name}", which does not exist', suggest(name, FILTERS)
    for line, name in facts.others:
        if name not in OF_THEME and not known(name):
            yield line, f'needs the template "{name}", which does not exist', _PUT_BACK


def _unknown(facts: Facts, names: set[str], words: set[str]) -> Iterator[tuple[int, str, str]]:
    for line, name in facts.used:
        if name not in names:
            yield line, f'uses the name "{name}", which nothing provides', suggest(name, names)
    for line, name in facts.keys:
        if name not in words:
            yield line, f'reads "{name}", which nothing has', suggest(name, words)


def missing_templates(shown: Callable[[Path], str]) -> list[Problem]:
    """The templates of components that the generator asks for and that aren't there."""
    names = {name for text in _code() for name in _ASKED.findall(text)}
    files = [THEME / "components" / name for name in sorted(names)]
    return [missing_template(shown(file)) for file in files if not file.is_file()]


def missing_template(file: str) -> Problem:
    """A template of a component that isn't there; the file is named as messages name it."""
    return Problem(file, 1, "", "doesn't exist, and the generator needs it", "Put the file back")


@cache
def _code() -> list[str]:
    """The texts of our Python, read once: both the names and the templates that it asks for are in it."""
    return [file.read_text(encoding="utf-8") for file in CODE.rglob("*.py")]


@cache
def vocabulary() -> set[str]:
    """Every name in the generator and its words, and those that Jinja and the host have.

    A template takes its names from records, words and settings. A name that appears nowhere is a slip.
    """
    words = [file.read_text(encoding="utf-8") for file in CODE.rglob("*.yml")]
    ours = {name for text in (*_code(), *words) for name in _NAME.findall(text)}
    theirs = {name for kind in (*VALUES, *HOST_VALUES) for name in (*dir(kind), *_annotated(kind))}
    return ours | theirs | GIVEN | THEME_SETTINGS


def _annotated(kind: type) -> Iterable[str]:
    return getattr(kind, "__annotations__", {})


@memoised
def _facts(text: str) -> str:
    """The facts of a template as JSON."""
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    environment.filters |= dict.fromkeys(HOST_FILTERS, str)
    try:
        environment.compile(text)
    except TemplateSyntaxError as error:
        message = (error.message or "").partition(". ")[0].rstrip(".")
        return json.dumps({"fault": (error.lineno, f"cannot be read ({message})")})
    tree = environment.parse(text)
    free = meta.find_undeclared_variables(tree)
    names = list(tree.find_all(nodes.Name))
    return json.dumps(
        {
            "not_xml": _not_xml(text),
            "assigned": sorted({one.name for one in names if one.ctx != "load"} | _macros(tree)),
            "used": [(one.lineno, one.name) for one in names if one.ctx == "load" and one.name in free],
            "keys": [(one.lineno, one.attr) for one in tree.find_all(nodes.Getattr)],
            "others": list(_others(tree)),
            "filters": [
                (one.lineno, one.name)
                for one in tree.find_all(nodes.Filter)
                if one.name not in environment.filters
            ],
        }
    )


def _others(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """The templates that one names, but for those that are only known once it's shown."""
    for found in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        template = getattr(found, "template", None)
        if isinstance(template, nodes.Const):
            yield found.lineno, template.value


def _macros(tree: nodes.Template) -> set[str]:
    imported = {
        name if isinstance(name, str) else name[1]
        for found in tree.find_all(nodes.FromImport)
        for name in found.names
    }
    macros = list(tree.find_all(nodes.Macro))
    return imported | {macro.name for macro in macros} | {arg.name for macro in macros for arg in macro.args}


def _not_xml(text: str) -> tuple[int, str] | None:
    """The line and the reason why a template, without what Jinja reads, is no XML."""

    def blank(found: re.Match[str]) -> str:
        return ("x" if found[1] else "") + "\n" * found[0].count("\n")

    try:
        ElementTree.fromstring(f"<div>{_TAG.sub(blank, text)}</div>")  # noqa: S314 (our own templates)
    except ElementTree.ParseError as error:
        reason = str(error).partition(":")[0]
        return error.position[0], f"is not well-formed XML ({reason})"
    return None
