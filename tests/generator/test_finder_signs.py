"""A screen of warning signs that was never shown is not answered, whatever a reader presses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from hooks.finder.rules.compiled import Compiled, SignData
from hooks.finder.rules.model import SIGNS
from tests.finder_page import Open, Reader

Correction = Callable[[Reader], None]


def all_signs(finder: Compiled) -> set[str]:
    return {sign["ask"] for sign in finder["signs"]}


def emergency(finder: Compiled) -> SignData:
    """One that ends the asking on the first of several screens."""
    assert finder["signs"][-1]["screen"] > 0
    return next(sign for sign in finder["signs"] if sign["tier"] == "emergency" and sign["screen"] == 0)


def change_signs(reader: Reader) -> None:
    reader.button(f"{reader.words['change']} {reader.words['signs_heading']}").click()


def screen_of(reader: Reader) -> str | None:
    return reader.page.locator("cause-finder").get_attribute("data-screen")


def say_none(reader: Reader) -> set[str]:
    """Answer "none" on the screen of signs that is shown, and tell which signs it asked about."""
    shown = reader.page.locator(".cause-finder__steps > :first-child .cause-finder__label").all_inner_texts()
    reader.pick(reader.words["none"])
    reader.press("next")
    return {text for text in shown if text != reader.words["none"]}


def say_none_to_the_rest(reader: Reader) -> set[str]:
    """Answer "none" on every screen of signs that follows; each must come without a tick."""
    asked: set[str] = set()
    while screen_of(reader) == "signs":
        expect(reader.page.locator(".cause-finder__steps > :first-child input:checked")).to_have_count(0)
        asked |= say_none(reader)
    return asked


def take_back(reader: Reader, ask: str) -> set[str]:
    """Say "none" instead of this tick and on every screen that follows; tell which signs were asked."""
    expect(reader.option(ask)).to_be_checked()
    reader.option(ask).uncheck()
    return say_none(reader) | say_none_to_the_rest(reader)


def reload_and_go_back(reader: Reader) -> None:
    reader.page.reload()
    reader.press("back")


def reload_and_change(reader: Reader) -> None:
    reader.page.reload()
    change_signs(reader)


def go_back_in_the_browser(reader: Reader) -> None:
    reader.page.go_back()


def there_and_back(reader: Reader) -> None:
    reader.press("back")
    reader.page.go_back()
    reader.page.go_forward()
    reader.page.reload()


CORRECTIONS: dict[str, Correction] = {
    "back": lambda reader: reader.press("back"),
    "change": change_signs,
    "the browser's back": go_back_in_the_browser,
    "reload, back": reload_and_go_back,
    "reload, change": reload_and_change,
    "back, then to and fro in the browser": there_and_back,
}


@pytest.mark.parametrize("way", CORRECTIONS)
def test_a_slip_among_the_signs_does_not_skip_the_others(
    open_finder: Open, finder: Compiled, way: str
) -> None:
    """An emergency is ticked by mistake; before the first question every sign has been shown."""
    ask = emergency(finder)["ask"]
    reader = open_finder()
    reader.answer_signs([ask])
    assert screen_of(reader) == "result"
    CORRECTIONS[way](reader)
    assert take_back(reader, ask) == all_signs(finder)
    expect(reader.heading(finder["questions"][0]["ask"])).to_be_focused()
    assert reader.address() == {SIGNS: []}


def signs_skipped(reader: Reader, sign: SignData, way: str) -> set[str]:
    """The signs that were not shown before the first question, after a link's only sign was corrected."""
    expect(reader.page.locator(".cause-finder__steps .care-card")).to_contain_text(sign["ask"])
    CORRECTIONS[way](reader)
    asked = take_back(reader, sign["ask"])
    assert screen_of(reader) == "question"
    return all_signs(reader.finder) - asked


def test_every_sign_alone_in_a_link_leaves_the_others_open(open_finder: Open, finder: Compiled) -> None:
    """Each link is followed on the page itself, which is quicker than to load it."""
    skipped = {}
    for sign in finder["signs"]:
        skipped[sign["id"]] = signs_skipped(open_finder(f"#signs={sign['id']}"), sign, "back")
    assert {sign: asks for sign, asks in skipped.items() if asks} == {}


@pytest.mark.parametrize("way", ["back", "change", "reload, back"])
def test_a_shared_link_leaves_open_what_it_does_not_tell_of(
    open_finder: Open, finder: Compiled, way: str
) -> None:
    for sign in {sign["screen"]: sign for sign in finder["signs"]}.values():
        open_finder().page.goto("about:blank")
        assert signs_skipped(open_finder(f"#signs={sign['id']}"), sign, way) == set()


def test_a_card_from_a_link_leads_on_to_the_signs_that_it_does_not_tell_of(
    open_finder: Open, finder: Compiled
) -> None:
    soon = next(part for part in finder["signs"] if part["tier"] == "soon")
    beside = {part["ask"] for part in finder["signs"] if part["screen"] == soon["screen"]}
    reader = open_finder(f"#signs={soon['id']}")
    reader.press("finish_signs")
    assert say_none_to_the_rest(reader) == all_signs(finder) - beside
    assert reader.address() == {SIGNS: [soon["id"]]}
    reader.press("finish_signs")
    expect(reader.heading(finder["questions"][0]["ask"])).to_be_focused()


