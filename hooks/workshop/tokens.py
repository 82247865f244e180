"""The design system's tokens, read from the sheet that defines them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from hooks.core.style_sheet import SHEETS

SHEET = SHEETS / "10-tokens.css"
_COMMENT_OR_TOKEN = re.compile(r"/\*\s*(.*?)\s*\*/|(--[\w-]+):\s*([^;]+);", re.DOTALL)
COLOUR = re.compile(r"(#|rgb|hsl|oklch|light-dark)")
"""How a colour's value begins; lengths, typefaces and durations have no swatch."""
SWATCH = Markup(
    '<svg width="48" height="24" aria-hidden="true"><rect width="48" height="24" fill="var({})"></rect></svg>'
)


def tokens(css: str) -> Iterator[tuple[str, str, str]]:
    """Every token as first defined: its group (the comment above it), name and value."""
    root = css[css.index(":root {") :]
    group = ""
    for comment, name, value in _COMMENT_OR_TOKEN.findall(root[: root.index("\n  }")]):
        if comment:
            group = " ".join(comment.split())
        else:
            yield group, name, " ".join(value.split())


def token_table() -> Markup:
    """All tokens, with swatches in the colour scheme that the reader has chosen."""
    rows = [
        Markup("<tr><td>{}</td><td><code>{}</code></td><td><code>{}</code></td><td>{}</td></tr>").format(
            group, name, value, SWATCH.format(escape(name)) if COLOUR.match(value) else ""
        )
        for group, name, value in tokens(SHEET.read_text(encoding="utf-8"))
    ]
    head = Markup("<thead><tr><th>For</th><th>Token</th><th>Value</th><th>Colour</th></tr></thead>")
    frame = Markup('<div class="table-scroll" role="region" aria-label="Tokens" tabindex="0">{}</div>')
    return frame.format(Markup("<table>{}<tbody>{}</tbody></table>").format(head, Markup("").join(rows)))
