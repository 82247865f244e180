"""What authors write is shown and never used as a pattern: braces and percent signs stay as they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest

from hooks.core.page import Published
from hooks.core.record import load_record
from hooks.core.source import Source, read_sources
from hooks.declared import FEATURES
from hooks.kinds.reference.model import Reference
from hooks.library.library import Library
from hooks.library.load import load_content
from hooks.workshop.examples import example_sources
from tests.generator.everything import everything
from tests.tiny import TINY

MARKS = ("{", "}", "{}", "{0}", "{x}", "{number}", "%s", "%(x)s", r"\1 \g<x>", "$& ${x}", "{{x}} {%x%}")
FIXED = {"form drill", "not yet"}
"""Words with a space that are names and no text."""
SHARED, _ = read_sources(TINY / "content")


def marked(value: Any, mark: str) -> Any:
    """A value of the content, each text in it with a mark in place of what follows its first word."""
    if isinstance(value, dict):
        return {key: marked(part, mark) for key, part in value.items()}
    if isinstance(value, list):
        return [marked(part, mark) for part in value]
    if not isinstance(value, str) or " " not in value or value in FIXED:
        return value
    first, _, rest = value.partition(" ")
    return f"{first} {mark} {rest[len(mark) + 1 :]}".strip()


def sources_with(mark: str) -> list[Source]:
    words = [source for source in SHARED if source.path == "exercises.yml"]
    return [replace(source, fields=marked(source.fields, mark)) for source in (*example_sources(), *words)]


@pytest.mark.parametrize("mark", MARKS)
def test_any_text_of_an_author_is_shown_as_it_was_written(mark: str) -> None:
    content, problems = load_content("hooks", sources_with(mark), [], FEATURES)
    assert problems == []
    assert content is not None
    published = Published("https://club.example/wrists/", f"Wrists {mark}")
    shown = "\n".join(everything(Library(content, FEATURES, published, date(2026, 1, 1))))
    assert mark in unescape(shown)


def reference(**fields: object) -> tuple[Reference | None, list[str]]:
    whole = {"authors": "Oar A", "title": "Knees", "checked": "page", "read": "All of it.", **fields}
    source = Source(
        "references.yml", "content/references.yml", {"oar": whole}, {("oar",): 1, ("oar", "doi"): 2}
    )
    record, problems = load_record(source, Reference, ("oar",), whole)
    return record, [problem.message for problem in problems]


@pytest.mark.parametrize(
    "pasted",
    [
        "10.1234/a{1}b",
        "https://doi.org/10.1234/a{1}b",
        "http://dx.doi.org/10.1234/a{1}b",
        "HTTPS://DOI.ORG/10.1234/a{1}b",
        "doi:10.1234/a{1}b",
        " doi: 10.1234/a{1}b",
    ],
)
def test_a_doi_loses_what_was_pasted_with_it(pasted: str) -> None:
    record, problems = reference(doi=pasted)
    assert problems == []
    assert record is not None
    assert record.doi == "10.1234/a{1}b"


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("field", ["doi", "url", "year", "pmid", "checked", "title", "unheard-of"])
def test_a_value_that_is_refused_is_quoted_as_it_was_written(field: str, mark: str) -> None:
    record, problems = reference(**{field: [mark] if field == "title" else mark})
    assert record is None
    assert len(problems) == 1
