"""The records of a content folder, read and typed, for tests."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from hooks.core.page import UNPUBLISHED, Published
from hooks.core.source import read_sources
from hooks.declared import FEATURES
from hooks.library.library import Library
from hooks.library.load import load_content
from tests.day import TODAY
from tests.tiny import ROOT


def library_of(folder: Path, published: Published = UNPUBLISHED, today: date = TODAY) -> Library:
    """The library of a folder in which every record can be read."""
    sources, unread = read_sources(folder)
    loaded, problems = load_content(folder.name, sources, unread, FEATURES)
    assert loaded is not None
    assert problems == []
    return Library(loaded, FEATURES, published, today)


@cache
def our_library() -> Library:
    """The library of the real content."""
    return library_of(ROOT / "content")
