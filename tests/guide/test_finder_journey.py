"""Readers of the real finder in a real browser."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import expect

from hooks.core.condition import Answers, holds
from hooks.finder import parts
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.engine import Walk, evaluate
from hooks.finder.rules.model import NONE
from hooks.finder.rules.solve import complete
from tests import whole_link
from tests.axe import NO_FAULTS, violations_in_both_schemes
from tests.browsing import Tabs
from tests.building import build_of
from tests.care import Care
from tests.contents import our_library
from tests.finder_page import DATA, PAINTED, REACHABLE, Open, Reader, name_of, whole, written
from tests.finder_readers import calm_options, leading, ticking
from tests.tiny import ROOT
from tests.waiting import until

CARE = Care(ROOT / "content")
SCRIPTS = sorted((ROOT / "overrides" / "components" / "cause-finder").rglob("*.mjs"))
DAY = date.fromisoformat(whole_link.DAY)


LOADED = "[...document.images].every((image) => image.complete && image.naturalWidth > 0)"
"""Whether every picture is there, in the document and in the result."""


def test_from_the_start_to_a_result(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    reader.start()
    given = leading(finder)
    assert reader.answer_as(given) == list(given)
    expect(reader.result).to_be_focused()
    assert reader.address() == given, "also each screen of signs with its none"
    expected = evaluate(finder, reader.address())
    cards = reader.page.locator(".cause-finder__result [data-cause]")
    assert cards.evaluate_all("cards => cards.map((card) => card.dataset.cause)") == [
        found["id"] for found in expected["causes"]
    ]
    first = next(cause for cause in finder["causes"] if cause["id"] == expected["causes"][0]["id"])
    cards.first.locator("summary").click()
    for at in expected["causes"][0]["for"]:
        expect(cards.first.get_by_text(first["for"][at]["because"], exact=True)).to_be_visible()
    for card, found in zip(cards.all(), expected["causes"], strict=True):
        expect(card.get_by_text(reader.words[f"fits_{found['fit']}"], exact=True)).to_be_visible()
    assert cards.first.locator("h3 a").evaluate("link => link.href").endswith(f"/causes/{first['id']}/")
    expect(reader.button(reader.words["print"])).to_have_count(0)
    reader.unfold()
    expect(reader.button(reader.words["print"])).to_be_visible()


def test_each_question_is_the_heading_of_its_page_and_says_how_far_one_is(open_finder: Open) -> None:
    reader = open_finder()
    page = reader.page
    page.set_viewport_size({"width": 360, "height": 740})
    reader.start()
    for number in (1, 2, 3):
        asked = reader.asks
        assert asked
        shown = page.get_by_role("heading", level=1).and_(page.locator(REACHABLE))
        expect(shown).to_have_text(asked["ask"])
        bar = reader.shown.locator("progress")
        assert int(bar.get_attribute("value") or 0) == number
        said = reader.shown.locator(".cause-finder__progress")
        expect(said).to_contain_text(bar.get_attribute("max") or "?")
        expect(page.locator(".door-bar")).to_be_hidden()
        reader.answer(asked["id"], calm_options(reader.finder)[asked["id"]])


def test_nothing_is_requested_while_answering(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    reader.start()
    until(reader.page, LOADED)
    requests: list[str] = []
    reader.page.on("request", lambda request: requests.append(request.url))
    reader.answer_as(leading(finder))
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    assert reader.page.locator(".cause-finder__steps img").count() > 0
    until(reader.page, LOADED)
    # Chromium looks for the page's icon, in its own memory, whenever the address changes.
    icons = reader.page.locator("link[rel=icon]").evaluate_all("links => links.map((link) => link.href)")
    assert set(requests) <= set(icons)
    assert reader.page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_a_sign_that_cannot_wait_ends_in_its_card(open_finder: Open, finder: Compiled) -> None:
    """An emergency at once; what is urgent once all signs are asked, since another may be an emergency."""
    for tier in ("emergency", "urgent"):
        reader = open_finder(f"?{tier}")
        sign = reader.sign(tier)
        given = ticking(finder, sign["id"]) or {}
        reader.start()
        came = reader.answer_as(given)
        (ticked,) = reader.sign_screens(given)
        assert [name for name in reader.sign_screens() if name not in came] == (
            reader.sign_screens()[reader.sign_screens().index(ticked) + 1 :] if tier == "emergency" else []
        )
        expect(reader.heading(CARE.order(tier) or CARE.heading(tier))).to_be_focused()
        card = reader.page.locator(".cause-finder__steps > :first-child .care-card")
        expect(card).to_have_class(f"care-card care-card--{tier}")
        text = next(part for part in finder["tiers"] if part["id"] == tier)
        for part in (sign["ask"], sign.get("say", ""), *([] if CARE.countries else text["do"])):
            expect(card).to_contain_text(part)
        links = card.get_by_role("link").evaluate_all("all => all.map((link) => link.protocol)")
        assert set(links) == ({"tel:"} if CARE.countries else set())
        expect(reader.page.locator(".cause-finder__steps > :first-child [data-cause]")).to_have_count(0)
        expect(reader.page.locator("cause-finder form")).to_have_count(0)
        reader.press("mistake")
        reader.expect_picked(ticked, given[ticked])


def test_a_sign_to_see_someone_soon_is_shown_above_the_causes(open_finder: Open, finder: Compiled) -> None:
    """It asks on, and nothing is said of it before: every other answer may make it more urgent."""
    reader = open_finder()
    sign = reader.sign("soon", stop=False)
    given = {**leading(finder), **(ticking(finder, sign["id"]) or {})}
    (ticked,) = reader.sign_screens(given)
    card = reader.page.locator(".cause-finder__steps > :first-child .care-card--soon")
    reader.start()
    while (asked := reader.asks) and asked["id"] != ticked:
        reader.answer(asked["id"], *given[asked["id"]])
    reader.answer(ticked, *given[ticked])
    expect(card).to_have_count(0)
    reader.answer_as(given)
    expect(card).to_be_visible()
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    first = reader.page.locator(".cause-finder__steps :is(h1, h2)").first
    expect(first).to_contain_text(next(part["urgency"] for part in finder["tiers"] if part["id"] == "soon"))
    reader.change(ticked)
    reader.expect_picked(ticked, given[ticked])


def test_a_cause_to_have_looked_at_stands_before_the_others(open_finder: Open, finder: Compiled) -> None:
    """By the answers that the proof found for each; where a card comes before all causes, none is shown."""
    for given in our_library().once(parts.proof).listed.values():
        full = complete(finder, given or {})
        result = evaluate(finder, full)
        shown = [found["id"] for found in (*result["routes"], *result["causes"])]
        reader = open_finder(f"#{written(full)}")
        cards = reader.page.locator(".cause-finder__result [data-cause]")
        expect(cards).to_have_count(len(shown))
        assert cards.evaluate_all("cards => cards.map((card) => card.dataset.cause)") == shown


def test_none_is_the_button_while_nothing_is_ticked(open_finder: Open) -> None:
    """Nobody goes on without a word about the signs, and a tick can't be passed over by saying none."""
    reader = open_finder()
    reader.start()
    asked = reader.question(reader.sign_screens()[0])
    none = reader.button(next(option["label"] for option in asked["options"] if option["id"] == NONE))
    go_on = reader.button(reader.words["next"])
    box = reader.shown.get_by_role("checkbox").first
    for ticked in (False, True, False):
        box.set_checked(ticked)
        expect(none).to_have_count(0 if ticked else 1)
        expect(go_on).to_have_count(1 if ticked else 0)
    none.click()
    assert reader.address() == {asked["id"]: [NONE]}
    reader.press("back")
    reader.expect_picked(asked["id"], [NONE])
    expect(none).to_be_visible()


