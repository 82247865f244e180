"""Figures about the test stories, and the list of stories with their results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hooks.core.page import Citation
from hooks.core.record import Slug
from hooks.core.templates import render
from hooks.kinds.story.measure import Figures, Outcome, Share
from hooks.kinds.story.model import Stories, StoryWords


@dataclass(frozen=True)
class Names:
    """How readers know what the stories name."""

    tiers: Mapping[str, str]
    """The word for each urgency."""
    causes: Mapping[Slug, str]
    citations: Mapping[Slug, Citation]


def story_results(stories: Stories, figures: Figures, most: int, names: Names, words: StoryWords) -> Markup:
    """The figures with their limits, and the stories whose result isn't what it should be."""
    lists = [
        (heading, [stories.stories[name] for name in names_listed])
        for heading, names_listed in ((words.over_list, figures.over), (words.missed_list, figures.missed))
        if names_listed
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

    def formatted(share: Share) -> str:
        return words.part.format(number=share.number, total=share.total)

    return [
        (words.stories, str(figures.stories)),
        (words.signs, formatted(figures.signs)),
        (words.causes, formatted(figures.causes)),
        (words.under, formatted(Share(len(figures.under), figures.stories))),
        (words.over, formatted(Share(len(figures.over), figures.stories))),
        (words.hits.format(most=most), formatted(figures.hits)),
        (words.first, formatted(figures.first)),
    ]


def story_list(stories: Stories, outcomes: Mapping[Slug, Outcome], names: Names, words: StoryWords) -> Markup:
    """Every story with the result that it should have and the one that it has."""
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
