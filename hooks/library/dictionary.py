"""A dictionary of the guide's language: the words that it lacks, and the nearest that it has.

The dictionary is British, with -ise, from SCOWL (http://wordlist.aspell.net); its licence is beside it.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, TypeVar

from hooks.core.memo import memoised

T = TypeVar("T")
Doubt = tuple[int, str, str]
"""A row of a text, counted from 0; the word or pair of words; what to do about a pair."""

FILES = Path(__file__).parent / "dictionaries"
LONE = frozenset("bcdefghijklmnqrstuvwyz")
"""Letters that are no word."""
RESTS = {
    "en": re.compile(
        "aha?|ails?|aw|awe|aye?|baa|cad|eh|em|ere?|eta|fay?|fen|fie|haw?|hem|hen|hew|hey|hies?|hoe?|la|lea|lo|mu|"
        "nay|nib|nub?|oaf|ode|oft|oh|ow|pa|pi|rho|tau?|thee|tho|thy|ti|um|vie|wan|wen|whim|ya|yea?|yon?"
    )
}
"""By language, words that are rarely meant: more often they're what a lost letter leaves of another."""
TWICE_ON_PURPOSE = frozenset({"had", "that"})
MONTHS = frozenset({"March", "May"})
"""Names that are words, too."""
PAIRS = {
    "en": re.compile(
        "a[dlmnst]|b[ey]|c[mo]|d[eo]|e[ntx]|go|he|i[fnst]|k[gm]|m[elmy]|no|o[fnprx]|pm|re|so|to|u[ps]|vs|we"
    )
}
"""By language, the words of two small letters that are meant; a dictionary has many more."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]+)(?: +| *\n *)\1(?:n?['’][a-z]+)?(?![\w'’-])")
"""Also a word and its negation: `can can't`."""


_ARTICLES = {
    "en": {
        r"(?<![\w'’.-])[Aa]\s(?!onc?e\b|one-|e[uw])[aeio][a-z]+": "an",
        r"(?<![\w'’.-])[Aa]n\s[bcdfgjklmnpqrstvwyz]+[aeiou][a-z]*": "a",
    }
}
"""By language, an article before a sound that it doesn't go with, and the one that does."""
_RUN_ON = {
    "en": re.compile(
        r"(?<![\w'’-])[a-z]+\s(?:It|The|This|That|These|Those|They|There|Then|You|Your|We|Our|If|In|On|At|But|And|Or|So|When|While|"
        r"Most|Some|Do|Keep|After|Before|For|From|With|Both|Each|Every|What|Nobody)(?=\s[a-z])"
    )
}
"""By language, a word that begins a sentence, behind a word that ends none."""
_GAPS = {
    "en": re.compile(
        r"(?<![\w'’-])(?:"
        r"(?:[Yy]our|[Mm]y|[Oo]ur|[Tt]heir|[Tt]he|an?|An)\s"
        r"(?:and|an?|as|at|be|been|because|but|by|doesn['’]t|don['’]t|for|from|had|has|have|he|if|in|into|is|are|it|may|of|on|or|out|"
        r"she|should|than|the|these|they|this|those|to|was|were|we|when|which|with|would|you|your)|"
        r"(?:in|over|during|within)\s(?:past|next|same)\s(?:\d+|few|two|three|four|five|six|ten|day|week|month|year|time)|"
        r"(?:at|by|for|in|of|on|to|with)\ssame|"
        r"(?:at|by|from|in|near|on|to|until)\s(?:base|beginning|bottom|edge|end|middle|rest|start|tip)\sof|"
        r"(?:did|do)\syou\s(?:the|an?|of)|(?:and|but|or)\s(?:and|but|or)|"
        r"of\s(?:are|for|has|have|is|to|was|with)|with\s(?:are|by|for|from|is|of|to|was)|to\s(?:are|for|has|is|of|was)|"
        r"very\s(?:an?|and|are|for|in|is|of|the|with|your)|(?:are|is|was|were)\s(?:are|has|have|is|was|were)|"
        r"(?:can|could|may|must|should|would|(?:can|could|did|do|does|wo)n['’]t)\s(?:are|has|is|than|to|was)"
        r")(?![\w'’-])"
    )
}
"""By language, two words that always have another between them."""
_BARE_VERBS = {
    "en": re.compile(
        r"(?<![\w'’-])(?:can|could|may|might|must|should|would|will|(?:can|could|must|should|would|wo)n['’]t)\s"
        r"[a-z]{3,}(?<!e)(?<!sh)(?<!emb)ed(?![\w'’-])(?!\s[a-z]+s\b)"
    )
}
"""By language, a verb that needs another in between: `could analysed`; not "can injured rowers"."""
_CAPITAL = re.compile(r"(?<=[a-z] )[A-Z][a-z]+\b(?!['’])")
"""Behind a word, not behind a full stop."""


