"""The finder, as the rest of the generator sees it."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.core.kind import Kind, Lookup
from hooks.core.record import Slug
from hooks.finder import page, stories
from hooks.finder.check import check_rules
from hooks.finder.check_results import check_results
from hooks.finder.paper.words import ProofWords, RuleWords, SheetWords
from hooks.finder.parts import finder_of
from hooks.finder.rules.model import Finder
from hooks.finder.rules.words import FinderWords

FILE = "finder/questions.yml"


def _regions(finder: Finder) -> Mapping[Slug, str]:
    """The answers to where it hurts."""
    question = finder.questions.get(finder.region_question)
    return {slug: option.label for slug, option in question.options.items()} if question else {}


def _counts(lookup: Lookup) -> Mapping[str, int]:
    return {"questions": len(finder_of(lookup).record.questions)}


KIND = Kind(
    name="finder",
    model=Finder,
    where=FILE,
    needed={FILE: "the questions of the finder"},
    words={
        "finder": FinderWords,
        "finder_rules": RuleWords,
        "finder_sheet": SheetWords,
        "finder_proof": ProofWords,
    },
    labels={"region": _regions},
    check=check_rules,
    prove=check_results,
    rests_on=("cause", "warning sign", "story"),
    blocks=(*page.BLOCKS, *stories.BLOCKS),
    files=page.files,
    counts=_counts,
)
