"""A screen of warning signs that was never shown is not answered, whatever a reader presses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from hooks.core.condition import holds
from hooks.finder.rules.compiled import Compiled, QuestionData, SignData
from hooks.finder.rules.engine import Walk
from hooks.finder.rules.model import NONE
from tests.browsing import new_profile
from tests.finder_page import Open, Reader, whole, written
from tests.finder_readers import calm_answers, calm_options

Correction = Callable[[Reader], None]


def screens(finder: Compiled) -> list[QuestionData]:
    """The screens of signs that are asked in their turn; a guide without two of them shows nothing here."""
    found = [question for question in finder["questions"] if question.get("signs")]
    assert len(found) > 1
    return found


def sign_of(finder: Compiled, screen: QuestionData, tier: str) -> SignData | None:
    """The first sign of a tier that this screen offers everyone."""
    boxes = [
        box["id"]
        for box in screen["options"]
        if "when" not in box and not box.get("alone") and box["id"] != NONE
    ]
    return next((sign for sign in finder["signs"] if sign["id"] in boxes and sign["tier"] == tier), None)


def emergency(finder: Compiled, screen: int = 0) -> SignData:
    """One that ends the asking on its own screen."""
    found = sign_of(finder, screens(finder)[screen], "emergency")
    assert found
    return found


def boxes_for(reader: Reader) -> dict[str, set[str]]:
    """By screen every box that a reader with the answers in the address is to be shown."""
    walk = Walk(reader.finder, reader.address())
    return {
        question["id"]: {
            box["label"]
            for box in question["options"]
            if not box.get("exclusive") and ("when" not in box or holds(box["when"], walk.answers))
        }
        for question, _ in walk.steps
        if question.get("signs")
    }


def boxes_shown(reader: Reader) -> set[str]:
    return set(reader.shown.locator(".cause-finder__label").all_inner_texts())


def begin(reader: Reader) -> None:
    """Somebody who comes with a link starts at the heading; the page does not take the focus by itself."""
    reader.shown.locator("legend h1").focus()


def answer_calmly(reader: Reader, until: str = "") -> dict[str, set[str]]:
    """Answer all screens up to the last of signs, or to one, calmly; tell what each showed, unticked."""
    seen: dict[str, set[str]] = {}
    while (asked := reader.asks) and asked["id"] != until and (asked.get("signs") or reader.unasked_signs()):
        if asked.get("signs"):
            expect(reader.shown.locator("input:checked")).to_have_count(0)
            seen[asked["id"]] = boxes_shown(reader)
        reader.answer(asked["id"], calm_options(reader.finder)[asked["id"]])
    return seen


def untick(reader: Reader, ask: str) -> None:
    """Take a tick back; with nothing else ticked the first button says "none"."""
    expect(reader.option(ask)).to_be_checked()
    reader.option(ask).uncheck()
    asked = reader.asks
    assert asked
    reader.go(next(option["label"] for option in asked["options"] if option["id"] == NONE))


def take_back(reader: Reader, ask: str) -> dict[str, set[str]]:
    """Untick a sign and go on to the first question behind all signs; tell which boxes were shown then."""
    untick(reader, ask)
    return answer_calmly(reader)


def card(reader: Reader) -> str:
    expect(reader.page.locator(".cause-finder__steps > :first-child .care-card")).to_be_visible()
    return reader.shown.locator(".care-card").inner_text()


def change_signs(reader: Reader) -> None:
    name = next(
        name
        for name, picks in reader.address().items()
        if picks != [NONE] and reader.question(name).get("signs")
    )
    reader.change(name)


def reload_and_go_back(reader: Reader) -> None:
    reader.page.reload()
    reader.press("mistake")


def reload_and_change(reader: Reader) -> None:
    reader.page.reload()
    change_signs(reader)


def go_back_in_the_browser(reader: Reader) -> None:
    reader.page.go_back()


def there_and_back(reader: Reader) -> None:
    reader.press("mistake")
    reader.page.go_back()
    reader.page.go_forward()
    reader.page.reload()


CORRECTIONS: dict[str, Correction] = {
    "back": lambda reader: reader.press("mistake"),
    "change": change_signs,
    "the browser's back": go_back_in_the_browser,
    "reload, back": reload_and_go_back,
    "reload, change": reload_and_change,
    "back, then to and fro in the browser": there_and_back,
}


@pytest.mark.parametrize("screen", [0, 1])
@pytest.mark.parametrize("way", CORRECTIONS)
def test_a_slip_among_the_signs_does_not_skip_the_others(
    open_finder: Open, finder: Compiled, way: str, screen: int
) -> None:
    """An emergency is ticked by mistake; before the first question behind the signs every box is shown."""
    ask = emergency(finder, screen)["ask"]
    reader = open_finder()
    reader.answer_signs([ask])
    assert ask in card(reader)
    CORRECTIONS[way](reader)
    behind = {question["id"] for question in screens(finder)[screen + 1 :]}
    shown = take_back(reader, ask)
    assert behind <= set(shown)
    assert shown == {name: boxes for name, boxes in boxes_for(reader).items() if name in shown}
    assert all(reader.address()[question["id"]] == [NONE] for question in screens(finder))


@pytest.mark.parametrize("way", ["back", "change", "reload, back"])
def test_an_emergency_alone_in_a_link_leaves_every_other_screen_open(
    open_finder: Open, finder: Compiled, way: str
) -> None:
    for at, screen in enumerate(screens(finder)[:2]):
        sign = emergency(finder, at)
        open_finder().page.goto("about:blank")
        reader = open_finder(f"#{screen['id']}={sign['id']}")
        assert sign["ask"] in card(reader)
        CORRECTIONS[way](reader)
        seen = boxes_shown(reader)
        shown = take_back(reader, sign["ask"])
        assert {screen["id"]: seen, **shown} == boxes_for(reader)


def test_a_tick_that_can_wait_waits_in_a_link_until_all_other_signs_are_asked(
    open_finder: Open, finder: Compiled
) -> None:
    *_, last = screens(finder)
    sign = sign_of(finder, last, "soon")
    assert sign
    reader = open_finder(f"#{last['id']}={sign['id']}")
    expect(reader.shown.locator(".care-card")).to_have_count(0)
    begin(reader)
    shown = answer_calmly(reader, last["id"])
    assert {screen["id"] for screen in screens(finder)} - {last["id"]} <= set(shown)
    if reader.asks == last:  # the place has brought it boxes that were not shown before
        expect(reader.option(sign["ask"])).to_be_checked()
        reader.press("next")
    assert reader.address()[last["id"]] == [sign["id"]]
    reader.answer_all(calm_options(finder))
    assert sign["ask"] in card(reader)


def test_another_place_brings_its_signs(open_finder: Open, finder: Compiled) -> None:
    """Whoever changes the place is asked about the signs of the new one, and has no result before."""
    place = reader_of_places(finder)
    first, other = two_places(finder)
    reader = open_finder("#" + written(calm_answers(finder, **{place["id"]: first})))
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    before = boxes_for(reader)
    reader.change(place["id"])
    reader.answer(place["id"], other)
    shown = answer_calmly(reader)
    after = boxes_for(reader)
    assert shown == {name: boxes for name, boxes in after.items() if boxes - before[name]}
    assert shown
    reader.answer_all(calm_options(finder))
    assert reader.address()[place["id"]] == [other]


def reader_of_places(finder: Compiled) -> QuestionData:
    return next(part for part in finder["questions"] if part["id"] == finder["region_question"])


def two_places(finder: Compiled) -> tuple[str, str]:
    """Two places with the second of which a screen has a box that it has not with the first."""
    names = [option["id"] for option in reader_of_places(finder)["options"]]
    whens = [box["when"] for screen in screens(finder) for box in screen["options"] if "when" in box]
    where = finder["region_question"]
    return next(
        (one, other)
        for one in names
        for other in names
        if any(holds(when, {where: [other]}) and not holds(when, {where: [one]}) for when in whens)
    )


def test_no_question_can_be_changed_before_the_signs_are_answered(
    open_finder: Open, finder: Compiled
) -> None:
    sign, first = emergency(finder), screens(finder)[0]
    given = {**calm_answers(finder), first["id"]: [sign["id"]]}
    reader = open_finder(f"#{written(given)}")
    assert sign["ask"] in card(reader)
    expect(reader.shown.locator("[data-cause]")).to_have_count(0)
    others = reader.page.locator(".cause-finder__recap [data-go]")
    expect(others).to_have_count(1)
    expect(others).to_have_attribute("data-go", first["id"])


def test_a_screen_that_is_still_open_stays_open(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    reader.start()
    first = screens(finder)[0]
    for move in ("reload", "go_back", "go_forward", "reload"):
        getattr(reader.page, move)()
        assert reader.address() == {}
    expect(reader.heading(first["ask"])).to_be_visible()
    expect(reader.shown.locator("input:checked")).to_have_count(0)


def test_another_tick_on_the_way_is_not_lost(open_finder: Open, finder: Compiled) -> None:
    """The mistake is taken back, and a sign of a later screen is ticked."""
    mistake = emergency(finder)
    first, *_, last = screens(finder)
    other = sign_of(finder, last, "soon")
    assert other
    reader = open_finder(f"#{first['id']}={mistake['id']}")
    reader.press("mistake")
    untick(reader, mistake["ask"])
    while (asked := reader.asks) and asked["id"] != last["id"]:
        reader.answer(asked["id"], calm_options(finder)[asked["id"]])
    reader.answer(last["id"], other["ask"])
    reader.answer_all(calm_options(finder))
    assert reader.address()[last["id"]] == [other["id"]]
    assert other["ask"] in card(reader)
    assert mistake["ask"] not in card(reader)


def test_what_was_answered_stays_answered(open_finder: Open, finder: Compiled) -> None:
    """Nobody who has answered every screen has to answer them all over again."""
    *_, last = screens(finder)
    soon = sign_of(finder, last, "soon")
    assert soon
    given = {**calm_answers(finder), last["id"]: [soon["id"]]}
    reader = open_finder(f"#{written(given)}")
    begin(reader)
    reader.answer_all(calm_options(finder))
    told = reader.address()
    reader.page.reload()
    reader.change(last["id"])
    expect(reader.option(soon["ask"])).to_be_checked()
    reader.press("next")
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    assert reader.address() == told


def test_an_old_link_that_says_none_answers_no_screen(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder("#signs=none", bare=True)
    expect(reader.page.get_by_role("status").get_by_text(reader.words["dropped"])).to_be_visible()
    assert reader.address() == {}
    reader.press("start")
    assert set(answer_calmly(reader)) == {screen["id"] for screen in screens(finder)}


def test_an_old_link_with_a_tick_asks_every_screen_with_its_tick(open_finder: Open, finder: Compiled) -> None:
    last = screens(finder)[-1]
    soon = sign_of(finder, last, "soon")
    assert soon
    reader = open_finder(f"#signs={soon['id']}&{finder['region_question']}=not-sure", bare=True)
    assert reader.address() == {}
    begin(reader)
    while (asked := reader.asks) and asked["id"] != last["id"]:
        reader.answer(asked["id"], calm_options(finder)[asked["id"]])
    expect(reader.option(soon["ask"])).to_be_checked()
    assert last["id"] not in reader.address()


def test_a_damaged_link_with_an_emergency_shows_its_card_and_then_asks_every_other_screen(
    open_finder: Open, finder: Compiled
) -> None:
    first, second, *_ = screens(finder)
    signs = emergency(finder), emergency(finder, 1)
    reader = open_finder(f"#{first['id']}={signs[0]['id']}&{second['id']}={signs[1]['id']}", bare=True)
    assert signs[0]["ask"] in card(reader)
    reader.press("mistake")
    untick(reader, signs[0]["ask"])
    while (asked := reader.asks) and asked["id"] != second["id"]:
        reader.answer(asked["id"], calm_options(finder)[asked["id"]])
    expect(reader.option(signs[1]["ask"])).to_be_checked()
    reader.press("next")
    assert signs[1]["ask"] in card(reader)


def test_start_again_opens_every_screen(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder(f"#{screens(finder)[0]['id']}={emergency(finder)['id']}")
    reader.press("again")
    reader.press("start")
    assert answer_calmly(reader) == boxes_for(reader)


def test_a_tick_kept_on_the_device_leaves_the_others_open(
    chromium: Browser, finder_address: str, finder: Compiled
) -> None:
    """What was kept says no more about the other screens than a link does."""
    sign = emergency(finder)
    key = "location.pathname.replace('finder/', '') + 'cause-finder'"
    kept = whole(finder, f"{screens(finder)[0]['id']}={sign['id']}")
    with new_profile(chromium) as profile:
        profile.add_init_script(f"localStorage.setItem({key}, '2026-01-02 {kept}')")
        page = profile.new_page()
        page.goto(finder_address)
        reader = Reader(page, finder)
        reader.press("show_saved")
        reader.press("mistake")
        seen = boxes_shown(reader)
        shown = take_back(reader, sign["ask"])
        assert {screens(finder)[0]["id"]: seen, **shown} == boxes_for(reader)


def test_ticks_among_the_signs_survive_before_all_are_asked(open_finder: Open, finder: Compiled) -> None:
    first, second, *_ = screens(finder)
    urgent = sign_of(finder, second, "urgent")
    assert urgent
    reader = open_finder()
    reader.start()
    while (asked := reader.asks) and asked["id"] != second["id"]:
        reader.answer(asked["id"], calm_options(finder)[asked["id"]])
    reader.answer(second["id"], urgent["ask"])
    assert reader.address()[second["id"]] == [urgent["id"]]
    expect(reader.shown.locator(".care-card")).to_have_count(0)
    for move in ("go_back", "go_forward", "reload", "go_back"):
        getattr(reader.page, move)()
        assert reader.address()[first["id"]] == [NONE]
    expect(reader.option(urgent["ask"])).to_be_checked()
    reader.press("next")
    reader.answer_all(calm_options(finder))
    assert urgent["ask"] in card(reader)


def test_signs_that_are_looked_at_again_leave_no_screen_out(open_finder: Open, finder: Compiled) -> None:
    """Else a tick that was taken back would leave screens unasked that an emergency had cut off."""
    first, where = screens(finder)[0], finder["region_question"]
    sign = emergency(finder)
    place = calm_options(finder)[where]
    reader = open_finder(f"#{written({first['id']: [sign['id']], where: [place]})}")
    reader.change(first["id"])
    seen = boxes_shown(reader)
    shown = take_back(reader, sign["ask"])
    assert reader.address()[where] == [place]
    assert {first["id"]: seen, **shown} == boxes_for(reader)
