"""Waiting for a page, where its content security policy forbids what Playwright's own waiting does."""

from __future__ import annotations

from playwright.sync_api import Page

STARTED = "document.querySelector(':not(:defined):not([data-load], [data-load] *)') === null"
"""Whether every component that starts by itself has done so: what it hides is hidden then.

Those with `data-load`, or inside one, start only once a reader or the component around them asks for them.
"""
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Until a change of the page is on the screen."""
LONGEST = 60_000
"""Milliseconds after which what never happens is a failure with a name. A busy machine may need many."""
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


def resize(page: Page, width: int, height: int) -> None:
    """Give an open page another size, and wait until it is laid out for it."""
    page.set_viewport_size({"width": width, "height": height})
    until(page, f"innerWidth === {width}")
    page.evaluate(PAINTED)
