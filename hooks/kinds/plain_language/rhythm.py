"""How the sentences of a page run: prose needs long and short ones, and many short ones sound chopped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from hooks.core.source import Source
from hooks.kinds.plain_language.passages import passages
from hooks.kinds.plain_language.reading_age import Sentence, sentences

SHORT = 6
"""A sentence with fewer words is short."""
_NO_SENTENCE = re.compile(r"^#{1,6} .*$|^\|.*$|^(?:- |\d+\. )?\*\*[^*\n]+\*\*", re.MULTILINE)
"""Headings, rows of tables, and the bold words that begin a paragraph as its heading."""
ENDS = (".", "!", "?", "…")


@dataclass(frozen=True)
class Rhythm:
    """The figures of one page's body."""

    words: int
    mean: float
    """The mean number of words in a sentence."""
    short: float
    """The share of short sentences, from 0 to 1."""


def rhythm(source: Source) -> Rhythm | None:
    """The rhythm of a page's body; `None` if it has no complete sentence."""
    text = replace(source, body=_NO_SENTENCE.sub("", source.body))
    return _rhythm(sentences(passage for passage in passages(text, ()) if not passage.key))


def _rhythm(read: Iterable[Sentence]) -> Rhythm | None:
    """Fragments, such as captions, aren't counted."""
    counts = [sentence.words for sentence in read if sentence.text.rstrip("\"”’')").endswith(ENDS)]
    if not counts:
        return None
    short = sum(count < SHORT for count in counts)
    return Rhythm(sum(counts), sum(counts) / len(counts), short / len(counts))
