"""Every page as Markdown: what its author wrote, and the blocks that show its front matter."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.entry import Entry
from hooks.core.kind import AnyKind
from hooks.core.page import Page, block, compose
from hooks.core.record import PageMeta
from hooks.library.library import Library


def pages(library: Library) -> Iterator[Page]:
    """Every page, before any output adds to its front matter."""
    yield from _pages_of_kinds(library)
    for output in library.features.outputs:
        yield from output.pages(library) if output.pages else ()


def _pages_of_kinds(library: Library) -> Iterator[Page]:
    """A page for each record whose kind has pages, then any index page that nobody wrote."""
    for path, (kind, entry) in library.pages_by_path.items():
        parts = kind.page(library, entry) if kind.page else ()
        yield Page(path, compose(_meta(kind, entry), entry.record.title, *parts), path)
    for kind in library.kinds:
        if kind.index and kind.index.path not in library.pages_by_path:
            yield _index(library, kind)


def _meta(kind: AnyKind, entry: Entry[PageMeta]) -> dict[str, object]:
    """The front matter that the theme's templates read."""
    if kind.meta:
        return kind.meta(entry)
    shared = {key: value for key, value in entry.source.fields.items() if key in PageMeta.model_fields}
    hidden = {"hide": ["toc"]} if kind.contents and not kind.contents(entry.record) else {}
    return {**shared, **hidden, "kind": kind.name, "synonyms": list(getattr(entry.record, kind.names))}


def _index(library: Library, kind: AnyKind) -> Page:
    assert kind.index is not None  # noqa: S101 (called only for kinds with an index)
    words = library.wording.pages[kind.name]
    shown = [name for name in kind.index.blocks if library.block_arguments.get(name)]
    meta = {"title": words.title, "summary": words.summary}
    return Page(kind.index.path, compose(meta, words.title, words.intro, *map(block, shown)))
