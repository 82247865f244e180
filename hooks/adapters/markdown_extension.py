"""The author's syntax as one Python-Markdown extension: component blocks, citations, grades.

Links in components are written from the root of the content, as in `/exercises/bird-dog.md`. Components
are inserted after the table of contents is made, because they add their sections to it, and before the host
resolves links, so that the host checks theirs too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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
from hooks.adapters.how_sure import MARK, HowSure
from hooks.core.author_syntax import CITATION, GRADE, cited
from hooks.core.page import Citation
from hooks.library.library import Library

PLACEHOLDER = "data-component"
NO_BREAK = "\u00a0"
"""A space that keeps what follows on the same line."""
SVG_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
Token = Any  # a heading with those below it, as Python-Markdown's contents extension gives it
AFTER_CONTENTS = 5
"""The priority of a tree processor. The table of contents has the same and comes first, because `mkdocs.yml`
lists it first; MkDocs also collects anchors at this priority, but registers after all extensions."""
AFTER_INLINE = 15
"""The priority of a tree processor that runs once citations and grades are in the tree (20)."""
BEFORE_LINKS = 175
"""The priority of an inline pattern: after code and escapes (190 and 180), before links (170 and below)."""


class _ComponentBlock(Block):
    """Leaves a placeholder for a component."""

    ARGUMENT = None

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        return ElementTree.SubElement(
            parent, "div", {PLACEHOLDER: self.NAME, "data-argument": self.argument or ""}
        )


class _Components(Treeprocessor):
    """Replaces each placeholder with its component."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(md)
        self.library = library

    def run(self, root: ElementTree.Element) -> None:
        for parent in list(root.iter()):
            if any(PLACEHOLDER in child.attrib for child in parent):
                parent[:] = [part for child in parent for part in self._parts(child)]
        root[:] = _folded(root)
        if hasattr(self.md, "toc_tokens"):
            self.md.toc_tokens = _contents(root, self.md.toc_tokens)

    def _parts(self, child: ElementTree.Element) -> list[ElementTree.Element]:
        if PLACEHOLDER not in child.attrib:
            return [child]
        html = self.library.block(child.attrib[PLACEHOLDER], child.attrib["data-argument"])
        # HTML doesn't need the namespace, and Python-Markdown's serialiser doesn't support it.
        without_namespace = html.replace(SVG_NAMESPACE, "")
        return list(ElementTree.fromstring(f"<div>{without_namespace}</div>"))  # noqa: S314 (our own templates)


def _folded(parts: Iterable[ElementTree.Element]) -> list[ElementTree.Element]:
    """The parts of a page, with each section whose heading has the class `folded` folded away."""
    result: list[ElementTree.Element] = []
    inside = result.append
    for part in parts:
        if part.tag in {"h1", "h2"}:
            inside = result.append
        if part.tag == "h2" and "folded" in part.get("class", "").split():
            fold = ElementTree.Element("details", {"class": "folded"})
            del part.attrib["class"]
            ElementTree.SubElement(fold, "summary").append(part)
            result.append(fold)
            inside = fold.append
        else:
            inside(part)
    return result


def _contents(root: ElementTree.Element, tokens: list[Token]) -> list[Token]:
    """The table of contents, in order: headings of the text, and sections of components that have an id."""
    tokens_by_id: dict[str, Token] = {}
    unvisited = list(tokens)
    while unvisited:
        token = unvisited.pop()
        unvisited += token["children"]
        tokens_by_id[token["id"]] = token
    found = []
    for heading in root.iter():
        name = heading.get("id", "")
        if name in tokens_by_id:
            found.append(tokens_by_id[name] | {"children": []})
        elif name and heading.tag == "h2":
            found.append({"level": 2, "id": name, "name": "".join(heading.itertext()), "children": []})
    return nest_toc_tokens(found)


class _Citations(InlineProcessor):
    """Turns `[@cai-2015]` into numbers that link to the bibliography, on the line of the word before them."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(r"\s*" + CITATION, md)
        self.library = library

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        group = ElementTree.Element("sup", {"class": "citation"})
        group.text = NO_BREAK if match[0][0].isspace() else None
        for name in cited(match[1]):
            group.append(self._link(self.library.citations[name]))
        return group, match.start(0), match.end(0)

    def _link(self, citation: Citation) -> ElementTree.Element:
        text = self.library.wording.citation.format(number=citation.number, label=citation.label)
        link = ElementTree.Element("a", {"href": citation.href, "aria-label": text, "title": citation.label})
        link.text = str(citation.number)
        return link


class _Grades(InlineProcessor):
    """Marks `[grade:low]` for the line that says how sure we are."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        return ElementTree.Element("span", {MARK: match[1]}), match.start(0), match.end(0)


class AuthorBlocks(BlocksExtension):
    """Blocks for the components, alongside those of pymdownx."""

    def __init__(self, **settings: Any) -> None:  # the host's configuration
        self.config = {"content": ["", "The content folder; without it there are no blocks"]}
        super().__init__(**settings)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Register a block for each component, and the two inline patterns."""
        if not self.getConfig("content"):
            return  # MkDocs tries the extension out before the hook has set the content folder
        library = library_of(Path(self.getConfig("content")))
        for name in library.block_arguments:
            block_mgr.register(type("Component", (_ComponentBlock,), {"NAME": name}), self.getConfigs())
        md.treeprocessors.register(_Components(md, library), "author-components", AFTER_CONTENTS)
        how_sure = HowSure(md, library.wording.how_sure, library.grades)
        md.treeprocessors.register(how_sure, "author-how-sure", AFTER_INLINE)
        md.inlinePatterns.register(_Citations(md, library), "author-citations", BEFORE_LINKS)
        md.inlinePatterns.register(_Grades(GRADE, md), "author-grades", BEFORE_LINKS)


def makeExtension(**settings: Any) -> AuthorBlocks:  # noqa: N802 (the name that Python-Markdown looks for)
    """Called by Python-Markdown."""
    return AuthorBlocks(**settings)
