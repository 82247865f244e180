"""The block and the page of the diary."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from markupsafe import Markup

from hooks.core.kind import Block
from hooks.core.page import Page, page_of_block
from hooks.core.routine import DIARY
from hooks.core.script_data import script_data
from hooks.core.templates import render
from hooks.kinds.plan.model import Plan
from hooks.kinds.traffic_light.model import TrafficLight
from hooks.library.library import Library
from hooks.outputs.diary.model import DiaryWords

READ = ("traffic-light", "care-card")
"""The blocks whose pages the diary leads to: the pain rules, and the warning signs."""


def pages(library: Library) -> Iterator[Page]:
    """The page, if there are exercises, and rules for the pain."""
    if _if_there_are_rules(library):
        yield page_of_block(DIARY, library.words(DiaryWords), "training-diary")


def _diary(library: Library, _: str) -> Markup:
    words = library.words(DiaryWords)
    paths = [path for path in map(library.page_with, READ) if path]
    return render(
        "training-diary/training-diary.html",
        titles=library.labels("exercise"),
        words=words,
        links=[(path, library.titles[path]) for path in paths],
        data=script_data({**dict(words), "rules": _rules(library), "limit": _cap(library)}),
    )


def _rules(library: Library) -> dict[str, object]:
    """The traffic light for the script: see `Rules` in `pure/rules.mjs`."""
    entry = library.entry(TrafficLight)
    return entry.record.model_dump(include={"moments", "lights"}) if entry else {}


def _cap(library: Library) -> dict[str, object] | None:
    """How much longer the next run may be than the longest of the past days."""
    caps = (entry.record.cap for entry in library.entries(Plan).values())
    return next((cap.model_dump(include={"days", "percent"}) for cap in caps if cap), None)


def _if_there_are_rules(library: Library) -> Collection[str]:
    return [""] if library.labels("exercise") and library.entry(TrafficLight) else []


BLOCKS = (Block("training-diary", _diary, _if_there_are_rules),)
