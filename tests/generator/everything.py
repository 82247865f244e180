"""All that is made of some content, for tests that look for a mark in it."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.page import Asset
from hooks.declared import FEATURES
from hooks.library.library import Library
from hooks.library.pages import pages
from hooks.outputs.handout.collect import handouts
from hooks.outputs.handout.model import HandoutWords
from hooks.outputs.handout.render import handout_data

CODE = (".js", ".mjs", ".css")


def everything(library: Library) -> Iterator[str]:
    """Every block, page, sheet and text file that is no code."""
    for name, arguments in library.block_arguments.items():
        yield from (library.block(name, argument) for argument in arguments)
    made = list(pages(library))
    yield from (page.text for page in made)
    for output in FEATURES.outputs:
        for page in made:
            yield from map(str, output.meta(library, page).values() if output.meta else ())
        files = [*(output.files(library, made) if output.files else ())]
        copies = [*(output.copies(library, made) if output.copies else ())]
        for file in (*files, *copies):
            if isinstance(file, Asset) and isinstance(file.content, str) and not file.path.endswith(CODE):
                yield file.content
    words, dates = library.words(HandoutWords), library.wording.dates
    for sheet in library.once(handouts).values():
        yield handout_data(sheet, library.published, words, dates)
