"""What the generated parts of the pages say: the words that all features declare, in one file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from pydantic import create_model

from hooks.core.record import Grade, Record

FILE = "wording.yml"


class GradeWords(Record):
    """How a grade is called, and what it means."""

    label: str
    means: str


class IndexWords(Record):
    """The words of a generated page."""

    title: str
    summary: str
    intro: str


class KindWords(Record):
    """How a kind of page is called."""

    one: str
    """On the card image of a page."""
    many: str
    """Above a list of them."""
    kit: IndexWords
    """The page of the newsletter kit that offers them."""


class SiteWords(Record):
    """The words that belong to no feature."""

    grades: dict[Grade, GradeWords]
    citation: str
    """What a citation is to those who hear the page; `{number}` and `{label}` are the reference's."""
    pages: dict[str, IndexWords]
    """The lists that are made where no author wrote them, by the kind they list."""
    kinds: dict[str, KindWords]
    """By the name of the kind."""


def wording_of(words: Mapping[str, type[Record]]) -> type[SiteWords]:
    """The model of all of `wording.yml`, given what the features declare."""
    fields: dict[str, Any] = {key: (model, ...) for key, model in words.items()}
    doc = "All of `wording.yml`: what the generated parts of the pages say."
    return cast("type[SiteWords]", create_model("Wording", __base__=SiteWords, __doc__=doc, **fields))
