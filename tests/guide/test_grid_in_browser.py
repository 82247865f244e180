"""The grid: blocks end where the text, the column or the page does, and no line is too long to read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.guide.ours import SAMPLE

WIDTHS = (1280, 1920)
MOST = 75
# A block without a class is only a wrapper. What is as wide as its own words, as a button is, ends with them.
# Columns divide the page. The lines of a paragraph end at no edge, and what follows holds their length.
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
    .filter((block) => block.checkVisibility() && block.clientHeight)
    .filter((block) => !block.matches("p, .hero, .page__body"))
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


# In sizes of its own letters, each of which has room for two: 75 to 80 characters a line.
WIDEST = 37
WIDE = """(page, widest) => {
  const words = (block) => [...block.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const width = ({ width, paddingLeft, paddingRight }) =>
    parseFloat(width) - parseFloat(paddingLeft) - parseFloat(paddingRight);
  for (const fold of page.querySelectorAll("details")) fold.open = true;
  return [...page.querySelectorAll("*")]
    .filter((block) => words(block) && block.checkVisibility())
    .filter((block) => !block.closest("svg, h1, h2, h3, summary, caption, th, pre, textarea, button"))
    .map((block) => [block, getComputedStyle(block)])
    .filter(([, style]) => ["block", "list-item", "table-cell"].includes(style.display))
    .filter(([block, style]) => block.clientHeight > 1.9 * parseFloat(style.lineHeight))
    .map(([block, style]) => [block.outerHTML.slice(0, 90), width(style) / parseFloat(style.fontSize)])
    .filter(([, letters]) => letters > widest);
}"""


@pytest.mark.parametrize("width", [768, *WIDTHS])
def test_no_text_of_several_lines_is_too_wide_to_read(page: Page, base: str, width: int) -> None:
    """In any block: a point of a list, a cell of a table, a small note, an open fold."""
    page.set_viewport_size({"width": width, "height": 900})
    for path in SAMPLE:
        page.goto(base + path)
        assert page.eval_on_selector("main", WIDE, WIDEST) == [], path
