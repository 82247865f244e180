"""How old a reader must be to follow a text at first reading.

The measure is the index of M. Coleman and T. L. Liau (A computer readability formula designed for machine
scoring, Journal of Applied Psychology 60, 1975, pages 283-284). Their formula, 0.0588 x letters per 100 words
- 0.296 x sentences per 100 words - 15.8, gives a school grade in the United States; adding five years gives
a pupil's age. It counts letters rather than syllables, so it needs no dictionary and gives the same result on
every machine. It depends mainly on the length of words, so a text made of fragments doesn't count as easy, as
it would with the automated readability index. It's meant for English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hooks.kinds.plain_language.passages import Passage

SCHOOL_BEGINS = 5
"""Years to add to a school grade to get an age."""

_END = re.compile(r"[.!?…]+[\"”’')]*\s+(?=[\"“‘'(]*[A-Z0-9])")
_WORD = re.compile(r"[^\W_]+(?:[.,'’%-]+[^\W_]+)*")


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a fragment on its own, such as a list item."""

    text: str
    line: int
    words: int
    letters: int
    """Letters and digits."""


def sentences(passages: Iterable[Passage]) -> Iterator[Sentence]:
    """Every sentence with at least one word; a sentence never runs past the end of its passage."""
    for passage in passages:
        start = 0
        for end in [*(match.end() for match in _END.finditer(passage.text)), len(passage.text)]:
            text = passage.text[start:end]
            if words := len(_WORD.findall(text)):
                letters = sum(map(str.isalnum, text))
                yield Sentence(" ".join(text.split()), passage.line_at(start), words, letters)
            start = end


def reading_age(read: Sequence[Sentence]) -> float:
    """The reading age in years of at least one sentence."""
    return _age(len(read), *_counts(read))


def hardest(read: Sequence[Sentence]) -> Sentence:
    """The sentence whose removal would make the text easiest."""
    if len(read) == 1:
        return read[0]
    words, letters = _counts(read)
    return min(read, key=lambda each: _age(len(read) - 1, words - each.words, letters - each.letters))


def _counts(read: Sequence[Sentence]) -> tuple[int, int]:
    """The words and letters of all sentences."""
    return sum(sentence.words for sentence in read), sum(sentence.letters for sentence in read)


def _age(sentences: int, words: int, letters: int) -> float:
    return (5.88 * letters - 29.6 * sentences) / words - 15.8 + SCHOOL_BEGINS
