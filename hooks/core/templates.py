"""The Jinja environment of the components, which escapes every value and rejects undefined ones."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from hooks.core.theme import THEME

COMPONENTS = THEME / "components"
"""Templates, styles and scripts of the components, in a folder for each.

The theme's templates extend some of these too. They are named from the folder above, as in the theme.
"""


@cache
def environment() -> Environment:
    """The environment that renders all components; a host may give it a cache for compiled templates."""
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
