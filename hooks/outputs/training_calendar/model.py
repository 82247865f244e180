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
    slips: Text
    """About a link that was put together by hand."""
    empty: Text
    start: Text
    busy: Text
    """The question on which days the reader trains anyway."""
    plan_days: Text
    """The same question about a plan that says what to do on them."""
    hard: Text
    count: Text
    weeks: Text
    time: Text
    file: Text
    busy_day: Text
    hard_day: Text
    strength: Text
    free: Text
    then: Text
    """Between the training and the strength of a day."""
    near: Annotated[str, Placeholders("days")]
    """Why strength is only a day from hard training."""
    same: Annotated[str, Placeholders("days")]
    """Why strength is on a day of hard training."""
    no_free: Annotated[str, Placeholders("days")]
    too_few: Annotated[str, Placeholders("titles")]
    """What of a plan has no day."""
    remember: Text
    """The box that keeps on this device what is in the file."""
    replace: Text
    """The box that lets the next file cancel what is left of the last one."""
    cancelled: Text
    """The title of an event that is cancelled, for calendars that show it all the same."""
    no_day: Text
    """The error message for a date that doesn't exist."""
    hidden: Annotated[str, Placeholders("title", "because")]
    """Why an exercise is left out."""
    ready: Text
    """The legend of the tests that come before a plan of runs."""
    not_ready: Text
    plans: Text
    """The heading of the plans that can be put on days."""
