"""Our own Jinja environment, which escapes everything and forgives nothing."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from hooks.core.theme import THEME

COMPONENTS = THEME / "components"
"""The browser half of the components: a folder each.

A template that the theme's templates extend, too, is called from the folder above, as they call it.
"""


@cache
def environment() -> Environment:
    """The one that renders all components; a host may give it a place to keep compiled templates."""
    return Environment(
        loader=FileSystemLoader([COMPONENTS, COMPONENTS.parent]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: object) -> Markup:
    """The HTML of a component's template, such as `exercise-card/exercise-card.html`."""
    return Markup(environment().get_template(template).render(**values))  # noqa: S704 (autoescape is on)
