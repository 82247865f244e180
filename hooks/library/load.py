"""Reads every kind of record out of the sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from hooks.core.entry import Entries, Entry, load_folder, load_keys, load_one
from hooks.core.kind import Kind
from hooks.core.page import Published
from hooks.core.problem import Problem
from hooks.core.record import Record, load_record
from hooks.core.source import Source
from hooks.library.library import Content, Library
from hooks.library.output import Output
from hooks.library.words import FILE, SiteWords, wording_of

Words = Mapping[str, type[Record]]


def load_library(
    folder: str,
    sources: Sequence[Source],
    unread: Sequence[Problem],
    kinds: Sequence[Kind[Any]],
    outputs: Sequence[Output],
    published: Published,
    today: date,
) -> tuple[Library | None, list[Problem]]:
    """The library, or `None` where a file is missing or broken that no guide can do without.

    Args:
        folder: the name of the content folder, for messages.
        sources: its files.
        unread: what was wrong with those that could not be read.
        kinds: what authors may write.
        outputs: whose files, words and blocks there are besides.
        published: where the site will be.
        today: the day of the build.
    """
    declared = [*kinds, *(kind for output in outputs for kind in output.kinds)]
    content, problems = load_content(folder, sources, unread, declared, [output.words for output in outputs])
    if content is None:
        return None, problems
    blocks = [block for kind in content.kinds for block in kind.blocks]
    blocks += [block for output in outputs for block in output.blocks]
    offers = [output.offer for output in outputs if output.offer]
    return Library(content, blocks, offers, published, today), problems


def with_those_beside(declared: Iterable[Kind[Any]]) -> Iterator[Kind[Any]]:
    """Each kind, then the other files of the same feature."""
    for kind in declared:
        yield kind
        yield from with_those_beside(kind.beside)


def load_content(
    folder: str,
    sources: Sequence[Source],
    unread: Sequence[Problem],
    declared: Sequence[Kind[Any]],
    words: Sequence[Words] = (),
) -> tuple[Content | None, list[Problem]]:
    """The content, or `None` where a file is missing or broken that no guide can do without.

    Args:
        folder: the name of the content folder, for messages.
        sources: its files.
        unread: what was wrong with those that could not be read.
        declared: every kind.
        words: of the features that are no kinds.
    """
    kinds = list(with_those_beside(declared))
    paths = {source.path for source in sources} | {_path(problem, folder) for problem in unread}
    records, problems = _load_all(kinds, sources)
    wording, faults = _load_words(sources, [*(kind.words for kind in kinds), *words])
    problems += faults + _missing(folder, kinds, paths)
    needed = [kind for kind in kinds if kind.where in kind.needed and not kind.each_key]
    if wording is None or any(not records[kind.name] for kind in needed):
        return None, problems
    content = Content(
        sources=sources,
        paths=frozenset(paths),
        kinds=kinds,
        records=records,
        unread=frozenset(_path(problem, folder) for problem in (*unread, *problems)),
        wording=wording,
        words={type(part): part for name in wording.model_fields_set for part in [getattr(wording, name)]},
    )
    return content, problems


def _path(problem: Problem, folder: str) -> str:
    return problem.path.removeprefix(f"{folder}/")


def _load_all(
    kinds: Sequence[Kind[Any]], sources: Sequence[Source]
) -> tuple[dict[str, Entries[Any]], list[Problem]]:
    records: dict[str, Entries[Any]] = {}
    problems: list[Problem] = []
    for kind in kinds:
        records[kind.name], faults = _load(kind, _sources_of(kind, kinds, sources))
        problems += faults
    return records, problems


def _sources_of(kind: Kind[Any], kinds: Sequence[Kind[Any]], sources: Sequence[Source]) -> Sequence[Source]:
    """The files of a kind. Pages anywhere are those of no other kind with pages."""
    if not kind.where.startswith("**/"):
        return sources
    folders = tuple(f"{other.folder}/" for other in kinds if other.page and other is not kind)
    return [source for source in sources if not source.path.startswith(folders) or source.slug == "index"]


def _load(kind: Kind[Any], sources: Sequence[Source]) -> tuple[Entries[Any], list[Problem]]:
    if kind.load:
        return kind.load(sources)
    if kind.where.startswith("**/"):
        return _load_anywhere(kind, sources)
    if kind.is_folder:
        return load_folder(sources, kind.folder, kind.model, PurePosixPath(kind.where).suffix)
    if kind.each_key:
        found = [source for source in sources if source.path == kind.where]
        return load_keys(found[0], kind.model) if found else ({}, [])
    return load_one(sources, kind.where, kind.model)


def _load_anywhere(kind: Kind[Any], sources: Sequence[Source]) -> tuple[Entries[Any], list[Problem]]:
    """Files in any folder, by path: two folders may each have an `index.md`."""
    entries: Entries[Any] = {}
    problems: list[Problem] = []
    for source in sources:
        if source.path.endswith(PurePosixPath(kind.where).suffix):
            record, faults = load_record(source, kind.model)
            problems += faults
            if record is not None:
                entries[source.path] = Entry(source.slug, record, source)
    return entries, problems


def _load_words(
    sources: Sequence[Source], declared: Iterable[Words]
) -> tuple[SiteWords | None, list[Problem]]:
    entries, problems = load_one(sources, FILE, wording_of(declared))
    return next((entry.record for entry in entries.values()), None), problems


def _missing(folder: str, kinds: Sequence[Kind[Any]], paths: Collection[str]) -> list[Problem]:
    return [
        Problem(f"{folder}/{path}", 1, "", "is missing", f"Write it: it holds {what}")
        for path, what in needed(kinds).items()
        if path not in paths
    ]


def needed(kinds: Iterable[Kind[Any]]) -> dict[str, str]:
    """Files that no guide can do without, each with what it holds."""
    of_kinds = {path: what for kind in kinds for path, what in kind.needed.items()}
    return {**of_kinds, FILE: "the words of the generated parts"}
