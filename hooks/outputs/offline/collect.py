"""Collects what a device keeps: the pages that it keeps first, and how an app on the home screen looks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from hooks.core.author_syntax import blocks_in
from hooks.core.page import BUILD, HOME, Asset, CachedAsset, Page, address
from hooks.core.palette import palette
from hooks.library.library import Library
from hooks.outputs.offline.render import ICONS, TOUCH, app_manifest, icon, svg_icon

LIST = f"{BUILD}offline.json"
"""What the service worker may keep. While a site is being built, only the pages that it keeps first."""
FIRST = {
    "care-card",
    "cause-finder",
    "exercise-list",
    "exercise-sheet",
    "routine-builder",
    "session-player",
    "traffic-light",
    "traffic-light-small",
    "training-calendar",
    "training-diary",
}
"""Blocks that make a page one of those that somebody may need anywhere."""
NOTICE = "503.html"
"""Shown in place of a page that isn't kept."""
NOT_KEPT = (f"{BUILD}assets/javascripts/lunr/", LIST)
"""Languages that the search of another site knows; and the list itself."""

Digest = tuple[str, int]
"""Of a file: the first 16 hexadecimal digits of its SHA-256, and its size in bytes."""


def files(library: Library, pages: Sequence[Page]) -> Iterator[Asset | CachedAsset]:
    """The pages to keep first, the manifest of the app, and its icons."""
    yield Asset(LIST, json.dumps(sorted(_first(pages))))
    yield Asset("manifest.webmanifest", app_manifest(library.published, palette()))
    svg = svg_icon(palette())
    shown = [*((path, size, inset) for path, (size, inset) in ICONS.items()), TOUCH]
    yield from (icon(path, size, svg, inset=inset) for path, size, inset in shown)


def _first(pages: Sequence[Page]) -> set[str]:
    """The addresses of the home page and of those with certain blocks."""
    with_block = [page.path for page in pages if FIRST & {name for name, _ in blocks_in(page.text)}]
    return {address(path) for path in (HOME, *with_block)}


def complete_list(first: Sequence[str], digests: Mapping[str, Digest]) -> str:
    """The service worker's list, as JSON: what it keeps first, and the rest of what it may keep.

    Args:
        first: addresses of pages.
        digests: of every file that may be kept, by its path.
    """
    named = {_address(path): digest for path, digest in sorted(digests.items())}
    essential = {*first, NOTICE}
    is_first = {name: name in essential or name.startswith(BUILD) for name in named}
    return json.dumps(
        {
            "first": {name: digest for name, digest in named.items() if is_first[name]},
            "rest": {name: digest for name, digest in named.items() if not is_first[name]},
        },
        separators=(",", ":"),
    )


def may_be_kept(path: str) -> bool:
    """Whether it's of the build, a page of its own, or a handout."""
    if path.startswith(BUILD):
        return not path.startswith(NOT_KEPT)
    is_page = path.endswith("index.html") and not path.startswith(("embed/", "go/"))
    return is_page or path == NOTICE or path.endswith(".pdf")


def _address(path: str) -> str:
    return path.removesuffix("index.html")