def move_back(reader: Reader) -> None:
    reader.press("mistake")


def move_in_history(reader: Reader) -> None:
    reader.page.go_back()


def move_after_reload(reader: Reader) -> None:
    reader.page.reload()
    reader.press("mistake")


def move_by_change(reader: Reader) -> None:
    reader.change(reader.sign_screens()[0])


def move_by_link(reader: Reader) -> None:
    link = reader.page.url
    reader.page.goto("about:blank")
    reader.page.goto(link)
    reader.press("mistake")


def test_screens_of_signs_that_were_not_shown_stay_open(open_finder: Open, finder: Compiled) -> None:
    """Whatever somebody presses who ticked an emergency by mistake, all other signs are still asked."""
    first, *others = open_finder().sign_screens()
    sign = open_finder().sign("emergency")
    given = leading(finder)
    for move in (move_back, move_in_history, move_after_reload, move_by_change, move_by_link):
        reader = open_finder(f"?{move.__name__}")
        reader.start()
        reader.answer(first, sign["id"])
        expect(
            reader.page.locator(".cause-finder__steps > :first-child .care-card--emergency")
        ).to_be_visible()
        assert reader.address() == {first: [sign["id"]]}
        move(reader)
        reader.expect_picked(first, [sign["id"]])
        reader.option(sign["ask"]).uncheck()
        reader.page.evaluate(PAINTED)
        asked = [first]
        reader.answer(first, NONE)
        while (question := reader.asks) and set(others) - set(asked):
            ticked = reader.shown.locator("input:checked, [aria-current]")
            expect(ticked).to_have_count(0)
            asked.append(question["id"])
            reader.answer(question["id"], *given[question["id"]])
        assert set(others) <= set(asked), move.__name__


