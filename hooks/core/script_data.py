"""Data for a component's script, embedded in the page."""

from __future__ import annotations

import json

from markupsafe import Markup

_MARKS = (("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e"))


def script_data(value: object) -> Markup:
    """JSON for a script element, without any character that HTML or XML could take for markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for mark, escape in _MARKS:
        text = text.replace(mark, escape)
    return Markup(text)  # noqa: S704 (nothing is left to escape)
