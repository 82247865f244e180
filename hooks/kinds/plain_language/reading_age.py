"""How old a reader must be to follow a text at first reading.

The measure is the index of M. Coleman and T. L. Liau (A computer readability formula designed for machine
scoring, Journal of Applied Psychology 60, 1975, pages 283-284): 0.0588 x letters per 100 words - 0.296 x
sentences per 100 words - 15.8 gives a school grade in the United States, and five years more a pupil's age
there. It counts letters, not syllables, so it needs no dictionary and says the same on every machine; and it
leans on the length of words, so a text of fragments does not pass for easy, as it does with the automated
readability index. It holds for English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hooks.kinds.plain_language.passages import Passage

SCHOOL_BEGINS = 5
"""Years of age that a grade leaves out."""

_END = re.compile(r"[.!?…]+[\"”’')]*\s+(?=[\"“‘'(]*[A-Z0-9])")
_WORD = re.compile(r"[^\W_]+(?:[.,'’%-]+[^\W_]+)*")


@dataclass(frozen=True)
class Sentence:
    """One sentence, or a fragment that stands alone as a list item does."""

    text: str
    line: int
    words: int
    letters: int
    """Letters and digits."""


def sentences(passages: Iterable[Passage]) -> Iterator[Sentence]:
    """Every sentence that holds a word; the end of a passage ends a sentence."""
    for passage in passages:
        start = 0
        for end in [*(match.end() for match in _END.finditer(passage.text)), len(passage.text)]:
            text = passage.text[start:end]
            if words := len(_WORD.findall(text)):
                letters = sum(map(str.isalnum, text))
                yield Sentence(" ".join(text.split()), passage.line_at(start), words, letters)
            start = end


def reading_age(read: Sequence[Sentence]) -> float:
    """The age in years; the text holds at least one sentence."""
    return _age(len(read), sum(one.words for one in read), sum(one.letters for one in read))


def hardest(read: Sequence[Sentence]) -> Sentence:
    """The sentence without which the text would be easiest."""
    if len(read) == 1:
        return read[0]
    words, letters = sum(one.words for one in read), sum(one.letters for one in read)
    return min(read, key=lambda one: _age(len(read) - 1, words - one.words, letters - one.letters))


def _age(sentences: int, words: int, letters: int) -> float:
    return (5.88 * letters - 29.6 * sentences) / words - 15.8 + SCHOOL_BEGINS
