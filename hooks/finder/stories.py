"""What the finder makes of the test stories."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup

from hooks.core.kind import Block, Lookup
from hooks.core.record import Slug
from hooks.drawing.svg.emblem import talk
from hooks.finder.parts import compiled, finder_of
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.engine import Walk, evaluate
from hooks.finder.rules.solve import complete
from hooks.kinds.cause.model import Cause
from hooks.kinds.story.measure import Figures, Outcome, measure
from hooks.kinds.story.model import Stories, Story, StoryWords
from hooks.kinds.story.render import Names, figure_rows, story_list, story_results
from hooks.kinds.warning_sign.blocks import all_signs


def stories(lookup: Lookup) -> dict[Slug, Story]:
    """The test stories; none where a guide has none."""
    entry = lookup.entry(Stories)
    return entry.record.stories if entry else {}


def outcomes(lookup: Lookup) -> dict[Slug, Outcome]:
    """What comes of each story."""
    return {name: outcome(story, lookup.once(compiled)) for name, story in stories(lookup).items()}


def outcome(story: Story, finder: Compiled) -> Outcome:
    """What comes of a story."""
    given = story.picks()
    result = evaluate(finder, given)
    causes = [found["id"] for found in result["causes"]]
    routes = [found["id"] for found in result["routes"]]
    unsure = evaluate(finder, complete(finder, given))
    asked = {question["id"] for question, _ in Walk(finder, given).steps}
    return Outcome(
        tier=result["tier"] or "none",
        unsure=unsure["tier"] or "none",
        stop=result["stop"] and unsure["stop"],
        signs=tuple(result["signs"]),
        listed=(*routes, *causes, *([finder["baseline"]] if result["closing"] else [])),
        first=(*routes, *causes[:1]),
        unasked=tuple(name for name in given if name not in asked),
    )


def figures(lookup: Lookup) -> Figures:
    """How the finder does on the stories."""
    signs, causes = all_signs(lookup).signs, lookup.entries(Cause)
    return measure(stories(lookup), lookup.once(outcomes), signs, causes)


def rows_of_figures(lookup: Lookup) -> list[tuple[str, str]]:
    """The same, each figure with its label."""
    if not stories(lookup):
        return []
    return figure_rows(lookup.once(figures), finder_of(lookup).record.most, lookup.words(StoryWords))


def _names(lookup: Lookup) -> Names:
    urgency: dict[str, str] = {tier: text.urgency for tier, text in all_signs(lookup).tiers.items()}
    none = lookup.words(StoryWords).none
    return Names({**urgency, "none": none}, lookup.labels("cause"), lookup.citations)


def _list(lookup: Lookup, _: str) -> Markup:
    entry = lookup.entry(Stories)
    assert entry is not None, "asked for only where there is one"  # noqa: S101
    return story_list(entry.record, lookup.once(outcomes), _names(lookup), lookup.words(StoryWords))


def _results(lookup: Lookup, _: str) -> Markup:
    entry, most = lookup.entry(Stories), finder_of(lookup).record.most
    assert entry is not None, "asked for only where there is one"  # noqa: S101
    words = lookup.words(StoryWords)
    return story_results(entry.record, lookup.once(figures), most, _names(lookup), words)


def _where_there_are_some(lookup: Lookup) -> Collection[str]:
    return [""] if lookup.entry(Stories) else []


BLOCKS = (
    Block("story-list", _list, _where_there_are_some, emblem=talk),
    Block("story-results", _results, _where_there_are_some),
)
