"""Renders a page as plain Markdown, with components, citations and grades as text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from html_to_markdown import convert

from hooks.core.author_syntax import BLOCK, CITATION, GRADE, STOCK_BLOCKS, cited
from hooks.core.links import linked
from hooks.core.memo import memoised
from hooks.core.page import Citation, Page, address, literal
from hooks.core.record import Grade
from hooks.core.simple_html import simplified
from hooks.outputs.markdown_copy.model import CopyWords, Facts

_HEAD = re.compile(r"\A---\n.*?\n---\n\s*# [^\n]*\n", re.DOTALL)
_COMPONENT = re.compile(rf"{BLOCK}\n/{{3,}}[ ]*$", re.MULTILINE)
_OPENING = re.compile(r"^/{3,}[ ]*[\w-]+(?:[ ]*\|[ ]*(.*?))?[ ]*\n(?:[ ]{4}[a-z_]+:.*\n)*", re.MULTILINE)
_CLOSING = re.compile(r"^/{3,}[ ]*$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"[ ]*\{:?[ ]*[#.][^{}\n]*\}")
_LINK = re.compile(r"(?<=\]\()(?![a-z]+:|#)([^)\s#]+)")

ToUrl = Callable[[str], str]
"""From an address relative to the site to the URL in a copy."""


@dataclass(frozen=True)
class Context:
    """What is needed to turn the Markdown of pages into plain Markdown."""

    block: Callable[[str, str], str]
    """The HTML of a block, by its name and argument."""
    citations: Mapping[str, Citation]
    grades: Mapping[Grade, str]
    to_url: ToUrl
    words: CopyWords


def plain_copy(page: Page, facts: Facts, context: Context) -> str:
    """The complete copy of a page, whether written or generated, with the facts at the top."""
    body = _prose(_HEAD.sub("", page.text), page.path, context)

    def component(block: re.Match[str]) -> str:
        if block[1] in STOCK_BLOCKS:
            return block[0]
        return plain_component(context.block(block[1], block[2] or ""), context.to_url)

    body = _CLOSING.sub("", _OPENING.sub(_title, _COMPONENT.sub(component, body)))
    # Many pages begin with their summary, which is at the top of the copy already.
    body = body.lstrip().removeprefix(facts.summary).removeprefix(literal(facts.summary))
    top = [f"# {_literal(facts.title)}", f"> {_literal(facts.summary)}", _about(facts, context.words)]
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join([*top, body])).strip() + "\n"


def plain_component(html: str, to_url: ToUrl) -> str:
    """A component as Markdown: text alternatives for drawings, and nothing that needs a script."""
    return _markdown(linked(html, to_url))


@memoised
def _markdown(html: str) -> str:
    return str(convert(simplified(html)).content or "").strip()


def copy_list(
    name: str, summary: str, sections: Iterable[tuple[str, Iterable[Facts]]], words: CopyWords
) -> str:
    """The list of all copies, as https://llmstxt.org proposes it.

    Args:
        name: of the site.
        summary: of the site.
        sections: headings, each with its pages, whose addresses are those of their copies.
        words: what the list says about itself.
    """
    parts = [f"# {name}", f"> {summary}", words.about]
    for heading, pages in sections:
        rows = [f"- [{_literal(page.title)}]({page.address}): {page.summary}" for page in pages]
        parts += [f"## {heading}", "\n".join(rows)] if rows else []
    return "\n\n".join(parts) + "\n"


def _prose(text: str, path: str, context: Context) -> str:
    """The Markdown of a page with links, grades and citations as text."""

    def citation(mark: re.Match[str]) -> str:
        sources = [context.citations[name] for name in cited(mark[1])]
        links = [f"[{source.label}]({_url(source.href, '', context.to_url)})" for source in sources]
        return f"({'; '.join(links)})"

    folder = posixpath.dirname(path)
    text = _LINK.sub(lambda link: _url(link[1], folder, context.to_url), _ATTRIBUTES.sub("", text))
    text = re.sub(GRADE, lambda grade: f"({context.grades[grade[1]]})", text)  # type: ignore[index]
    return re.sub(CITATION, citation, text)


def _url(link: str, folder: str, to_url: ToUrl) -> str:
    """The URL to which a link in a file of a folder leads."""
    file, hash_sign, anchor = link.partition("#")
    path = file[1:] if file.startswith("/") else posixpath.normpath(posixpath.join(folder, file))
    return to_url(address(path) if path.endswith(".md") else path) + hash_sign + anchor


def _title(block: re.Match[str]) -> str:
    """The title of a stock block, as a paragraph."""
    return f"**{block[1]}**\n" if block[1] else ""


def _about(facts: Facts, words: CopyWords) -> str:
    paragraphs = [words.page.format(address=facts.address)]
    if facts.written:
        paragraphs.append(words.written.format(date=facts.written))
        checked = words.checked.format(date=facts.reviewed, name=facts.reviewed_by)
        paragraphs.append(checked if facts.reviewed else words.unchecked)
    return "\n\n".join(paragraphs)


def _literal(text: str) -> str:
    """Markdown that shows a text unchanged."""
    return re.sub(r"([\\`*_\[\]])", r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;")
