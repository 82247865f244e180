"""Puts the test stories to the finder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from markupsafe import Markup

from hooks.core.record import Slug
from hooks.finder.rules.compile import Compiled
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import SIGNS
from hooks.kinds.story.measure import Figures, Outcome, measure
from hooks.kinds.story.model import Story, Urgency
from hooks.kinds.story.render import Names, story_list, story_results
from hooks.library.library import Library
from hooks.library.shared import Shared


def story_names(library: Library) -> dict[str, list[str]]:
    """The blocks about stories, each with the arguments it takes."""
    there = [""] if library.extras.stories else []
    return {"story-list": there, "story-results": there}


def story_components(
    shared: Shared, outcomes: Mapping[Slug, Outcome], most: int
) -> dict[str, dict[str, Markup]]:
    """The HTML of those blocks, by name and argument."""
    entry, words = shared.library.extras.stories, shared.wording.story
    if entry is None:
        return {"story-list": {}, "story-results": {}}
    tiers = shared.library.signs.record.tiers
    names = Names(
        {**{tier: text.urgency for tier, text in tiers.items()}, "none": words.none},
        {slug: cause.record.title for slug, cause in shared.library.causes.items()},
        shared.citations,
    )
    told = figures(shared.library, entry.record.stories, outcomes)
    return {
        "story-list": {"": story_list(entry.record, outcomes, names, words)},
        "story-results": {"": story_results(entry.record, told, most, names, words)},
    }


def figures(library: Library, stories: Mapping[Slug, Story], outcomes: Mapping[Slug, Outcome]) -> Figures:
    """How the finder does on the stories."""
    return measure(stories, outcomes, library.signs.record.signs, library.causes)


def outcome(story: Story, finder: Compiled) -> Outcome:
    """What comes of a story."""
    given = story.picks()
    result = evaluate(finder, given)
    causes = [found["id"] for found in result["causes"]]
    routes = [found["id"] for found in result["routes"]]
    return Outcome(
        tier=cast("Urgency", result["tier"] or "none"),
        listed=(*routes, *causes),
        first=(*routes, *causes[:1]),
        unheard=tuple(name for name in given if name != SIGNS and name not in result["asked"]),
    )
