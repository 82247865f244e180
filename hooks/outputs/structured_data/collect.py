"""What the head of each page tells machines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from hooks.core.author_syntax import uses
from hooks.core.entry import Entry
from hooks.core.page import HOME, Page, address, front_matter, told
from hooks.kinds.cause.model import Cause
from hooks.kinds.exercise.model import Exercise
from hooks.kinds.exercise.render import NOTHING, dose_parts
from hooks.kinds.plan.model import Plan
from hooks.library.shared import Shared
from hooks.outputs.structured_data.model import Kind, PageData, Place, Practice
from hooks.outputs.structured_data.render import structured_data

TELLING = ("block", "citation", "grade")
"""What an author puts on a page that tells of its subject, and not only of the site."""


def with_metadata(shared: Shared, page: Page) -> Page:
    """A page with its structured data, where it has any, in its front matter for the template."""
    data = structured_data(_page(shared, page), shared.published)
    return told(page, "structured_data", str(data)) if data else page


def _page(shared: Shared, page: Page) -> PageData:
    path = page.path
    entry = shared.entries.get(path)
    above = [Place(title, address(place)) for place, title in _above(shared, path)]
    if entry is None:
        meta = front_matter(page)
        return PageData("CollectionPage", meta["title"], meta["summary"], address(path), above)
    record = entry.record
    return PageData(
        kind=_kind(entry),
        title=record.title,
        summary=record.summary,
        address=address(path),
        above=above,
        written=record.written,
        reviewed=record.reviewed if isinstance(record.reviewed, date) else None,
        reviewed_by=record.reviewed_by,
        practice=_practice(shared, entry),
    )


def _above(shared: Shared, path: str) -> Iterator[tuple[str, str]]:
    """The first page, then the list in each folder on the way; under the names that the site gives them."""
    folders = path.split("/")[:-1]
    for depth in range(len(folders) + 1):
        place = "/".join([*folders[:depth], HOME])
        if place in shared.titles and place != path:
            yield (
                place,
                (shared.published.name or shared.titles[place]) if not depth else shared.titles[place],
            )


def _kind(entry: Entry[Any]) -> Kind:
    """What a page is: health information where it is a cause, or a guide that cites, grades or shows."""
    if isinstance(entry.record, Exercise | Plan):
        return "WebPage"
    used = [
        (use.kind, use.name) for use in uses(entry.source) if use.kind in TELLING and use.name != "figure"
    ]
    if any(kind == "block" and name.endswith("-list") for kind, name in used):
        return "CollectionPage"
    return "MedicalWebPage" if used or isinstance(entry.record, Cause) else "WebPage"


def _practice(shared: Shared, entry: Entry[Any]) -> Practice | None:
    record = entry.record
    if isinstance(record, Plan):
        phases = record.progression.phases if record.progression else ()
        return Practice(weeks=sum(phase.weeks for phase in phases))
    return _exercise(shared, record) if isinstance(record, Exercise) else None


def _exercise(shared: Shared, exercise: Exercise) -> Practice:
    labels = shared.wording.exercise_card
    words, dose = labels.dose_words, exercise.dose
    often = dose.model_copy(update={"sets": 1, **dict.fromkeys(ONCE)})
    return Practice(
        kind=labels.kinds[exercise.kind],
        dose=", ".join(dose_parts(dose, words)),
        repetitions=dose.repetitions,
        often=", ".join(dose_parts(often, words)[1:]),
        steps=exercise.steps,
        needs=[name for name in exercise.equipment if name != NOTHING],
    )


ONCE = ("repetitions", "steps", "duration", "hold", "lower", "rest", "each_side")
"""What a dose says of one time."""
