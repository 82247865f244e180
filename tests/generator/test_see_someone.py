"""When to be seen: one ladder, whose rungs causes and plans name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html

from tests.tiny import TinyGuide

Tiny = Callable[..., TinyGuide]

CAUSE = "causes/ordinary-ache.md"
LADDER = {
    "timelines/seen.yml": """title: When to be seen
steps:
  - {when: Today, text: Call., rung: today, see_if: It's urgent., do: Get advice today.}
  - {when: After 3 weeks, text: Book., rung: weeks, see_if: It's no better after three weeks., do: Book.}
sources: [oar-2020]
""",
    "timelines/course.yml": """title: Course
steps: [{when: Now, text: Sore.}, {when: Later, text: Less.}]
sources: [oar-2020]
""",
}


def seen(guide: TinyGuide) -> list[str]:
    tree = html.fromstring(f"<div>{guide.block('cause-advice', 'ordinary-ache')}</div>")
    return [str(item) for item in tree.xpath("//*[@class='cause__see-someone']//li/text()")]


def test_a_page_draws_its_times_from_the_ladder(tiny: Tiny) -> None:
    guide = tiny(LADDER)
    items = "[{rung: weeks}, {rung: today, text: Your knee locks.}, It swells.]"
    guide.replace(CAUSE, "see_someone: [It does not settle.]", f"see_someone: {items}")
    assert guide.problems() == ""
    assert seen(guide) == [
        "It's no better after three weeks.",
        "Your knee locks. Get advice today.",
        "It swells.",
    ]


def test_a_time_of_its_own_has_a_reason(tiny: Tiny) -> None:
    guide = tiny(LADDER)
    own = "{text: It aches after six weeks., because: Tendons change slowly.}"
    guide.replace(CAUSE, "[It does not settle.]", f"[{own}]")
    assert guide.problems() == ""
    assert seen(guide) == ["It aches after six weeks."]


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("It's no better after two or three weeks.", 'gives a time of its own, "two or three weeks"'),
        ("Get advice today.", 'gives a time of its own, "today"'),
        ("{rung: today, text: It aches for 10 days.}", 'gives a time of its own, "10 days"'),
        ("{rung: year}", 'names the rung "year", which does not exist'),
        ("{text: It swells.}", "has neither a rung nor a text with its reason"),
        ("{rung: today, because: It is urgent.}", "has a rung, and a reason for another time"),
    ],
)
def test_an_author_is_told_of_a_time_beside_the_ladder(tiny: Tiny, item: str, message: str) -> None:
    guide = tiny(LADDER)
    guide.replace(CAUSE, "[It does not settle.]", f'["{item}"]' if item[0] != "{" else f"[{item}]")
    assert message in guide.problems()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (", do: Get advice today.", "", "timelines/seen.yml:3: steps.1.rung: has no words"),
        ("rung: today, ", "", "timelines/seen.yml:3: steps.1: has words of a rung without its name"),
        ("rung: weeks", "rung: today", 'timelines/seen.yml:4: steps.2.rung: names "today" again'),
    ],
)
def test_every_rung_has_words_and_a_name_of_its_own(tiny: Tiny, old: str, new: str, message: str) -> None:
    guide = tiny(LADDER)
    guide.replace("timelines/seen.yml", old, new)
    assert message in guide.problems()


def test_a_guide_without_a_ladder_may_say_any_time(tiny: Tiny) -> None:
    guide = tiny()
    guide.replace(CAUSE, "[It does not settle.]", "[It hurts after three weeks.]")
    assert guide.problems() == ""


def cards(guide: TinyGuide) -> list[tuple[str, list[str], list[str]]]:
    """The cards of a cause: each with its heading, its reasons, and what is said below them."""
    tree = html.fromstring(f"<div>{guide.block('cause-care', 'ordinary-ache')}</div>")
    return [
        (
            card.xpath("normalize-space(h2)"),
            [item.text_content().strip() for item in card.xpath("ul/li")],
            [item.text_content().strip() for item in card.xpath("div//li | div/p")],
        )
        for card in tree.xpath("//section")
    ]


def route_out(tiny: Tiny, see_someone: str) -> TinyGuide:
    guide = tiny(LADDER)
    guide.replace("timelines/seen.yml", "rung: today,", "rung: today, tier: urgent,")
    guide.replace(CAUSE, "see_someone: [It does not settle.]", f"ranked: false\nsee_someone: {see_someone}")
    return guide


def test_a_cause_to_have_looked_at_begins_with_cards_from_its_record(tiny: Tiny) -> None:
    """What has the time of a card isn't said again below it, and what has one of its own is on the first."""
    own = "{text: It aches after six weeks., because: Tendons change slowly.}"
    guide = route_out(tiny, f"[{{rung: today, text: Your knee locks.}}, {own}, {{rung: weeks}}, It swells.]")
    assert guide.problems() == ""
    urgent = next(card for card in cards(guide) if "Your knee locks." in card[1])
    assert urgent[1] == ["Your knee locks."]
    assert cards(guide)[0][2][-1] == "It aches after six weeks."
    tree = html.fromstring(f"<div>{guide.block('cause-care', 'ordinary-ache')}</div>")
    rest = tree.xpath("//*[@class='cause__see-someone']//li/text()")
    assert rest == ["It's no better after three weeks.", "It swells."]


def test_a_cause_that_the_finder_ranks_has_no_card(tiny: Tiny) -> None:
    assert tiny(LADDER).block("cause-care", "ordinary-ache") == ""