def test_no_question_can_be_changed_before_the_signs_are_answered(
    open_finder: Open, finder: Compiled
) -> None:
    place = finder["questions"][0]
    sign = emergency(finder)
    reader = open_finder(f"#signs={sign['id']}&{place['id']}={place['options'][0]['id']}")
    change = reader.button(f"{reader.words['change']} {place['ask']}")
    recap = reader.page.locator(".cause-finder__recap")
    expect(recap).to_contain_text(place["options"][0]["label"])
    expect(change).to_have_count(0)
    change_signs(reader)
    reader.option(sign["ask"]).uncheck()
    while screen_of(reader) == "signs":
        expect(change).to_have_count(0)
        say_none(reader)
    expect(change).to_be_visible()


def test_a_screen_that_is_still_open_must_be_answered(open_finder: Open, finder: Compiled) -> None:
    ask = emergency(finder)["ask"]
    reader = open_finder()
    reader.answer_signs([ask])
    reader.press("back")
    reader.option(ask).uncheck()
    say_none(reader)
    for _ in range(2):
        reader.press("next")
        expect(reader.page.get_by_role("alert")).to_be_focused()
        reader.page.reload()
        expect(reader.page.locator("cause-finder")).to_have_attribute("data-screen", "signs")
        assert reader.address() == {}


def test_another_tick_on_the_way_is_not_lost(open_finder: Open, finder: Compiled) -> None:
    """The mistake is taken back, and a sign of a later screen is ticked."""
    ask = emergency(finder)["ask"]
    other = next(sign for sign in reversed(finder["signs"]) if sign["tier"] != "emergency")
    reader = open_finder(f"#signs={emergency(finder)['id']}")
    reader.press("back")
    reader.option(ask).uncheck()
    say_none(reader)
    for _ in range(other["screen"] - 1):
        say_none(reader)
    reader.pick(other["ask"])
    reader.press("next")
    say_none_to_the_rest(reader)
    assert reader.address() == {SIGNS: [other["id"]]}
    expect(reader.page.locator(".cause-finder__steps .care-card")).to_contain_text(other["ask"])


def test_what_was_answered_stays_answered(open_finder: Open, finder: Compiled) -> None:
    """Nobody who has answered every screen has to answer them all over again."""
    soon = next(sign for sign in finder["signs"] if sign["tier"] == "soon")
    reader = open_finder()
    reader.answer_signs([soon["ask"]])
    reader.page.reload()
    change_signs(reader)
    expect(reader.option(soon["ask"])).to_be_checked()
    while screen_of(reader) == "signs":
        reader.press("next")
        expect(reader.page.get_by_role("alert")).to_have_count(0)
    assert reader.address() == {SIGNS: [soon["id"]]}
    reader.press("finish_signs")
    expect(reader.heading(finder["questions"][0]["ask"])).to_be_focused()


def test_a_link_without_any_sign_says_that_all_were_asked(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder("#signs=none")
    for part in range(finder["signs"][-1]["screen"] + 1, 0, -1):
        reader.press("back")
        expect(reader.signs_progress(part, finder["signs"][-1]["screen"] + 1)).to_be_visible()
        expect(reader.option(reader.words["none"])).to_be_checked()


def test_start_again_opens_every_screen(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder(f"#signs={emergency(finder)['id']}")
    reader.press("again")
    reader.press("start")
    assert say_none_to_the_rest(reader) == all_signs(finder)


def test_a_tick_kept_on_the_device_leaves_the_others_open(
    chromium: Browser, finder_address: str, finder: Compiled
) -> None:
    """What was kept says no more about the other screens than a link does."""
    sign = emergency(finder)
    context = chromium.new_context(service_workers="block")
    key = "location.pathname.replace('finder/', '') + 'cause-finder'"
    context.add_init_script(f"localStorage.setItem({key}, '2026-01-02 signs={sign['id']}')")
    page = context.new_page()
    page.goto(finder_address)
    reader = Reader(page, finder)
    reader.press("show_saved")
    reader.press("back")
    assert take_back(reader, sign["ask"]) == all_signs(finder)
    context.close()


def test_ticks_among_the_signs_survive_before_all_are_asked(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    total = finder["signs"][-1]["screen"] + 1
    first = next(sign for sign in finder["signs"] if sign["tier"] != "emergency" and sign["screen"] == 0)
    reader.press("start")
    reader.pick(first["ask"])
    reader.press("next")
    assert reader.address() == {}
    for move, part in (("go_back", 1), ("go_forward", 2), ("reload", 2), ("go_back", 1)):
        getattr(reader.page, move)()
        expect(reader.signs_progress(part, total)).to_be_visible()
    expect(reader.option(first["ask"])).to_be_checked()
    for _ in range(total - 1):
        reader.press("next")
        reader.pick(reader.words["none"])
    reader.press("next")
    assert reader.address() == {SIGNS: [first["id"]]}


def test_signs_that_are_looked_at_again_count_only_once_all_are_asked(
    open_finder: Open, finder: Compiled
) -> None:
    """Else a tick that was taken back would leave screens unasked that an emergency had cut off."""
    reader = open_finder(f"#signs={emergency(finder)['id']}&where=low-back")
    reader.button(f"{reader.words['change']} {reader.words['signs_heading']}").click()
    reader.pick(reader.words["none"])
    reader.press("next")
    assert reader.address() == {"where": ["low-back"]}
    expect(reader.signs_progress(2, finder["signs"][-1]["screen"] + 1)).to_be_visible()
