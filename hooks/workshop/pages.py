"""The workshop's pages. A host places them in a preview and never in a published site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from hooks.core.page import Asset, Page, compose, literal, with_front_matter
from hooks.core.record import Slug
from hooks.kinds.exercise.blocks import cards, figures
from hooks.library.library import Library
from hooks.outputs.styles import collect as styles
from hooks.workshop.examples import Example, examples
from hooks.workshop.tokens import token_table

NAMING = re.compile(r'\b(id|for|headers|list|aria-(?:labelledby|describedby|controls|owns))="([^"]+)"')
"""Attributes that give a name to an element or call it by one."""
LINK = re.compile(r'\bhref="/[^"]*"')


def workshop_pages(library: Library) -> list[Page]:
    """All pages for developers, with their style; the components are shown in the site's words."""
    pictures = {slug: card.figure for slug, card in library.once(cards).items()}
    alternatives = {slug: figure.alt for slug, figure in library.once(figures).items()}
    shown = figures_page(library.labels("exercise"), pictures, alternatives)
    made = (components_page(examples(library.sources)), shown)
    return [with_front_matter(page, styles.meta(library, page)) for page in made]


def workshop_files(library: Library, pages: Sequence[Page]) -> list[Asset]:
    """Their style sheets."""
    return list(styles.sheets(library, pages))


def components_page(shown: Sequence[Example]) -> Page:
    """The tokens of the design system, then every component in every state."""
    summary = "Every component in every state, from the examples of each feature."
    return _page(
        "workshop/components.md", "Components", summary, ["## Tokens", str(token_table()), *_states(shown)]
    )


def _states(shown: Sequence[Example]) -> Iterator[str]:
    for component, states in groupby(shown, key=lambda example: example.component):
        yield f"## {literal(component)}"
        for example in states:
            if example.name:
                yield f"### {literal(example.name)}"
            yield _raw(alone(example))


def alone(example: Example) -> Markup:
    """An example's HTML, fit to stand beside all others on one page.

    Its names are its own, and its links, which lead to pages of the examples' guide, lead nowhere.
    """
    prefix = re.sub(r"\W", "-", f"{example.component}-{example.name}")

    def own(match: re.Match[str]) -> str:
        return f'{match[1]}="{" ".join(f"{prefix}-{name}" for name in match[2].split())}"'

    return Markup(LINK.sub('href="#"', NAMING.sub(own, example.html)))  # noqa: S704 (escaped when rendered)


def figures_page(
    titles: Mapping[Slug, str], pictures: Mapping[Slug, Markup], alternatives: Mapping[Slug, str]
) -> Page:
    """Every figure of the site beside the words that stand for it, to be compared by eye."""
    parts = [
        part
        for slug, picture in pictures.items()
        for part in (f"## {literal(titles[slug])}", _raw(picture), literal(alternatives[slug]))
    ]
    summary = "Every figure and the words that stand for it. Do they say what it shows?"
    return _page("workshop/figures.md", "Figures", summary, parts)


def _page(path: str, title: str, summary: str, parts: Iterator[str] | Sequence[str]) -> Page:
    meta = {"title": title, "summary": summary, "search": {"exclude": True}}
    return Page(path, compose(meta, title, *parts))


def _raw(html: Markup) -> str:
    """Markdown that leaves HTML as it stands, so that the host does not look for the pages it links to."""
    return f'<div class="workshop-example">\n{html}\n</div>'
