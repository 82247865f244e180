"""A preview makes again only what an edit has changed: MkDocs asks each file, and these know."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from hooks.core.author_syntax import blocks_in
from hooks.core.page import Page as SitePage

_held: dict[str, str] = {}
"""By path in the folder of the preview: what the file there was made from."""
_new: list[str] = []
"""Paths of those that the last build made."""
_anchors: dict[str, set[str]] = {}
"""The places on each page that a link can lead to."""


class SiteFile(File):
    """A generated file that can tell whether the preview holds it as it is."""

    inputs = ""
    """A hash of all that it is made from; empty where that is not known."""

    def is_modified(self) -> bool:
        """Whether MkDocs has to make it again."""
        held = self.inputs and _held.get(self.abs_dest_path) == self.inputs
        return not held or not Path(self.abs_dest_path).exists()


def begin() -> None:
    """A build begins. MkDocs' warning that pages may be stale, which it gives every time, is left out."""
    _new.clear()
    logging.getLogger("mkdocs.commands.build").addFilter(_is_not_about_staleness)


def know_places(pages: Iterable[Page]) -> None:
    """Let links to places on pages that are not made again be checked as well."""
    for page in pages:
        path = page.file.abs_dest_path
        if page.present_anchor_ids is not None:
            _anchors[path] = page.present_anchor_ids
        page.present_anchor_ids = _anchors.get(path)


def hold(files: Iterable[SiteFile]) -> None:
    """Remember what has been made, once all of it has."""
    made = {file.abs_dest_path: file.inputs for file in files if file.is_modified()}
    _new[:] = made
    _held.update(made)


def release() -> None:
    """Forget what the last build made: it failed after all, and must fail again until somebody mends it."""
    for path in _new:
        _held.pop(path, None)
    _new.clear()


def page_inputs(page: SitePage, html: Callable[[str, str], str], frame: str) -> str:
    """A hash of all that a page is made from.

    Args:
        page: the page.
        html: of a block, by its name and argument.
        frame: what is the same on every page.
    """
    return inputs_of(frame, page.text, *(html(*block) for block in blocks_in(page.text)))


def inputs_of(*parts: str | bytes) -> str:
    """A hash of texts."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.encode() if isinstance(part, str) else part)
        whole.update(b"\0")
    return whole.hexdigest()


def _is_not_about_staleness(record: logging.LogRecord) -> bool:
    return "'dirty' build" not in record.getMessage()
