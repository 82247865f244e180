"""Test stories, as the rest of the generator sees them; the finder evaluates and shows them."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.core.kind import Kind, Ref, refs
from hooks.kinds.story.model import Stories, StoryWords
from hooks.kinds.story.readings import Readings


def _refs(stories: Stories) -> Iterator[Ref]:
    for name, story in stories.stories.items():
        yield from refs("cause", ("stories", name, "accept"), story.accept)
        yield from refs("cause", ("stories", name, "refuse"), story.refuse)
        yield from refs("reference", ("stories", name, "sources"), story.sources)


KIND = Kind(
    name="story",
    model=Stories,
    where="finder/stories.yml",
    words={"story": StoryWords},
    refs=_refs,
    beside=(Kind(name="blind story", model=Readings, where="finder/readings.yml"),),
)
