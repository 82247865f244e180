"""Causes, as the rest of the generator sees them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hooks.core.entry import Entry
from hooks.core.kind import Claim, Index, Kind, Lookup, Ref, refs
from hooks.core.see_someone import rungs
from hooks.drawing.svg.picture import scene
from hooks.kinds.cause.blocks import BLOCKS, cause_page
from hooks.kinds.cause.check import check_causes
from hooks.kinds.cause.length import check_short_pages
from hooks.kinds.cause.model import Cause, CauseWords


def _refs(cause: Cause) -> Iterator[Ref]:
    yield from refs("region", ("regions",), cause.regions)
    yield from refs("exercise", ("exercises",), cause.exercises)
    yield from refs("sign", ("see_also_signs",), cause.see_also_signs)
    yield from refs("sign", ("not_with",), cause.not_with)
    yield from refs("reference", ("sources",), cause.sources)
    yield from rungs(cause.see_someone)
    if cause.scene:
        yield Ref("figure", ("scene",), cause.scene)


def _claims(cause: Cause) -> Iterator[Claim]:
    yield Claim(("pattern_why",), cause.pattern_why, cause.sources, is_finding=True)


def _more(lookup: Lookup, entry: Entry[Cause]) -> Iterator[str]:
    """What may help today, for a newsletter."""
    first, *others = entry.record.today
    yield f"{lookup.words(CauseWords).today_lead} {first}"
    yield from others


def _drawing(lookup: Lookup, entry: Entry[Cause]) -> str:
    """Its scene, or else where it's felt."""
    if entry.record.scene:
        return scene(lookup, entry.record.scene)
    return str(lookup.block("body-drawing", " ".join(entry.record.regions)))


def _counts(lookup: Lookup) -> Mapping[str, int]:
    ranked = [entry.record.ranked for entry in lookup.entries(Cause).values()]
    return {"causes": sum(ranked), "causes that are never ranked": len(ranked) - sum(ranked)}


KIND = Kind(
    name="cause",
    model=Cause,
    where="causes/*.md",
    words={"cause": CauseWords},
    refs=_refs,
    claims=_claims,
    check=check_causes,
    prove=check_short_pages,
    rests_on=("body map", "exercise", "figure", "plan", "warning sign"),
    page=cause_page,
    contents=lambda cause: cause.short_page is None,
    index=Index("causes/index.md", ("body-map", "cause-list")),
    long_text="short",
    more=_more,
    drawing=_drawing,
    schema_type="MedicalWebPage",
    blocks=BLOCKS,
    counts=_counts,
)
