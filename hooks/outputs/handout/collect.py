"""Collects the handouts: the warning signs, and every session, exercise and plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from hooks.core.entry import Entry
from hooks.core.kind import Block
from hooks.core.page import HOME, CachedAsset, Page, address, short_address
from hooks.core.record import TIERS, PageMeta, Reviewed, Slug, Tier
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.plan.blocks import plan_pages, sessions_shown
from hooks.kinds.plan.model import Plan, Session
from hooks.kinds.warning_sign.blocks import all_signs
from hooks.library.library import Library
from hooks.outputs.handout.exercises import exercise_parts, session_parts
from hooks.outputs.handout.model import CareCard, Handout, HandoutKind, HandoutWords, Part
from hooks.outputs.handout.pdf import pdf
from hooks.outputs.handout.plans import plan_parts
from hooks.outputs.handout.render import handout_data, handout_link, handout_list

SIGNS = "warning-signs"
BLOCK = "handout"


def files(library: Library, _: Sequence[Page]) -> Iterator[CachedAsset]:
    """The PDF file of every handout."""
    yield from library.result(("handouts",), partial(_files, library))


def _files(library: Library) -> list[CachedAsset]:
    words, dates = library.words(HandoutWords), library.wording.dates
    data = {
        handout.path: handout_data(handout, library.published, words, dates)
        for handout in library.once(handouts).values()
    }
    return [CachedAsset(path, text, partial(pdf, text)) for path, text in data.items()]


def handouts(library: Library) -> dict[str, Handout]:
    """Every handout, by name."""
    plans = library.entries(Plan)
    found = [
        _signs(library),
        *(_session(library, name, plan) for name, plan in library.once(sessions_shown).items()),
        *(
            _handout(library, "exercise", entry, exercise_parts(library, entry))
            for entry in library.entries(Exercise).values()
        ),
        *(
            _handout(library, "plan", plans[page.slug], plan_parts(page))
            for page in library.once(plan_pages).values()
        ),
    ]
    return {handout.name: handout for handout in found}


def handout_names(library: Library) -> list[str]:
    """The name of every handout, without making it."""
    return [
        SIGNS,
        *(f"sessions/{name}" for name in library.once(sessions_shown)),
        *(f"exercises/{slug}" for slug in library.entries(Exercise)),
        *(f"plans/{slug}" for slug in library.entries(Plan)),
    ]


def _signs(library: Library) -> Handout:
    parts = [_care_card(library, tier) for tier in TIERS]
    handout = _handout(library, "signs", _page_offering(library, SIGNS), parts)
    return replace(handout, name=SIGNS, lead=" ".join(all_signs(library).honesty))


def _page_offering(library: Library, name: str) -> Entry[PageMeta]:
    """The page on which an author placed the block of a handout, or else the first page."""
    return library.pages_by_path[library.page_with(BLOCK, name) or HOME][1]


def _care_card(library: Library, tier: Tier) -> Part:
    signs = all_signs(library)
    text = signs.tiers[tier]
    members = [sign for sign in signs.signs.values() if sign.tier == tier]
    rows, stopped = (
        [(sign.ask, sign.do or "") for sign in members if sign.stop_activity is stops]
        for stops in (False, True)
    )
    stop = library.words(HandoutWords).stopped.format(stop=signs.stop_activity)
    return CareCard(tier, text.urgency, text.heading, rows, stop, stopped, text.do)


def _session(library: Library, name: Slug, plan: Entry[Plan]) -> Handout:
    session = library.entries(Session)[name].record
    parts = session_parts(library, name)
    handout = _handout(library, "session", plan, parts, f"#{plan.slug}-{name}")
    return replace(handout, name=f"sessions/{name}", title=session.title, lead=session.do)


def _handout(
    library: Library, kind: HandoutKind, twin: Entry[PageMeta], parts: Iterable[Part], anchor: str = ""
) -> Handout:
    """A handout with the title, summary and dates of the page that says the same."""
    path, record = twin.source.path, twin.record
    shown = short_address(record.short) if record.short else address(path)
    return Handout(
        name=path.removesuffix(".md"),
        kind=kind,
        title=record.title,
        lead=record.summary,
        twin=path + anchor,
        # A short link leads to the top of a page, so a code for what is further down contains the address.
        link=address(path) + anchor if anchor else shown,
        shown=shown,
        parts=list(parts),
        written=record.written,
        review=_review(library, record),
    )


def _review(library: Library, record: Reviewed) -> str:
    words, dates = library.words(HandoutWords), library.wording.dates
    if record.reviewed == "not yet":
        return words.unchecked
    return words.checked.format(day=dates.format_date(record.reviewed), name=record.reviewed_by)


def _link_block(library: Library, name: str) -> Markup:
    return handout_link(library.once(handouts)[name], library.words(HandoutWords))


def _list_block(library: Library, _: str) -> Markup:
    return handout_list(list(library.once(handouts).values()), library.words(HandoutWords))


BLOCKS = (Block(BLOCK, _link_block, handout_names), Block("handout-list", _list_block))
