"""A preview remakes only what an edit has changed: MkDocs asks each file whether it was modified."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from hooks.core.author_syntax import blocks_in
from hooks.core.page import Page as SitePage

_made_from: dict[str, str] = {}
"""The inputs of each file of the preview, by its path."""
_latest: list[str] = []
"""The paths of the files that the latest build made."""
_anchors: dict[str, set[str]] = {}
"""The anchors of each page, by its path."""


class SiteFile(File):
    """A generated file that can tell whether the preview has it in its current form."""

    inputs = ""
    """A hash of everything that it's made from; empty if that isn't known."""

    def is_modified(self) -> bool:
        """Whether MkDocs has to make it again."""
        is_current = self.inputs and _made_from.get(self.abs_dest_path) == self.inputs
        return not is_current or not Path(self.abs_dest_path).exists()


def begin() -> None:
    """Begin a build, without MkDocs' warning that pages may be stale, which it gives every time."""
    _latest.clear()
    logging.getLogger("mkdocs.commands.build").addFilter(_is_not_about_staleness)


def share_anchors(pages: Iterable[Page]) -> None:
    """Give pages that aren't remade their earlier anchors, so that links to those are checked too."""
    for page in pages:
        path = page.file.abs_dest_path
        if page.present_anchor_ids is not None:
            _anchors[path] = page.present_anchor_ids
        page.present_anchor_ids = _anchors.get(path)


def remember(files: Iterable[SiteFile]) -> None:
    """Remember the inputs of the files that a build has made, once it's complete."""
    made = {file.abs_dest_path: file.inputs for file in files if file.is_modified()}
    _latest[:] = made
    _made_from.update(made)


def forget() -> None:
    """Forget what the latest build made: it failed after all, and must fail again until it's corrected."""
    for path in _latest:
        _made_from.pop(path, None)
    _latest.clear()


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
