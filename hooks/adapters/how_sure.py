"""One line at the end of each section that says how sure we are, instead of a badge behind each sentence."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from hooks.core.record import GRADES, Grade

MARK = "data-grade"
"""The attribute of a grade that is still in the text."""
HEADINGS = {"h1", "h2"}
"""What starts a section; the parts below an `h3` share the line of theirs."""
Numbers = dict[str, list[str]]
"""For each grade of a section, the numbers of the sources that it comes with."""


class HowSure(Treeprocessor):
    """Takes the grades out of the text of each section and says them once, below it."""

    def __init__(self, md: Markdown, label: str, grades: Mapping[Grade, str]) -> None:
        super().__init__(md)
        self.label = label
        self.grades = grades

    def run(self, root: ElementTree.Element) -> None:
        """Change the tree of a page."""
        say_grades(root, self.label, self.grades)


def say_grades(root: ElementTree.Element, label: str, grades: Mapping[Grade, str]) -> None:
    """Take the grades out of each section, which a heading starts, and say them in a line below it."""
    children, found = list[ElementTree.Element](), Numbers()
    for child in list(root):
        if child.tag in HEADINGS:
            children += _line(found, label, grades)
            found = {}
        _take_grades(child, found)
        children.append(child)
    root[:] = [*children, *_line(found, label, grades)]


def _line(found: Numbers, label: str, grades: Mapping[Grade, str]) -> list[ElementTree.Element]:
    """The line of a section, from the highest grade to the lowest; none for a section without grades."""
    if not found:
        return []
    line = ElementTree.Element("p", {"class": "how-sure"})
    start = ElementTree.SubElement(line, "strong")
    start.text = label
    said = [_said(grades[grade], found[grade]) for grade in GRADES if grade in found]
    text = "; ".join(said)
    start.tail = f" {text[:1].upper()}{text[1:]}."
    return [line]


def _said(grade: str, numbers: list[str]) -> str:
    return f"{grade} ({', '.join(dict.fromkeys(numbers))})" if numbers else grade


def _take_grades(element: ElementTree.Element, found: Numbers) -> None:
    """Remove the grades below an element, and add each with the numbers of the citation before it."""
    before: ElementTree.Element | None = None
    for child in list(element):
        grade = child.get(MARK)
        if grade is None:
            _take_grades(child, found)
            before = child
            continue
        numbers = found.setdefault(grade, [])
        if before is not None and before.get("class") == "citation" and not (before.tail or "").strip():
            numbers += [link.text or "" for link in before]
        _join(element, before, child.tail or "")
        element.remove(child)


def _join(element: ElementTree.Element, before: ElementTree.Element | None, text: str) -> None:
    """Put the text behind a removed child behind what was before it, without the space between."""
    if before is None:
        element.text = (element.text or "").rstrip() + text
    else:
        before.tail = (before.tail or "").rstrip() + text
