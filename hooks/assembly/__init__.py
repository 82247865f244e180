"""Where features meet: joins the records of the library into components, pages and files, by slug."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from markupsafe import Markup

from hooks.assembly.cards import card_images
from hooks.assembly.components import component_names, components
from hooks.assembly.drawings import Drawings
from hooks.assembly.exercises import Exercises
from hooks.assembly.finder import candidates
from hooks.assembly.newsletter import Kit
from hooks.assembly.pages import pages
from hooks.assembly.shared import Shared
from hooks.cause_finder.model import Candidate
from hooks.core.page import UNPUBLISHED, Asset, CostlyAsset, Page, Published
from hooks.core.record import Slug
from hooks.core.style_sheet import style_sheet
from hooks.library import Library

EXAMPLE_DAY = date(2026, 1, 1)
"""The day for what is shown as an example, so that it never looks different."""


class Assembly:
    """Everything that one library turns into, each part made once."""

    def __init__(
        self, library: Library, published: Published = UNPUBLISHED, today: date = EXAMPLE_DAY
    ) -> None:
        self.shared = Shared(library, published, today)
        self.citations, self.grades = self.shared.citations, self.shared.grades
        self.exercises = Exercises(self.shared)
        self.drawings = Drawings(library, self.citations, self.grades)
        self.kit = Kit(self.shared)

    @cached_property
    def candidates(self) -> dict[Slug, Candidate]:
        """The causes, as far as the finder needs them."""
        return candidates(self.shared)

    def component_names(self) -> dict[str, list[str]]:
        """The blocks that authors may place, each with the arguments it takes."""
        return component_names(self.shared.library)

    def components(self) -> dict[str, dict[str, Markup]]:
        """The HTML of every block, by name and argument."""
        return components(self.shared, self.exercises, self.drawings) | self.kit.components()

    def pages(self) -> list[Page]:
        """Every page as Markdown."""
        return [*pages(self.shared), *self.kit.pages()]

    def assets(self) -> list[Asset | CostlyAsset]:
        """Files that are made, not copied."""
        return [
            Asset("assets/site.css", style_sheet()),
            *self.exercises.assets(),
            *self.drawings.assets(),
            *card_images(self.shared, self.drawings),
            *self.kit.assets(),
        ]
