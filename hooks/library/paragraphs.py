"""Paragraphs and points of a body that stop in the middle, as one does whose end was cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.library.sentences import ENDS, SENTENCES, Fault, cut_off

LONG = 12
"""So many words are a sentence, not a label or a line of an address."""
_APART = re.compile(r"\s*$|#{1,6} |/{3}|\s*\||\s{4}\w+: ")
"""A row that belongs to no paragraph: a blank one, a heading, a block with its options, a table's."""
_POINT = re.compile(r"\s*(?:[-*+]|\d+\.|:) +")


@dataclass
class _Paragraph:
    at: int
    """Where its first row begins."""
    text: str
    is_point: bool

    @property
    def words(self) -> str:
        """Its text in one line, without marks."""
        return " ".join(self.text.replace("\0", " ").split())

    @property
    def is_open(self) -> bool:
        """Whether it stops without a full stop. A point of one sentence, or of a few words, needs none."""
        words = self.words
        is_sentence = bool(SENTENCES.search(words)) or (not self.is_point and len(words.split()) >= LONG)
        return is_sentence and not ENDS.search(words)


def paragraph_faults(text: str) -> Iterator[Fault]:
    """Every paragraph that stops without a full stop.

    Args:
        text: without marks of Markdown; each may be a null character.
    """
    for paragraph in _paragraphs(text):
        if paragraph.is_open:
            yield paragraph.at + len(paragraph.text), *cut_off(paragraph.words)


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    current: _Paragraph | None = None
    at = 0
    for row in text.split("\n"):
        is_new_point = bool(_POINT.match(row)) and (current is None or current.is_point)
        if current and (is_new_point or _APART.match(row)):
            yield current
            current = None
        if current:
            current.text += f"\n{row}"
        elif not _APART.match(row):
            current = _Paragraph(at, row, is_new_point)
        at += len(row) + 1
    if current:
        yield current
