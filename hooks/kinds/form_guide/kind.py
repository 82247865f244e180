"""The form guide, as the rest of the generator sees it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hooks.core.entry import Entries, load_one
from hooks.core.kind import Claim, Kind, Ref, refs
from hooks.core.problem import Problem
from hooks.core.source import Source
from hooks.kinds.form_guide.blocks import BLOCKS, picture_files
from hooks.kinds.form_guide.check import check_form_guide
from hooks.kinds.form_guide.figure import load_form_figure
from hooks.kinds.form_guide.model import FormGuide, FormGuideWords

FILE = "form.yml"


def _load(sources: Sequence[Source]) -> tuple[Entries[FormGuide], list[Problem]]:
    """The guide, with any problems in it or in its figure."""
    entries, problems = load_one(sources, FILE, FormGuide)
    for entry in entries.values():
        problems += load_form_figure(entry)[1]
    return entries, problems


def _refs(guide: FormGuide) -> Iterator[Ref]:
    for name, part in guide.parts.items():
        for slug, drift in part.drifts.items():
            key = ("parts", name, "drifts", slug)
            yield Ref("exercise", (*key, "exercise"), drift.exercise)
            yield from refs("reference", (*key, "sources"), drift.sources)


def _claims(guide: FormGuide) -> Iterator[Claim]:
    for name, part in guide.parts.items():
        for slug, drift in part.drifts.items():
            key = ("parts", name, "drifts", slug, "how_sure")
            yield Claim(key, drift.how_sure, drift.sources, is_finding=True)


KIND = Kind(
    name="form guide",
    model=FormGuide,
    where=FILE,
    load=_load,
    words={"form_guide": FormGuideWords},
    refs=_refs,
    claims=_claims,
    check=check_form_guide,
    blocks=BLOCKS,
    files=picture_files,
)
