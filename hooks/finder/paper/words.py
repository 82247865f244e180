"""What is said around the rules, the worksheet and the proof."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hooks.core.record import Record
from hooks.core.words import Placeholders, Text


class RuleWords(Record):
    """How the rules are told to people."""

    either: Text
    """Between two of which one will do."""
    both: Text
    """Between two that must both be so."""
    at_least: Annotated[str, Placeholders("count")]
    """Before a list of which some must be so."""
    without: Text
    """Before what must not be so."""
    sign: Text
    """Stands where a question would, before warning signs."""
    raises: Annotated[str, Placeholders("sign")]
    """What a rule leads to, after its condition."""
    opens: Annotated[str, Placeholders("screen")]
    asks_back: Annotated[str, Placeholders("question")]
    """Before what a rule raises, where "yes" and "not sure" raise it."""
    cause: Annotated[str, Placeholders("cause")]
    """The caption of a table."""
    box: Text
    """Heads the names of the rules."""
    condition: Text
    points: Text
    told: Text
    """Heads the reasons that readers are told."""
    places: Text
    """Before where it must hurt for a cause to take part."""
    everyone: Text
    """Of the cause that closes the list."""
    route: Text
    """Of a cause that is never ranked."""
    pinned: Text
    """Of a cause that comes before all others."""
    kept: Text
    """Of a cause that is always shown in full where something specific supports it."""
    not_with: Annotated[str, Placeholders("signs")]
    """Of a cause that is not ranked beside these signs."""
    stopped: Text
    """Of a rule that no result rests on, because a sign ends the questions first."""
    sources: Text
    name: Text
    """Before the line for whoever has checked a table."""
    date: Text


class SheetWords(Record):
    """What the worksheet and the text say."""

    how: tuple[Text, ...] = Field(min_length=1)
    """How to fill it in, a step each."""
    signs: Text
    questions: Text
    many: Text
    """Beside a question that takes more than one answer."""
    only_if: Text
    """Before when a question is asked."""
    counts: Text
    """Before the letters of the causes that can hurt at a place."""
    rules: Text
    """Heads the rules by which answers and signs lead to further ones."""
    rules_apart: Text
    """In the finder's document: that such rules must be looked up, before a link to them."""
    rules_link: Text
    lesser: Text
    """Heads signs that are no reason to be seen by themselves."""
    marks: Text
    """In the finder's document: what stands beside a cause."""
    tally: Text
    letter: Text
    cause: Text
    boxes: Text
    total: Text
    today: Text
    by_hand: Text
    """Before a rule that no box can stand for."""
    next: Text
    steps: tuple[Text, ...] = Field(min_length=1)
    """What to do when it is filled in."""
    read_on: Text
    """Before the address of a page."""
    causes: Text
    """Heads the causes in the text."""


class ProofWords(Record):
    """What is said of the proof."""

    caption: Text
    claim: Text
    figure: Text
    how: Text
    """Heads how each claim was shown."""
    exactly: Text
    witness: Text
    """Of a claim that keeps answers which show it."""
    reached: Text
    matters: Text
    first: Text
    listed: Text
    counts: Text
    raised: Text
    stopped: Text
    highest: Text
    raises: Text
    leads: Text
    part: Annotated[str, Placeholders("number", "total")]
    """As in "3 of 40"."""
    sampled: Text
    """What is only sampled."""
    witnesses: Text
    """Heads the answers that put each cause first."""
    nothing: Text
    """Where nothing but "not sure" is answered."""
