"""A preview makes again only what an edit has changed: MkDocs asks each file, and these know."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterable
from pathlib import Path

from mkdocs.structure.files import File

from hooks.core.author_syntax import BLOCK
from hooks.core.page import Page
from hooks.site import Site

_held: dict[str, str] = {}
"""By path in the folder of the preview: what the file there was made from."""


class SiteFile(File):
    """A generated file that can tell whether the preview holds it as it is."""

    inputs = ""
    """A hash of all that it is made from; empty where that is not known."""

    def is_modified(self) -> bool:
        """Whether MkDocs has to make it again."""
        held = self.inputs and _held.get(self.abs_dest_path) == self.inputs
        return not held or not Path(self.abs_dest_path).exists()


def hold(files: Iterable[SiteFile]) -> None:
    """Remember what has been made, once all of it has."""
    _held.update((file.abs_dest_path, file.inputs) for file in files)


def page_inputs(site: Site, page: Page, frame: str) -> str:
    """A hash of all that a page is made from.

    Args:
        site: the site it is a page of.
        page: the page.
        frame: what stands around every page.
    """
    blocks = re.findall(BLOCK, page.text, re.MULTILINE)
    shown = [site.components.get(name, {}).get(argument, "") for name, argument in blocks]
    return inputs_of(frame, repr((site.citations, site.citation_text, site.grades)), page.text, *shown)


def inputs_of(*parts: str | bytes) -> str:
    """A hash of texts."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.encode() if isinstance(part, str) else part)
        whole.update(b"\0")
    return whole.hexdigest()


def quiet() -> None:
    """Leave out the warning that pages may be stale, which MkDocs gives every time."""
    logging.getLogger("mkdocs.commands.build").addFilter(_is_not_about_staleness)


def _is_not_about_staleness(record: logging.LogRecord) -> bool:
    return "'dirty' build" not in record.getMessage()
