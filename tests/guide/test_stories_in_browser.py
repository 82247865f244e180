"""Every made-up person of the guide's stories, played in the page."""

from __future__ import annotations

from playwright.sync_api import expect

from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.solve import complete
from hooks.finder.stories import stories
from hooks.kinds.story.model import URGENCIES, Story
from tests.contents import our_library
from tests.finder_page import Open, Reader, written


def faults(reader: Reader, story: Story) -> list[str]:
    """What the page leaves out of what the story asks for."""
    steps = reader.page.locator(".cause-finder__steps > :first-child")
    card = steps.locator(".care-card")
    kinds = card.first.get_attribute("class") or "" if card.count() else ""
    tier = next((name for name in URGENCIES if f"care-card--{name}" in kinds), "none")
    listed = set(
        steps.locator("[data-cause]").evaluate_all("cards => cards.map((card) => card.dataset.cause)")
    )
    told_to_stop = [steps.get_by_text(reader.words[word]).count() for word in ("stop_activity", "stopped")]
    found = []
    if URGENCIES.index(tier) > URGENCIES.index(story.tier):
        found.append(f"is {tier} and not {story.tier}")
    if story.stop and not any(told_to_stop):
        found.append("is not told to stop")
    found += [f"is offered {cause}" for cause in story.refuse if cause in listed]
    return found


def test_every_story_comes_out_in_the_page_as_it_says(open_finder: Open, finder: Compiled) -> None:
    told = {}
    for name, story in stories(our_library()).items():
        reader = open_finder(f"#{written(complete(finder, story.picks()))}")
        expect(reader.page.locator("cause-finder")).to_have_attribute("data-screen", "result")
        told[name] = faults(reader, story)
    assert {name: found for name, found in told.items() if found} == {}
