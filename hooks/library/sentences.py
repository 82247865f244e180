"""Sentences that nobody meant to end there, or to begin like that."""

from __future__ import annotations

import re
from collections.abc import Iterator

Fault = tuple[int, str, str]
"""Where in the text it is, what is wrong, and a hint."""

_SHORT = r"(?<!\be\.g)(?<!\bi\.e)(?<!\bal)(?<!\bvs)(?<!\bca)(?<!\bcf)(?<!\bDr)(?<!\bNo)(?<!\.)"
"""Not behind a short form, nor behind three dots."""
_SMALL = re.compile(rf"{_SHORT}(?:[.?][\"”’)]*|\.\0+)(?: |\n)[ \0]*(?P<word>[a-z]\w*(?![\w.@]))")
_GLUED = re.compile(r"\d%[a-z]+|(?<![\w./#@-])\d+(?!(?:st|nd|rd|th)\b)[a-z]{3,}\b")
_NOTHING = re.compile(r"(?<![\d.,/–−-])\b0 (?:[a-z]{3,}s\b(?<!degrees)|or more\b)")
"""A number of things; neither the end of a scale, such as "0 to 10", nor a measure."""
_NUMBER_TWICE = re.compile(r"(?<![\w.,])(\d+) \1(?!-[a-z]|[\w.,/:])")
_LONE_QUOTE = re.compile(r"(?<=[^\W\ds])['’] (?=[A-Z])")
"""A closing quotation mark, or an apostrophe, between two sentences; behind an s it may be a genitive."""
_OPENING_QUOTE = re.compile(r"(?<![\w'’])['‘](?=\w)")
_HEADLESS = re.compile(r"(?<=[ (])-[a-z]{2,}")
_HYPHEN = re.compile(r"(?m)^(?! *(?:[-*+]|\d+\.) ).*?[\w,;).!?\0](?P<hyphen> --? )[\w\0]")
"""Not in a point of a list, where it may begin the next point."""
_SPLIT = re.compile(r"\b[a-z]+- (?!and\b|or\b|to\b|und\b|oder\b|bis\b)[a-z]+")
"""A hyphen and a space within a word; but not "low- or high-load"."""
_CRAMPED = re.compile(
    r"(?<=[A-Za-z]{2})[.!?][A-Z][a-z]+|(?<=[a-z]{2})[,;.]?\((?![a-z]{0,3}\))\w*|"
    r"(?<=\w{5})\)[A-Za-z]+|(?<=[.!?;,])\)[A-Za-z]+"
)
"""Two words, or a word and a bracket, without a space; but neither "cat(s)" nor "(re)build"."""
_LESS = re.compile(r"(?<![^\s(])[-−]\d+ [a-z]{3,}s\b(?<!degrees)")
_NUMBERS = re.compile(r"(?<![\w.,:/–-])\d{1,2} \d{1,2}(?=[ .,;)]|$)")
"""Two numbers with nothing between them; neither "10 10-minute rows" nor "2 000"."""
_BACKWARDS = re.compile(r"\((\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)\)")
"""The ends of an interval."""
_WORD = re.compile(r"\b\w")
COPIED = 30
"""So many characters are there twice only if a line was copied."""
DIFFERENT = 5
"""So many different words; fewer are rhythm, or a word that is repeated."""
SENTENCES = re.compile(r"[.!?][\"”’)]* +[A-Z]")
ENDS = re.compile(r"[.!?:…][\s\"”’')\]]*$")


def sentence_faults(text: str) -> Iterator[Fault]:
    """Faults within a text: a small letter behind a full stop, an odd number, a hyphen as a dash.

    Args:
        text: without marks of Markdown; each may be a null character.
    """
    for found in _SMALL.finditer(text):
        message = f'begins a sentence with a small letter ("{found["word"]}")'
        yield found.start("word"), message, "Begin it with a capital, or write a comma before it"
    for found in _GLUED.finditer(text):
        yield found.start(), f'has a number in a word ("{found[0]}")', "Put a space between the two"
    for found in _NOTHING.finditer(text):
        yield found.start(), f'counts nothing ("{found[0]}")', "Correct the number, or write no"
    for found in _HEADLESS.finditer(text):
        yield found.start(), f'has a hyphen with nothing before it ("{found[0]}")', "Write the whole word"
    for found in _LONE_QUOTE.finditer(text):
        if not _OPENING_QUOTE.search(text, 0, found.start()):
            yield found.start(), "has a quotation mark that closes nothing", "Write a full stop, or open it"
    for found in _SPLIT.finditer(text):
        yield found.start(), f'has a space within a word ("{found[0]}")', "Remove it, and the hyphen"
    for found in _CRAMPED.finditer(text):
        yield found.start(), f'has a mark without a space ("{found[0]}")', "Put a space beside it"
    yield from _odd_numbers(text)
    yield from repeated_numbers(text)
    for found in _HYPHEN.finditer(text):
        yield found.start("hyphen"), "has a hyphen between spaces", "Write a comma, a colon or a dash"


def _odd_numbers(text: str) -> Iterator[Fault]:
    for found in _LESS.finditer(text):
        yield found.start(), f'counts less than nothing ("{found[0]}")', "Correct the number"
    for found in _NUMBERS.finditer(text):
        if not _NUMBER_TWICE.match(found[0]):
            yield found.start(), f'has nothing between two numbers ("{found[0]}")', "Write what is missing"
    for found in _BACKWARDS.finditer(text):
        if float(found[1]) > float(found[2]):
            yield found.start(), f'ends lower than it begins ("{found[0]}")', "Correct one of the two numbers"


def repeated_numbers(text: str) -> Iterator[Fault]:
    """Numbers that are there twice in a row, as no name has them either."""
    for found in _NUMBER_TWICE.finditer(text):
        yield found.start(), f'has a number twice in a row ("{found[0]}")', "Remove one of the two"


def text_faults(text: str) -> Iterator[tuple[str, str]]:
    """The same of a text without Markdown, and how it begins and ends if it has several sentences."""
    for _, message, hint in sentence_faults(text):
        yield message, hint
    if copied := _copied(" ".join(text.split())):
        yield f'says the same twice ("{copied}")', "Remove one of the two"
    if not SENTENCES.search(text):
        return
    if not ENDS.search(text):
        yield cut_off(text)
    if text[0].islower():
        first = text.split(maxsplit=1)[0]
        yield f'begins a sentence with a small letter ("{first}")', "Begin it with a capital"


def cut_off(text: str) -> tuple[str, str]:
    """What to say of a text that stops without a full stop."""
    return f'ends without a full stop ("{text.rstrip()[-20:]}")', "End it like the sentence before"


def _copied(text: str) -> str:
    """What is in a text twice, from the beginning of a word; empty if nothing is."""
    seen: set[str] = set()
    for word in _WORD.finditer(text):
        part = text[word.start() : word.start() + COPIED]
        if len(part) == COPIED and part in seen and len(set(part.split())) >= DIFFERENT:
            return part
        seen.add(part)
    return ""
