"""Records, each with its position in the content."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from hooks.core.problem import Problem
from hooks.core.reads import Read, watch
from hooks.core.record import R, Record, Reviewed, Slug, load_record, suggest
from hooks.core.source import BODY, HEADER, Source
from hooks.core.yaml_lines import KeyPath

R_co = TypeVar("R_co", bound=Record, covariant=True)


NOTICE = timedelta(days=60)
"""How long before a review is due authors are told."""
LONGEST = timedelta(days=3 * 366)
"""How long a page may wait for its next review; a later date is a slip."""
TIME_ZONE_LEEWAY = timedelta(days=1)
"""An author's time zone may already have reached tomorrow."""


@dataclass(frozen=True)
class Entry(Generic[R_co]):
    """One record of the content."""

    slug: Slug
    record: R_co
    source: Source
    at: KeyPath = ()
    """Its key, in a file with many records."""

    @property
    def page(self) -> str:
        """Its page as a block's argument: the path of its file without the extension."""
        return self.source.path.removesuffix(".md")

    def problem(self, key: KeyPath, message: str, hint: str) -> Problem:
        """A problem at a key of this record."""
        return self.source.problem((*self.at, *key), message, hint)


def _reads(entry: Entry[Record]) -> list[Read]:
    """A record is its file's keys; one of many in a file may come from the file's body, as a term does."""
    path = entry.source.path
    return [(HEADER, path)] if entry.slug == entry.source.slug else [(HEADER, path), (BODY, path)]


watch(Entry, _reads, "record")

Entries = dict[Slug, Entry[R]]
AnyEntries = Entries[Any]  # of a kind known only at run time; `Library.entries(Model)` has the type


def _loaded(
    source: Source, model: type[R], at: KeyPath = (), value: object = None
) -> tuple[R | None, list[Problem]]:
    """The record at a key of a source, and its problems; read once, as a preview keeps most sources."""
    records: dict[tuple[type[Record], KeyPath], tuple[R | None, list[Problem]]]
    records = source.__dict__.setdefault("records", {})
    if (model, at) not in records:
        records[model, at] = load_record(source, model, at, value)
    return records[model, at]


def load_folder(
    sources: Sequence[Source], folder: str, model: type[R], suffix: str = ".md"
) -> tuple[Entries[R], list[Problem]]:
    """Every file below a folder as a record, by slug, except `index.md`, which is a page in its own right."""
    entries: Entries[R] = {}
    problems: list[Problem] = []
    for source in sources:
        if (
            not source.path.startswith(f"{folder}/")
            or not source.path.endswith(suffix)
            or source.slug == "index"
        ):
            continue
        record, faults = _loaded(source, model)
        problems += faults
        if source.slug in entries:
            hint = f"Rename one of them; the other is {entries[source.slug].source.shown}"
            problems.append(source.problem((), f'has the name "{source.slug}", which is taken', hint))
        elif record is not None:
            entries[source.slug] = Entry(source.slug, record, source)
    return entries, problems


def load_keys(source: Source, model: type[R]) -> tuple[Entries[R], list[Problem]]:
    """Every key of a YAML file as a record, by key."""
    entries: Entries[R] = {}
    problems: list[Problem] = []
    for key, value in source.fields.items():
        record, faults = _loaded(source, model, (key,), value)
        problems += faults
        if record is not None:
            entries[key] = Entry(key, record, source, (key,))
    return entries, problems


def load_one(sources: Sequence[Source], path: str, model: type[R]) -> tuple[Entries[R], list[Problem]]:
    """A file as a single record. Another check reports the files that a site needs and doesn't have."""
    for source in sources:
        if source.path == path:
            record, problems = _loaded(source, model)
            return ({} if record is None else {source.slug: Entry(source.slug, record, source)}), problems
    return {}, []


def check_name(
    entry: Entry[R], key: KeyPath, name: Slug, known: Collection[Slug], what: str
) -> list[Problem]:
    """A problem if a name is unknown.

    Args:
        entry: the record that gives the name.
        key: the name's key in that record.
        name: the name.
        known: the names that exist.
        what: the noun for a message, such as "exercise".
    """
    if name in known:
        return []
    return [entry.problem(key, f'names the {what} "{name}", which does not exist', suggest(name, known))]


def check_names(
    entry: Entry[R], key: KeyPath, names: Iterable[Slug], known: Collection[Slug], what: str
) -> list[Problem]:
    """A problem for each unknown name in a list.

    Args:
        entry: the record that gives the names.
        key: the list's key in that record.
        names: the list.
        known: the names that exist.
        what: the noun for a message, such as "exercise".
    """
    return [
        problem
        for index, name in enumerate(names)
        for problem in check_name(entry, (*key, index), name, known, what)
    ]


def check_spans(entry: Entry[R], key: KeyPath, values: Mapping[str, object]) -> list[Problem]:
    """A problem for each range whose least is not below its most.

    Args:
        entry: the record that gives the ranges.
        key: the key of the map that they are in.
        values: the values of that map, by key; any that isn't a pair is skipped.
    """
    return [
        entry.problem((*key, name), f"goes from {value[0]} to {value[1]}", "Put the smaller number first")
        for name, value in values.items()
        if isinstance(value, tuple) and value[0] >= value[1]
    ]


def check_review(entry: Entry[R], today: date) -> Iterator[Problem]:
    """A problem for each date of a page that can't be meant."""
    record = entry.record
    if not isinstance(record, Reviewed):
        return
    reviewed = record.written if record.reviewed == "not yet" else record.reviewed
    changed = record.changed or record.written
    latest = max(record.written, changed, reviewed)
    if record.written > today + TIME_ZONE_LEEWAY:
        message = f"is {record.written}, which is in the future"
        yield entry.problem(("written",), message, "Give the date on which the page was written")
    elif not record.written <= changed <= today + TIME_ZONE_LEEWAY:
        message = f"is {changed}, which isn't between the day it was written ({record.written}) and today"
        yield entry.problem(("changed",), message, "Give the day on which the page last changed, or none")
    elif reviewed > today + TIME_ZONE_LEEWAY:
        message = f"is {reviewed}, which is in the future"
        yield entry.problem(("reviewed",), message, "Give the date on which a clinician checked the page")
    elif reviewed < record.written:
        message = f"is {reviewed}, before the page was written ({record.written})"
        yield entry.problem(("reviewed",), message, "Correct one of the two dates")
    elif not latest < record.review_by <= latest + LONGEST:
        message = f"is {record.review_by}, and has to be within three years of {latest}"
        yield entry.problem(("review_by",), message, "Give the day on which the next check is due")


def due_review(entry: Entry[R], today: date) -> Iterator[Problem]:
    """A notice if the page's next review is overdue, or due soon. It stops nothing."""
    record = entry.record
    if isinstance(record, Reviewed) and record.review_by <= today + NOTICE:
        verb = "was" if record.review_by < today else "is"
        hint = "Check the page against its sources again, then set a new date"
        yield entry.problem(("review_by",), f"{verb} due on {record.review_by}", hint)
