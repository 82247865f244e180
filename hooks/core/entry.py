"""Records together with where they stand in the content."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic

from hooks.core.problem import Problem
from hooks.core.record import Dated, R, Slug, load_record, nearest
from hooks.core.source import Source
from hooks.core.yaml_lines import KeyPath


@dataclass(frozen=True)
class Entry(Generic[R]):
    """One record of the content."""

    slug: Slug
    record: R
    source: Source
    at: KeyPath = ()
    """The key under which it stands, in files that hold many."""

    def problem(self, key: KeyPath, message: str, mend: str) -> Problem:
        """A problem at a key of this record."""
        return self.source.problem((*self.at, *key), message, mend)


Entries = dict[Slug, Entry[R]]


def load_folder(sources: Sequence[Source], folder: str, model: type[R]) -> tuple[Entries[R], list[Problem]]:
    """Every Markdown file below a folder as a record, by slug; `index.md` is a page of its own."""
    entries: Entries[R] = {}
    problems: list[Problem] = []
    for source in sources:
        if (
            not source.path.startswith(f"{folder}/")
            or not source.path.endswith(".md")
            or source.slug == "index"
        ):
            continue
        record, faults = load_record(source, model)
        problems += faults
        if source.slug in entries:
            mend = f"Rename one of the two; the other is {entries[source.slug].source.shown}"
            problems.append(source.problem((), f'has the name "{source.slug}", which is taken', mend))
        elif record is not None:
            entries[source.slug] = Entry(source.slug, record, source)
    return entries, problems


def load_keys(source: Source, model: type[R]) -> tuple[Entries[R], list[Problem]]:
    """Every key of a YAML file as a record, by key."""
    entries: Entries[R] = {}
    problems: list[Problem] = []
    for key, value in source.fields.items():
        record, faults = load_record(source, model, (key,), value)
        problems += faults
        if record is not None:
            entries[key] = Entry(key, record, source, (key,))
    return entries, problems


def load_file(sources: Sequence[Source], path: str, model: type[R]) -> tuple[Entry[R] | None, list[Problem]]:
    """One whole file as a record. A missing file is left to the check of what a site needs."""
    for source in sources:
        if source.path == path:
            record, problems = load_record(source, model)
            return (Entry(source.slug, record, source) if record is not None else None), problems
    return None, []


def check_name(
    entry: Entry[R], key: KeyPath, name: Slug, known: Collection[Slug], what: str
) -> list[Problem]:
    """A problem where a name is not known.

    Args:
        entry: the record that holds it.
        key: where it stands there.
        name: the name.
        known: what may be named.
        what: the noun for a message, such as "exercise".
    """
    if name in known:
        return []
    return [entry.problem(key, f'names the {what} "{name}", which does not exist', nearest(name, known))]


def check_names(
    entry: Entry[R], key: KeyPath, names: Iterable[Slug], known: Iterable[Slug], what: str
) -> list[Problem]:
    """A problem for each name in a list that is not known.

    Args:
        entry: the record that holds the list.
        key: where the list stands in it.
        names: the list.
        known: what may be named.
        what: the noun for a message, such as "exercise".
    """
    known = set(known)
    return [
        problem
        for at, name in enumerate(names)
        for problem in check_name(entry, (*key, at), name, known, what)
    ]


def check_review(entry: Entry[R], today: date) -> list[Problem]:
    """A problem where the page's next review is overdue."""
    record = entry.record
    if not isinstance(record, Dated) or record.review_by >= today:
        return []
    mend = "Read the page again against its sources, then set a new date"
    return [entry.problem(("review_by",), f"was due on {record.review_by}", mend)]
