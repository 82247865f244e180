"""Every page as Markdown: what authors wrote, with the blocks that show the data around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hooks.core.entry import Entry
from hooks.core.page import Page, block, compose
from hooks.core.record import Dated, Headed
from hooks.core.source import Source
from hooks.kinds.glossary.render import explained
from hooks.library.library import INDEXES
from hooks.library.shared import Shared
from hooks.outputs.card_image.collect import card_told
from hooks.outputs.handout.collect import session_sheets


def pages(shared: Shared) -> list[Page]:
    """Guides as written, causes, exercises and plans with their data, and the indexes nobody wrote."""
    library = shared.library
    written = {entry.source.path for entry in library.guides}
    return [
        *(_guide(shared, entry) for entry in library.guides),
        *(_cause(shared, entry) for entry in library.causes.values()),
        *(_exercise(shared, entry) for entry in library.exercises.values()),
        *(_plan(shared, entry) for entry in library.plans.values()),
        *(
            _index(shared, name, path, shown)
            for name, (path, shown) in INDEXES.items()
            if path not in written
        ),
    ]


def _guide(shared: Shared, entry: Entry[Any]) -> Page:
    source = entry.source
    meta = source.fields | card_told(shared, source.path)
    return Page(source.path, compose(meta, entry.record.title, _body(shared, source)), source.path)


def _cause(shared: Shared, entry: Entry[Any]) -> Page:
    words, slug = shared.wording.cause, entry.slug
    exercises = block("exercise-tiles", slug) if entry.record.exercises else ""
    parts = [
        block("cause-advice", slug),
        *_section(words.exercises, exercises),
        *_section(words.why, _body(shared, entry.source)),
        *_section(words.evidence, block("cause-evidence", slug)),
        *_section(words.sources, _sources(entry)),
    ]
    return _typed(shared, entry, "cause", entry.record.synonyms, parts)


def _exercise(shared: Shared, entry: Entry[Any]) -> Page:
    words = shared.wording.exercise_card
    parts = [
        block("exercise-sheet", entry.slug),
        block("handout", f"exercises/{entry.slug}"),
        *_section(words.evidence, entry.source.body),
        *_section(words.sources, _sources(entry)),
    ]
    return _typed(shared, entry, "exercise", entry.record.other_names, parts)


def _plan(shared: Shared, entry: Entry[Any]) -> Page:
    words = shared.wording.training_plan
    parts = [
        block("training-plan", entry.slug),
        block("handout", f"plans/{entry.slug}"),
        *(block("handout", name) for name in session_sheets(shared.library, entry.record)),
        *_section(words.body, entry.source.body),
        *_section(words.sources, _sources(entry)),
    ]
    return _typed(shared, entry, "plan", entry.record.synonyms, parts)


def _index(shared: Shared, name: str, path: str, shown: str) -> Page:
    words = shared.wording.pages[name]
    meta = {"title": words.title, "summary": words.summary, **card_told(shared, path)}
    above = [block("body-map")] if name == "causes" and shared.library.extras.body_map else []
    return Page(path, compose(meta, words.title, words.intro, *above, block(shown)))


def _typed(
    shared: Shared, entry: Entry[Any], kind: str, synonyms: Sequence[str], parts: Sequence[str]
) -> Page:
    """A page of a kind, with what the theme's templates are told about it."""
    keys = {*Headed.model_fields, *Dated.model_fields}
    told = {key: value for key, value in entry.source.fields.items() if key in keys}
    meta = {**told, "kind": kind, "synonyms": list(synonyms), **card_told(shared, entry.source.path)}
    return Page(entry.source.path, compose(meta, entry.record.title, *parts), entry.source.path)


def _body(shared: Shared, source: Source) -> str:
    return explained(source.body, source.path, shared.library.extras.glossary)


def _sources(entry: Entry[Any]) -> str:
    return block("source-list", entry.source.path.removesuffix(".md"))


def _section(heading: str, body: str) -> list[str]:
    return [f"## {heading}", body] if body.strip() else []
