"""Where features meet: joins the records of the library into components, pages and files, by slug."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from markupsafe import Markup

from hooks.core.page import UNPUBLISHED, Asset, CostlyAsset, Page, Published
from hooks.core.script import scripts
from hooks.core.style_sheet import style_sheet
from hooks.finder.page import FinderParts
from hooks.kinds.exercise.blocks import Exercises
from hooks.kinds.figure.blocks import Drawings
from hooks.library.blocks import component_names, components
from hooks.library.library import Library
from hooks.library.pages import pages
from hooks.library.shared import Shared
from hooks.outputs.card_image.collect import card_images
from hooks.outputs.embed.collect import Embeds
from hooks.outputs.feed.collect import feeds
from hooks.outputs.feed.model import Feed
from hooks.outputs.handout.collect import Handouts
from hooks.outputs.markdown_copy.collect import copies, listed
from hooks.outputs.newsletter.collect import Kit
from hooks.outputs.redirects.collect import Addresses
from hooks.outputs.redirects.model import Ledger

EXAMPLE_DAY = date(2026, 1, 1)
"""The day for what is shown as an example, so that it never looks different."""


class Assembly:
    """Everything that one library turns into, each part made once."""

    def __init__(
        self,
        library: Library,
        published: Published = UNPUBLISHED,
        today: date = EXAMPLE_DAY,
        ledger: Ledger | None = None,
    ) -> None:
        self.shared = Shared(library, published, today)
        self.addresses = Addresses(self.shared, ledger or Ledger())
        self.citations, self.grades = self.shared.citations, self.shared.grades
        self.exercises = Exercises(self.shared)
        self.finder = FinderParts(self.shared)
        self.handouts = Handouts(self.shared, self.exercises)
        self.embeds = Embeds(self.shared, self.exercises)
        self.drawings = Drawings(library, self.citations, self.grades)
        self.kit = Kit(self.shared, self.embeds)

    def component_names(self) -> dict[str, list[str]]:
        """The blocks that authors may place, each with the arguments it takes."""
        return component_names(self.shared.library)

    def components(self) -> dict[str, dict[str, Markup]]:
        """The HTML of every block, by name and argument."""
        return {
            **components(self.shared, self.finder, self.drawings),
            **self.finder.components(),
            **self.exercises.components(),
            **self.drawings.components(),
            **self.handouts.components(),
            **self.kit.components(),
        }

    def pages(self) -> list[Page]:
        """Every page as Markdown."""
        return [*pages(self.shared), *self.kit.pages()]

    def copies(self, pages: Sequence[Page], components: Mapping[str, Mapping[str, str]]) -> list[Asset]:
        """Every page once more, as plain Markdown."""
        return copies(self.shared, pages, components)

    def assets(self) -> list[Asset | CostlyAsset]:
        """Files that are made, not copied."""
        return [
            Asset("assets/site.css", style_sheet()),
            *(Asset(path, code) for path, code in scripts()),
            *self.finder.assets(self.exercises, self.drawings.form()),
            *self.exercises.assets(),
            *self.drawings.assets(),
            *self.handouts.assets(),
            *card_images(self.shared, self.drawings),
            *self.kit.assets(),
            listed(self.shared),
            *self.addresses.files(),
            *self.embeds.files(),
        ]

    def feeds(self) -> list[Feed]:
        """What is new, as of the day of the build."""
        return feeds(self.shared)
