"""Marks in a body that Markdown leaves as they are, or turns into something that no author may publish.

Everything that Markdown reads is taken out of the text first; the marks that remain would be printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hooks.core.author_syntax import BLOCK, CITATION, GRADE
from hooks.library.paragraphs import paragraph_faults
from hooks.library.sentences import sentence_faults

Row = tuple[int, str]
"""A line of a file: its number, and its text without inline code."""
Slip = tuple[int, str, str]
"""The line of a slip, what is wrong, and a hint."""

_WITHIN = r"(?:(?!\n[ ]*(?:\n|[-*+] |\d+\. |\|))[\s\S])"
"""Any character of a paragraph, a point or a row."""
_TARGET = r"(?P<target><[^>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)(?:\s+\"[^\"\n]*\")?"
_IMAGE = re.compile(rf"!\[(?P<text>[^\[\]]*)\]\({_TARGET}\)(?:\{{[^{{}}\n]*\}})?")
_LINK = re.compile(rf"(?<!!)\[(?P<text>(?:(?![\[\]]){_WITHIN})*)\]\({_TARGET}\)")
_DEFINED = re.compile(
    r"^ {0,3}\[(?P<name>[^\]^\n]+)\]: *(?P<target>\S+)(?: +\"[^\"\n]*\")?[ ]*$", re.MULTILINE
)
_READ = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"\\[\\`*_{}\[\]()#+.!|<>~-]",
        CITATION,
        GRADE,
        r"\{:?[ ]*(?:[#.][\w-]+[ ]*)+\}",
        rf"\*\*\*(?=\S)(?P<text>(?:(?!\*){_WITHIN})+)(?<=\S)\*\*\*",
        rf"\*\*(?=\S)(?P<text>(?:(?!\*\*){_WITHIN})+)(?<=\S)\*\*",
        rf"(?<!\w)__(?=\S)(?P<text>(?:(?!__){_WITHIN})+)(?<=\S)__(?!\w)",
        rf"(?<!\*)\*(?=[^\s*])(?P<text>(?:(?!\*){_WITHIN})+)(?<=\S)\*(?!\*)",
        rf"(?<!\w)_(?=[^\s_])(?P<text>(?:(?!_){_WITHIN})+)(?<=\S)_(?!\w)",
    )
)
"""What Markdown reads, besides links; of each, the `text` stays."""


@dataclass(frozen=True)
class _Leftover:
    """A mark that remains, and what to tell its author."""

    pattern: re.Pattern[str]
    message: str
    hint: str


def _leftover(pattern: str, message: str, hint: str) -> _Leftover:
    return _Leftover(re.compile(pattern), message, hint)


LEFTOVERS: Sequence[_Leftover] = (
    _leftover(
        r"\[\s*@.*|(?<![\w.])@[\w-]+\]?",
        "has a citation that can't be read",
        "Write [@name] or [@name; @other]",
    ),
    _leftover(
        r"(?i)\[\s*grade\b.*|\bgrade ?:\s*[\w-]*\]", "has a grade that can't be read", "Write [grade:low]"
    ),
    _leftover(r"\]\s*\(|\)\[", "has a link that can't be read", "Write [the words](page.md)"),
    _leftover(
        r"[\[\]]",
        "has a square bracket that belongs to no link or citation",
        r"Write [the words](page.md) or [@name], or \[ for a bracket",
    ),
    _leftover(
        r"<(?:!--|[A-Za-z/!?][^>\s]*)",
        "has HTML",
        "Use Markdown, and write &lt; for the character itself",
    ),
    _leftover(r"\{[{%]|[%}]\}", "has marks of a template language, which content hasn't got", "Remove them"),
    _leftover(
        r"[{}]", "has a brace that belongs to no anchor", "Write { #name } behind a heading, or remove it"
    ),
    _leftover(r"\*\*|(?<!\w)__|__(?!\w)", "has bold text that doesn't end or begin", "Write **the words**"),
    _leftover(
        r"\*(?=\w)|(?<=[\w.,;:!?])\*|(?<![\w/])_(?=\w)|(?<=\w)_(?!\w)",
        "has italics that don't end or begin",
        "Write *the words*",
    ),
    _leftover(r"~~", "has ~~, which Markdown doesn't know", "Remove it"),
    _leftover(r"`", "has a ` that is alone", "Write `the words`, or remove it"),
    _leftover(
        r"\bhttps?:/{0,2}\S*|\bwww\.\S+", "has an address that is no link", "Write [the words](https://...)"
    ),
    _leftover(
        r"//+.*",
        "has slashes that begin or end no block",
        "Write /// and the block's name on one line, and /// on another",
    ),
)
"""In this order: of each row, only the first is reported."""
_STRAY = _leftover(
    r"(?<=\w)(?!(?<=\b[A-Z])#(?!\w))(?:[#~^=<>]|@(?!\w+\.\w))(?=\s|\w|$)",
    "has a mark in or behind a word",
    "Remove it, or write the word",
)
_NO_STOP = re.compile(
    rf"(?<![.!?:;\s])\s*(?:{CITATION}|{GRADE})(?:\s*(?:{CITATION}|{GRADE}))*\s+(?=[A-Z][a-z])"
)
"""A citation or a grade between two sentences that no full stop separates."""
_CRAMPED = re.compile(rf"(?<=[\w.,;:!?)\]])(?:{CITATION}|{GRADE})")
_BEGINS_CITED = re.compile(rf"(?:\A|\n[ ]*\n)[ ]{{0,3}}(?:{CITATION}|{GRADE})")
"""A paragraph that begins with what belongs to the sentence before it."""
_TERM = re.compile(r"\w[^\n]*\{ ?#[\w-]+[^{}\n]*\}\s*$")
"""A term of a glossary, with its anchor. It needs a blank line above it."""
_PAIR = re.compile(r"[()]")
_SPACING = _leftover(
    r"(?<=[\w)\0]) [,.;:!?](?=\s|$)|^ *[,.;!?](?=\s)|(?<=[a-z])[,;:](?=[a-z])|(?<=\d)[,;](?=[a-z]{2})|"
    r",,|;;|(?<![.])\.\.(?![.])|[,;:]\.(?=\s|$)|\( | \)|(?<=\w)/ (?=\w)",
    "has punctuation that is doubled, or beside a space",
    "Remove what is too much",
)
_GAP = _leftover(
    r"[\w,;)] {2,}[\w(]", "has two spaces in a row", "Remove one, or write the word that is missing"
)
_MARKS = re.compile(r" *(?!#+ *$)(?:[-*+]|\d+\.|[\"'“”‘’,.;!?()#]+) *")
"""Only number signs are a heading, and reported as one."""
_BARE = ("is a row of marks without a word", "Remove it, or write what belongs there")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):|//", re.IGNORECASE)
SCHEMES = frozenset({"https", "mailto", "tel"})
"""What a link may begin with, if it doesn't lead to a page of this guide."""


