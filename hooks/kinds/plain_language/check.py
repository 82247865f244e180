"""Rules over every text a reader sees: plain enough for its kind, and free of promises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.plain_language.model import FILE, Kind, PlainLanguage, Refused
from hooks.kinds.plain_language.passages import Passage, passages
from hooks.kinds.plain_language.reading_age import Sentence, hardest, reading_age, sentences

ANY = Kind(files=("*",))
"""What holds for a file of no kind: its words are looked at, no age is measured."""
LONGER = r"\w*"
"""What may follow a refused part of a word."""


def check_plain_language(entry: Entry[PlainLanguage], sources: Iterable[Source]) -> list[Problem]:
    """A problem for each file that is too hard or of no kind, each refused word, each idle leave."""
    rules = entry.record
    problems: list[Problem] = []
    used: set[int] = set()
    for source in sources:
        if source.path != FILE:
            read = list(passages(source, {*rules.unread, *kind_of(rules, source.path).unread}))
            problems += _check_age(rules, source, read)
            problems += _check_words(rules, source, read, used)
            if rules.kinds and source.path.endswith(".md") and kind_of(rules, source.path) is ANY:
                hint = f'Add the file or a pattern to one of them, such as "{_pattern(source.path)}"'
                problems.append(entry.problem(("kinds",), f"fit no kind to {source.path}", hint))
    hint = "Remove it, or correct the words"
    problems += [
        entry.problem(("allowed", at), f'allows "{leave.words}", which does not stand in {leave.file}', hint)
        for at, leave in enumerate(rules.allowed)
        if at not in used
    ]
    return problems


def _pattern(path: str) -> str:
    folder, slash, _ = path.rpartition("/")
    return f"{folder}/*.md" if slash else path


def kind_of(rules: PlainLanguage, path: str) -> Kind:
    """The first kind that fits a file."""
    fitting = (kind for kind in rules.kinds.values() if any(fnmatch(path, name) for name in kind.files))
    return next(fitting, ANY)


def measured(rules: PlainLanguage, source: Source) -> list[Sentence]:
    """The sentences whose reading age counts."""
    return _measured(rules, passages(source, {*rules.unread, *kind_of(rules, source.path).unread}))


def _measured(rules: PlainLanguage, read: Iterable[Passage]) -> list[Sentence]:
    names = set(rules.unmeasured)
    return list(sentences(passage for passage in read if names.isdisjoint(passage.key)))


def _check_age(rules: PlainLanguage, source: Source, passages: Iterable[Passage]) -> list[Problem]:
    limit = kind_of(rules, source.path).reading_age
    read = _measured(rules, passages) if limit is not None else []
    if limit is None or not read or reading_age(read) <= limit:
        return []
    worst = hardest(read)
    message = f"asks for a reading age of {reading_age(read):.1f}, above {limit:g}"
    hint = f'Use shorter words and sentences; this one hurts most: "{worst.text}"'
    return [source.problem_at(worst.line, message, hint)]


def _check_words(
    rules: PlainLanguage, source: Source, read: Iterable[Passage], used: set[int]
) -> list[Problem]:
    pattern = _any_of(rules.refused)
    problems = []
    for passage in read:
        for match in pattern.finditer(_without_allowed(rules, source, passage, used)):
            instead = rules.refused[(match.lastindex or 1) - 1].instead
            hint = f"{instead}, or allow it in {FILE} with a reason"
            line = passage.line_at(match.start())
            problems.append(source.problem_at(line, f'says "{match[0]}"', hint))
    return problems


def _any_of(words: Sequence[Refused]) -> re.Pattern[str]:
    """A pattern with a group for each word, in their order."""
    groups = "|".join(f"({re.escape(one.word)}{LONGER if one.part else ''})" for one in words) or "(?!)"
    return re.compile(rf"\b(?:{groups})\b", re.IGNORECASE)


def _without_allowed(rules: PlainLanguage, source: Source, passage: Passage, used: set[int]) -> str:
    """The passage with blanks for what may stand there, so that places keep their lines."""
    text = passage.text
    for at, leave in enumerate(rules.allowed):
        pattern = r"\s+".join(map(re.escape, leave.words.split()))
        if leave.file == source.path and re.search(pattern, text):
            used.add(at)
            text = re.sub(pattern, lambda match: re.sub(r"\S", " ", match[0]), text)
    return text
