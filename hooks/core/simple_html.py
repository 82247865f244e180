"""Simplifies a component's HTML for Markdown: pictures become words, and scripted elements go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement

_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "caption",
        "cite",
        "code",
        "dt",
        "em",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    }
    | {"i", "p", "small", "span", "strong", "sub", "summary", "sup", "td", "th"}
)
"""Elements in which a picture is part of the text, so its words must not become a paragraph."""
_REMOVED = ("script", "style", "template", "textarea", "label", "button")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that lxml rejects."""


def simplified(text: str) -> str:
    """HTML with nothing that Markdown can't express.

    A drawing becomes its text alternative (its label or its title) in italics; captions in a `role="img"`
    stay below it. An image without an alternative is left out. In a definition list, a term becomes a bold
    paragraph, and its definitions a list.

    Args:
        text: well-formed HTML without `html` and `body`.
    """
    root = html.fragment_fromstring(_FORBIDDEN.sub("", text), create_parent="div")
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(root, *_REMOVED, with_tail=False)
    for drawing in _outermost(root, "svg"):
        _replace(drawing, _in_words(drawing))
    for image in root.xpath(".//img[not(@alt) or @alt='']"):
        image.drop_tree()  # it only repeats the words beside it
    for picture in _outermost(root, "*[@role='img']"):
        _insert_before_text(picture, _in_words(picture))
    for summary in root.xpath(".//summary[h2 or h3 or h4]"):
        summary.drop_tag()  # nothing folds, and its heading is one
    for definitions in reversed(list(root.iter("dl"))):  # the innermost first
        _replace(definitions, _as_lists(definitions))
    return (root.text or "") + "".join(html.tostring(child, encoding="unicode") for child in root)


def _outermost(root: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements that an XPath step selects, without those inside another of them."""
    return root.xpath(f".//{selector}[not(ancestor::{selector})]")  # type: ignore[no-any-return]


def _in_words(picture: HtmlElement) -> list[HtmlElement]:
    """The text alternative of a picture as an element; nothing for one that is hidden or has none."""
    label = picture.get("aria-label") if picture.get("role") == "img" else None
    words = " ".join((label or picture.findtext("title") or "").split())
    if not words or picture.xpath("ancestor-or-self::*[@aria-hidden='true']"):
        return []
    emphasis = _element("em", words)
    if any(outer.tag in _INLINE for outer in picture.iterancestors()):
        emphasis.tail = " "
        return [emphasis]
    return [_element("p", None, emphasis)]


def _as_lists(definitions: HtmlElement) -> list[HtmlElement]:
    parts: list[HtmlElement] = []
    for part in _terms_and_definitions(definitions):
        part.tail = None
        if part.tag == "dt":
            part.tag = "strong"
            parts.append(_element("p", None, part))
        else:
            part.tag = "li"
            if not parts or parts[-1].tag != "ul":
                parts.append(_element("ul"))
            parts[-1].append(part)
    return [_element("div", None, *parts)]


def _terms_and_definitions(definitions: HtmlElement) -> Iterator[HtmlElement]:
    """The terms and definitions of a list, whether or not they are grouped by `div`."""
    for child in list(definitions):
        yield from list(child) if child.tag == "div" else [child]


def _element(tag: str, text: str | None = None, *children: HtmlElement) -> HtmlElement:
    element: HtmlElement = html.Element(tag)
    element.text = text
    element.extend(children)
    return element


def _insert_before_text(picture: HtmlElement, words: list[HtmlElement]) -> None:
    """Insert words before the visible text, such as captions, in a picture made of elements."""
    for element in words:
        element.tail = (element.tail or "") + (picture.text or "")
        picture.text = None
        picture.insert(0, element)


def _replace(old: HtmlElement, new: list[HtmlElement]) -> None:
    """Replace an element with others; the text that follows it stays."""
    for element in new:
        old.addprevious(element)
    old.drop_tree()
