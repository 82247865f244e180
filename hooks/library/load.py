"""Reads the records of every kind from the source files."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import PurePosixPath

from hooks.core.entry import AnyEntries, Entry, load_folder, load_keys, load_one
from hooks.core.kind import AnyKind
from hooks.core.page import UNPUBLISHED
from hooks.core.problem import Problem
from hooks.core.record import load_record
from hooks.core.source import Source
from hooks.library.features import Features
from hooks.library.library import Content
from hooks.library.words import load_words


def load_content(
    folder: str,
    sources: Sequence[Source],
    unread: Sequence[Problem],
    features: Features,
    language: str = UNPUBLISHED.language,
) -> tuple[Content | None, list[Problem]]:
    """The content, or `None` if a file that every guide needs is missing or broken.

    Args:
        folder: the name of the content folder, for messages.
        sources: its files.
        unread: the problems of files that couldn't be read.
        features: the kinds to read, and the words to look for.
        language: the site's language.
    """
    kinds = features.every_kind
    paths = {source.path for source in sources} | {_path(problem, folder) for problem in unread}
    records, problems = _load_all(kinds, sources)
    wording, wording_problems = load_words(folder, sources, features, language)
    problems += wording_problems + _missing(folder, kinds, paths)
    singles = [kind for kind in kinds if kind.where in kind.needed and not kind.each_key]
    if wording is None or not all(records[kind.name] for kind in singles):
        return None, problems
    content = Content(
        sources=sources,
        paths=frozenset(paths),
        records=records,
        unread=frozenset(_path(problem, folder) for problem in (*unread, *problems)),
        wording=wording,
        words={type(part): part for name in wording.model_fields_set for part in [getattr(wording, name)]},
    )
    return content, problems


def _path(problem: Problem, folder: str) -> str:
    return problem.path.removeprefix(f"{folder}/")


def _load_all(
    kinds: Sequence[AnyKind], sources: Sequence[Source]
) -> tuple[dict[str, AnyEntries], list[Problem]]:
    records: dict[str, AnyEntries] = {}
    problems: list[Problem] = []
    for kind in kinds:
        records[kind.name], of_kind = _load(kind, _sources_of(kind, kinds, sources))
        problems += of_kind
    return records, problems


def _sources_of(kind: AnyKind, kinds: Sequence[AnyKind], sources: Sequence[Source]) -> Sequence[Source]:
    """The files of a kind; one that reads pages anywhere gets those that no other kind claims."""
    if not kind.where.startswith("**/"):
        return sources
    folders = tuple(f"{other.folder}/" for other in kinds if other.page and other is not kind)
    return [source for source in sources if not source.path.startswith(folders) or source.slug == "index"]


def _load(kind: AnyKind, sources: Sequence[Source]) -> tuple[AnyEntries, list[Problem]]:
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


def _load_anywhere(kind: AnyKind, sources: Sequence[Source]) -> tuple[AnyEntries, list[Problem]]:
    """Files in any folder, keyed by path because two folders may each have an `index.md`."""
    entries: AnyEntries = {}
    problems: list[Problem] = []
    for source in sources:
        if source.path.endswith(PurePosixPath(kind.where).suffix):
            record, of_file = load_record(source, kind.model)
            problems += of_file
            if record is not None:
                entries[source.path] = Entry(source.slug, record, source)
    return entries, problems


def _missing(folder: str, kinds: Sequence[AnyKind], paths: Collection[str]) -> list[Problem]:
    return [
        Problem(f"{folder}/{path}", 1, "", "is missing", f"Create it: it contains {what}", is_root=True)
        for path, what in needed(kinds).items()
        if path not in paths
    ]


def needed(kinds: Iterable[AnyKind]) -> dict[str, str]:
    """The files that every guide needs, each with what it contains."""
    return {path: what for kind in kinds for path, what in kind.needed.items()}
