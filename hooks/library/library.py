"""The content, read and typed: where every kind and every output looks things up."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypeVar, cast
from urllib.parse import quote

from markupsafe import Markup

from hooks.core.author_syntax import Use, blocks_in, uses
from hooks.core.entry import AnyEntries, Entries, Entry
from hooks.core.kind import AnyKind, Everything
from hooks.core.page import HOME, Citation, Destination, Published, address, short_address
from hooks.core.record import Grade, PageMeta, Pattern, R, Record, Slug
from hooks.core.source import Source
from hooks.kinds.reference.blocks import citations
from hooks.kinds.reference.model import Reference
from hooks.library.features import Features
from hooks.library.results import Made, Results, looked_up
from hooks.library.words import SiteWords

W = TypeVar("W", bound=Record)


@dataclass(frozen=True)
class Content:
    """What was read from a content folder."""

    sources: Sequence[Source]
    paths: frozenset[str]
    """Every file, readable or not."""
    records: Mapping[str, AnyEntries]
    """The records, by the name of their kind."""
    unread: frozenset[str]
    """Files that couldn't be read, or that contain an invalid record."""
    wording: SiteWords
    words: Mapping[type[Record], Record]
    """Each feature's words, by their model."""


class Library(Made):
    """Every record of the content, and a cache of what's made from them."""

    def __init__(
        self,
        content: Content,
        features: Features,
        published: Published,
        today: date,
        results: Results | None = None,
    ) -> None:
        super().__init__(content.sources, today, results)
        self.content, self.features, self.published = content, features, published
        self.sources, self.wording = content.sources, content.wording
        self.kinds, self.blocks = features.every_kind, features.blocks
        self.is_complete = not content.unread

    # ---- records

    def entries(self, model: type[R]) -> Entries[R]:
        """The records of a model, by slug."""
        return {
            slug: entry
            for kind in self.kinds
            if issubclass(kind.model, model)
            for slug, entry in self.content.records[kind.name].items()
        }

    def entry(self, model: type[R]) -> Entry[R] | None:
        """The record of a kind that has only one; `None` if the guide leaves it out."""
        return next(iter(self.entries(model).values()), None)

    def pages(self, model: type[R]) -> Iterator[Entry[R]]:
        """The records of a model that have a page each."""
        for kind in self.kinds:
            if kind.page and issubclass(kind.model, model):
                yield from self.content.records[kind.name].values()

    @cached_property
    def pages_by_path(self) -> dict[str, tuple[AnyKind, Entry[PageMeta]]]:
        """Every record that has a page, together with its kind, by the path of its file."""
        return {
            entry.source.path: (kind, entry)
            for kind in self.kinds
            if kind.page
            for entry in self.content.records[kind.name].values()
        }

    # ---- names

    @looked_up
    def labels(self, what: str) -> Mapping[Slug, str]:
        """What readers call the records of a kind, or the parts of one."""
        for kind in self.kinds:
            records = self.content.records[kind.name]
            if what in kind.labels:
                parts = (kind.labels[what](entry.record) for entry in records.values())
                return {name: label for labels in parts for name, label in labels.items()}
            if kind.name == what and kind.page:
                return {slug: entry.record.title for slug, entry in records.items()}
        return {}

    @looked_up
    def known(self, what: str) -> Collection[Slug]:
        """The names that exist; any name at all if the file that lists them can't be read."""
        if what == "page":
            return self.page_paths
        for kind in self.kinds:
            if kind.name == what and kind.is_folder:
                return self.slugs(kind)
            if kind.name == what or what in kind.labels:
                return self._known_in(kind, what)
        return ()

    def _known_in(self, kind: AnyKind, what: str) -> Collection[Slug]:
        if not kind.each_key:
            return Everything() if self.is_unread(kind.model) else self.labels(what)
        files = [source for source in self.sources if source.path == kind.where]
        is_unreadable = not files and kind.where in self.content.paths
        return Everything() if is_unreadable else {key for source in files for key in source.fields}

    def slugs(self, kind: AnyKind) -> set[Slug]:
        """Names of the files in a kind's folder, including broken ones: naming one isn't a second problem."""
        return {
            path.stem
            for path in map(PurePosixPath, self.content.paths)
            if path.match(kind.where) and path.stem != "index"
        }

    def is_unread(self, model: type[Record]) -> bool:
        """Whether some file with records of a model couldn't be read, so its records are unknown."""
        patterns = [kind.where for kind in self.kinds if issubclass(kind.model, model)]
        return any(PurePosixPath(path).match(where) for where in patterns for path in self.content.unread)

    @property
    @looked_up
    def page_paths(self) -> frozenset[str]:
        """The files of all pages, readable or not, and of the generated index pages."""
        written = {path for path in self.content.paths if path.endswith(".md")}
        return frozenset(written | {kind.index.path for kind in self.kinds if kind.index})

    @looked_up
    def named(self, kind: str, what: str) -> Mapping[Slug, Sequence[Slug]]:
        """For each record of a kind, the names of something else that it gives, in its own order."""
        return {
            slug: [ref.name for ref in declared.refs(entry.record) if ref.what == what]
            for declared in self.kinds
            if declared.name == kind and declared.refs
            for slug, entry in self.content.records[kind].items()
        }

    def path(self, kind: str, slug: Slug) -> str:
        """The content file of a record that has a page."""
        return self.content.records[kind][slug].source.path

    @looked_up
    def page_with(self, block: str, argument: str = "") -> str:
        """The first content file whose author placed a block, with an argument if it's given; or empty."""
        with_block = (
            path
            for path, (_, entry) in self.pages_by_path.items()
            if any(name == block and argument in {"", given} for name, given in blocks_in(entry.source.body))
        )
        return next(with_block, "")

    @property
    @looked_up
    def titles(self) -> Mapping[str, str]:
        """The title of every page, by the path of its file."""
        indexes = {kind.index.path: self.wording.pages[kind.name].title for kind in self.kinds if kind.index}
        return indexes | {path: entry.record.title for path, (_, entry) in self.pages_by_path.items()}

    # ---- words

    def words(self, model: type[W]) -> W:
        """The words that a feature declared."""
        return cast("W", self.content.words[model])

    @cached_property
    def grades(self) -> Mapping[Grade, str]:
        """The word for each grade."""
        return {grade: words.label for grade, words in self.wording.grades.items()}

    @cached_property
    def patterns(self) -> Mapping[Pattern, str]:
        """The word for whether a pattern is real."""
        return {pattern: words.label for pattern, words in self.wording.patterns.items()}

    @property
    @looked_up
    def citations(self) -> Mapping[Slug, Citation]:
        """How a citation of each reference appears."""
        return citations({slug: entry.record for slug, entry in self.entries(Reference).items()})

    # ---- HTML and addresses

    def block(self, name: str, argument: str = "") -> Markup:
        """The HTML of a block, made on demand; empty if the guide has no block of that name."""
        if name not in self.blocks:
            return Markup()
        return self.result(("block", name, argument), lambda: self.blocks[name].html(self, argument))

    @property
    @looked_up
    def block_arguments(self) -> dict[str, list[str]]:
        """The blocks that authors may place, each with the arguments it takes."""
        offered = (block for block in self.blocks.values() if not block.internal)
        return {block.name: list(block.arguments(self)) for block in offered}

    def body(self, entry: Entry[Record]) -> str:
        """The Markdown below a record's front matter, once every kind has had the chance to rewrite it."""
        body = entry.source.body
        for kind in self.kinds:
            body = kind.rewrite(self, body, entry.source.path) if kind.rewrite else body
        return body

    @property
    @looked_up
    def destinations(self) -> dict[str, Destination]:
        """Every page that an author wrote, as a link target, by the path of its file."""
        return {path: _destination(kind.name, entry) for path, (kind, entry) in self.pages_by_path.items()}

    def uses(self, source: Source) -> list[Use]:
        """What a text uses, found once for everything that asks."""
        return self.result(("uses", source.path), lambda: list(uses(source)))

    @property
    def home(self) -> Destination:
        """The first page."""
        return self.destinations[HOME]

    @property
    def name(self) -> str:
        """The site's name: the host's, or else the title of its first page."""
        return self.published.name or self.home.title

    def public_url(self, address: str) -> str:
        """The absolute URL of an address; relative to the root while the site's own URL is unknown."""
        return self.published.absolute_url(address) or f"/{quote(address, safe='/#')}"

    def permanent_address(self, link: str) -> str:
        """The address of a page that never changes: its short link, or its own if it has none.

        A part of a page has the page's own: without JavaScript, a browser drops the anchor at a redirect.

        Args:
            link: a content file, with an anchor if it's about a part.
        """
        path, _, anchor = link.partition("#")
        if anchor:
            return f"{address(path)}#{anchor}"
        page = self.destinations.get(path)
        return short_address(page.short) if page and page.short else address(path)

    def offers(self, page: Destination) -> dict[str, str]:
        """What every output offers an editor to copy about a page: text by name."""
        offers = (output.offer(self, page) for output in self.features.outputs if output.offer)
        return {name: text for offer in offers for name, text in offer.items()}


def _destination(kind: str, entry: Entry[PageMeta]) -> Destination:
    record = entry.record
    return Destination(
        path=entry.source.path,
        kind=kind,
        title=record.title,
        summary=record.summary,
        written=record.written,
        news=record.news,
        short=record.short,
        moved_from=record.moved_from,
    )
