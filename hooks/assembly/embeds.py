"""Joins exercise cards into pages for frames."""

from __future__ import annotations

from hooks.assembly.exercises import Exercises
from hooks.assembly.shared import Shared
from hooks.core.page import Asset
from hooks.core.record import Slug
from hooks.embed.model import embed_address
from hooks.embed.render import embed_code, embed_page

DOORS = "doors"


class Embeds:
    """Every part of the site that others may show."""

    def __init__(self, shared: Shared, exercises: Exercises) -> None:
        self.shared, self.exercises = shared, exercises

    def files(self) -> list[Asset]:
        """A page for each exercise; the theme makes that of the doors."""
        shared = self.shared
        pages = {
            slug: shared.destinations[entry.source.path] for slug, entry in shared.library.exercises.items()
        }
        return [
            Asset(
                f"{embed_address(slug)}index.html",
                embed_page(self.exercises.alone(slug), page, shared.published, shared.wording.embed),
            )
            for slug, page in pages.items()
        ]

    def code(self, slug: Slug) -> str:
        """What another site pastes to show an exercise, or the `doors`; empty while ours has no address."""
        home = self.shared.destinations["index.md"].title
        title = home if slug == DOORS else self.shared.exercise_titles[slug]
        return embed_code(slug, title, self.shared.published)
