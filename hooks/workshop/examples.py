"""The examples of all features, which together make up a small guide.

Each feature's `examples.yml` holds records as authors write them. The code that joins any content joins them,
so that an example is true to what a reader would see, and a new component is shown and tested by existing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from hooks.core.page import Asset
from hooks.core.problem import listing
from hooks.core.source import Source, parse_source
from hooks.library.assembly import Assembly
from hooks.library.library import WORDING, Library, load_library

HOOKS = Path(__file__).parents[1]
FILES = {
    "body_map": "body-map.yml",
    "cause": "causes/{}.md",
    "cause_finder": "finder/questions.yml",
    "exercise_card": "exercises/{}.md",
    "form_guide": "form.yml",
    "guide": "{}.md",
    "illustration": "figures/{}.yml",
    "newsletter_kit": "newsletter.yml",
    "reference": "references.yml",
    "site_search": "search.yml",
    "story": "finder/stories.yml",
    "tip": "tips.yml",
    "training_plan": "plans/{}",
    "warning_sign": "finder/warning-signs.yml",
}
"""The content file that a feature's examples stand for: one for each example, or one for all."""
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


def example_library(content: Sequence[Source]) -> Library:
    """The guide that the examples make up, in the words of a site.

    Args:
        content: the site's files.

    Raises:
        ValueError: an example is not as its model asks, or a file of the words is missing.
    """
    words = [source for source in content if source.path in SHARED]
    library, problems = load_library("hooks", [*example_sources(), *words], [])
    if library is None or problems:
        raise ValueError(f"the examples of the components are wrong\n{listing(problems)}")
    return library


def example_sources() -> Iterator[Source]:
    """The examples as files of content, whose problems name the lines of `examples.yml`."""
    for feature, path in FILES.items():
        source = _read(feature)
        names = source.fields if "{}" in path else [""]
        yield from (_part(source, path, name) for name in names)


def _read(feature: str) -> Source:
    path = f"{feature}/examples.yml"
    text = (HOOKS / path).read_text(encoding="utf-8")
    source, problems = parse_source(path, f"hooks/{path}", text)
    if source is None or problems:
        raise ValueError(listing(problems))
    return source


def _part(source: Source, path: str, name: str) -> Source:
    """One example as a file; the whole where it has no name."""
    if not name:
        return replace(source, path=path)
    lines = {key[1:]: line for key, line in source.lines.items() if key[:1] == (name,)}
    return replace(source, path=path.format(name), fields=source.fields[name], lines=lines)


def examples(content: Sequence[Source]) -> list[Example]:
    """Every component in every state, in the words of a site."""
    assembly = Assembly(example_library(content))
    files = {asset.path: asset.content for asset in assembly.assets() if isinstance(asset, Asset)}
    return [
        Example(component, name, _whole(html, files))
        for component, states in sorted(assembly.components().items())
        for name, html in states.items()
    ]


def _whole(html: Markup, files: Mapping[str, str | bytes]) -> Markup:
    """HTML with its pictures inside, since their files are no part of the site."""

    def picture(match: re.Match[str]) -> str:
        return f'src="data:image/svg+xml,{quote(files.get(match[1], NOTHING))}"'

    return Markup(PICTURE.sub(picture, html))  # noqa: S704 (escaped when rendered)
