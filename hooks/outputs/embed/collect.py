"""Joins exercise cards into pages for frames."""

from __future__ import annotations

from markupsafe import Markup

from hooks.core.page import Asset
from hooks.core.record import Slug
from hooks.core.style_sheet import component_sheet, components_in, sheet_path
from hooks.kinds.exercise.blocks import Exercises
from hooks.library.shared import Shared
from hooks.outputs.embed.model import embed_address
from hooks.outputs.embed.render import embed_code, embed_page

DOORS = "doors"


class Embeds:
    """Every part of the site that others may show."""

    def __init__(self, shared: Shared, exercises: Exercises) -> None:
        self.shared, self.exercises = shared, exercises

    def files(self) -> list[Asset]:
        """A page for each exercise; the theme makes that of the doors."""
        parts = {slug: self.exercises.alone(slug) for slug in self.shared.library.exercises}
        names = components_in(" ".join(parts.values()))
        pages = [
            Asset(f"{embed_address(slug)}index.html", self._page(slug, part, sheet_path(names)))
            for slug, part in parts.items()
        ]
        return [*pages, Asset(sheet_path(names), component_sheet(names))] if pages else []

    def _page(self, slug: Slug, part: Markup, style: str) -> Markup:
        shared = self.shared
        page = shared.destinations[shared.library.exercises[slug].source.path]
        return embed_page(part, style, page, shared.published, shared.wording.embed)

    def code(self, slug: Slug) -> str:
        """What another site pastes to show an exercise, or the `doors`; empty while ours has no address."""
        title = self.shared.home.title if slug == DOORS else self.shared.exercise_titles[slug]
        return embed_code(slug, title, self.shared.published)
