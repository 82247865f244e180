"""What the head of each page tells machines."""

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
from hooks.kinds.exercise.model import CardLabels, Exercise
from hooks.kinds.exercise.render import NOTHING
from hooks.kinds.plan.model import Plan
from hooks.library.library import Library
from hooks.outputs.structured_data.model import PageData, Place, Practice, Type
from hooks.outputs.structured_data.render import structured_data

TELLING = ("block", "citation", "grade")
"""What an author puts on a page about its subject, and not only about the site."""
ONCE = ("repetitions", "steps", "duration", "hold", "lower", "rest", "each_side")
"""What a dose says of one time."""


def meta(library: Library, page: Page) -> Mapping[str, object]:
    """The structured data of a page, where it has any, for the template."""
    data = structured_data(_page(library, page), library.published)
    return {"structured_data": str(data)} if data else {}


def _page(library: Library, page: Page) -> PageData:
    path = page.path
    above = [Place(title, address(place)) for place, title in _above(library, path)]
    if path not in library.pages_by_path:
        words = front_matter(page)
        return PageData("CollectionPage", words["title"], words["summary"], address(path), above)
    kind, entry = library.pages_by_path[path]
    record = entry.record
    return PageData(
        kind=_type(kind, entry),
        title=record.title,
        summary=record.summary,
        address=address(path),
        above=above,
        written=record.written,
        reviewed=record.reviewed if isinstance(record.reviewed, date) else None,
        reviewed_by=record.reviewed_by,
        practice=_practice(library, record),
    )


def _above(library: Library, path: str) -> Iterator[tuple[str, str]]:
    """The first page, then the list in each folder below it, under the names that the site gives them."""
    titles, folders = library.titles, path.split("/")[:-1]
    for depth in range(len(folders) + 1):
        place = "/".join([*folders[:depth], HOME])
        if place in titles and place != path:
            yield place, (library.published.name or titles[place]) if not depth else titles[place]


def _type(kind: AnyKind, entry: Entry[PageMeta]) -> Type:
    """What a page is: health information where its kind says so, or where it cites, grades or shows."""
    if kind.schema_type:
        return cast("Type", kind.schema_type)
    used = [
        (use.kind, use.name) for use in uses(entry.source) if use.kind in TELLING and use.name != "figure"
    ]
    if any(found == "block" and name.endswith("-list") for found, name in used):
        return "CollectionPage"
    return "MedicalWebPage" if used else "WebPage"


def _practice(library: Library, record: PageMeta) -> Practice | None:
    if isinstance(record, Plan):
        phases = record.progression.phases if record.progression else ()
        return Practice(weeks=sum(phase.weeks for phase in phases))
    return _exercise(library, record) if isinstance(record, Exercise) else None


def _exercise(library: Library, exercise: Exercise) -> Practice:
    words, dose = library.words(DoseWords), exercise.dose
    often = dose.model_copy(update={"sets": 1, **dict.fromkeys(ONCE)})
    return Practice(
        kind=library.words(CardLabels).kinds[exercise.kind],
        dose=", ".join(dose_parts(dose, words)),
        repetitions=dose.repetitions,
        often=", ".join(dose_parts(often, words)[1:]),
        steps=exercise.steps,
        needs=[name for name in exercise.equipment if name != NOTHING],
    )
