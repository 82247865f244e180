"""The screen that a picked answer leads to is laid out before the reader asks for it, and nobody notices."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.finder_page import PAINTED, Open

AHEAD = ".cause-finder__ahead"
MARK = f"document.querySelector('{AHEAD}').marked = true"
MARKED = "document.querySelector('.cause-finder__steps').firstElementChild.marked === true"
TWICE = """() => {
  const names = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return names.filter((name, at) => names.indexOf(name) !== at);
}"""
AT_ONCE = """() => {
  const box = document.querySelector(".cause-finder__steps > :first-child input");
  box.click();
  box.form.requestSubmit();
}"""


def test_the_next_screen_waits_unseen_and_is_the_one_that_is_shown(open_finder: Open) -> None:
    reader = open_finder()
    reader.answer_signs()
    place, after = reader.finder["questions"][0], reader.finder["questions"][1]
    reader.pick(reader.label(place["id"], place["options"][0]["id"]))
    reader.page.evaluate(PAINTED)
    assert reader.page.locator(AHEAD).count() == 1
    expect(reader.page.get_by_role("heading", name=after["ask"])).to_have_count(0)
    assert reader.page.evaluate(TWICE) == []
    reader.page.evaluate(MARK)
    reader.press("next")
    expect(reader.heading(after["ask"])).to_be_focused()
    assert reader.page.evaluate(MARKED)
    assert reader.page.locator(AHEAD).count() == 0


def test_what_is_laid_out_follows_what_is_picked(open_finder: Open) -> None:
    reader = open_finder()
    reader.press("start")
    emergency, none = reader.sign("emergency")["ask"], reader.words["none"]
    ahead = reader.page.locator(AHEAD)
    for label, cards in ((none, 0), (emergency, 1), (none, 0)):
        reader.pick(label)
        reader.page.evaluate(PAINTED)
        assert ahead.locator(".care-card").count() == cards
    reader.option(none).uncheck()
    reader.page.evaluate(PAINTED)
    assert ahead.count() == 0


def test_a_press_that_comes_first_finds_its_screen_as_well(open_finder: Open) -> None:
    reader = open_finder()
    reader.answer_signs()
    first, second, third = reader.finder["questions"][:3]
    reader.page.evaluate(AT_ONCE)
    expect(reader.heading(second["ask"])).to_be_focused()
    assert reader.address()[first["id"]] == [first["options"][0]["id"]]
    reader.page.evaluate(AT_ONCE)
    expect(reader.heading(third["ask"])).to_be_focused()
    assert reader.address()[second["id"]] == [second["options"][0]["id"]]


def test_an_answer_that_was_given_before_is_laid_out_again(open_finder: Open) -> None:
    reader = open_finder()
    reader.answer_signs()
    first, second = reader.finder["questions"][:2]
    reader.answer(first["id"])
    reader.press("back")
    expect(reader.heading(first["ask"])).to_be_focused()
    assert reader.page.locator(AHEAD).count() == 1
    reader.press("next")
    expect(reader.heading(second["ask"])).to_be_focused()
