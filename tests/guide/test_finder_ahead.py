"""The screen that a picked answer leads to is laid out before the reader asks for it, and nobody notices."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from hooks.finder.rules.compiled import Compiled
from tests.finder_page import PAINTED, Open
from tests.finder_readers import leading, ticking

AHEAD = ".cause-finder__ahead"
MARK = f"""() => {{
  const ahead = document.querySelector("{AHEAD}");
  ahead.marked = true;
  const isSeen = (part) => part.checkVisibility({{ opacityProperty: true }});
  const seen = [...ahead.querySelectorAll("*")].filter(isSeen);
  return ahead.textContent.trim() !== "" && ahead.inert && seen.length === 0;
}}"""
"""Mark what is laid out, and tell that it is something, and that nobody can see, reach or hear any of it."""
LENGTH = "document.documentElement.scrollHeight"
MARKED = "document.querySelector('.cause-finder__steps').firstElementChild.marked === true"
TWICE = """() => {
  const names = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return names.filter((name, at) => names.indexOf(name) !== at);
}"""
AT_ONCE = """(name) => {
  const box = document.querySelector(`.cause-finder__steps > :first-child input[value="${name}"]`);
  box.click();
  box.form.requestSubmit(box.form.querySelector(".cause-finder__continue"));
}"""


def test_the_next_screen_waits_unseen_and_is_the_one_that_is_shown(
    open_finder: Open, finder: Compiled
) -> None:
    """A tick lays it out; so do a pointer or the focus on an answer that goes on by itself."""
    reader = open_finder()
    sign = reader.sign("soon")
    given = {**leading(finder), **(ticking(finder, sign["id"]) or {})}
    (ticked,) = reader.sign_screens(given)
    reader.start()
    while (asked := reader.asks) and asked["id"] != ticked:
        reader.answer(asked["id"], *given[asked["id"]])
    reader.pick(sign["ask"])
    reader.page.evaluate(PAINTED)
    assert reader.page.locator(AHEAD).count() == 1
    assert reader.page.evaluate(TWICE) == []
    assert reader.page.evaluate(MARK), "the next question, which nobody can see or reach"
    reader.press("next")
    assert reader.page.evaluate(MARKED)
    while (asked := reader.asks) and asked["pick"] != "one":
        reader.answer(asked["id"], *given[asked["id"]])
    assert asked is not None
    first, second = (reader.answer_button(option) for option in asked["options"][:2])
    for answer, reach in ((first, Locator.hover), (second, Locator.focus)):
        reach(answer)
        reader.page.evaluate(PAINTED)
        assert reader.page.locator(AHEAD).count() == 1
        assert reader.page.evaluate(MARK)
    second.press("Enter")
    reader.page.evaluate(PAINTED)
    assert reader.page.evaluate(MARKED)


FINGER = """(answers) => {
  const before = document.querySelector(".cause-finder__ahead");
  const answer = answers.find((one) => !one.matches(":hover"));
  answer.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch" }));
  const after = document.querySelector(".cause-finder__ahead");
  return after !== null && after !== before;
}"""


def test_a_finger_is_down_too_short_to_wait_for_a_frame(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    reader.start()
    while (asked := reader.asks) and asked["pick"] != "one":
        reader.answer(asked["id"], *leading(finder)[asked["id"]])
    assert reader.shown.locator(".cause-finder__option").evaluate_all(FINGER)


def test_what_is_laid_out_follows_what_is_picked(open_finder: Open) -> None:
    """An emergency's card is ready while its box is ticked, and gone when it is not."""
    reader = open_finder()
    reader.start()
    emergency, ahead = reader.option(reader.sign("emergency")["ask"]), reader.page.locator(AHEAD)
    length = reader.page.evaluate(LENGTH)
    for ticked, cards in ((True, 1), (False, 0), (True, 1)):
        emergency.set_checked(ticked)
        reader.page.evaluate(PAINTED)
        assert ahead.locator(".care-card").count() == cards
        assert ahead.count() == cards
        assert reader.page.evaluate(LENGTH) == length, "what waits makes no page longer"


def test_a_press_that_comes_first_finds_its_screen_as_well(open_finder: Open) -> None:
    reader = open_finder()
    sign = reader.sign("emergency")
    screen = reader.sign_screens()[0]
    reader.start()
    reader.page.evaluate(AT_ONCE, sign["id"])
    expect(reader.page.locator(".cause-finder__steps > :first-child .care-card--emergency")).to_contain_text(
        sign["ask"]
    )
    assert reader.address() == {screen: [sign["id"]]}


def test_an_answer_that_was_given_before_is_laid_out_again(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    sign = reader.sign("soon")
    given = {**leading(finder), **(ticking(finder, sign["id"]) or {})}
    (ticked,) = reader.sign_screens(given)
    reader.start()
    while (asked := reader.asks) and asked["id"] != ticked:
        reader.answer(asked["id"], *given[asked["id"]])
    reader.answer(ticked, *given[ticked])
    following = reader.asks
    reader.press("back")
    reader.expect_picked(ticked, given[ticked])
    assert reader.page.locator(AHEAD).count() == 1
    reader.press("next")
    assert reader.asks == following
    assert following is not None
