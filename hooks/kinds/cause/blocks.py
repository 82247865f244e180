"""Causes: the parts of a cause's page, and the list of all causes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.kind import Block, Lookup, slugs_of
from hooks.core.page import block, literal, section
from hooks.core.record import Slug
from hooks.core.see_someone import see_someone
from hooks.core.templates import render
from hooks.kinds.cause.care import cause_care, signs_on_cards
from hooks.kinds.cause.model import Cause, CauseWords
from hooks.kinds.cause.near import cause_next

MOST_REGIONS = 6
"""How many regions are named beside the picture."""
EVERYWHERE, UNRANKED = "(anywhere)", "(unranked)"
"""Groups of the list that are no places, under names that no place can have."""
FEW = 2
"""How many signs a phone shows at once; a longer list starts folded, so that what to do today is in sight."""


@dataclass(frozen=True)
class CausePage:
    """A cause, together with what its page shows from other records."""

    slug: Slug
    cause: Cause
    regions: Sequence[str]
    """The regions' names, or one word for many."""
    locator: Markup
    """A small picture of the regions; empty if the guide has no body map."""
    scene: Markup
    """The figure that the cause names, if it does."""
    signs: Sequence[tuple[Slug, str]]
    """The names and questions of the signs that it sends the reader back to, without those on its cards."""


def cause_page(lookup: Lookup, entry: Entry[Cause]) -> Iterator[str]:
    """Whom to see comes first if need be, then what to do, then why it may matter and how sure we are."""
    words, slug = lookup.words(CauseWords), entry.slug
    yield literal(entry.record.summary)
    if not entry.record.ranked:
        yield block("cause-care", slug)
    yield block("cause-facts", slug)
    yield block("cause-today", slug)
    yield from section(words.exercises, block("exercise-tiles", slug) if entry.record.exercises else "")
    yield block("cause-advice", slug)
    yield block("cause-next", slug)
    yield from (_short_evidence if entry.record.short_page else _evidence)(lookup, entry)


def _evidence(lookup: Lookup, entry: Entry[Cause]) -> Iterator[str]:
    words = lookup.words(CauseWords)
    yield from section(words.why, lookup.body(entry), folded=True)
    yield from section(words.evidence, block("cause-evidence", entry.slug), folded=True)
    yield from section(words.sources, block("source-list", entry.page), folded=True)


def _short_evidence(lookup: Lookup, entry: Entry[Cause]) -> Iterator[str]:
    """All of it in one fold, without the titles of the sources: the body cites each of them."""
    body = f"{lookup.body(entry)}\n\n{block('cause-evidence', entry.slug)}"
    yield from section(lookup.words(CauseWords).why_and_evidence, body, folded=True)


def _pages(lookup: Lookup) -> Mapping[Slug, CausePage]:
    regions, signs = lookup.labels("region"), lookup.labels("sign")
    return {
        slug: CausePage(
            slug=slug,
            cause=entry.record,
            regions=_named([regions[name] for name in entry.record.regions], lookup.words(CauseWords)),
            locator=lookup.block("body-locator", " ".join(entry.record.regions)),
            scene=lookup.block("figure", entry.record.scene) if entry.record.scene else Markup(),
            signs=[(name, signs[name]) for name in _signs_left(lookup, entry.record)],
        )
        for slug, entry in lookup.entries(Cause).items()
    }


def _signs_left(lookup: Lookup, cause: Cause) -> list[Slug]:
    on_cards = signs_on_cards(lookup, cause)
    return [name for name in cause.see_also_signs if name not in on_cards]


def _named(regions: Sequence[str], words: CauseWords) -> Sequence[str]:
    return regions if len(regions) <= MOST_REGIONS else [words.many_regions]


def _part(template: str) -> Callable[[Lookup, str], Markup]:
    """A part of a cause's page."""

    def html(lookup: Lookup, slug: str) -> Markup:
        page = lookup.once(_pages)[slug]
        signals = page.cause.signals
        return render(
            f"cause/{template}.html",
            page=page,
            cause=page.cause,
            speaks_for=[signal.because for signal in signals.for_] if signals else [],
            speaks_against=[signal.because for signal in signals.against] if signals else [],
            few=FEW,
            see_someone=see_someone(lookup, page.cause.see_someone),
            signs_page=lookup.page_with("care-card"),
            words=lookup.words(CauseWords),
            pattern=lookup.patterns[page.cause.pattern],
        )

    return html


def _list(lookup: Lookup, _: str) -> Markup:
    """All causes: those that hurt anywhere, then place by place, then those that the finder never ranks."""
    words = lookup.words(CauseWords)
    headings = {EVERYWHERE: words.anywhere, **lookup.labels("region"), UNRANKED: words.unranked}
    pages = lookup.once(_pages).values()
    groups = (
        (label, [page for page in pages if _group(page.cause) == key]) for key, label in headings.items()
    )
    shown = [(label, of_group) for label, of_group in groups if of_group]
    return render("cause/cause-list.html", groups=shown, patterns=lookup.patterns)


def _group(cause: Cause) -> Slug:
    """Where the list has a cause: at the place that its record names first."""
    if not cause.ranked:
        return UNRANKED
    return EVERYWHERE if len(cause.regions) > MOST_REGIONS else cause.regions[0]


BLOCKS = (
    Block("cause-advice", _part("cause-advice"), slugs_of(Cause)),
    Block("cause-care", cause_care, slugs_of(Cause)),
    Block("cause-evidence", _part("cause-evidence"), slugs_of(Cause)),
    Block("cause-facts", _part("cause-facts"), slugs_of(Cause)),
    Block("cause-list", _list),
    Block("cause-next", cause_next, slugs_of(Cause)),
    Block("cause-today", _part("cause-today"), slugs_of(Cause)),
)
