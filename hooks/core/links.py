"""Links in components, which name a file from the content's root, for output that bypasses the host."""

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
        to: gives the value of the attribute, from an address relative to the site.
    """

    def published(link: re.Match[str]) -> str:
        target = address(link[2]) if link[2].endswith(".md") else link[2]
        return f'{link[1]}="{to(quote(target))}{link[3] or ""}"'

    return Markup(_ROOTED.sub(published, html))  # noqa: S704 (escaped when rendered)
