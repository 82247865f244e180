"""What the generated parts say: our English, another language, and what a guide says differently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import Field, create_model

from hooks.core.problem import Problem
from hooks.core.record import Grade, Record, load_record
from hooks.core.source import Source, parse_source
from hooks.core.words import LANGUAGE, Complete, Placeholders, Plural, Text
from hooks.core.yaml_lines import KeyPath
from hooks.library.features import Features

FILE = "wording.yml"
"""What a guide says differently."""
FOLDER = Path(__file__).parents[1] / "words"
"""A file for each language, `en.yml` with every word there is."""


class GradeWords(Record):
    """How a grade is called, and what it means."""

    label: Text
    means: Text


class IndexWords(Record):
    """The words of a generated page."""

    title: Text
    summary: Text
    intro: Text


class KindWords(Record):
    """How a kind of page is called."""

    one: Text
    """On the card image of a page."""
    many: Text
    """Above a list of them."""
    kit: IndexWords
    """The page of the newsletter kit that offers them."""


class DateWords(Record):
    """How a day is written."""

    day: Annotated[str, Placeholders("day", "month", "year")]
    months: tuple[Text, ...] = Field(min_length=12, max_length=12)

    def format_date(self, day: date) -> str:
        """A day in words."""
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
    """What the list is to those who hear it."""
    none: Text
    found: Plural
    """How many pages were found."""
    key: Text
    """The choice that turns the shortcut off."""


class ShellWords(Record):
    """What stands around every page."""

    doors: Text
    """What the bar with the main links is to those who hear it, as the next."""
    start: Text
    all_pages: Text
    on_this_page: Text
    """Heads the contents of a page."""
    written: Text
    checked: Text
    unchecked: Text
    review_by: Text
    disclaimer: Text
    """At the end of every page: what the site cannot do."""
    appearance: Text
    auto: Text
    light: Text
    dark: Text
    lost: Text
    """The title of the page for an address that leads nowhere."""
    lost_help: Text
    whole_site: Text
    """The link from an embed to the site."""
    search: SearchWords


class SiteWords(Record):
    """The words that belong to no feature."""

    grades: Complete[Grade, GradeWords]
    citation: Annotated[str, Placeholders("number", "label")]
    """What a citation is to those who hear the page."""
    dates: DateWords
    shell: ShellWords
    pages: dict[str, IndexWords]
    """The lists that are made where no author wrote them, by the kind they list."""
    kinds: dict[str, KindWords]
    """By the name of the kind."""


def wording_of(features: Features) -> type[SiteWords]:
    """The model of all words: those that the features declare, and a name for each kind that has pages."""
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
    """The words of a site: English, above it those of its language, above them those of the guide.

    Args:
        folder: the name of the content folder, for messages.
        sources: its files.
        features: what declares words.
        language: of the site, such as `pt-BR`.
    """
    shipped, problems = _shipped(language)
    own = [source for source in sources if source.path == FILE] or [Source(FILE, f"{folder}/{FILE}", {}, {})]
    layers = [*shipped, *own]
    words = reduce(merged, (layer.fields for layer in layers))
    lines = {key: line for layer in layers for key, line in layer.lines.items()}
    source = _Layered(own[0].path, own[0].shown, words, lines, layers=layers)
    wording, faults = load_record(source, wording_of(features), context={LANGUAGE: language})
    return wording, problems + faults


@dataclass(frozen=True)
class _Layered(Source):
    """The words of several files, each above the one before it."""

    layers: Sequence[Source] = ()

    def problem(self, key: KeyPath, message: str, hint: str) -> Problem:
        """A problem in the uppermost file that has the key."""
        holding = [layer for layer in self.layers if key in layer.lines]
        return (holding or self.layers)[-1].problem(key, message, hint)


def merged(under: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
    """Maps key by key, what is over above what is under; lists and texts whole."""
    return {**under, **{key: _above(under.get(key), value) for key, value in over.items()}}


def _above(under: object, over: object) -> object:
    return merged(under, over) if isinstance(under, dict) and isinstance(over, dict) else over


def _shipped(language: str) -> tuple[list[Source], list[Problem]]:
    """The files of the generator, English first; below another language with its form for any number only."""
    found: list[Source] = []
    problems: list[Problem] = []
    for name in dict.fromkeys(("en", language.partition("-")[0], language)):
        file = FOLDER / f"{name}.yml"
        if file.is_file():
            shown = f"hooks/words/{file.name}"
            source, faults = parse_source(file.name, shown, file.read_text(encoding="utf-8"))
            problems += faults
            found += [source] if source else []
    if language.partition("-")[0] != "en":
        found[0] = replace(found[0], fields=_for_any_number(found[0].fields))
    return found, problems


def _for_any_number(words: Mapping[str, object]) -> dict[str, object]:
    if "other" in words:
        return {"other": words["other"]}
    return {key: _for_any_number(value) if isinstance(value, dict) else value for key, value in words.items()}
