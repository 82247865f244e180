"""The session: the words of the player."""

from __future__ import annotations

from typing import Annotated, Literal

from hooks.core.record import Record
from hooks.core.words import Complete, Placeholders, Text

Phase = Literal["ready", "work", "side", "rest", "next"]
Signal = Literal["voice", "beep", "vibration", "flash"]
Answer = Literal["low", "middle", "high"]


class SessionWords(Record):
    """The words of the page that goes through a routine."""

    title: Text
    summary: Text
    intro: Text
    no_script: Text
    """What to do in a browser without scripts."""
    failed: Text
    empty: Text
    slips: Text
    """About a link that was put together by hand."""
    choose: Text
    change: Text
    lasts: Annotated[str, Placeholders("time")]
    start: Text
    resume: Text
    again: Text
    pause: Text
    paused: Text
    going_on: Text
    away: Text
    """After so long away that the session has stopped."""
    skip: Text
    back: Text
    easier: Text
    harder: Text
    instead: Annotated[str, Placeholders("title")]
    stop: Text
    stop_rules: Text
    settings: Text
    signals: Complete[Signal, Text]
    group: Text
    phases: Complete[Phase, Text]
    set: Annotated[str, Placeholders("number", "of")]
    first_side: Text
    second_side: Text
    seconds: Annotated[str, Placeholders("number")]
    seconds_left: Text
    hold: Text
    hold_of: Annotated[str, Placeholders("number", "of")]
    """Below the seconds of a hold: which repetition it is."""
    count_of: Annotated[str, Placeholders("of")]
    left: Annotated[str, Placeholders("time")]
    next: Annotated[str, Placeholders("title")]
    last: Text
    """What comes after the last exercise."""
    done: Text
    felt: Text
    felt_hint: Text
    answers: Complete[Answer, Text]
    """What to make of a pain of 0 to 3, of 4 or 5, and above."""
    noted: Text
    not_noted: Text
    """After an answer that the browser doesn't keep."""
    begin_diary: Text
    """The button that starts a diary with the session that has just ended."""
    diary: Text
    """The link to the diary."""
    hidden: Annotated[str, Placeholders("title", "because")]
    flagged: Annotated[str, Placeholders("title", "because")]
