"""The diary: its words."""

from __future__ import annotations

from typing import Annotated, Literal

from hooks.core.record import Record
from hooks.core.words import Complete, Placeholders, Text

What = Literal["training", "exercises"]
Answer = Literal["better", "same", "worse"]
Advice = Literal["green", "open", "none"]
"""What the traffic light itself has no words for: one green, a next morning to come, nothing yet."""


class DiaryWords(Record):
    """The words of the page with the diary."""

    title: Text
    summary: Text
    intro: Text
    no_script: Text
    read: Text
    """Introduces the pages with the pain rules and the warning signs."""
    offer: Text
    """What the diary is and where it stays, before a reader asks for it."""
    begin: Text
    begun: Text
    not_kept: Text
    how: Text
    """Two weeks after a result: how did it go?"""
    better: Text
    same: Text
    worse: Text
    thanks: Complete[Answer, Text]
    day: Text
    what: Text
    kinds: Complete[What, Text]
    name: Text
    pain: Text
    not_yet: Text
    """In the place of how it was at a moment."""
    distance: Text
    add: Text
    added: Text
    remove: Text
    removed: Text
    wrong_day: Text
    advice: Complete[Advice, Text]
    cap: Annotated[str, Placeholders("days", "longest", "most")]
    seen: Text
    """After three reds, or two weeks without a step forward."""
    entries: Text
    pain_of: Annotated[str, Placeholders("pain")]
    open: Text
    weeks: Text
    chart: Text
    week: Text
    exercises: Text
    training: Text
    worst: Text
    longest: Text
    csv: Text
    json_file: Text
    delete: Text
    sure: Text
    deleted: Text
    import_file: Text
    imported: Text
    wrong_file: Text
