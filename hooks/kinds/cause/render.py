"""Causes as the two halves of a page, and as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.record import Grade, Slug
from hooks.core.templates import render
from hooks.kinds.cause.model import Cause, CauseWords


@dataclass(frozen=True)
class CausePage:
    """A cause with all that its page shows from elsewhere."""

    slug: Slug
    cause: Cause
    regions: Sequence[str]
    """Names of the regions."""
    locator: Markup
    """A small picture of them; empty where a site has none."""
    signs: Sequence[str]
    """What the signs ask that this cause sends the reader back to."""


def cause_advice(page: CausePage, words: CauseWords) -> Markup:
    """What the reader notices, what to do today and later, when to see someone."""
    return render("cause/cause-advice.html", page=page, cause=page.cause, words=words)


def cause_evidence(page: CausePage, words: CauseWords, grades: Mapping[Grade, str]) -> Markup:
    """How sure we are, what speaks for and against, what would change our mind."""
    signals = page.cause.signals
    return render(
        "cause/cause-evidence.html",
        page=page,
        cause=page.cause,
        speaks_for=[signal.because for signal in signals.for_],
        speaks_against=[signal.because for signal in signals.against],
        words=words,
        grade=grades[page.cause.grade],
    )


def cause_list(pages: Sequence[CausePage], grades: Mapping[Grade, str]) -> Markup:
    """All causes, those that are ranked first."""
    ordered = sorted(pages, key=lambda page: not page.cause.ranked)
    return render("cause/cause-list.html", pages=ordered, grades=grades)
