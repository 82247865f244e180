"""The grid: blocks end where the text, the column or the page does, and no line is too long to read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.guide.ours import SAMPLE

WIDTHS = (1280, 1920)
MOST = 75
# A block without a class is only a wrapper. What is as wide as its own words, as a button is, ends with them.
# Columns divide the page.
EDGES = """(page) => {
  const probe = document.createElement("div");
  page.append(probe);
  const ends = ["--measure", "--column", "--page"].map((token) => {
    probe.style.maxInlineSize = `var(${token})`;
    return Math.round(probe.getBoundingClientRect().right);
  });
  probe.remove();
  const inner = (block) => (block.matches("div:not([class])") ? [...block.children].flatMap(inner) : [block]);
  const blocks = [...page.querySelectorAll(":scope > *, :scope > .page__body > *")].flatMap(inner);
  return blocks
    .filter((block) => block.checkVisibility() && block.clientHeight && !block.matches(".hero, .page__body"))
    .filter((block) => !getComputedStyle(block).display.startsWith("inline"))
    .filter((block) => getComputedStyle(block.parentElement).columnCount === "auto")
    .map((block) => [block.outerHTML.slice(0, 60), Math.round(block.getBoundingClientRect().right)])
    .filter(([, end]) => !ends.includes(end));
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_blocks_end_with_the_text_the_column_or_the_page(page: Page, base: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in SAMPLE:
        page.goto(base + path)
        assert page.eval_on_selector(".page", EDGES) == [], path


# The mean, which the last line lowers.
LINES = """paragraphs => paragraphs
  .filter((one) => one.checkVisibility() && !one.className)
  .filter((one) => !one.querySelector("svg, input, select, button"))
  .map((one) => [one.innerText, one.clientHeight / parseFloat(getComputedStyle(one).lineHeight)])
  .filter(([, lines]) => lines > 2.5)
  .map(([words, lines]) => [words.slice(0, 60), words.length / Math.round(lines)])
"""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_of_a_paragraph_is_too_long(page: Page, base: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in SAMPLE:
        page.goto(base + path)
        long = [words for words, count in page.eval_on_selector_all("main p", LINES) if count > MOST]
        assert long == [], path
