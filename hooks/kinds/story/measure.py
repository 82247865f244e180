"""How the stories' results compare with what they should be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from hooks.core.record import Slug
from hooks.kinds.story.model import URGENCIES, Story, Urgency


@dataclass(frozen=True)
class Outcome:
    """The finder's result for one story."""

    tier: Urgency
    listed: tuple[Slug, ...]
    """Route-outs, then the ranked causes in order; last, the cause that every result lists."""
    first: tuple[Slug, ...]
    """Route-outs, and the first ranked cause if there is one."""
    unasked: tuple[Slug, ...]
    """Questions that the story answers, but that its answers never lead to."""
    unsure: Urgency
    """The tier if every question that the story leaves open is answered "not sure"."""
    stop: bool
    """Whether the reader is asked to stop the activity."""
    signs: tuple[Slug, ...] = ()
    """Warning signs that are ticked or raised."""


@dataclass(frozen=True)
class Share:
    """A number out of a total, as in 3 of 40."""

    number: int
    total: int


@dataclass(frozen=True)
class Figures:
    """How well the finder does on the stories."""

    stories: int
    signs: Share
    """Signs that some story ticks or raises."""
    causes: Share
    """Causes that are a fair answer to some story."""
    under: tuple[Slug, ...]
    """Stories whose result is less urgent than it should be."""
    over: tuple[Slug, ...]
    """Stories whose result is more urgent."""
    missed: tuple[Slug, ...]
    """Stories that name a fair answer but whose result lists none."""
    hits: Share
    """Stories whose result lists a fair answer, of those that name one."""
    first: Share
    """The same, listed first."""
    uncovered: tuple[Slug, ...]
    """Signs that no story ticks or raises, and causes that aren't a fair answer to any."""


def measure(
    stories: Mapping[Slug, Story],
    outcomes: Mapping[Slug, Outcome],
    signs: Collection[Slug],
    causes: Collection[Slug],
) -> Figures:
    """Compare every story with its result.

    Args:
        stories: what the results should be.
        outcomes: what they are, by the name of the story.
        signs: all warning signs.
        causes: all causes.
    """
    ticked = {sign for outcome in outcomes.values() for sign in outcome.signs}
    fair = {cause for story in stories.values() for cause in story.accept}
    judged = {name: story for name, story in stories.items() if story.accept}
    missed = [name for name, story in judged.items() if not hits(story, outcomes[name])]
    first = [name for name, story in judged.items() if set(story.accept) & set(outcomes[name].first)]
    gaps = {name: urgency_gap(story, outcomes[name]) for name, story in stories.items()}
    return Figures(
        stories=len(stories),
        signs=Share(len(ticked & set(signs)), len(signs)),
        causes=Share(len(fair & set(causes)), len(causes)),
        under=tuple(name for name, gap in gaps.items() if gap > 0),
        over=tuple(name for name, gap in gaps.items() if gap < 0),
        missed=tuple(missed),
        hits=Share(len(judged) - len(missed), len(judged)),
        first=Share(len(first), len(judged)),
        uncovered=(
            *(name for name in signs if name not in ticked),
            *(name for name in causes if name not in fair),
        ),
    )


def urgency_gap(story: Story, outcome: Outcome) -> int:
    """By how many levels the result is less urgent than it should be; negative if it's more urgent."""
    return URGENCIES.index(outcome.tier) - URGENCIES.index(story.tier)


def hits(story: Story, outcome: Outcome) -> bool:
    """Whether the result lists a fair answer.

    The cause that every result lists counts only if it's the only one, or every result would be a hit.
    """
    *others, always_listed = outcome.listed or ("",)
    return bool({*others} & {*story.accept}) if others else always_listed in story.accept
