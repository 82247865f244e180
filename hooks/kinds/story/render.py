"""Figures about the test stories, and all stories with what came of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.page import Citation
from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.kinds.story.measure import Figures, Outcome, Part
from hooks.kinds.story.model import Stories, StoryWords


@dataclass(frozen=True)
class Names:
    """How what the stories name is called."""

    tiers: Mapping[str, str]
    """The word for each urgency."""
    causes: Mapping[Slug, str]
    citations: Mapping[Slug, Citation]


def story_results(stories: Stories, figures: Figures, most: int, names: Names, words: StoryWords) -> Markup:
    """The figures with their limits, and the stories that did not come out as they ought to."""
    lists = [
        (heading, [stories.stories[name] for name in some])
        for heading, some in ((words.over_list, figures.over), (words.missed_list, figures.missed))
        if some
    ]
    return render(
        "story/story-results.html",
        rows=figure_rows(figures, most, words),
        lists=lists,
        names=names,
        words=words,
    )


def figure_rows(figures: Figures, most: int, words: StoryWords) -> list[tuple[str, str]]:
    """Each figure with its label."""

    def told(part: Part) -> str:
        return words.part.format(number=part.number, total=part.total)

    return [
        (words.stories, str(figures.stories)),
        (words.signs, told(figures.signs)),
        (words.causes, told(figures.causes)),
        (words.under, told(Part(len(figures.under), figures.stories))),
        (words.over, told(Part(len(figures.over), figures.stories))),
        (words.hits.format(most=most), told(figures.hits)),
        (words.first, told(figures.first)),
    ]


def story_list(stories: Stories, outcomes: Mapping[Slug, Outcome], names: Names, words: StoryWords) -> Markup:
    """Every story with what ought to come of it and what does."""
    rows = [
        {
            "slug": name,
            "story": story,
            "outcome": outcomes[name],
            "fair": _titles(story.accept, names),
            "listed": _titles(outcomes[name].listed, names),
        }
        for name, story in stories.stories.items()
    ]
    return render("story/story-list.html", rows=rows, names=names, words=words)


def _titles(causes: Sequence[Slug], names: Names) -> list[str]:
    return [names.causes[cause] for cause in causes]
