"""Causes: the two halves of a cause's page, and the list of all causes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.kind import Block, Lookup, slugs_of
from hooks.core.page import block, section
from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.kinds.cause.model import Cause, CauseWords


@dataclass(frozen=True)
class CausePage:
    """A cause, together with what its page shows from other records."""

    slug: Slug
    cause: Cause
    regions: Sequence[str]
    """The regions' names."""
    locator: Markup
    """A small picture of the regions; empty if the guide has no body map."""
    signs: Sequence[str]
    """The questions of the warning signs that the page sends the reader back to."""


def cause_page(lookup: Lookup, entry: Entry[Cause]) -> Iterator[str]:
    """What to do comes first, then why it may matter and how sure we are."""
    words, slug = lookup.words(CauseWords), entry.slug
    yield block("cause-advice", slug)
    yield from section(words.exercises, block("exercise-tiles", slug) if entry.record.exercises else "")
    yield from section(words.why, lookup.body(entry))
    yield from section(words.evidence, block("cause-evidence", slug))
    yield from section(words.sources, block("source-list", entry.page))


def _pages(lookup: Lookup) -> Mapping[Slug, CausePage]:
    regions, signs = lookup.labels("region"), lookup.labels("sign")
    return {
        slug: CausePage(
            slug=slug,
            cause=entry.record,
            regions=[regions[name] for name in entry.record.regions],
            locator=lookup.block("body-locator", " ".join(entry.record.regions)),
            signs=[signs[name] for name in entry.record.see_also_signs],
        )
        for slug, entry in lookup.entries(Cause).items()
    }


def _advice(lookup: Lookup, slug: str) -> Markup:
    """What the reader may notice, what to do today and later, and when to see someone."""
    page = lookup.once(_pages)[slug]
    return render("cause/cause-advice.html", page=page, cause=page.cause, words=lookup.words(CauseWords))


def _evidence(lookup: Lookup, slug: str) -> Markup:
    """How sure we are, the reasons for and against, and what would change our mind."""
    page = lookup.once(_pages)[slug]
    signals = page.cause.signals
    return render(
        "cause/cause-evidence.html",
        page=page,
        cause=page.cause,
        speaks_for=[signal.because for signal in signals.for_] if signals else [],
        speaks_against=[signal.because for signal in signals.against] if signals else [],
        words=lookup.words(CauseWords),
        pattern=lookup.patterns[page.cause.pattern],
    )


def _list(lookup: Lookup, _: str) -> Markup:
    """All causes, starting with those that the finder ranks."""
    ordered = sorted(lookup.once(_pages).values(), key=lambda page: not page.cause.ranked)
    return render("cause/cause-list.html", pages=ordered, patterns=lookup.patterns)


BLOCKS = (
    Block("cause-advice", _advice, slugs_of(Cause)),
    Block("cause-evidence", _evidence, slugs_of(Cause)),
    Block("cause-list", _list),
)
