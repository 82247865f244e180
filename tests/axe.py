"""axe over a page in the browser."""

from __future__ import annotations

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.tiny import ROOT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Until a change of colours or of what is shown is on the screen: while it happens, axe sees both."""
RUN = "async rules => (await axe.run({runOnly: rules, resultTypes: ['violations']})).violations"


@cache
def _axe() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Every rule that the page breaks, with the first elements that break it."""
    page.evaluate(PAINTED)
    page.evaluate(_axe())  # by the debugger, which no content security policy holds back
    return [_shown(found) for found in page.evaluate(RUN, RULES)]


def _shown(found: dict[str, Any]) -> str:
    where = [str(node["target"][0]) for node in found["nodes"]]
    more = f" and {len(where) - 3} more" if len(where) > 3 else ""
    return f"{found['id']}: {found['help']}: {', '.join(where[:3])}{more}"
