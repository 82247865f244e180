"""The calendar: its words."""

from __future__ import annotations

from typing import Annotated

from hooks.core.record import Record
from hooks.core.words import Placeholders, Text


class CalendarWords(Record):
    """The words of the page that puts a routine on days."""

    title: Text
    summary: Text
    intro: Text
    no_script: Text
    choose: Text
    """The link to the exercises, where there is no script or nothing chosen."""
    failed: Text
    empty: Text
    start: Text
    busy: Text
    """The question on which days the reader trains anyway."""
    hard: Text
    no_hard: Text
    count: Text
    weeks: Text
    time: Text
    file: Text
    busy_day: Text
    hard_day: Text
    strength: Text
    free: Text
    close: Annotated[str, Placeholders("days")]
    """Why a day is too close to the hard one."""
    no_free: Text
    no_day: Text
    """The error message for a date that doesn't exist."""
