"""Rules for every text that a reader sees: plain enough for its kind of file, and free of promises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch

from hooks.core.entry import Entry
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.plain_language.model import FILE, FileKind, PlainLanguage, Refused
from hooks.kinds.plain_language.passages import Passage, passages
from hooks.kinds.plain_language.phrases import unnatural
from hooks.kinds.plain_language.reading_age import Sentence, hardest, reading_age, sentences

NO_KIND = FileKind(files=("*",))
"""Applies to a file that no kind matches: its words are checked, but its reading age isn't measured."""
REST_OF_WORD = r"\w*"


@dataclass(frozen=True)
class Read:
    """What is found in a file."""

    problems: tuple[Problem, ...]
    used: frozenset[int]
    """The exceptions that its words need, by their place in the list."""


def check_plain_language(
    entry: Entry[PlainLanguage], sources: Iterable[Source], read: Callable[[Source], Read]
) -> list[Problem]:
    """Every file has a kind and is plain enough, no word is refused, and every exception is needed.

    Args:
        entry: the guide's own rules.
        sources: every file of the content.
        read: gives what `check_file` finds in a file.
    """
    found = [read(source) for source in sources if source.path != FILE]
    used = frozenset[int]().union(*(file.used for file in found))
    hint = "Remove it, or correct the words"
    return [problem for file in found for problem in file.problems] + [
        entry.problem(("allowed", at), f'allows "{allowed.words}", which is not in {allowed.file}', hint)
        for at, allowed in enumerate(entry.record.allowed)
        if at not in used
    ]


def check_file(entry: Entry[PlainLanguage], source: Source, language: str = "en") -> Read:
    """Whether a file has a kind and is plain enough, and no word is refused.

    Args:
        entry: the guide's own rules.
        source: the file.
        language: of the guide, as a BCP 47 tag; its phrases that nobody would say aloud are refused too.
    """
    rules = entry.record
    rules = rules.model_copy(update={"refused": (*rules.refused, *unnatural(language))})
    kind, used = kind_of(rules, source.path), set[int]()
    read = list(passages(source, {*rules.unread, *kind.unread}))
    problems = _check_age(rules, source, read) + _check_words(rules, source, read, used)
    if rules.kinds and source.path.endswith(".md") and kind is NO_KIND:
        hint = f'Add the file or a pattern to one of them, such as "{_pattern(source.path)}"'
        problems.append(entry.problem(("kinds",), f"have no pattern that matches {source.path}", hint))
    return Read(tuple(problems), frozenset(used))


def _pattern(path: str) -> str:
    folder, slash, _ = path.rpartition("/")
    return f"{folder}/*.md" if slash else path


def kind_of(rules: PlainLanguage, path: str) -> FileKind:
    """The first kind with a pattern that matches a file."""
    matching = (kind for kind in rules.kinds.values() if any(fnmatch(path, name) for name in kind.files))
    return next(matching, NO_KIND)


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
    message = f"needs a reading age of {reading_age(read):.1f}, above {limit:g}"
    hint = f'Use shorter words and sentences; the hardest is: "{worst.text}"'
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
            problems.append(source.problem_at(line, f'says "{" ".join(match[0].split())}"', hint))
    return problems


def _any_of(words: Sequence[Refused]) -> re.Pattern[str]:
    """A pattern with a group for each word, in their order; without words, it matches nothing."""
    spelt = [r"\s+".join(map(re.escape, item.word.split())) for item in words]
    rest = [REST_OF_WORD if item.part else "" for item in words]
    groups = [f"({word}{end})" for word, end in zip(spelt, rest, strict=True)]
    return re.compile(rf"\b(?:{'|'.join(groups) or '(?!)'})\b", re.IGNORECASE)


def _without_allowed(rules: PlainLanguage, source: Source, passage: Passage, used: set[int]) -> str:
    """The passage with its allowed words blanked out, so that all others keep their line."""
    text = passage.text
    for at, allowed in enumerate(rules.allowed):
        pattern = r"\s+".join(map(re.escape, allowed.words.split()))
        if allowed.file == source.path and re.search(pattern, text):
            used.add(at)
            text = re.sub(pattern, lambda match: re.sub(r"\S", " ", match[0]), text)
    return text
