"""Waiting for a page, where its content security policy forbids what Playwright's own waiting does."""

from __future__ import annotations

from playwright.sync_api import Page


def until(page: Page, condition: str) -> None:
    """Wait until a JavaScript expression, or what it promises, is true.

    `wait_for_function` looks a second time from inside the page, by an `eval` that the policy refuses.
    """
    page.evaluate(
        f"async () => {{ while (!(await ({condition}))) await new Promise((next) => setTimeout(next, 20)); }}"
    )
