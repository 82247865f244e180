"""Each page with the style of just the components on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hooks.core.author_syntax import shown
from hooks.core.page import Asset, Page, told
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
    dressed = []
    for page in pages:
        blocks = shown(page.text, components)
        html = [part for name, made in blocks for part in (made, later.get(name, ""))]
        names = components_in(" ".join([page.text, *html]))
        path = sheet_path(names)
        if names:
            sheets[path] = sheets.get(path) or Asset(path, component_sheet(names))
        dressed.append(told(page, "style", path) if names else page)
    return dressed, list(sheets.values())
