"""The words of the generated parts: the generator's English, another language, and a guide's own changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import Field, create_model

from hooks.core.problem import Problem
from hooks.core.record import Grade, Pattern, Record, load_record
from hooks.core.source import Source, parse_source
from hooks.core.words import LANGUAGE, Complete, Placeholders, Plural, Text
from hooks.core.yaml_lines import KeyPath
from hooks.library.features import Features

FILE = "wording.yml"
"""Where a guide changes the generator's words."""
FOLDER = Path(__file__).parents[1] / "words"
"""A file for each language; `en.yml` is complete."""


class GradeWords(Record):
    """The name of a grade or of a pattern's standing, and what it means."""

    label: Text
    means: Text


class IndexWords(Record):
    """The words of a generated page."""

    title: Text
    summary: Text
    intro: Text


class KindWords(Record):
    """The names of a kind of page."""

    one: Text
    """On the card image of a page."""
    many: Text
    """Above a list of them."""
    kit: IndexWords
    """The page of the newsletter kit that offers them."""


class DateWords(Record):
    """How to write a date."""

    day: Annotated[str, Placeholders("day", "month", "year")]
    months: tuple[Text, ...] = Field(min_length=12, max_length=12)

    def format_date(self, day: date) -> str:
        """A date in words."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)


class SearchWords(Record):
    """What the search says."""

    open: Text
    """The button that opens it."""
    dialog: Text
    hint: Text
    """In the empty field."""
    close: Text
    results: Text
    """The accessible name of the list of results."""
    none: Text
    found: Plural
    """How many pages were found."""
    failed: Text
    """Where the index didn't come."""
    key: Text
    """The checkbox that turns the keyboard shortcut off."""


class ShellWords(Record):
    """The words around every page."""

    doors: Text
    """The accessible name of the bar with the main links."""
    start: Text
    menu: Text
    """The button that opens the menu of all pages."""
    close_menu: Text
    all_pages: Text
    whole_menu: Text
    """The accessible name of the same lists at the foot of the page."""
    crumbs: Text
    """The accessible name of the links back up."""
    next: Text
    """The heading of the links to go on with."""
    on_this_page: Text
    """The heading of a page's contents."""
    written: Text
    changed: Text
    checked: Text
    unchecked: Text
    review_by: Text
    overdue: Text
    """Said on a page whose next check is overdue."""
    disclaimer: Text
    """At the end of every page: what the site can't do."""
    appearance: Text
    auto: Text
    light: Text
    dark: Text
    lost: Text
    """The title of the "not found" page."""
    lost_help: Text
    offline: Text
    """The title of the page that is shown, without a connection, in place of one that isn't kept."""
    offline_help: Text
    not_loaded: Text
    """Said where a part of a page can't be fetched."""
    load_again: Text
    """The button that fetches the whole page again."""
    whole_site: Text
    """The link from an embed to the site."""
    search: SearchWords


class SiteWords(Record):
    """The words that belong to no feature."""

    grades: Complete[Grade, GradeWords]
    patterns: Complete[Pattern, GradeWords]
    how_sure: Text
    """Introduces the grades of a section."""
    citation: Annotated[str, Placeholders("number", "label")]
    """The accessible name of a citation."""
    dates: DateWords
    shell: ShellWords
    pages: dict[str, IndexWords]
    """The generated index pages, by the kind they list."""
    kinds: dict[str, KindWords]
    """By the name of the kind."""


def wording_model(features: Features) -> type[SiteWords]:
    """The model of `wording.yml`: the words that features declare, and the names of each kind with pages."""
    fields: dict[str, Any] = {}  # as pydantic's create_model takes them
    fields.update({key: (model, ...) for key, model in features.words.items()})
    lists = tuple(kind.name for kind in features.every_kind if kind.index)
    kinds = tuple(kind.name for kind in features.every_kind if kind.page)
    fields["pages"] = (Complete[Literal[lists], IndexWords], ...)  # type: ignore[valid-type]
    fields["kinds"] = (Complete[Literal[kinds], KindWords], ...)  # type: ignore[valid-type]
    doc = "All of `wording.yml`: what the generated parts of the pages say."
    return cast("type[SiteWords]", create_model("Wording", __base__=SiteWords, __doc__=doc, **fields))


def load_words(
    folder: str, sources: Sequence[Source], features: Features, language: str
) -> tuple[SiteWords | None, list[Problem]]:
    """The words of a site: English, overridden by its own language, overridden by the guide.

    Args:
        folder: the name of the content folder, for messages.
        sources: its files.
        features: the features that declare words.
        language: the site's language, such as `pt-BR`.
    """
    shipped, problems = _shipped(language)
    own = [source for source in sources if source.path == FILE] or [Source(FILE, f"{folder}/{FILE}", {}, {})]
    layers = [*shipped, *own]
    words = reduce(merged, (layer.fields for layer in layers))
    lines = {key: line for layer in layers for key, line in layer.lines.items()}
    source = _Layered(own[0].path, own[0].shown, words, lines, layers=layers)
    wording, wording_problems = load_record(source, wording_model(features), context={LANGUAGE: language})
    return wording, problems + wording_problems


@dataclass(frozen=True)
class _Layered(Source):
    """The words of several files, each overriding the one before it."""

    layers: Sequence[Source] = ()

    def problem(self, key: KeyPath, message: str, hint: str) -> Problem:
        """A problem in the last file that has the key."""
        with_key = [layer for layer in self.layers if key in layer.lines]
        return (with_key or self.layers)[-1].problem(key, message, hint)


def merged(base: Mapping[str, object], override: Mapping[str, object]) -> dict[str, object]:
    """Both maps, merged key by key at every level; the override's lists and texts replace the base's."""
    result = dict(base)
    for key, value in override.items():
        old = base.get(key)
        result[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result


def _shipped(language: str) -> tuple[list[Source], list[Problem]]:
    """The generator's own files, English first.

    Other languages have other plural forms, so under one of them English keeps only `other`.
    """
    found: list[Source] = []
    problems: list[Problem] = []
    for name in dict.fromkeys(("en", language.partition("-")[0], language)):
        file = FOLDER / f"{name}.yml"
        if file.is_file():
            shown = f"hooks/words/{file.name}"
            source, of_file = parse_source(file.name, shown, file.read_text(encoding="utf-8"))
            problems += of_file
            found += [source] if source else []
    if language.partition("-")[0] != "en":
        found[0] = replace(found[0], fields=_only_other(found[0].fields))
    return found, problems


def _only_other(words: Mapping[str, object]) -> dict[str, object]:
    if "other" in words:
        return {"other": words["other"]}
    return {key: _only_other(value) if isinstance(value, dict) else value for key, value in words.items()}
