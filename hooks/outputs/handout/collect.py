"""Exercises, sessions, plans and signs as sheets for printing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from hooks.core.author_syntax import uses
from hooks.core.entry import Entry
from hooks.core.kind import Block
from hooks.core.page import HOME, CachedAsset, Page, address, short_address
from hooks.core.record import PageMeta, Reviewed, Slug, Tier
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.plan.blocks import plan_pages, sessions_shown
from hooks.kinds.plan.model import Plan, PlanWords, Session
from hooks.kinds.plan.render import PlanPage
from hooks.kinds.warning_sign.blocks import all_signs
from hooks.library.library import Library
from hooks.outputs.handout.exercises import exercise_parts, session_parts
from hooks.outputs.handout.model import Beside, Care, HandoutWords, Kind, Part, Sheet
from hooks.outputs.handout.pdf import pdf
from hooks.outputs.handout.plans import plan_parts
from hooks.outputs.handout.render import handout, handout_list, sheet_data

SIGNS = "warning-signs"
BLOCK = "handout"
SHARE = 1.12
"""The card on the left holds more signs than the one on the right."""


def names(library: Library) -> list[str]:
    """The sheets, by name."""
    return [
        SIGNS,
        *(f"sessions/{name}" for name in library.once(sessions_shown)),
        *(f"exercises/{slug}" for slug in library.entries(Exercise)),
        *(f"plans/{slug}" for slug in library.entries(Plan)),
    ]


def files(library: Library, _: Sequence[Page]) -> Iterator[CachedAsset]:
    """Their files."""
    words, dates = library.words(HandoutWords), library.wording.dates
    for sheet in library.once(sheets).values():
        data = sheet_data(sheet, library.published, words, dates)
        yield CachedAsset(sheet.path, data, partial(pdf, data))


def sheets(library: Library) -> dict[str, Sheet]:
    """Every sheet, by name."""
    made = [
        _signs(library),
        *(_session(library, name, plan) for name, plan in library.once(sessions_shown).items()),
        *(_exercise(library, entry) for entry in library.entries(Exercise).values()),
        *(_plan(library, page) for page in library.once(plan_pages).values()),
    ]
    return {sheet.name: sheet for sheet in made}


def _signs(library: Library) -> Sheet:
    lower = Beside([_care(library, "urgent")], [_care(library, "soon")], SHARE)
    offering = _offering_page(library, SIGNS)
    made = _sheet(library, "signs", offering, [_care(library, "emergency", columns=2), lower])
    return replace(made, name=SIGNS, lead=" ".join(all_signs(library).honesty))


def _offering_page(library: Library, name: str) -> Entry[PageMeta]:
    """The page whose author offers a sheet there, which says the same; else the first page."""
    for _, entry in library.pages_by_path.values():
        if any(use.name == BLOCK and use.argument == name for use in uses(entry.source)):
            return entry
    return library.pages_by_path[HOME][1]


def _care(library: Library, tier: Tier, columns: int = 1) -> Part:
    signs = all_signs(library)
    text = signs.tiers[tier]
    members = [
        (sign.ask, " ".join(filter(None, (sign.do, signs.stop_activity if sign.stop_activity else ""))))
        for sign in signs.signs.values()
        if sign.tier == tier
    ]
    return Care(tier, text.urgency, text.heading, members, text.do, columns)


def _exercise(library: Library, entry: Entry[Exercise]) -> Sheet:
    return _sheet(library, "exercise", entry, exercise_parts(library, entry))


def _session(library: Library, name: Slug, plan: Entry[Plan]) -> Sheet:
    session = library.entries(Session)[name].record
    parts = session_parts(library, session, library.words(PlanWords))
    made = _sheet(library, "session", plan, parts, f"#{plan.slug}-{name}")
    return replace(made, name=f"sessions/{name}", title=session.title, lead=session.do)


def _plan(library: Library, page: PlanPage) -> Sheet:
    return _sheet(library, "plan", library.entries(Plan)[page.slug], plan_parts(page))


def _sheet(
    library: Library, kind: Kind, twin: Entry[PageMeta], parts: Iterable[Part], anchor: str = ""
) -> Sheet:
    """A sheet that is called as the page that says the same."""
    path, record = twin.source.path, twin.record
    # A short link leads to the top of a page.
    short = record.short if not anchor else None
    return Sheet(
        name=path.removesuffix(".md"),
        kind=kind,
        title=record.title,
        lead=record.summary,
        twin=path + anchor,
        link=short_address(short) if short else address(path) + anchor,
        parts=list(parts),
        written=record.written,
        review=_review(library, record),
    )


def _review(library: Library, record: Reviewed) -> str:
    words = library.words(HandoutWords)
    if record.reviewed == "not yet":
        return words.unchecked
    return words.checked.format(day=library.wording.dates.of(record.reviewed), name=record.reviewed_by)


def _handout(library: Library, name: str) -> Markup:
    """The link from a page to its sheet."""
    return handout(library.once(sheets)[name], library.words(HandoutWords))


def _list(library: Library, _: str) -> Markup:
    return handout_list(list(library.once(sheets).values()), library.words(HandoutWords))


BLOCKS = (Block(BLOCK, _handout, names), Block("handout-list", _list))
