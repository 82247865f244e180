"""The examples of all features, which make up a small guide.

Each feature's `examples.yml` contains records as authors write them. They go through the same code as all
other content, so an example shows exactly what a reader would see, and a new component needs no extra work to
be shown and tested.
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
"""The date of the examples, fixed so that they always look the same."""
SHARED = (WORDING, "exercises.yml")
"""Files that the examples borrow from the site, so that they appear in its words."""

EMPTY_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'
"""Shown instead of a picture that takes too long to draw."""
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
    """The guide that the examples make up, in a site's own words.

    Args:
        content: the site's files.
        published: where the guide would be published.
        today: the date of the build.

    Raises:
        ValueError: an example doesn't fit its model, or one of the `SHARED` files is missing.
    """
    words = [source for source in content if source.path in SHARED]
    sources = [*example_sources(), *words]
    loaded, problems = load_content("hooks", sources, [], FEATURES, published.language)
    if loaded is None or problems:
        raise ValueError(f"the examples of the components are wrong\n{listing(problems)}")
    return Library(loaded, FEATURES, published, today)


def example_sources() -> Iterator[Source]:
    """The examples as content files, whose problems give lines of `examples.yml`."""
    for kind, file in example_files():
        source = _read(file)
        names = source.fields if kind.is_folder else [""]
        yield from (_content_file(source, kind, name) for name in names)


def example_files() -> Iterator[tuple[AnyKind, Path]]:
    """Each kind that has examples, with its `examples.yml`."""
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


def _content_file(source: Source, kind: AnyKind, name: str) -> Source:
    """One example as a content file: all of `examples.yml` if it has no name.

    A name is a slug, or a file name if it has an extension.
    """
    if not name:
        return replace(source, path=kind.where)
    lines = {key[1:]: line for key, line in source.lines.items() if key[:1] == (name,)}
    pattern = f"{kind.folder}/*" if "." in name else kind.where
    path = pattern.replace("**/", "").replace("*", name)
    return replace(source, path=path, fields=source.fields[name], lines=lines)


def examples(content: Sequence[Source]) -> list[Example]:
    """Every component in every state, in a site's own words."""
    library = example_library(content)
    assets = [file for kind in library.kinds if kind.files for file in kind.files(library)]
    pictures = {asset.path: asset.content for asset in assets}
    return [
        Example(component, name, _with_inline_pictures(library.block(component, name), pictures))
        for component, names in sorted(library.block_arguments.items())
        for name in names
    ]


def _with_inline_pictures(html: Markup, files: Mapping[str, str | bytes]) -> Markup:
    """HTML with its pictures as data URLs, since their files aren't part of the site."""

    def data_url(match: re.Match[str]) -> str:
        return f'src="data:image/svg+xml,{quote(files.get(match[1], EMPTY_PICTURE))}"'

    return Markup(PICTURE.sub(data_url, html))  # noqa: S704 (escaped when rendered)
