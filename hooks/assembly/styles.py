"""Each page with the style of just the components on it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hooks.core.author_syntax import BLOCK
from hooks.core.page import Asset, Page
from hooks.core.style_sheet import component_sheet, components_in, sheet_path


def styled(
    pages: Sequence[Page], components: Mapping[str, Mapping[str, str]], later: Mapping[str, str]
) -> tuple[list[Page], list[Asset]]:
    """The pages, each told of its sheet, and these sheets; pages with the same components share one.

    Args:
        pages: Markdown with blocks or HTML.
        components: the HTML of the blocks, by name and argument.
        later: HTML that the script of a block puts into the page, by the block's name.
    """
    sheets: dict[str, Asset] = {}
    shown = []
    for page in pages:
        blocks = re.findall(BLOCK, page.text, re.MULTILINE)
        html = [components.get(name, {}).get(argument, "") for name, argument in blocks]
        html += [page.text, *(later.get(name, "") for name, _ in blocks)]
        names = components_in(" ".join(html))
        path = sheet_path(names)
        if names:
            sheets[path] = sheets.get(path) or Asset(path, component_sheet(names))
        shown.append(_told(page, path) if names else page)
    return shown, list(sheets.values())


def _told(page: Page, path: str) -> Page:
    return replace(page, text=page.text.replace("---\n", f"---\nstyle: {path}\n", 1))
