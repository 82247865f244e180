"""A component's HTML made simple enough for Markdown: pictures as words, and nothing that needs a script."""

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
"""Elements in which a picture is a part of the text, so that its words may not become a paragraph."""
_UNSEEN = ("script", "style", "template", "textarea", "label", "button")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What a tree cannot hold."""


def simplified(text: str) -> str:
    """HTML in which everything can be said in Markdown.

    A drawing becomes its text alternative in italics, which is its label or its title; captions in a
    `role="img"` stay below it.
    A term of a list of definitions becomes a bold paragraph, and its definitions a list.

    Args:
        text: well-formed HTML without `html` and `body`.
    """
    root = html.fragment_fromstring(_UNWRITABLE.sub("", text), create_parent="div")
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    for drawing in _outermost(root, "svg"):
        _replace(drawing, _in_words(drawing))
    for picture in _outermost(root, "*[@role='img']"):
        _lead(picture, _in_words(picture))
    for definitions in reversed(list(root.iter("dl"))):  # from the inside out
        _replace(definitions, _as_lists(definitions))
    return (root.text or "") + "".join(html.tostring(child, encoding="unicode") for child in root)


def _outermost(root: HtmlElement, what: str) -> list[HtmlElement]:
    """The elements that do not stand in another of the same kind."""
    return root.xpath(f".//{what}[not(ancestor::{what})]")  # type: ignore[no-any-return]


def _in_words(picture: HtmlElement) -> list[HtmlElement]:
    label = picture.get("aria-label") if picture.get("role") == "img" else None
    words = " ".join((label or picture.findtext("title") or "").split())
    if not words or picture.xpath("ancestor-or-self::*[@aria-hidden='true']"):
        return []
    shown = _element("em", words)
    if any(outer.tag in _INLINE for outer in picture.iterancestors()):
        shown.tail = " "
        return [shown]
    return [_element("p", None, shown)]


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
    """Those of the list itself, whether or not a `div` groups them."""
    for child in list(definitions):
        yield from list(child) if child.tag == "div" else [child]


def _element(tag: str, text: str | None = None, *children: HtmlElement) -> HtmlElement:
    made: HtmlElement = html.Element(tag)
    made.text = text
    made.extend(children)
    return made


def _lead(picture: HtmlElement, words: list[HtmlElement]) -> None:
    """Put words before those that a reader sees in a picture made of elements, such as captions."""
    for element in words:
        element.tail = (element.tail or "") + (picture.text or "")
        picture.text = None
        picture.insert(0, element)


def _replace(old: HtmlElement, new: list[HtmlElement]) -> None:
    """Put elements where another stood; the text that follows it stays."""
    for element in new:
        old.addprevious(element)
    old.drop_tree()
