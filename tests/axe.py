"""axe over a page in the browser."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from playwright.sync_api import Page

from tests.tiny import ROOT
from tests.waiting import PAINTED

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
NO_FAULTS: dict[str, list[str]] = {scheme: [] for scheme in SCHEMES}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""What a page in other colours can break: it's the same page otherwise."""
RUN = "async rules => (await axe.run({runOnly: rules, resultTypes: ['violations']})).violations"


@cache
def _axe() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, rules: object = RULES) -> list[str]:
    """Every rule that the page breaks, with the first elements that break it."""
    page.evaluate(PAINTED)  # while a change of colours or of what is shown happens, axe sees both
    if page.evaluate("globalThis.axe === undefined"):
        page.evaluate(_axe())  # by the debugger, which no content security policy holds back
    return [_shown(found) for found in page.evaluate(RUN, rules)]


def violations_in_both_schemes(page: Page) -> dict[str, list[str]]:
    """The same for the light and the dark colours of a page."""
    found: dict[str, list[str]] = {}
    for scheme, rules in zip(SCHEMES, (RULES, COLOURS), strict=True):
        page.emulate_media(color_scheme=scheme)
        found[scheme] = violations(page, rules)
    return found


def _shown(found: dict[str, Any]) -> str:
    where = [str(node["target"][0]) for node in found["nodes"]]
    more = f" and {len(where) - 3} more" if len(where) > 3 else ""
    return f"{found['id']}: {found['help']}: {', '.join(where[:3])}{more}"
