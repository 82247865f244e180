"""My exercises: the words of the page."""

from __future__ import annotations

from typing import Annotated, Literal

from hooks.core.record import Record
from hooks.core.words import Complete, Placeholders, Plural, Text

Amount = Literal["sets", "repetitions", "steps", "duration", "hold", "rest"]


class RoutineWords(Record):
    """The words of the page on which a routine is composed, and of its sheet."""

    title: Text
    summary: Text
    intro: Text
    no_script: Text
    """What to do in a browser without scripts."""
    empty: Text
    failed: Text
    name: Text
    add: Text
    add_button: Text
    amounts: Complete[Amount, Text]
    range: Annotated[str, Placeholders("least", "most")]
    """The bounds of an amount, beside its field."""
    up: Annotated[str, Placeholders("title")]
    down: Annotated[str, Placeholders("title")]
    remove: Annotated[str, Placeholders("title")]
    removed: Annotated[str, Placeholders("title")]
    moved: Annotated[str, Placeholders("title", "number", "of")]
    minutes: Plural
    start: Text
    copy_link: Text
    copied: Text
    not_copied: Text
    share: Text
    code: Text
    code_alt: Text
    no_code: Text
    print: Text
    text: Text
    calendar: Text
    keep: Text
    kept: Text
    not_kept: Text
    forget: Text
    forgotten: Text
    unknown: Annotated[str, Placeholders("names")]
    changed: Annotated[str, Placeholders("names")]
    dropped: Plural
    not_with: Text
    """Introduces what a sign that was ticked on this device speaks against."""
    hidden: Annotated[str, Placeholders("title", "because")]
    flagged: Annotated[str, Placeholders("title", "because")]
    person: Text
    club: Text
    notes: Text
    week: Annotated[str, Placeholders("number")]
    ticks: Text
    """The caption of the boxes on the sheet."""
    stop: Text
    again: Text
    """Introduces the code and the link on the sheet."""
    made: Annotated[str, Placeholders("site")]
