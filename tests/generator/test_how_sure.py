"""The grades of a section are said once, below it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree

from hooks.adapters.how_sure import say_grades
from hooks.core.record import Grade

GRADES: Mapping[Grade, str] = {
    "high": "high certainty",
    "moderate": "moderate certainty",
    "low": "low certainty",
    "very-low": "very low certainty",
    "expert": "expert advice",
}
SOURCE = '<sup class="citation"><a>{}</a></sup>'


def shown(body: str) -> str:
    """The page as text, a line for each element below the root; citations in brackets."""
    marked = re.sub(r"\[(\d+)\]", lambda mark: SOURCE.format(mark[1]), body)
    marked = re.sub(r"\[grade:([\w-]+)\]", r'<span data-grade="\1"/>', marked)
    root = ElementTree.fromstring(f"<div>{marked}</div>")  # noqa: S314 (written above)
    say_grades(root, "How sure are we?", GRADES)
    return "\n".join("".join(child.itertext()) for child in root)


def test_each_section_says_its_grades_from_high_to_low_with_their_sources() -> None:
    body = (
        "<h2>A</h2><p>So [4] [grade:expert]. And [2] [grade:low]! Or [3] [grade:low].</p><h2>B</h2><p>No.</p>"
    )
    assert shown(body) == (
        "A\nSo 4. And 2! Or 3.\nHow sure are we? Low certainty (2, 3); expert advice (4).\nB\nNo."
    )


def test_the_parts_of_a_section_share_its_line() -> None:
    body = "<h2>A</h2><h3>B</h3><p>So [4] [grade:low].</p><h3>C</h3><p>And [2] [grade:low].</p>"
    assert shown(body) == "A\nB\nSo 4.\nC\nAnd 2.\nHow sure are we? Low certainty (4, 2)."


def test_a_grade_in_a_list_counts_and_one_without_a_source_has_no_number() -> None:
    body = "<ul><li>It helps [grade:high].</li><li>Twice [1] [grade:high], [1] [grade:high]</li></ul>"
    assert shown(body).endswith("How sure are we? High certainty (1).")
    assert shown("<p>It helps [grade:high].</p>") == "It helps.\nHow sure are we? High certainty."


def test_a_page_without_grades_is_left_alone() -> None:
    assert shown("<h2>A</h2><p>Rest [1].</p>") == "A\nRest 1."