class _Dictionary(Protocol):
    """What we use of the library's own, which has no types."""

    def lookup(self, word: str) -> bool: ...

    def suggest(self, word: str) -> Iterator[str]: ...


def is_available(language: str) -> bool:
    """Whether there's a dictionary of a language, and something to read it with."""
    return (FILES / f"{language}.dic").exists() and is_installed()


def is_installed() -> bool:
    """Whether the library that reads dictionaries is there; an environment may be older than this code."""
    return find_spec("spylls") is not None


@memoised
def doubtful(language: str, text: str) -> str:
    """The words of a text that the dictionary lacks, and pairs of words that don't go together, as JSON.

    Each is a `Doubt`.
    """
    unknown = [
        (text.count("\n", 0, word.start()), re.sub(r"['’]s$", "", word[0]), "")
        for word in _WORD.finditer(text)
        if not _is_known(language, word[0].replace("’", "'"))
        or _is_lone(text, word)
        or _is_rest(language, word[0])
    ]
    return json.dumps([*unknown, *_odd_pairs(language, text)])


def _odd_pairs(language: str, text: str) -> Iterator[Doubt]:
    for two in _TWICE.finditer(text):
        if two[1].lower() not in TWICE_ON_PURPOSE:
            yield _pair(text, two, "Remove one of the two")
    for article, right in (of_language(_ARTICLES, language) or {}).items():
        for two in re.finditer(article, text):
            yield _pair(text, two, f'Write "{right}"')
    for two in _matches(_RUN_ON, language, text):
        yield _pair(text, two, "Is a full stop missing between the two?")
    for two in _matches(_BARE_VERBS, language, text):
        yield _pair(text, two, "Is a word missing between the two?")
    for two in _matches(_GAPS, language, text):
        if len({*two[0].lower().split()}) > 1:
            yield _pair(text, two, "Is a word missing between the two?")


def _pair(text: str, two: re.Match[str], hint: str) -> Doubt:
    return text.count("\n", 0, two.start()), " ".join(two[0].split()), hint


def of_language(by_language: Mapping[str, T], language: str) -> T | None:
    """What holds in a language, in whichever country it's spoken: that of `en` for `en-GB`."""
    return by_language.get(language.partition("-")[0])


def _matches(patterns: Mapping[str, re.Pattern[str]], language: str, text: str) -> Iterator[re.Match[str]]:
    pattern = of_language(patterns, language)
    return pattern.finditer(text) if pattern else iter(())


def _is_lone(text: str, word: re.Match[str]) -> bool:
    """Whether a word is the rest of one: a small letter between spaces, or before a full stop; not "i.e."."""
    around = text[max(word.start() - 1, 0) : word.end() + 1].strip().rstrip(".,;:!?")
    return word[0] == around and around in LONE and not re.match(r"\.\w", text[word.end() :])


def _is_rest(language: str, word: str) -> bool:
    rests, pairs = of_language(RESTS, language), of_language(PAIRS, language)
    is_pair = bool(pairs and len(word) == 2 and word.islower() and not pairs.fullmatch(word))
    return is_pair or bool(rests and rests.fullmatch(word.lower()))


@memoised
def stray_capital(language: str, text: str) -> str:
    """The first word within a text that has a capital for no reason; empty if there's none.

    A name has a reason: the dictionary doesn't know it in small letters, but for some months.
    """
    words = (found[0] for found in _CAPITAL.finditer(text) if found[0] not in MONTHS)
    return next((word for word in words if _is_known(language, word.lower())), "")


@memoised
def nearest(language: str, word: str) -> str:
    """The word of the dictionary that a misspelt one most likely stands for; empty if none comes close."""
    return next(iter(_dictionary(language).suggest(word)), "")


@cache
def _is_known(language: str, word: str) -> bool:
    return bool(_dictionary(language).lookup(word))


@cache
def _dictionary(language: str) -> _Dictionary:
    from spylls.hunspell import Dictionary  # noqa: PLC0415 (it isn't loaded where every result is cached)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the library leaves it to Python to close its files
        dictionary: _Dictionary = Dictionary.from_files(str(FILES / language))
    return dictionary
