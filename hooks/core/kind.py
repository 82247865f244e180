"""What a kind of content declares about itself, and what it may ask of the others.

A kind never imports another. It refers to records of another kind by their slugs, asks a `Lookup` for their
labels, and includes their HTML by the name of its block.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Literal, Protocol, TypeVar

from markupsafe import Markup

from hooks.core.entry import Entries, Entry
from hooks.core.page import Asset, Citation, Published
from hooks.core.problem import Problem
from hooks.core.record import Grade, Pattern, R, Record, Slug
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath

T = TypeVar("T")
W = TypeVar("W", bound=Record)


@dataclass(frozen=True)
class Ref:
    """A reference from a record to something in another, by name."""

    what: str
    """The noun for it: "exercise", "sign", "reference"."""
    key: KeyPath
    """The key of the name in its record."""
    name: Slug


@dataclass(frozen=True)
class Claim:
    """A text of a record that rests on sources named beside it."""

    key: KeyPath
    text: str
    sources: Sequence[Slug]
    is_finding: bool = False
    """Whether it says what studies found, not what to do: advice beside them then supports none of it."""


def refs(what: str, key: KeyPath, names: Iterable[Slug]) -> Iterator[Ref]:
    """A reference for each name in the list at a key."""
    return (Ref(what, (*key, index), name) for index, name in enumerate(names))


class Everything(Collection[str]):
    """Every possible name: what may be named when the file that defines the names can't be read."""

    def __contains__(self, _: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


class Lookup(Protocol):
    """The records of the content, as a kind sees them."""

    published: Published
    """Where the site will be."""
    is_complete: bool
    """Whether every record could be read; if not, what looks unused may be used in a record that failed."""

    @property
    def today(self) -> date:
        """The date of the build."""

    @property
    def citations(self) -> Mapping[Slug, Citation]:
        """What a citation of each reference becomes."""

    @property
    def grades(self) -> Mapping[Grade, str]:
        """The word for each grade."""

    @property
    def patterns(self) -> Mapping[Pattern, str]:
        """The word for whether a pattern is real."""

    @property
    def titles(self) -> Mapping[str, str]:
        """The title of every page, by the path of its file."""

    def words(self, model: type[W]) -> W:
        """The words that a feature declared."""

    def entries(self, model: type[R]) -> Entries[R]:
        """The records of a model, by slug."""

    def entry(self, model: type[R]) -> Entry[R] | None:
        """The record of a kind with only one; `None` if a guide doesn't have it."""

    def pages(self, model: type[R]) -> Iterator[Entry[R]]:
        """The records of a model that have pages."""

    def labels(self, what: str) -> Mapping[Slug, str]:
        """What readers call the records of a kind, or the parts of one: "exercise", "sign", "region"."""

    def known(self, what: str) -> Collection[Slug]:
        """The names that exist; every name is known if the file that defines them can't be read."""

    def named(self, kind: str, what: str) -> Mapping[Slug, Sequence[Slug]]:
        """For each record of a kind, the names of something else that it refers to, in its order."""

    def path(self, kind: str, slug: Slug) -> str:
        """The content file of a record that has a page."""

    def page_with(self, block: str, argument: str = "") -> str:
        """The first content file whose author placed a block, with an argument if it's given; or empty."""

    def block(self, name: str, argument: str = "") -> Markup:
        """The HTML of a block; empty if a guide has no block of that name."""

    def body(self, entry: Entry[Record]) -> str:
        """The Markdown below a record's front matter, its terms linked to the glossary."""

    def once(self, make: Callable[[Lookup], T]) -> T:
        """The result of a function of this content, which is called only once."""

    def result(self, key: tuple[str, ...], make: Callable[[], T]) -> T:
        """What a function makes from this content; an earlier build's if nothing of that has changed."""


def no_argument(_: Lookup) -> Collection[str]:
    """The only argument of a block that takes none."""
    return ("",)


def slugs_of(model: type[Record]) -> Callable[[Lookup], Collection[str]]:
    """The slugs of a model's records, as the arguments of a block."""
    return lambda lookup: list(lookup.entries(model))


@dataclass(frozen=True)
class Block:
    """HTML that an author places with a line `/// name | argument`."""

    name: str
    html: Callable[[Any, str], Markup]  # a Lookup or a Library, which this floor cannot name
    """From the content and an argument. A kind takes the content as a `Lookup`, an output as a `Library`."""
    arguments: Callable[[Any], Collection[str]] = no_argument  # as above
    """The arguments that it takes; none if a guide doesn't have what it shows."""
    internal: bool = False
    """Whether only other blocks may use it, with any argument."""
    emblem: Callable[[], str] | None = None
    """An SVG for the card image of a page that shows it and has no drawing of its own."""


@dataclass(frozen=True)
class Index:
    """The page that lists the records of a kind, generated unless an author has written it."""

    path: str
    blocks: tuple[str, ...]
    """The blocks below its introduction, in order; any that a guide doesn't have are left out."""


MadeOf = Literal["summary", "short", "steps"]
"""What a page's long text for newsletters is made of: its summary and what may follow it; its short text in
place of the summary, since that says what to do about a sign; or its steps, of which none may be left out."""


@dataclass(frozen=True)
class Kind(Generic[R]):
    """One kind of record: everything that the rest of the generator needs to know about it."""

    name: str
    """The noun, in the singular: `exercise`."""
    model: type[R]
    where: str
    """The content files: `exercises/*.md`, one record each, or one file: `tips.yml`."""
    each_key: bool = False
    """Whether each key of the one file is a record."""
    load: Callable[[Sequence[Source]], tuple[Entries[R], list[Problem]]] | None = None
    """How the records are read, if they are neither files nor keys."""
    needed: Mapping[str, str] = field(default_factory=dict)
    """Files that every guide needs, each with a description of its content."""
    words: Mapping[str, type[Record]] = field(default_factory=dict)
    """Keys of the wording, with their models."""
    beside: tuple[AnyKind, ...] = ()
    """Other files of the same feature."""

    claims: Callable[[R], Iterable[Claim]] | None = None
    """Its texts whose numbers have to stand in the facts of the sources beside them."""
    refs: Callable[[R], Iterable[Ref]] | None = None
    """What a record refers to in other records, all of which must exist."""
    labels: Mapping[str, Callable[[R], Mapping[Slug, str]]] = field(default_factory=dict)
    """The labels of the parts of its records, by the noun for them."""
    check: Callable[[Lookup], Iterable[Problem]] | None = None
    """Everything else that can be wrong."""
    prove: Callable[[Lookup], Iterable[Problem]] | None = None
    """What can be judged only if this kind, and the kinds that it `rests_on`, have no other problem."""
    rests_on: tuple[str, ...] = ()

    page: Callable[[Lookup, Entry[R]], Iterable[str]] | None = None
    """The Markdown below the title, in parts; a kind without it has no pages."""
    meta: Callable[[Entry[R]], dict[str, object]] | None = None
    """The front matter for the theme's templates, if the usual keys aren't enough."""
    contents: Callable[[R], bool] | None = None
    """Whether a page lists its headings at the top; by default, every page with a few of them does."""
    index: Index | None = None
    names: str = "synonyms"
    """The key for the other names of a record."""
    long_text: MadeOf = "summary"
    """What a page's long text for newsletters is made of."""
    more: Callable[[Lookup, Entry[R]], Iterable[str]] | None = None
    """Sentences that may follow a page's summary in a newsletter; by default, none do."""
    drawing: Callable[[Lookup, Entry[R]], str] | None = None
    """An SVG for its card image."""
    schema_type: str = ""
    """The schema.org type of its pages; empty if it depends on the page."""
    rewrite: Callable[[Lookup, str, str], str] | None = None
    """Changes the Markdown of other kinds' bodies, given the body and the path of its page."""

    blocks: tuple[Block, ...] = ()
    files: Callable[[Lookup], Iterable[Asset]] | None = None
    """Pictures and data that its pages load."""
    counts: Callable[[Lookup], Mapping[str, int]] | None = None
    """Rows of the report on the content; by default, the number of records."""

    @property
    def is_folder(self) -> bool:
        """Whether each file is a record."""
        return "*" in self.where

    @property
    def folder(self) -> str:
        """The folder of its files; empty at the root of the content."""
        return self.where.rpartition("/")[0]

    @property
    def schema_name(self) -> str:
        """The name of its JSON Schema: that of its single file, or the kind's own."""
        return self.name if self.is_folder else self.where.rpartition("/")[2].rpartition(".")[0]


AnyKind = Kind[Any]  # kinds of different records side by side: no single type of record fits them all
