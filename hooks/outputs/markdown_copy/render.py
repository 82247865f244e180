"""A page in Markdown that needs no generator: components, citations and grades as plain text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from html_to_markdown import convert

from hooks.core.author_syntax import BLOCK, CITATION, GRADE, STOCK_BLOCKS, cited
from hooks.core.links import linked
from hooks.core.memo import memoised
from hooks.core.page import Citation, Page, address
from hooks.core.record import Grade
from hooks.outputs.markdown_copy.model import CopyWords, Facts
from hooks.outputs.markdown_copy.simple_html import simplified

_HEAD = re.compile(r"\A---\n.*?\n---\n\s*# [^\n]*\n", re.DOTALL)
_COMPONENT = re.compile(rf"{BLOCK}\n/{{3,}}[ ]*$", re.MULTILINE)
_OPENING = re.compile(r"^/{3,}[ ]*[\w-]+(?:[ ]*\|[ ]*(.*?))?[ ]*\n(?:[ ]{4}[a-z_]+:.*\n)*", re.MULTILINE)
_CLOSING = re.compile(r"^/{3,}[ ]*$", re.MULTILINE)
_MARKS = re.compile(r"[ ]*\{:?[ ]*[#.][^{}\n]*\}")
_LINK = re.compile(r"(?<=\]\()(?![a-z]+:|#)([^)\s#]+)")

To = Callable[[str], str]
"""From an address relative to the site to one that works in a copy."""


@dataclass(frozen=True)
class Known:
    """What the words of all pages are turned into text with."""

    block: Callable[[str, str], str]
    """The HTML of a block, by its name and argument."""
    citations: Mapping[str, Citation]
    grades: Mapping[Grade, str]
    to: To
    words: CopyWords


def plain_copy(page: Page, facts: Facts, known: Known) -> str:
    """A whole page, as authors wrote it or as it was made, with the facts above it."""
    body = _prose(_HEAD.sub("", page.text), page.path, known)

    def shown(block: re.Match[str]) -> str:
        is_stock = block[1] in STOCK_BLOCKS
        return block[0] if is_stock else plain(known.block(block[1], block[2] or ""), known.to)

    body = _CLOSING.sub("", _OPENING.sub(_title, _COMPONENT.sub(shown, body)))
    # Most pages of a kind begin with their summary, which stands above already.
    body = body.lstrip().removeprefix(facts.summary)
    above = [f"# {_literal(facts.title)}", f"> {_literal(facts.summary)}", _about(facts, known.words)]
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join([*above, body])).strip() + "\n"


def plain(html: str, to: To) -> str:
    """A component as Markdown: drawings by the words that stand for them, nothing that needs a script."""
    return _plain(linked(html, to))


@memoised
def _plain(html: str) -> str:
    return str(convert(simplified(html)).content or "").strip()


def copy_list(
    name: str, summary: str, sections: Iterable[tuple[str, Iterable[Facts]]], words: CopyWords
) -> str:
    """The list of all copies, as https://llmstxt.org proposes it.

    Args:
        name: of the site.
        summary: of the site.
        sections: headings, each with its pages and the addresses of their copies.
        words: what the list says of itself.
    """
    parts = [f"# {name}", f"> {summary}", words.about]
    for heading, pages in sections:
        rows = [f"- [{_literal(page.title)}]({page.address}): {page.summary}" for page in pages]
        parts += [f"## {heading}", "\n".join(rows)] if rows else []
    return "\n\n".join(parts) + "\n"


def _prose(text: str, path: str, known: Known) -> str:
    def source(found: re.Match[str]) -> str:
        told = [known.citations[name] for name in cited(found[1])]
        links = [f"[{one.label}]({_place(one.href, '', known.to)})" for one in told]
        return f"({'; '.join(links)})"

    folder = posixpath.dirname(path)
    text = _LINK.sub(lambda link: _place(link[1], folder, known.to), _MARKS.sub("", text))
    text = re.sub(GRADE, lambda grade: f"({known.grades[grade[1]]})", text)  # type: ignore[index]
    return re.sub(CITATION, source, text)


def _place(link: str, folder: str, to: To) -> str:
    """Where a link to a file of the content leads."""
    file, mark, anchor = link.partition("#")
    whole = file[1:] if file.startswith("/") else posixpath.normpath(posixpath.join(folder, file))
    return to(address(whole) if whole.endswith(".md") else whole) + mark + anchor


def _title(block: re.Match[str]) -> str:
    return f"**{block[1]}**\n" if block[1] else ""


def _about(facts: Facts, words: CopyWords) -> str:
    told = [words.page.format(address=facts.address)]
    if facts.written:
        told.append(words.written.format(date=facts.written))
        checked = words.checked.format(date=facts.reviewed, name=facts.reviewed_by)
        told.append(checked if facts.reviewed else words.unchecked)
    return "\n\n".join(told)


def _literal(text: str) -> str:
    """A text whose marks are no Markdown."""
    return re.sub(r"([\\`*_\[\]])", r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;")
