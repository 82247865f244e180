"""Links in components, which name a file from the content's root, for places where no host resolves them."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from markupsafe import Markup

from hooks.core.page import address

_ROOTED = re.compile(r'\b(href|src)="/([^"#]*)(#[^"]*)?"')


def files_linked(html: str) -> list[str]:
    """The content files to which a component's links lead."""
    return [path for _, path, _ in _ROOTED.findall(html) if path.endswith(".md")]


def linked(html: str, to: Callable[[str], str]) -> Markup:
    """HTML whose links to files of the content lead to where those are published.

    Args:
        html: a component.
        to: from an address relative to the site to what stands in the attribute.
    """

    def exchanged(link: re.Match[str]) -> str:
        place = address(link[2]) if link[2].endswith(".md") else link[2]
        return f'{link[1]}="{to(quote(place))}{link[3] or ""}"'

    return Markup(_ROOTED.sub(exchanged, html))  # noqa: S704 (escaped when rendered)
