"""Guides: the pages that are neither causes nor exercises."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import PageMeta, Record


class Search(Record):
    """How the page is found."""

    boost: float = Field(default=1.0, gt=0)
    exclude: bool = False


class Guide(PageMeta):
    """The front matter of any other page."""

    synonyms: tuple[str, ...] = ()
    """What people type when they look for it."""
    search: Search = Search()
    sourced: bool = True
    """Whether a number in its text needs a source; not where the page is about the site itself."""
    template: str | None = None
    """A template of the theme, where the page needs one of its own."""
