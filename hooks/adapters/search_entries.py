"""Completes the search index of the host's plugin: names, weights, and pages that weren't made again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.core.page import BUILD
from hooks.outputs.search.render import IndexEntry, SearchIndex

INDEX = f"{BUILD}search/search_index.json"
"""Where the index is in a site."""


def complete_index(config: MkDocsConfig, files: Files, additions: SearchIndex, *, goes_on: bool) -> None:
    """Complete the index before the plugin writes it.

    Args:
        config: the settings, with the plugin; without one, there is no index.
        files: of this build.
        additions: what each page is found by.
        goes_on: whether entries of the earlier build's index belong to pages that are as they were.
    """
    plugin = config.plugins.get("material/search")
    if plugin is None:
        return
    index = plugin.search_index
    index.config |= additions.settings()
    entries = additions.with_names_and_weights(
        index.entries, lambda path: File(path, "", "", config.use_directory_urls).url
    )
    made = {_page(entry) for entry in entries}
    plugin.search_index_prev = None  # the plugin would merge it in as if it were of a single page
    earlier = _earlier(Path(config.site_dir)) if goes_on else []
    order = {file.url: at for at, file in enumerate(files.documentation_pages())}
    all_of_them = [*(entry for entry in earlier if _page(entry) not in made), *entries]
    known = (entry for entry in all_of_them if _page(entry) in order)
    index.entries = sorted(known, key=lambda entry: order[_page(entry)])


def _earlier(site: Path) -> list[IndexEntry]:
    """The entries of the earlier build's index."""
    try:
        index: dict[str, list[IndexEntry]] = json.loads((site / INDEX).read_text(encoding="utf-8"))
        return index["docs"]
    except (OSError, ValueError, KeyError):
        return []


def _page(entry: Mapping[str, object]) -> str:
    """The page that an entry of the search index is a part of."""
    return str(entry["location"]).partition("#")[0]
