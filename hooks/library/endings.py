"""Texts that end, begin or stand unlike all others of their kind, as one cut off would. They stop nothing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath
from hooks.library.dictionary import of_language
from hooks.library.library import Library
from hooks.library.written import NAMES, texts

FEW = 6
"""The number of texts from which a habit can be seen."""
OFTEN = 3
"""In so many files, a text has a place of its own."""
Place = tuple[Source, KeyPath, str]
_STOP = re.compile(r".*[.!?:…][\"”’)\]]*")
_CAPITAL = re.compile(r"[^a-z].*")
_OPEN = {"en": re.compile(r".*\b(?:and|or|the|an?|your|my|our|their|its|than)\b[.!?]?")}
"""By language, an end that leaves its sentence open."""


def check_open(library: Library) -> Iterator[Problem]:
    """A notice for each text that ends with a word that another has to follow."""
    ends = of_language(_OPEN, library.published.language)
    if ends is None:
        return
    for source in library.sources:
        for key, text in texts(source.fields):
            written = " ".join(text.split())
            if " " in written and ends.fullmatch(written):
                message = f'ends with a word that another has to follow ("{written[-20:]}")'
                yield source.problem(key, message, "Is it complete?")


def check_endings(library: Library) -> Iterator[Problem]:
    """A notice for a text without the full stop, or the capital, that all others with its key have.

    Texts are of one kind if they have the same key in the same folder, or in the same file of the first one.
    """
    kinds: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for source in library.sources:
        for key, text in texts(source.fields):
            name = next((part for part in reversed(key) if isinstance(part, str)), "")
            if " " in text.strip() and name not in NAMES:
                kinds[source.path.partition("/")[0], name].append((source, key, " ".join(text.split())))
    for (_, name), places in kinds.items():
        yield from _odd(places, _STOP, f'ends without a full stop, unlike all others under "{name}"')
        yield from _odd(places, _CAPITAL, f'begins with a small letter, unlike all others under "{name}"')


def stray_points(sources: Iterable[Source]) -> Iterator[Problem]:
    """A notice for each point under another key than in all other files of its folder."""
    places: dict[tuple[str, str], list[tuple[str, Source, KeyPath]]] = defaultdict(list)
    for source in sources:
        for key, text in texts(source.fields):
            folder = source.path.rpartition("/")[0]
            if folder and len(key) > 1 and isinstance(key[-1], int) and " " in text.strip():
                places[folder, " ".join(text.split())].append((str(key[-2]), source, key))
    for (_, text), found in places.items():
        usual, count = Counter(name for name, _, _ in found).most_common(1)[0]
        strays = [(source, key) for name, source, key in found if name != usual]
        if len(strays) == 1 and count >= OFTEN:
            ((source, key),) = strays
            message = f'has "{text[:30]}", which all other files have under "{usual}"'
            yield source.problem(key, message, "Move it there")


def _odd(places: Sequence[Place], habit: re.Pattern[str], message: str) -> Iterator[Problem]:
    others = [place for place in places if not habit.fullmatch(place[2])]
    if len(places) >= FEW and len(others) == 1:
        source, key, text = others[0]
        yield source.problem(key, f'{message} ("{text[-20:]}")', "Is it complete?")
