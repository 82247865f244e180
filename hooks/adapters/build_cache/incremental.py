"""An incremental build remakes only what an edit has changed: MkDocs asks each file whether it was modified.

What a folder has is noted beside the other cached files, so that the next command, too, knows it. A file that
isn't as the build left it is remade.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from hooks.adapters.build_cache.file_cache import CACHE, cached, store
from hooks.core.author_syntax import blocks_in
from hooks.core.page import Page as SitePage

Stamp = list[int]
"""Size in bytes and time of change in nanoseconds."""


@dataclass
class MadeFile:
    """A file as a build left it."""

    inputs: str
    """A hash of everything that it's made from."""
    stamp: Stamp | None = None
    anchors: list[str] | None = None
    """Of a page."""
    links: list[tuple[str, str, str]] | None = None
    """Of a page, those to an anchor: the content file, the anchor, and what was written."""


_made: dict[str, MadeFile] = {}
"""The files of the site's folder, by their path."""
_latest: list[str] = []
"""The paths of the files that the latest build made."""
_folder: list[Path] = []


class SiteFile(File):
    """A generated file that can tell whether the site's folder has it in its current form."""

    inputs = ""
    """A hash of everything that it's made from; empty if that isn't known."""

    def is_modified(self) -> bool:
        """Whether MkDocs has to make it again."""
        made = _made.get(self.abs_dest_path)
        is_current = made is not None and self.inputs == made.inputs != ""
        return not is_current or made is None or made.stamp != _stamp(self.abs_dest_path)


def begin(site: Path) -> None:
    """Begin a build, without MkDocs' warning that pages may be stale, which it gives every time."""
    _latest.clear()
    if _folder != [site]:
        _folder[:] = [site]
        _made.clear()
        for path, made in json.loads(cached(CACHE, _key(site)) or b"{}").items():
            _made[path] = MadeFile(**made)
    logging.getLogger("mkdocs.commands.build").addFilter(_is_not_about_staleness)


def share_links(files: Files) -> None:
    """Give pages that aren't remade their earlier links and anchors, so that these are checked too."""
    for page in (file.page for file in files.documentation_pages() if file.page):
        made = _made.get(page.file.abs_dest_path)
        if page.present_anchor_ids is None and made is not None and made.anchors is not None:
            page.present_anchor_ids = set(made.anchors)
            page.links_to_anchors = _links(made, files)


def _links(made: MadeFile, files: Files) -> dict[File, dict[str, str]]:
    links: dict[File, dict[str, str]] = {}
    for path, anchor, written in made.links or ():
        if target := files.get_file_from_path(path):
            links.setdefault(target, {})[anchor] = written
    return links


def remember(files: Iterable[SiteFile], pages: Iterable[Page]) -> None:
    """Remember what a build has made, once it's complete."""
    modified = [file for file in files if file.is_modified()]
    _latest[:] = [file.abs_dest_path for file in modified]
    for file in modified:
        _made[file.abs_dest_path] = MadeFile(file.inputs, _stamp(file.abs_dest_path))
    for page in pages:
        made = _made.get(page.file.abs_dest_path)
        if made is not None:
            made.anchors = sorted(page.present_anchor_ids or ())
            made.links = [
                (target.src_uri, anchor, written)
                for target, links in (page.links_to_anchors or {}).items()
                for anchor, written in links.items()
            ]


def save() -> None:
    """Note for the next command what the folder has."""
    noted = {path: vars(made) for path, made in _made.items()}
    store(CACHE, _key(_folder[0]), json.dumps(noted).encode())


def forget() -> None:
    """Forget what the latest build made: it failed after all, and must fail again until it's corrected."""
    for path in _latest:
        _made.pop(path, None)
    _latest.clear()


def remove_others(site: Path, wanted: Collection[str]) -> None:
    """Remove files that earlier builds made and this one doesn't have, and then empty folders."""
    for folder, folders, files in os.walk(site, topdown=False):  # `rglob` takes ten times as long
        unwanted = [path for name in files if (path := f"{folder}{os.sep}{name}") not in wanted]
        for path in unwanted:
            Path(path).unlink()
            _made.pop(path, None)
        if folders or len(unwanted) == len(files):
            with suppress(OSError):  # it isn't empty
                Path(folder).rmdir()


def _stamp(path: str) -> Stamp | None:
    try:
        stat = os.stat(path)  # noqa: PTH116 (asked of every file, and a `Path` takes three times as long)
    except OSError:
        return None
    return [stat.st_size, stat.st_mtime_ns]


def _key(site: Path) -> str:
    return f"made {site}"


def page_inputs(page: SitePage, html: Callable[[str, str], str], frame: str) -> str:
    """A hash of everything that a page is made from.

    Args:
        page: the page.
        html: gives the HTML of a block, from its name and argument.
        frame: what every page depends on.
    """
    return inputs_of(frame, page.text, *(html(*block) for block in blocks_in(page.text)))


def inputs_of(*parts: str | bytes) -> str:
    """A hash of some texts, each ended by a null byte so that none runs into the next."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode() if isinstance(part, str) else part)
        digest.update(b"\0")
    return digest.hexdigest()


def _is_not_about_staleness(record: logging.LogRecord) -> bool:
    return "'dirty' build" not in record.getMessage()
