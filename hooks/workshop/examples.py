"""The examples of all features, which together make up a small guide.

Each feature's `examples.yml` holds records as authors write them. The code that joins any content joins them,
so that an example is true to what a reader would see, and a new component is shown and tested by existing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from hooks.core.kind import AnyKind
from hooks.core.page import UNPUBLISHED, Published
from hooks.core.problem import listing
from hooks.core.source import Source, parse_source
from hooks.declared import FEATURES
from hooks.library.library import Library
from hooks.library.load import load_content
from hooks.library.words import FILE as WORDING

HOOKS = Path(__file__).parents[1]
DAY = date(2026, 1, 1)
"""The day for what is shown as an example, so that it never looks different."""
SHARED = (WORDING, "exercises.yml")
"""Files that the examples take from the site, so that they are shown in its words."""


NOTHING = '<svg xmlns="http://www.w3.org/2000/svg"/>'
"""Stands for a picture that takes long to make."""
PICTURE = re.compile(r'\bsrc="/([^"]*)"')


@dataclass(frozen=True)
class Example:
    """One component in one state."""

    component: str
    """The name of the author's block."""
    name: str
    """The block's argument; empty where there is only one."""
    html: Markup


def example_library(
    content: Sequence[Source], published: Published = UNPUBLISHED, today: date = DAY
) -> Library:
    """The guide that the examples make up, in the words of a site.

    Args:
        content: the site's files.
        published: where the guide would be.
        today: the day of the build.

    Raises:
        ValueError: an example is not as its model asks, or a file of the words is missing.
    """
    words = [source for source in content if source.path in SHARED]
    sources = [*example_sources(), *words]
    loaded, problems = load_content("hooks", sources, [], FEATURES, published.language)
    if loaded is None or problems:
        raise ValueError(f"the examples of the components are wrong\n{listing(problems)}")
    return Library(loaded, FEATURES, published, today)


def example_sources() -> Iterator[Source]:
    """The examples as files of content, whose problems name the lines of `examples.yml`."""
    for kind, file in example_files():
        source = _read(file)
        names = source.fields if kind.is_folder else [""]
        yield from (_part(source, kind, name) for name in names)


def example_files() -> Iterator[tuple[AnyKind, Path]]:
    """The examples of each kind that has any, beside its declaration."""
    for file in sorted(HOOKS.rglob("examples.yml")):
        name = ".".join(("hooks", *file.parent.relative_to(HOOKS).parts))
        if (file.parent / "kind.py").exists():
            yield import_module(f"{name}.kind").KIND, file
        else:
            yield from ((kind, file) for kind in import_module(f"{name}.output").OUTPUT.kinds)


def _read(file: Path) -> Source:
    path = file.relative_to(HOOKS).as_posix()
    text = file.read_text(encoding="utf-8")
    source, problems = parse_source(path, f"hooks/{path}", text)
    if source is None or problems:
        raise ValueError(listing(problems))
    return source


def _part(source: Source, kind: AnyKind, name: str) -> Source:
    """One example as a file; the whole where it has no name. A name with an ending is that of a file."""
    if not name:
        return replace(source, path=kind.where)
    lines = {key[1:]: line for key, line in source.lines.items() if key[:1] == (name,)}
    pattern = f"{kind.folder}/*" if "." in name else kind.where
    path = pattern.replace("**/", "").replace("*", name)
    return replace(source, path=path, fields=source.fields[name], lines=lines)


def examples(content: Sequence[Source]) -> list[Example]:
    """Every component in every state, in the words of a site."""
    library = example_library(content)
    made = [file for kind in library.kinds if kind.files for file in kind.files(library)]
    pictures = {file.path: file.content for file in made}
    return [
        Example(component, name, _whole(library.block(component, name), pictures))
        for component, names in sorted(library.block_arguments.items())
        for name in names
    ]


def _whole(html: Markup, files: Mapping[str, str | bytes]) -> Markup:
    """HTML with its pictures inside, since their files are no part of the site."""

    def picture(match: re.Match[str]) -> str:
        return f'src="data:image/svg+xml,{quote(files.get(match[1], NOTHING))}"'

    return Markup(PICTURE.sub(picture, html))  # noqa: S704 (escaped when rendered)
