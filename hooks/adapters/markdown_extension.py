"""The author's syntax as one Python-Markdown extension: component blocks, citations, grades.

Links in components are written from the root of the content, as in `/exercises/bird-dog.md`. Components
take their place after the table of contents is made, to which they add their sections, and before the host
resolves links, so that the host checks those too.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from hooks.adapters.build_cache.current_site import library_of
from hooks.core.author_syntax import CITATION, GRADE, cited
from hooks.core.page import Citation
from hooks.library.library import Library

PLACE = "data-component"
SVG_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
Token = Any  # a heading with those below it, as the host's contents extension has it
AFTER_CONTENTS = 5
"""Priority of a tree processor. The table of contents has the same and comes first, because `mkdocs.yml`
lists it first; MkDocs collects anchors at the same priority too, but registers after all extensions."""


class _ComponentBlock(Block):
    """Marks the place of a component."""

    ARGUMENT = None

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        return ElementTree.SubElement(parent, "div", {PLACE: self.NAME, "data-argument": self.argument or ""})


class _Components(Treeprocessor):
    """Puts each component in its place."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(md)
        self.library = library

    def run(self, root: ElementTree.Element) -> None:
        for parent in list(root.iter()):
            if any(PLACE in child.attrib for child in parent):
                parent[:] = [part for child in parent for part in self._parts(child)]
        if hasattr(self.md, "toc_tokens"):
            self.md.toc_tokens = _contents(root, self.md.toc_tokens)

    def _parts(self, child: ElementTree.Element) -> list[ElementTree.Element]:
        if PLACE not in child.attrib:
            return [child]
        html = self.library.block(child.attrib[PLACE], child.attrib["data-argument"])
        # HTML knows SVG by its name; the serialiser of Python-Markdown knows no namespaces.
        plain = html.replace(SVG_NAMESPACE, "")
        return list(ElementTree.fromstring(f"<div>{plain}</div>"))  # noqa: S314 (our own templates)


def _contents(root: ElementTree.Element, tokens: list[Token]) -> list[Token]:
    """What the list of contents names, in order: headings of the text, and named sections of components."""
    known: dict[str, Token] = {}
    waiting = list(tokens)
    while waiting:
        token = waiting.pop()
        waiting += token["children"]
        known[token["id"]] = token
    found = []
    for heading in root.iter():
        name = heading.get("id", "")
        if name in known:
            found.append(known[name] | {"children": []})
        elif name and heading.tag == "h2":
            found.append({"level": 2, "id": name, "name": "".join(heading.itertext()), "children": []})
    return nest_toc_tokens(found)


class _Citations(InlineProcessor):
    """`[@cai-2015]` as numbers that lead to the bibliography."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(CITATION, md)
        self.library = library

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        group = ElementTree.Element("sup", {"class": "citation"})
        for name in cited(match[1]):
            group.append(self._link(self.library.citations[name]))
        return group, match.start(0), match.end(0)

    def _link(self, citation: Citation) -> ElementTree.Element:
        text = self.library.wording.citation.format(number=citation.number, label=citation.label)
        link = ElementTree.Element("a", {"href": citation.href, "aria-label": text, "title": citation.label})
        link.text = str(citation.number)
        return link


class _Grades(InlineProcessor):
    """`[grade:limited]` as the word for how sure we are."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(GRADE, md)
        self.library = library

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        badge = ElementTree.Element("span", {"class": f"grade grade--{match[1]}"})
        badge.text = self.library.grades[match[1]]  # type: ignore[index]
        return badge, match.start(0), match.end(0)


class AuthorBlocks(BlocksExtension):
    """Our blocks beside those of pymdownx."""

    def __init__(self, **settings: Any) -> None:  # what the host was configured with
        self.config = {"content": ["", "The content folder; without it no block is known"]}
        super().__init__(**settings)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Register a block for each component, and the two inline patterns."""
        if not self.getConfig("content"):
            return  # MkDocs tries the extension out before it says where the content is
        library = library_of(Path(self.getConfig("content")))
        for name in library.block_arguments:
            block_mgr.register(type("Component", (_ComponentBlock,), {"NAME": name}), self.getConfigs())
        md.treeprocessors.register(_Components(md, library), "author-components", AFTER_CONTENTS)
        md.inlinePatterns.register(_Citations(md, library), "author-citations", 175)
        md.inlinePatterns.register(_Grades(md, library), "author-grades", 175)


def makeExtension(**settings: Any) -> AuthorBlocks:  # noqa: N802 (as above, and a name that it looks for)
    """Called by Python-Markdown."""
    return AuthorBlocks(**settings)