def mark_slips(rows: Sequence[Row]) -> Iterator[Slip]:
    """Everything in a text that isn't read as its author meant.

    Args:
        rows: the text, without code.
    """
    text = "\n".join(row for _, row in rows)
    for defined in _DEFINED.finditer(text):
        if text.casefold().count(f"[{defined['name'].casefold()}]") == 1:
            line = rows[text.count("\n", 0, defined.start())][0]
            yield (
                line,
                "defines a link that nothing uses",
                "Write [the words](page.md) where the link belongs",
            )
    for pattern in (_IMAGE, _LINK, _DEFINED):
        for found in pattern.finditer(_without(_READ[:3], text)):
            for message, hint in _link_faults(found, is_image=pattern is _IMAGE):
                yield rows[text.count("\n", 0, found.start())][0], message, hint
    yield from _misplaced(rows, text)
    yield from ((line, *_BARE) for line, row in rows if _MARKS.fullmatch(row))
    rest = _rest(text)
    for (line, row), left in zip(rows, rest.split("\n"), strict=True):
        if not re.match(BLOCK, row) and row.strip(" /"):
            yield from ((line, *fault) for fault in _left_in(left))
    yield from _unpaired(rows, rest)
    for at, message, hint in (*sentence_faults(rest), *paragraph_faults(rest)):
        yield rows[rest.count("\n", 0, at)][0], message, hint


def _misplaced(rows: Sequence[Row], text: str) -> Iterator[Slip]:
    """Sources and terms that belong to another sentence or paragraph than they're in."""
    for found in _NO_STOP.finditer(text):
        line = rows[text.count("\n", 0, found.end())][0]
        yield (
            line,
            "begins a sentence, and the one before it has no full stop",
            "Write it behind the citation",
        )
    for found in _CRAMPED.finditer(text):
        line = rows[text.count("\n", 0, found.start())][0]
        yield line, f'has no space before "{found[0][:30]}"', "Write one"
    for found in _BEGINS_CITED.finditer(text):
        line = rows[text.count("\n", 0, found.end())][0]
        yield line, "begins a paragraph with its source", "Write it behind the sentence that it's for"
    for (_, above), (line, row) in pairwise(rows):
        if above.strip() and _TERM.match(row) and not _TERM.match(above):
            yield line, "begins a term within the text above it", "Leave a blank line above it"


