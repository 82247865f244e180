"""What is said around the rules, the worksheet and the proof."""

from __future__ import annotations

from pydantic import Field

from hooks.core.record import Record


class RuleWords(Record):
    """How the rules are told to people."""

    either: str
    """Between two of which one will do."""
    both: str
    """Between two that must both be so."""
    at_least: str
    """Before a list of which some must be so; `{count}` is filled in."""
    without: str
    """Before what must not be so."""
    sign: str
    """Stands where a question would, before warning signs."""
    cause: str
    """The caption of a table; `{cause}` is filled in."""
    box: str
    """Heads the names of the rules."""
    condition: str
    points: str
    told: str
    """Heads the reasons that readers are told."""
    places: str
    """Before where it must hurt for a cause to take part."""
    everyone: str
    """Of the cause that is listed for everyone."""
    route: str
    """Of a cause that is never ranked."""
    stopped: str
    """Of a rule that no result rests on, because a sign ends the questions first."""
    sources: str
    name: str
    """Before the line for whoever has checked a table."""
    date: str


class SheetWords(Record):
    """What the worksheet and the text say."""

    how: tuple[str, ...] = Field(min_length=1)
    """How to fill it in, a step each."""
    signs: str
    questions: str
    many: str
    """Beside a question that takes more than one answer."""
    only_if: str
    """Before when a question is asked."""
    counts: str
    """Before the letters of the causes that can hurt at a place."""
    marks: str
    """In the finder's document: what stands beside a cause."""
    tally: str
    letter: str
    cause: str
    boxes: str
    total: str
    today: str
    everyone: str
    route: str
    by_hand: str
    """Before a rule that no box can stand for."""
    next: str
    steps: tuple[str, ...] = Field(min_length=1)
    """What to do when it is filled in."""
    read_on: str
    """Before the address of a page."""
    causes: str
    """Heads the causes in the text."""


class ProofWords(Record):
    """What is said of the proof."""

    caption: str
    claim: str
    figure: str
    how: str
    """Heads how each claim was shown."""
    exactly: str
    witness: str
    """Of a claim that keeps answers which show it."""
    reached: str
    matters: str
    first: str
    listed: str
    counts: str
    stopped: str
    highest: str
    raises: str
    leads: str
    part: str
    """`{number}` and `{total}` are filled in, as in "3 of 40"."""
    sampled: str
    """What is only sampled."""
    witnesses: str
    """Heads the answers that put each cause first."""
    nothing: str
    """Where nothing but "not sure" is answered."""
