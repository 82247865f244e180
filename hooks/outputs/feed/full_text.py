"""The whole text of a finished page, as feed readers and newsletter services can show it."""

from __future__ import annotations

from lxml import etree, html
from lxml.html import HtmlElement

from hooks.core.memo import memoised
from hooks.core.page import BUILD
from hooks.core.simple_html import simplified

PLAIN = "h2 h3 h4 h5 h6 p ul li dl dt dd blockquote hr br table caption thead tbody tr em strong sub sup code"
KEPT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(PLAIN.split(), ()),
    "a": ("href",),
    "img": ("src", "alt", "width", "height"),
    "ol": ("start",),
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"),
}
"""The elements that a reader's view has, each with its attributes. Any other leaves its content behind."""
_ALONE = "h2 h3 h4 h5 h6 p ul ol dl table blockquote hr div section article details figure"
BLOCKS = frozenset(_ALONE.split())
"""The elements that stand on their own lines."""
_NOT_READ = ("*[@hidden or @aria-hidden='true']", "nav", "h1", "form", "iframe", "noscript", "select")
UNSEEN = " | ".join(f".//{step}" for step in _NOT_READ)
"""What a page doesn't show in its text, and its title, which an entry has anyway."""
WAYS_ON = ("next-steps", "routine-part")
"""Buttons and links of the site itself, which stand below every entry anyway."""
LONGEST = 60_000
"""A page with a longer view, such as the finder's, isn't for reading in a feed."""


@memoised
def full_text(page: str, url: str) -> str:
    """The reader's view of a page: headings, paragraphs, lists, tables and links, with absolute addresses.

    Drawings become their text alternatives, because their files have another address after each build.

    Args:
        page: the HTML of the finished page.
        url: its absolute URL.

    Returns:
        HTML, or an empty text if there's no article or too much of it.
    """
    found = html.document_fromstring(page).find_class("page__body")
    if not found:
        return ""
    ways_on = [element for name in WAYS_ON for element in found[0].find_class(name)]
    for element in [*found[0].xpath(UNSEEN), *ways_on]:
        element.drop_tree()
    for picture in found[0].xpath(".//*[@role='img'][@aria-label]"):
        for part in list(picture):
            part.drop_tree()  # its label says what its captions say
    inside = "".join(_serialised(child) for child in found[0])
    root = html.fragment_fromstring(simplified(inside), create_parent="div")
    root.make_links_absolute(url)
    _in_words(root)
    _bare(root)
    text = "\n".join([root.text or "", *(_serialised(child).strip() for child in root)]).strip()
    return text if len(text) <= LONGEST else ""


def _in_words(root: HtmlElement) -> None:
    """Pictures that the build names, or that are in the page itself, become their text alternatives."""
    of_build = f"/{BUILD.partition('/')[0]}/"
    for image in list(root.iter("img")):
        source = image.get("src", "")
        if of_build in source or source.startswith("data:"):
            words = etree.Element("em")
            words.text, words.tail = image.get("alt"), image.tail
            image.getparent().replace(image, words)


def _bare(root: HtmlElement) -> None:
    """Only what every feed reader shows; text in a box of its own becomes a paragraph."""
    for element in list(root.iterdescendants()):
        if element.tag in KEPT:
            for name in set(element.attrib) - set(KEPT[element.tag]):
                del element.attrib[name]
        elif element.tag in {*BLOCKS, "summary"} and _is_paragraph(element):
            element.tag = "p"
            element.attrib.clear()
        else:
            if element.getnext() is not None and not element.tail:
                element.tail = " "  # a style sheet may have kept the two apart
            element.drop_tag()
    for element in [one for one in root.iter("p", "li", "ul", "em", "strong") if not _says_something(one)]:
        element.drop_tree()


def _is_paragraph(element: HtmlElement) -> bool:
    """Whether nothing in it stands on its own."""
    return not any(inner.tag in BLOCKS for inner in element.iterdescendants())


def _says_something(element: HtmlElement) -> bool:
    return bool(element.text_content().strip()) or element.find(".//img") is not None


def _serialised(element: HtmlElement) -> str:
    text: str = html.tostring(element, encoding="unicode")
    return text
