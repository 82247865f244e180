"""The diary: its words."""

from __future__ import annotations

from typing import Annotated, Literal

from hooks.core.record import Record
from hooks.core.words import Complete, Placeholders, Text

Advice = Literal["up", "stay", "back", "open", "none"]
Colour = Literal["green", "amber", "red", "open"]


class DiaryWords(Record):
    """The words of the page with the diary."""

    title: Text
    summary: Text
    intro: Text
    no_script: Text
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
    thanks: Text
    day: Text
    name: Text
    during: Text
    morning: Text
    distance: Text
    add: Text
    added: Text
    wrong_day: Text
    advice: Complete[Advice, Text]
    lights: Complete[Colour, Text]
    pains: Annotated[str, Placeholders("during", "morning")]
    weeks: Text
    week: Text
    sessions: Text
    pain: Text
    longest: Text
    csv: Text
    json_file: Text
    delete: Text
    sure: Text
    deleted: Text
    import_file: Text
    imported: Text
    wrong_file: Text
