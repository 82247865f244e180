"""How the results of the stories compare with what ought to come of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from hooks.core.record import Slug
from hooks.kinds.story.model import URGENCIES, Story, Urgency


@dataclass(frozen=True)
class Outcome:
    """What came of one story."""

    tier: Urgency
    listed: tuple[Slug, ...]
    """Those that are never ranked, then the causes in order, the one that everybody is told last."""
    first: tuple[Slug, ...]
    """What stands first: one ranked cause or none, and those that are never ranked."""
    unheard: tuple[Slug, ...]
    """Questions that are not asked with these answers."""
    unsure: Urgency
    """The tier where every question that the story leaves open is answered with "not sure"."""
    stop: bool
    """Whether the reader is asked to stop the activity."""


@dataclass(frozen=True)
class Part:
    """So many of so many."""

    number: int
    total: int


@dataclass(frozen=True)
class Figures:
    """How it does on the stories."""

    stories: int
    signs: Part
    causes: Part
    under: tuple[Slug, ...]
    """Stories that came out less urgent than they ought to."""
    over: tuple[Slug, ...]
    missed: tuple[Slug, ...]
    """Stories that list no fair answer, of those that name one."""
    hits: Part
    first: Part
    unseen: tuple[Slug, ...]
    """Signs that no story ticks, and causes that are a fair answer to none."""


def measure(
    stories: Mapping[Slug, Story],
    outcomes: Mapping[Slug, Outcome],
    signs: Collection[Slug],
    causes: Collection[Slug],
) -> Figures:
    """Compare every story with its outcome.

    Args:
        stories: what ought to come out.
        outcomes: what does, by the name of the story.
        signs: all warning signs.
        causes: all causes.
    """
    ticked = {pick for story in stories.values() for pick in story.picks().get("signs", ())}
    fair = {cause for story in stories.values() for cause in story.accept}
    judged = {name: story for name, story in stories.items() if story.accept}
    missed = [name for name, story in judged.items() if not hits(story, outcomes[name])]
    first = [name for name, story in judged.items() if set(story.accept) & set(outcomes[name].first)]
    steps = {name: step(story, outcomes[name]) for name, story in stories.items()}
    return Figures(
        stories=len(stories),
        signs=Part(len(ticked & set(signs)), len(signs)),
        causes=Part(len(fair & set(causes)), len(causes)),
        under=tuple(name for name, by in steps.items() if by > 0),
        over=tuple(name for name, by in steps.items() if by < 0),
        missed=tuple(missed),
        hits=Part(len(judged) - len(missed), len(judged)),
        first=Part(len(first), len(judged)),
        unseen=(*_without(signs, ticked), *_without(causes, fair)),
    )


def step(story: Story, outcome: Outcome) -> int:
    """How many levels the outcome is less urgent than it ought to be; below 0 where it is more urgent."""
    return URGENCIES.index(outcome.tier) - URGENCIES.index(story.tier)


def hits(story: Story, outcome: Outcome) -> bool:
    """Whether a fair answer is listed.

    What everybody is told counts only where it stands alone, or every list would be right.
    """
    *others, everyone = outcome.listed or ("",)
    return bool({*others} & {*story.accept}) if others else everyone in story.accept


def _without(names: Collection[Slug], seen: Collection[Slug]) -> Sequence[Slug]:
    return [name for name in names if name not in seen]