def gaps(body: Sequence[Row]) -> Iterator[Slip]:
    """Two spaces within a line, where a word may be missing; the lines are as they were written."""
    for line, row in body:
        if found := _GAP.pattern.search(re.sub(r"`[^`]*`", "code", row)):
            yield line, f'{_GAP.message} ("{found[0]}")', _GAP.hint


def plain_slips(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the punctuation of a text without Markdown: message, hint."""
    for fault in (_STRAY, _SPACING, _GAP):
        if found := fault.pattern.search(text):
            yield f'{fault.message} ("{found[0].strip()}")', fault.hint
    for _, message, hint in _unpaired([(0, row) for row in text.split("\n")], text):
        yield message, hint


def _rest(text: str) -> str:
    """A text without everything that Markdown reads; every line end stays where it was."""
    names = {name.casefold() for name in (found["name"] for found in _DEFINED.finditer(text))}
    rest = _without((*_READ[:3], _IMAGE, _LINK, _DEFINED), text)
    rest = re.sub(
        r"\[([^\[\]\n]+)\](?:\[([^\[\]\n]*)\])?",
        lambda link: _blank(link[0]) if (link[2] or link[1]).casefold() in names else link[0],
        rest,
    )
    return _without(_READ[3:], rest)


def _without(patterns: Iterable[re.Pattern[str]], text: str) -> str:
    for pattern in patterns:
        text = pattern.sub(_only_text, text)
    return text


def _only_text(found: re.Match[str]) -> str:
    if "text" not in found.re.groupindex:
        return _blank(found[0])
    start, end = (place - found.start() for place in found.span("text"))
    return _blank(found[0][:start]) + found["text"] + _blank(found[0][end:])


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", "\0", text)


def _left_in(row: str) -> Iterator[tuple[str, str]]:
    for left in (*LEFTOVERS, _STRAY, _SPACING):
        if found := left.pattern.search(row):
            shown = found[0].strip().replace("\0", "")[:30]
            yield f'{left.message} ("{shown}")', left.hint
            return


def _unpaired(rows: Sequence[Row], rest: str) -> Iterator[Slip]:
    """Round brackets and quotation marks that don't close, or don't open, in their own paragraph."""
    at = 0
    for paragraph in re.split(r"(\n[ ]*\n)", rest):
        opened: list[int] = []
        for found in _PAIR.finditer(re.sub(r"(?m)^ *\w{1,2}\)|[:;]-?\)", _same_length, paragraph)):
            if found[0] == "(":
                opened.append(found.start())
            elif opened:
                opened.pop()
            else:
                opened = [found.start()]
                break
        if opened:
            line = rows[rest.count("\n", 0, at + opened[0])][0]
            yield line, "has a round bracket without its partner", "Add the other one, or remove it"
        marks = re.findall(r'([\s\S]|^)"', paragraph)
        words = [before for before in marks if not before.isdigit()]  # behind a number, it may be inches
        if len(marks) % 2 and len(words) % 2:
            line = rows[rest.count("\n", 0, at + paragraph.index('"'))][0]
            yield line, "has a quotation mark without its partner", "Add the other one, or remove it"
        at += len(paragraph)


def _same_length(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _link_faults(found: re.Match[str], *, is_image: bool) -> Iterator[tuple[str, str]]:
    target = found["target"].strip("<>")
    scheme = _SCHEME.match(target)
    if "text" in found.re.groupindex and not found["text"].strip(" \n\0"):
        what, hint = (
            ("a picture", "Say between the brackets what it shows")
            if is_image
            else ("a link", "Write [the words](page.md)")
        )
        yield f"has {what} without words", hint
    if not target:
        yield "has a link that leads nowhere", "Write the page between the round brackets"
    elif is_image and scheme:
        yield "shows a picture from elsewhere, which pages never load", "Put the file into the content folder"
    elif scheme and scheme[1] and scheme[1].lower() not in SCHEMES:
        allowed = ", ".join(f"{name}:" for name in sorted(SCHEMES))
        yield f'has a link that begins with "{scheme[0]}"', f"Use one of {allowed}, or the path of a page"
