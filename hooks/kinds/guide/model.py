"""Guides: pages of plain Markdown."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import PageMeta, Record, Slug


class Search(Record):
    """How the search treats the page."""

    boost: float = Field(default=1.0, gt=0)
    exclude: bool = False


class Guide(PageMeta):
    """The front matter of a page that no other kind claims."""

    synonyms: tuple[str, ...] = ()
    """What people type when they look for it."""
    search: Search = Search()
    next: tuple[str, ...] = ()
    """Pages of the menu to go on with, as content files; by default, those after it in its room."""
    exercises: tuple[Slug, ...] = ()
    """Exercises that its block `exercise-pictures` shows, such as something to do today."""
    scene: Slug | None = None
    """A figure from `figures/` for its card image, if nothing on the page is one."""
    sourced: bool = True
    """Whether a number in its text needs a source; not where the page is about the site itself."""
    questions: bool = False
    """Whether its headings that end in a question mark are questions, each answered by the text below it."""
    template: str | None = None
    """A template of the theme, if the page needs its own."""
