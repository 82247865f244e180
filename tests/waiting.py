"""Waiting for a page, where its content security policy forbids what Playwright's own waiting does."""

from __future__ import annotations

from playwright.sync_api import Page

STARTED = "document.querySelector(':not(:defined):not([data-load], [data-load] *)') === null"
"""Whether every component that starts by itself has done so: what it hides is hidden then.

Those with `data-load`, or inside one, start only once a reader or the component around them asks for them.
"""
LONGEST = 60_000
"""Milliseconds after which a condition that never comes true is a failure with a name."""
WAIT = """async () => {
  const last = performance.now() + %d;
  while (!(await (%s))) {
    if (performance.now() > last) return false;
    await new Promise((next) => setTimeout(next, 20));
  }
  return true;
}"""


def until(page: Page, condition: str) -> None:
    """Wait until a JavaScript expression, or what it promises, is true; an `AssertionError` if it never is.

    `wait_for_function` looks a second time from inside the page, by an `eval` that the policy refuses.
    """
    assert page.evaluate(WAIT % (LONGEST, condition)), f"never true on {page.url}: {condition}"
