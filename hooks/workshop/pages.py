"""The workshop's pages. A host adds them to a preview, never to a published site."""

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

ID_ATTRIBUTE = re.compile(r'\b(id|for|headers|list|aria-(?:labelledby|describedby|controls|owns))="([^"]+)"')
"""Attributes that define an element's id or refer to one."""
LINK = re.compile(r'\bhref="/[^"]*"')


def workshop_pages(library: Library) -> list[Page]:
    """The pages for developers, with their style sheets; components appear in the site's own words."""
    pictures = {slug: card.figure for slug, card in library.once(cards).items()}
    alternatives = {slug: figure.alt for slug, figure in library.once(figures).items()}
    pages = (
        components_page(examples(library.sources)),
        figures_page(library.labels("exercise"), pictures, alternatives),
    )
    return [with_front_matter(page, styles.meta(library, page)) for page in pages]


def workshop_files(library: Library, pages: Sequence[Page]) -> list[Asset]:
    """The style sheets of those pages."""
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
            yield _raw(isolated(example))


def isolated(example: Example) -> Markup:
    """An example's HTML, made safe to share a page with all the others.

    Its ids get a prefix of their own. Its links go nowhere, because the guide that they
    belong to is never built.
    """
    prefix = re.sub(r"\W", "-", f"{example.component}-{example.name}")

    def prefixed(match: re.Match[str]) -> str:
        return f'{match[1]}="{" ".join(f"{prefix}-{name}" for name in match[2].split())}"'

    return Markup(LINK.sub('href="#"', ID_ATTRIBUTE.sub(prefixed, example.html)))  # noqa: S704 (escaped when rendered)


def figures_page(
    titles: Mapping[Slug, str], pictures: Mapping[Slug, Markup], alternatives: Mapping[Slug, str]
) -> Page:
    """Every figure of the site next to its text alternative, for a person to compare."""
    parts = [
        part
        for slug, picture in pictures.items()
        for part in (f"## {literal(titles[slug])}", _raw(picture), literal(alternatives[slug]))
    ]
    summary = "Every figure and its text alternative. Do they say the same thing?"
    return _page("workshop/figures.md", "Figures", summary, parts)


def _page(path: str, title: str, summary: str, parts: Iterator[str] | Sequence[str]) -> Page:
    meta = {"title": title, "summary": summary, "search": {"exclude": True}}
    return Page(path, compose(meta, title, *parts))


def _raw(html: Markup) -> str:
    """HTML wrapped so that Markdown leaves it alone and the host doesn't check its links."""
    return f'<div class="workshop-example">\n{html}\n</div>'
