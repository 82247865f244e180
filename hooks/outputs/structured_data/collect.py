"""Collects the structured data of each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from hooks.core.author_syntax import uses
from hooks.core.dose import DoseWords, dose_parts
from hooks.core.entry import Entry
from hooks.core.kind import AnyKind
from hooks.core.page import HOME, Page, address, front_matter
from hooks.core.record import PageMeta
from hooks.kinds.exercise.model import NOTHING, CardLabels, Exercise
from hooks.kinds.guide.model import Guide
from hooks.kinds.plan.model import Plan
from hooks.library.library import Library
from hooks.outputs.structured_data.model import Breadcrumb, PageData, Practice, Type
from hooks.outputs.structured_data.questions import questions
from hooks.outputs.structured_data.render import structured_data

INFORMATIVE = ("block", "citation", "grade")
"""What a page contains if it's about the subject of the guide, and not only about the site."""
EACH_TIME = ("repetitions", "steps", "duration", "hold", "lower", "rest", "each_side")
"""The keys of a dose that say how much to do each time, rather than how often."""


def meta(library: Library, page: Page) -> Mapping[str, object]:
    """The structured data of a page, where it has any, for the template."""
    data = structured_data(_page(library, page), library.published)
    return {"structured_data": str(data)} if data else {}


def _page(library: Library, page: Page) -> PageData:
    path = page.path
    breadcrumbs = [Breadcrumb(title, address(above)) for above, title in _pages_above(library, path)]
    if path not in library.pages_by_path:
        meta = front_matter(page)
        return PageData("CollectionPage", meta["title"], meta["summary"], address(path), breadcrumbs)
    kind, entry = library.pages_by_path[path]
    record = entry.record
    return PageData(
        type=_type(kind, entry),
        title=record.title,
        summary=record.summary,
        address=address(path),
        breadcrumbs=breadcrumbs,
        card=library.destinations[path].card,
        card_alt=library.offers(library.destinations[path]).get("card_alt", ""),
        written=record.written,
        changed=record.changed,
        reviewed=record.reviewed if isinstance(record.reviewed, date) else None,
        reviewed_by=record.reviewed_by,
        practice=_practice(library, record),
        questions=questions(entry.source) if _answers(record) else (),
    )


def _pages_above(library: Library, path: str) -> Iterator[tuple[str, str]]:
    """The first page, under the site's name, then the index page of each folder down to the page."""
    titles, folders = library.titles, path.split("/")[:-1]
    for depth in range(len(folders) + 1):
        above = "/".join([*folders[:depth], HOME])
        if above in titles and above != path:
            yield above, (library.published.name or titles[above]) if not depth else titles[above]


def _type(kind: AnyKind, entry: Entry[PageMeta]) -> Type:
    """The type of a page: its kind's own, or else health information if it cites, grades or has a block."""
    if _answers(entry.record):
        return "FAQPage"
    if kind.schema_type:
        return cast("Type", kind.schema_type)
    used = [
        (use.kind, use.name) for use in uses(entry.source) if use.kind in INFORMATIVE and use.name != "figure"
    ]
    if any(what == "block" and name.endswith("-list") for what, name in used):
        return "CollectionPage"
    return "MedicalWebPage" if used else "WebPage"


def _answers(record: PageMeta) -> bool:
    """Whether its headings are questions."""
    return isinstance(record, Guide) and record.questions


def _practice(library: Library, record: PageMeta) -> Practice | None:
    if isinstance(record, Plan):
        phases = record.progression.phases if record.progression else ()
        return Practice(weeks=sum(phase.weeks for phase in phases))
    return _exercise(library, record) if isinstance(record, Exercise) else None


def _exercise(library: Library, exercise: Exercise) -> Practice:
    words, dose = library.words(DoseWords), exercise.dose
    frequency = dose.model_copy(update={"sets": 1, **dict.fromkeys(EACH_TIME)})
    return Practice(
        kind=library.words(CardLabels).kinds[exercise.kind],
        dose=", ".join(dose_parts(dose, words)),
        repetitions=dose.repetitions,
        frequency=", ".join(dose_parts(frequency, words)[1:]),  # without the first part, the one set
        steps=exercise.steps,
        needs=[name for name in exercise.equipment if name != NOTHING],
    )