def test_back_forward_and_reload_keep_everything(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    given = leading(finder)
    first, second, third, *_ = given
    reader.start()
    reader.answer(first, *given[first])
    reader.answer(second, *given[second])
    moves = (("go_back", second), ("go_back", first), ("go_forward", second), ("reload", second))
    for move, name in moves:
        getattr(reader.page, move)()
        reader.expect_picked(name, given[name])
    reader.page.go_forward()
    expect(reader.heading(reader.question(third)["ask"])).to_be_visible()
    assert reader.address() == {first: given[first], second: given[second]}


def test_back_shows_what_was_picked(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    given = leading(finder)
    reader.start()
    came = list(given)[:6][: len(given) - 1]  # a result has other ways back
    for name in came:
        reader.answer(name, *given[name])
    for name in reversed(came):
        reader.press("back")
        reader.expect_picked(name, given[name])
    reader.press("back")
    expect(reader.button(reader.words["start"])).to_be_visible()


def offered(finder: Compiled, given: Answers) -> dict[str, set[str]]:
    """What each screen that comes up offers a reader with these answers."""
    walk = Walk(finder, given)
    return {
        question["id"]: {
            option["id"]
            for option in question["options"]
            if "when" not in option or holds(option["when"], walk.answers)
        }
        for question, _ in walk.steps
    }


def test_changing_an_answer_keeps_what_still_applies(open_finder: Open, finder: Compiled) -> None:
    """What nobody else is asked goes, and a screen that offers something new is asked again."""
    place, given = finder["region_question"], leading(finder)
    options = [option["id"] for option in next(q for q in finder["questions"] if q["id"] == place)["options"]]
    here = offered(finder, given)
    others = {option: offered(finder, {**given, place: [option]}) for option in options}
    there = max(options, key=lambda option: len({*here} ^ {*others[option]}))
    reader = open_finder(f"#{written(given)}")
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    reader.change(place)
    reader.answer(place, there)
    kept = reader.address()
    assert kept.pop(place) == [there]
    assert kept == {name: picks for name, picks in given.items() if name in kept}
    assert [name for name in kept if not others[there].get(name, set()) <= here[name]] == []
    same = [name for name in given if name != place and here.get(name) == others[there].get(name)]
    assert [name for name in same if name not in kept] == []
    asks = bool(set(others[there]) - set(kept) - {place} - optional(finder))
    expect(reader.shown.locator("legend")).to_have_count(int(asks))


def optional(finder: Compiled) -> set[str]:
    return {question["id"] for question in finder["questions"] if question.get("optional")}


def test_start_again_forgets(open_finder: Open, finder: Compiled) -> None:
    first = finder["questions"][0]["id"]
    reader = open_finder(f"#{first}={NONE}")
    reader.press("again")
    expect(reader.button(reader.words["start"])).to_be_visible()
    assert reader.address() == {}


def _bad_fragments() -> dict[str, str]:
    chance = random.Random(4)  # noqa: S311 (reproducible, not secret)
    noise = "".join(f"%{chance.randrange(256):02X}" for _ in range(300))
    return {
        "random bytes": noise,
        "100 KB": "now=none&place=" + "a" * 100_000,
        "markup": "<img src=x onerror=document.title='owned'>=<script>document.title='owned'</script>",
        "other names": "knee=sore&signs=knocked",
        "half an escape": "place=%",
    }


def test_a_damaged_link_leads_calmly_to_the_start(open_finder: Open) -> None:
    for at, fragment in enumerate(_bad_fragments().values()):
        reader = open_finder(f"?{at}#{fragment}", bare=True)
        expect(reader.button(reader.words["start"])).to_be_visible()
        told = reader.page.get_by_role("status").filter(has_text=reader.words["dropped"])
        expect(told).to_be_visible()
        assert "owned" not in reader.page.title()
        assert reader.address() == {}


FOLLOW = """async (fragment) => {
  const finder = document.querySelector("cause-finder");
  const followed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
  location.hash = fragment;
  await followed;
  const screen = finder.querySelector(".cause-finder__steps > :first-child");
  return {
    screen: finder.dataset.screen,
    cards: [...screen.querySelectorAll(".care-card")].map((card) => card.className.split("--")[1]),
    ticked: [...screen.querySelectorAll("input:checked")].map((box) => box.value),
    told: [...screen.querySelectorAll("[role=status]")].map((line) => line.textContent),
  };
}"""
"""Follow a link on the page itself, and tell what it leads to."""


def damaged(link: str) -> dict[str, str]:
    """What may happen to a link on its way."""
    answers, _, mark = link.partition("&_=")
    half = len(answers) // 2
    return {
        "without its checksum": answers,
        "cut by one letter": link[:-1],
        "cut in half": link[:half],
        "cut after the first answer": link.partition("&")[0] + "&_=" + mark,
        "a letter lost": link[:half] + link[half + 1 :],
        "two letters swapped": answers[:-2] + answers[:-3:-1] + "&_=" + mark,
        "another day": link.replace("&_=20", "&_=21"),
        "without the first answer": link.partition("&")[2],
    }


ENCODED: dict[str, Callable[[str], str]] = {
    "&amp;": lambda link: link.replace("&", "&amp;"),
    "%2C and %3D": lambda link: link.replace(",", "%2C").replace("=", "%3D"),
    "%23": lambda link: f"%23{link}",
}


def test_a_link_that_is_not_whole_never_shows_a_calmer_result(open_finder: Open, finder: Compiled) -> None:
    """What can't be read is asked again from the first screen, with the ticks; only an emergency is shown."""
    reader = open_finder("#x=y", bare=True)
    expect(reader.button(reader.words["start"])).to_be_visible()
    signs = [reader.sign(tier)["id"] for tier in ("emergency", "urgent", "soon")]
    cases = [leading(finder), *(ticking(finder, sign) or {} for sign in signs)]
    cases += [ticking(finder, *pair) or cases[0] for pair in (signs[:2], signs[1:])]
    wrong = []
    for given in cases:
        link = whole(finder, written(given))
        tier = evaluate(finder, given)["tier"]
        told = reader.page.evaluate(FOLLOW, link)
        assert told == {"screen": "result", "cards": [tier] if tier else [], "ticked": [], "told": []}
        for kind, change in ENCODED.items():
            if reader.page.evaluate(FOLLOW, change(link)) != told:
                wrong.append((kind, link))
        for kind, text in damaged(link).items():
            seen = reader.page.evaluate(FOLLOW, text)
            asked_again = seen["screen"] != "result" and seen["cards"] == []
            is_emergency = (
                seen["screen"] == "result" and seen["cards"] == ["emergency"] and tier == "emergency"
            )
            ticks = {pick for name in reader.sign_screens(given) for pick in given[name]}
            if not (asked_again or is_emergency) or not set(seen["ticked"]) <= ticks:
                wrong.append((kind, link))
            if seen["told"] != [reader.words["dropped"]]:
                wrong.append((f"{kind}, without a word", link))
    assert wrong == []


def test_a_tick_of_a_link_that_is_not_whole_is_still_there_on_its_screen(
    open_finder: Open, finder: Compiled
) -> None:
    sign = open_finder().sign("soon")
    given = ticking(finder, sign["id"]) or {}
    (ticked,) = open_finder().sign_screens(given)
    reader = open_finder("?bare#" + written(given), bare=True)
    while (asked := reader.asks) and asked["id"] != ticked:
        reader.answer(asked["id"], *given[asked["id"]])
    reader.expect_picked(ticked, given[ticked])
    expect(reader.page.locator(".cause-finder__result")).to_have_count(0)


def test_answers_that_came_with_a_link_say_so(open_finder: Open, finder: Compiled) -> None:
    """With their day, until the reader says whose they are; nobody's own answers do."""
    link = "#" + written(leading(finder))
    reader = open_finder(link)
    told = reader.page.get_by_text(reader.words["whose"].partition("{")[0])
    expect(told).to_contain_text(re.compile(rf"\b{DAY.day}\b.*\b{DAY.year}\b"))
    expect(reader.page.locator(".cause-finder__steps > :first-child > :first-child")).to_contain_text(
        re.compile(re.escape(reader.words["whose"].partition("{")[0]))
    )
    expect(reader.page.locator(".cause-finder__result > .cause-finder__heading")).to_contain_text(
        re.compile(rf"\b{DAY.day}\b.*\b{DAY.year}\b")
    )
    reader.page.reload()
    expect(told).to_be_visible()
    before = reader.page.url
    reader.press("mine")
    expect(told).to_have_count(0)
    reader.page.reload()
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    expect(told).to_have_count(0)
    assert reader.page.url == before
    reader = open_finder("?afresh" + link)
    reader.press("not_mine")
    expect(reader.button(reader.words["start"])).to_be_visible()
    assert reader.address() == {}
    reader.answer_signs()
    reader.page.reload()
    expect(reader.shown.locator("legend")).to_be_visible()
    expect(told).to_have_count(0)


def test_nothing_stands_above_an_emergency(open_finder: Open) -> None:
    """Not even that the link is somebody else's, or damaged."""
    sign = open_finder().sign("emergency")
    screen = open_finder().sign_screens()[0]
    for bare in (False, True):
        reader = open_finder(f"?{bare}#{screen}={sign['id']}", bare=bare)
        first = reader.page.locator(".cause-finder__steps > :first-child > div > :first-child")
        expect(first).to_have_class(re.compile("care-card--emergency"))
        expect(reader.page.locator(".cause-finder__steps > :first-child .care-card")).to_contain_text(
            sign["ask"]
        )
        expect(reader.button(reader.words["mine"])).to_have_count(0 if bare else 1)


def test_a_skip_link_keeps_the_answers(open_finder: Open, finder: Compiled) -> None:
    first, second = finder["questions"][:2]
    reader = open_finder(f"#{first['id']}={NONE}")
    before = reader.page.url
    reader.page.evaluate("location.hash = document.querySelector('body [id]:not(cause-finder *)').id")
    expect(reader.page).to_have_url(before)
    expect(reader.heading(second["ask"])).to_be_visible()


def test_a_link_to_a_sign_opens_the_whole_page(open_finder: Open, finder: Compiled) -> None:
    sign = next(sign["id"] for sign in finder["signs"] if sign["tier"] == "urgent")
    reader = open_finder(f"#sign-{sign}")
    expect(reader.page.locator(f"#sign-{sign}")).to_be_in_viewport()
    expect(reader.button(reader.words["show_steps"])).to_be_visible()


def tab_to(reader: Reader, name: str) -> None:
    """Tab until what is called so has the focus."""
    focused = reader.page.locator(":focus")
    for _ in range(80):
        reader.page.keyboard.press("Tab")
        if reader.shown.locator(":focus").count() and focused.evaluate(NAME) == name:
            break
    expect(focused).to_have_accessible_name(name)


NAME = """part => {
  const label = document.getElementById(part.getAttribute("aria-labelledby"));
  return (label ?? part).textContent.trim();
}"""


def test_with_the_keyboard_alone(open_finder: Open) -> None:
    """Screens of signs, a tick and the answers of a question, up to the first that goes on by itself."""
    reader = open_finder()
    keyboard = reader.page.keyboard
    reader.button(reader.words["start"]).focus()
    keyboard.press("Enter")
    given = {}
    while True:
        expect(reader.shown.locator("legend h1")).to_be_focused()
        asked = reader.asks
        assert asked is not None
        last = asked["options"][-1] if asked["pick"] == "one" else None
        pick = last or next(option for option in asked["options"] if option.get("exclusive"))
        if last is None:
            tab_to(reader, asked["options"][0]["label"])
            for checked in (True, False):
                keyboard.press("Space")
                expect(reader.page.locator(":focus")).to_be_checked(checked=checked)
        tab_to(reader, name_of(pick))
        keyboard.press("Enter")
        given[asked["id"]] = [pick["id"]]
        expect(reader.heading(asked["ask"])).to_have_count(0)
        if last:
            break
    assert reader.address() == given


def test_the_whole_finder_on_one_page_and_back(open_finder: Open, finder: Compiled) -> None:
    first, *others = finder["questions"]
    reader = open_finder(f"#{first['id']}={NONE}")
    ask = next(question["ask"] for question in others if not question.get("signs"))
    table = reader.page.locator(".cause-finder__document")
    expect(table).to_be_hidden()
    reader.press("show_all")
    expect(table.get_by_role("heading", name=ask, exact=True)).to_be_visible()
    expect(reader.page.locator("cause-finder form")).to_be_hidden()
    reader.press("show_steps")
    expect(reader.page.locator("cause-finder form")).to_be_visible()


def test_complete_without_script(tabs: Tabs, finder_address: str, finder: Compiled) -> None:
    """Every sign, question and answer; the rules and what they ask back are in the text that it leads to."""
    with tabs.tab(java_script_enabled=False) as page:
        page.goto(finder_address)
        text = page.locator("cause-finder").inner_text()
        asked_back = [part["ask"] for part in finder["questions"] if "raises" in part]
        asked = [part for part in finder["questions"] if not part.get("signs") and "raises" not in part]
        labels = [option["label"] for part in asked for option in part["options"]]
        unsure = finder["words"]["not_sure"]
        told = [sign["ask"] for sign in finder["signs"]] + [part["ask"] for part in asked] + labels
        assert [part for part in told if part not in text and part != unsure] == []
        rules = page.locator("a[href$='finder.txt']").first.get_attribute("href")
        read = " ".join(page.request.get(urljoin(page.url, str(rules))).text().split())
        assert [ask for ask in asked_back if ask not in read] == []
        assert page.locator("cause-finder button:visible").count() == 0
        links = page.locator("[data-cause] h3 a").evaluate_all("links => links.map((link) => link.href)")
        assert len(links) == len(finder["causes"])


def test_every_screen_is_accessible(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    given, found = leading(finder), {}

    def look(screen: str) -> None:
        found[screen] = violations_in_both_schemes(reader.page)

    look("start")
    reader.start()
    look("signs")
    reader.shown.get_by_role("checkbox").first.check()
    look("a tick")
    reader.shown.get_by_role("checkbox").first.uncheck()
    kinds = set()
    while asked := reader.asks:
        if (kind := str((asked["pick"], asked["id"] == finder["region_question"]))) not in kinds:
            look(kind)
        kinds.add(kind)
        reader.answer(asked["id"], *given[asked["id"]])
    look("result")
    reader.page.locator("details").evaluate_all("all => all.forEach((part) => part.open = true)")
    look("unfolded")
    for tier in ("emergency", "urgent", "soon"):
        open_finder(f"?{tier}#{written(ticking(finder, reader.sign(tier)['id']) or {})}")
        look(f"{tier} in somebody's link")
    assert {screen: faults for screen, faults in found.items() if faults != NO_FAULTS} == {}


def test_targets_are_large_enough_for_a_thumb(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    small = "parts.filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 43.5)"
    first = f"{finder['questions'][0]['id']}={NONE}"
    given = [first, written(leading(finder)), written(ticking(finder, reader.sign("soon")["id"]) or {})]
    for at, fragment in enumerate(["", *given]):
        page = open_finder(f"?{at}#{fragment}").page
        targets = page.locator("cause-finder :is(button, .cause-finder__option, summary)")
        assert targets.evaluate_all(f"parts => {small}.map((part) => part.textContent)") == []


def test_the_document_is_accessible(open_finder: Open) -> None:
    """What stands there without a script, and before it came."""
    reader = open_finder()
    reader.press("show_all")
    expect(reader.page.locator(".cause-finder__document")).to_be_visible()
    assert violations_in_both_schemes(reader.page) == NO_FAULTS


def test_scripts_and_data_are_small(built_site: Path) -> None:
    """All that is the finder's own, the code for QR codes too; the picture of the body is a picture."""
    data = json.loads((build_of(built_site) / DATA).read_text(encoding="utf-8"))
    rules = json.dumps({**data, "map": ""}, ensure_ascii=False, separators=(",", ":")).encode()
    modules = [
        path.read_bytes() for path in (build_of(built_site) / "components" / "cause-finder").rglob("*.mjs")
    ]
    assert len(modules) == len(SCRIPTS)
    assert sum(len(gzip.compress(part)) for part in (rules, *modules)) <= 25_000
