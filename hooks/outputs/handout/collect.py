"""Joins exercises, sessions, plans and signs into sheets for printing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from markupsafe import Markup

from hooks.core.author_syntax import uses
from hooks.core.entry import Entry
from hooks.core.page import HOME, CostlyAsset, address
from hooks.core.record import Dated, Slug
from hooks.kinds.exercise.blocks import Exercises
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.plan.blocks import plan_pages
from hooks.kinds.plan.model import Plan
from hooks.kinds.plan.render import PlanPage
from hooks.kinds.warning_sign.model import Tier
from hooks.library.library import Library
from hooks.library.shared import Shared
from hooks.outputs.handout.exercises import exercise_parts, session_parts
from hooks.outputs.handout.model import Beside, Care, Kind, Part, Sheet
from hooks.outputs.handout.pdf import inputs, pdf
from hooks.outputs.handout.plans import plan_parts
from hooks.outputs.handout.render import handout, handout_list, sheet_data
from hooks.outputs.redirects.model import short_address

SIGNS = "warning-signs"
BLOCK = "handout"
SHARE = 1.12
"""The card on the left holds more signs than the one on the right."""


def handout_names(library: Library) -> list[str]:
    """The sheets, by name."""
    return [
        SIGNS,
        *(f"sessions/{name}" for name in _shown_sessions(library)),
        *(f"exercises/{slug}" for slug in library.exercises),
        *(f"plans/{slug}" for slug in library.plans),
    ]


def _shown_sessions(library: Library) -> dict[Slug, Entry[Plan]]:
    """Sessions with exercises, each with the first plan that shows it: they have no page of their own."""
    shown: dict[Slug, Entry[Plan]] = {}
    for entry in library.plans.values():
        for name in entry.record.sessions:
            if name in library.sessions and library.sessions[name].record.exercises:
                shown.setdefault(name, entry)
    return shown


def session_sheets(library: Library, plan: Plan) -> list[str]:
    """The sheets of the sessions that a plan shows, by name."""
    shown = _shown_sessions(library)
    return [f"sessions/{name}" for name in plan.sessions if name in shown]


class Handouts:
    """All sheets of one library, each made once."""

    def __init__(self, shared: Shared, exercises: Exercises) -> None:
        self.shared, self.library, self.exercises = shared, shared.library, exercises
        self.words = shared.wording.handout

    def assets(self) -> Iterator[CostlyAsset]:
        """Their files."""
        for sheet in self.sheets.values():
            data = sheet_data(sheet, self.shared.published, self.words)
            yield CostlyAsset(sheet.path, inputs(data), partial(pdf, data))

    def components(self) -> dict[str, dict[str, Markup]]:
        """The blocks that lead to them."""
        sheets = self.sheets
        return {
            BLOCK: {name: handout(sheet, self.words) for name, sheet in sheets.items()},
            "handout-list": {"": handout_list(list(sheets.values()), self.words)},
        }

    @cached_property
    def sheets(self) -> dict[str, Sheet]:
        """Every sheet, by name."""
        library = self.library
        sheets = [
            self._signs(),
            *(self._session(name, plan) for name, plan in _shown_sessions(library).items()),
            *(self._exercise(entry) for entry in library.exercises.values()),
            *(self._plan(page) for page in plan_pages(library)),
        ]
        return {sheet.name: sheet for sheet in sheets}

    def _signs(self) -> Sheet:
        lower = Beside([self._care("urgent")], [self._care("soon")], SHARE)
        made = self._sheet("signs", self._offering_page(SIGNS), [self._care("emergency", columns=2), lower])
        return replace(made, name=SIGNS, lead=" ".join(self.library.signs.record.honesty))

    def _offering_page(self, name: str) -> Entry[Any]:
        """The page whose author offers a sheet there, which says the same; else the first page."""
        guides = {entry.source.path: entry for entry in self.library.guides}
        for entry in guides.values():
            if any(use.name == BLOCK and use.argument == name for use in uses(entry.source)):
                return entry
        return guides[HOME]

    def _care(self, tier: Tier, columns: int = 1) -> Part:
        signs = self.library.signs.record
        text = signs.tiers[tier]
        members = [
            (sign.ask, " ".join(filter(None, (sign.do, signs.stop_activity if sign.stop_activity else ""))))
            for sign in signs.signs.values()
            if sign.tier == tier
        ]
        return Care(tier, text.urgency, text.heading, members, text.do, columns)

    def _exercise(self, entry: Entry[Exercise]) -> Sheet:
        return self._sheet("exercise", entry, exercise_parts(self.exercises, entry))

    def _session(self, name: Slug, plan: Entry[Plan]) -> Sheet:
        session, words = self.library.sessions[name].record, self.shared.wording.training_plan
        parts = session_parts(self.exercises, session, words)
        made = self._sheet("session", plan, parts, f"#{plan.slug}-{name}")
        return replace(made, name=f"sessions/{name}", title=session.title, lead=session.do)

    def _plan(self, page: PlanPage) -> Sheet:
        return self._sheet("plan", self.library.plans[page.slug], plan_parts(page))

    def _sheet(self, kind: Kind, twin: Entry[Any], parts: Iterable[Part], anchor: str = "") -> Sheet:
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
            review=self._review(record),
        )

    def _review(self, record: Dated) -> str:
        if record.reviewed == "not yet":
            return self.words.unchecked
        return self.words.checked.format(day=self.words.told(record.reviewed), name=record.reviewed_by)
