"""The block with which a reader keeps the whole site, or deletes what is kept."""

from __future__ import annotations

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.library.library import Library
from hooks.outputs.offline.model import OfflineWords


def _offline_copy(library: Library, _: str) -> Markup:
    words = library.words(OfflineWords)
    data = script_data(words.model_dump(exclude={"no_script"}))
    return render("offline-copy/offline-copy.html", words=words, data=data)


BLOCKS = (Block("offline-copy", _offline_copy),)
