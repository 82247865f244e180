"""What an output declares about itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hooks.core.kind import AnyKind, Block
from hooks.core.page import AlternateLink, Asset, CachedAsset, Destination, Page
from hooks.core.problem import Problem
from hooks.core.record import Record

if TYPE_CHECKING:
    from hooks.library.library import Library


@dataclass(frozen=True)
class Output:
    """Something that a reader or a machine takes away, as the pipeline sees it."""

    name: str
    words: Mapping[str, type[Record]] = field(default_factory=dict)
    """The keys it adds to the wording, each with its model."""
    kinds: tuple[AnyKind, ...] = ()
    """Content that authors write only for this output."""
    blocks: tuple[Block, ...] = ()
    check: Callable[[Library], Iterable[Problem]] | None = None
    rests_on: tuple[str, ...] = ()
    """The kinds that may have no problem if its check is to be made: those whose records it draws."""
    notices: Callable[[Library], Iterable[Problem]] | None = None
    """Texts that an author should look at; they stop nothing."""

    pages: Callable[[Library], Iterable[Page]] | None = None
    """Pages that it adds to the site."""
    meta: Callable[[Library, Page], Mapping[str, object]] | None = None
    """What it adds to the front matter of every page."""
    files: Callable[[Library, Sequence[Page]], Iterable[Asset | CachedAsset]] | None = None
    """Its files, given all pages."""
    copies: Callable[[Library, Sequence[Page]], Sequence[Asset]] | None = None
    """Files that a host adds after rendering; given earlier, it would take them for pages."""
    alternates: Callable[[Library], Iterable[AlternateLink]] | None = None
    """Other forms of the site, such as feeds, for the head of every page."""
    offer: Callable[[Library, Destination], Mapping[str, str]] | None = None
    """What an editor can copy about a page: text by name."""
