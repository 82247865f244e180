"""Readers of the real finder in a real browser."""

from __future__ import annotations

import gzip
import json
import random
import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import expect

from hooks.finder import parts
from hooks.finder.rules.compiled import Compiled
from hooks.finder.rules.engine import evaluate
from hooks.finder.rules.model import SIGNS
from hooks.finder.rules.solve import complete
from tests.axe import violations
from tests.browsing import Tabs
from tests.building import build_of
from tests.care import Care
from tests.contents import our_library
from tests.finder_page import DATA, Open, answers, calm_options, written
from tests.tiny import ROOT
from tests.waiting import until

CARE = Care(ROOT / "content")
SCRIPTS = sorted((ROOT / "overrides" / "components" / "cause-finder").rglob("*.mjs"))


LOADED = "[...document.images].every((image) => image.complete && image.naturalWidth > 0)"
"""Whether every picture is there, in the document and in the result."""


def test_from_the_start_to_a_result(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    reader.answer_signs()
    reader.answer_all(calm_options(finder))
    expect(reader.heading(reader.words["result_heading"])).to_be_focused()
    expected = evaluate(finder, reader.address())
    cards = reader.page.locator(".cause-finder__result [data-cause]")
    assert cards.evaluate_all("cards => cards.map((card) => card.dataset.cause)") == [
        found["id"] for found in expected["causes"]
    ]
    first = next(cause for cause in finder["causes"] if cause["id"] == expected["causes"][0]["id"])
    for at in expected["causes"][0]["for"]:
        expect(cards.first.get_by_text(first["for"][at]["because"], exact=True)).to_be_visible()
    assert cards.first.locator("h3 a").evaluate("link => link.href").endswith(f"/causes/{first['id']}/")
    expect(reader.button(reader.words["print"])).to_be_visible()


def test_nothing_is_requested_while_answering(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    reader.answer_signs()
    until(reader.page, LOADED)
    requests: list[str] = []
    reader.page.on("request", lambda request: requests.append(request.url))
    reader.answer_all(calm_options(finder))
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    assert reader.page.locator(".cause-finder__steps img").count() > 0
    until(reader.page, LOADED)
    # Chromium looks for the page's icon, in its own memory, whenever the address changes.
    icons = reader.page.locator("link[rel=icon]").evaluate_all("links => links.map((link) => link.href)")
    assert set(requests) <= set(icons)
    assert reader.page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


@pytest.mark.parametrize("tier", ["emergency", "urgent"])
def test_a_sign_that_cannot_wait_ends_in_its_card(open_finder: Open, finder: Compiled, tier: str) -> None:
    reader = open_finder()
    sign = reader.sign(tier)
    reader.answer_signs([sign["ask"], reader.sign("soon")["ask"]])
    text = next(part for part in finder["tiers"] if part["id"] == tier)
    heading = reader.heading(CARE.order(tier) or CARE.heading(tier))
    expect(heading).to_be_focused()
    card = reader.page.locator(".cause-finder__steps .care-card")
    expect(card).to_have_class(f"care-card care-card--{tier}")
    for part in (sign["ask"], sign.get("say", ""), *([] if CARE.countries else text["do"])):
        expect(card).to_contain_text(part)
    links = card.get_by_role("link").evaluate_all("all => all.map((link) => link.protocol)")
    assert set(links) <= {"tel:"}
    expect(reader.page.locator(".cause-finder__steps [data-cause]")).to_have_count(0)
    expect(reader.page.locator("cause-finder form")).to_have_count(0)


def test_a_sign_to_see_someone_soon_leads_on_to_the_questions(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    reader.answer_signs([reader.sign("soon")["ask"]])
    card = reader.page.locator(".cause-finder__steps .care-card--soon")
    expect(card).to_be_visible()
    reader.press("finish_signs")
    expect(card).to_have_count(0)
    reader.answer_all(calm_options(finder))
    expect(card).to_be_visible()
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    first = reader.page.locator(".cause-finder__steps h2").first
    expect(first).to_contain_text(next(part["urgency"] for part in finder["tiers"] if part["id"] == "soon"))


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


def test_none_of_these_stands_alone(open_finder: Open) -> None:
    reader = open_finder()
    reader.press("start")
    ticked = reader.page.locator("cause-finder input:checked")
    first, *_, last = [sign["ask"] for sign in reader.finder["signs"] if sign["screen"] == 0]
    for ask in (first, last):
        reader.pick(ask)
    expect(ticked).to_have_count(2)
    reader.pick(reader.words["none"])
    expect(ticked).to_have_count(1)
    reader.pick(last)
    expect(ticked).to_have_count(1)
    expect(reader.option(reader.words["none"])).not_to_be_checked()


@pytest.mark.parametrize("fragment", ["", "#signs=none"])
def test_no_answer_is_said_once_above_the_question(open_finder: Open, fragment: str) -> None:
    reader = open_finder(fragment)
    if not fragment:
        reader.press("start")
    for _ in range(2):
        reader.press("next")
    summary = reader.page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(reader.page.get_by_role("group").first).to_have_accessible_description(
        re.compile(re.escape(summary.get_by_role("link").inner_text()))
    )
    before = reader.page.url
    summary.get_by_role("link").click()
    expect(reader.page.locator("cause-finder input").first).to_be_focused()
    assert reader.page.url == before


def test_back_forward_and_reload_keep_everything(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    first, second, third = (question["id"] for question in finder["questions"][:3])
    picks = calm_options(finder)
    reader.answer_signs()
    reader.answer(first, picks[first])
    reader.answer(second, picks[second])
    asks = {name: reader.heading(reader.question(name)["ask"]) for name in (first, second, third)}
    moves = (("go_back", second), ("go_back", first), ("go_forward", second), ("reload", second))
    for move, name in moves:
        getattr(reader.page, move)()
        expect(asks[name]).to_be_visible()
        expect(reader.option(reader.label(name, picks[name]))).to_be_checked()
    reader.page.go_forward()
    expect(asks[third]).to_be_visible()
    assert reader.address() == {SIGNS: [], first: [picks[first]], second: [picks[second]]}


def test_back_shows_what_was_picked(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    first = finder["questions"][0]["id"]
    option = calm_options(finder)[first]
    reader.answer_signs()
    reader.answer(first, option)
    reader.press("back")
    expect(reader.option(reader.label(first, option))).to_be_checked()
    reader.press("back")
    expect(reader.option(reader.words["none"])).to_be_checked()


def test_changing_an_answer_keeps_what_still_applies(open_finder: Open, finder: Compiled) -> None:
    """The first question decides which later ones are asked; those that stay keep their answers."""
    place, options = finder["region_question"], [option["id"] for option in finder["questions"][0]["options"]]
    all_first = {name: [option] for name, option in calm_options(finder).items()}
    asked = {option: evaluate(finder, {**all_first, place: [option]})["asked"] for option in options}
    here = options[0]
    there = max(options[1:], key=lambda option: len({*asked[here]} ^ {*asked[option]}))
    given = "&".join(f"{name}={all_first[name][0]}" for name in sorted(asked[here]))
    reader = open_finder(f"#{given}&signs=none")
    expect(reader.heading(reader.words["result_heading"])).to_be_visible()
    ask = reader.question(place)["ask"]
    reader.button(f"{reader.words['change']} {ask}").click()
    reader.answer(place, there)
    kept = reader.address()
    assert kept.pop(SIGNS) == []
    assert kept == {**{name: all_first[name] for name in asked[here] if name in asked[there]}, place: [there]}
    unanswered = [name for name in asked[there] if name not in kept]
    screen = "question" if unanswered else "result"
    assert reader.page.locator("cause-finder").get_attribute("data-screen") == screen


def test_start_again_forgets(open_finder: Open, finder: Compiled) -> None:
    first = finder["questions"][0]
    reader = open_finder(f"#signs=none&{first['id']}={first['options'][0]['id']}")
    reader.press("again")
    expect(reader.button(reader.words["start"])).to_be_visible()
    assert reader.address() == {}


def _bad_fragments() -> dict[str, str]:
    chance = random.Random(4)  # noqa: S311 (reproducible, not secret)
    noise = "".join(f"%{chance.randrange(256):02X}" for _ in range(300))
    return {
        "random bytes": noise,
        "100 KB": "signs=none&place=" + "a" * 100_000,
        "markup": "<img src=x onerror=document.title='owned'>=<script>document.title='owned'</script>",
        "other names": "knee=sore&signs=knocked",
        "half an escape": "place=%",
    }


@pytest.mark.parametrize("kind", _bad_fragments())
def test_a_damaged_link_leads_calmly_to_the_start(open_finder: Open, kind: str) -> None:
    reader = open_finder("#" + _bad_fragments()[kind], bare=True)
    expect(reader.button(reader.words["start"])).to_be_visible()
    expect(reader.page.get_by_role("status").filter(has_text=reader.words["dropped"])).to_be_visible()
    assert "owned" not in reader.page.title()
    assert reader.address() == {}


def test_a_link_without_its_checksum_asks_again_with_its_ticks(open_finder: Open, finder: Compiled) -> None:
    """It may be cut off, so neither its "none" nor its answers count, and no result is shown."""
    soon = next(sign for sign in finder["signs"] if sign["tier"] == "soon")
    reader = open_finder("#" + answers(finder, signs=soon["id"]), bare=True)
    expect(reader.page.get_by_role("status").filter(has_text=reader.words["dropped"])).to_be_visible()
    expect(reader.heading(reader.words["signs_heading"])).to_be_visible()
    expect(reader.page.locator("cause-finder input:checked")).to_have_count(int(soon["screen"] == 0))
    for _ in range(soon["screen"]):
        reader.pick(reader.words["none"])
        reader.press("next")
    expect(reader.option(soon["ask"])).to_be_checked()
    expect(reader.page.locator(".cause-finder__result")).to_have_count(0)


def test_a_link_without_its_checksum_still_says_what_cannot_wait(open_finder: Open) -> None:
    sign = open_finder().sign("emergency")
    reader = open_finder(f"#signs={sign['id']}", bare=True)
    expect(reader.page.locator(".cause-finder__steps .care-card--emergency")).to_contain_text(sign["ask"])


def test_answers_that_came_with_a_link_say_so(open_finder: Open, finder: Compiled) -> None:
    link = "#" + answers(finder)
    reader = open_finder(link)
    told = reader.page.get_by_text(reader.words["whose"].partition("{")[0])
    expect(told).to_contain_text("2026")
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


def test_nothing_stands_above_an_emergency(open_finder: Open) -> None:
    sign = open_finder().sign("emergency")
    reader = open_finder(f"#signs={sign['id']}")
    first = reader.page.locator(".cause-finder__steps > :first-child > :first-child")
    expect(first).to_have_class(re.compile("care-card--emergency"))
    expect(reader.button(reader.words["mine"])).to_be_visible()


def test_a_skip_link_keeps_the_answers(open_finder: Open) -> None:
    reader = open_finder("#signs=none")
    before = reader.page.url
    reader.page.evaluate("location.hash = document.querySelector('body [id]:not(cause-finder *)').id")
    expect(reader.page).to_have_url(before)
    expect(reader.heading(reader.finder["questions"][0]["ask"])).to_be_visible()


def test_a_link_to_a_sign_opens_the_whole_page(open_finder: Open, finder: Compiled) -> None:
    sign = next(sign["id"] for sign in finder["signs"] if sign["tier"] == "urgent")
    reader = open_finder(f"#sign-{sign}")
    expect(reader.page.locator(f"#sign-{sign}")).to_be_in_viewport()
    expect(reader.button(reader.words["show_steps"])).to_be_visible()


def test_with_the_keyboard_alone(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder()
    keyboard = reader.page.keyboard
    reader.button(reader.words["start"]).focus()
    keyboard.press("Enter")
    expect(reader.heading(reader.words["signs_heading"])).to_be_focused()
    focused = reader.page.locator(":focus")
    for part in range(finder["signs"][-1]["screen"] + 1):
        for _ in [None, *(sign for sign in finder["signs"] if sign["screen"] == part), None]:
            keyboard.press("Tab")
        expect(focused).to_have_accessible_name(reader.words["none"])
        keyboard.press("Space")
        keyboard.press("Enter")
    question = finder["questions"][0]
    expect(reader.heading(question["ask"])).to_be_focused()
    for _ in range(2):
        keyboard.press("Tab")
    for _ in range(2):
        keyboard.press("ArrowDown")
    expect(focused).to_have_accessible_name(question["options"][2]["label"])
    keyboard.press("Enter")
    assert reader.address() == {SIGNS: [], question["id"]: [question["options"][2]["id"]]}


def test_the_whole_finder_on_one_page_and_back(open_finder: Open, finder: Compiled) -> None:
    reader = open_finder("#signs=none")
    ask = finder["questions"][0]["ask"]
    table = reader.page.locator(".cause-finder__document")
    expect(table).to_be_hidden()
    reader.press("show_all")
    expect(table.get_by_role("heading", name=ask)).to_be_visible()
    expect(reader.page.locator("cause-finder form")).to_be_hidden()
    reader.press("show_steps")
    expect(reader.page.locator("cause-finder form")).to_be_visible()


def test_complete_without_script(tabs: Tabs, finder_address: str, finder: Compiled) -> None:
    with tabs.tab(java_script_enabled=False) as page:
        page.goto(finder_address)
        text = page.locator("cause-finder").inner_text()
        labels = [option["label"] for part in finder["questions"] for option in part["options"]]
        unsure = finder["words"]["not_sure"]
        told = (
            [sign["ask"] for sign in finder["signs"]] + [part["ask"] for part in finder["questions"]] + labels
        )
        assert [part for part in told if part not in text and part != unsure] == []
        assert page.locator("cause-finder button:visible").count() == 0
        links = page.locator("[data-cause] h3 a").evaluate_all("links => links.map((link) => link.href)")
        assert len(links) == len(finder["causes"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_accessible(open_finder: Open, finder: Compiled, scheme: str) -> None:
    reader = open_finder()
    reader.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    picks = calm_options(finder)
    found = {}

    def look(screen: str) -> None:
        found[screen] = violations(reader.page)

    look("start")
    reader.press("start")
    reader.press("next")
    look("signs with an error")
    for tier in ("emergency", "urgent", "soon"):
        open_finder(f"#signs={reader.sign(tier)['id']}")
        look(tier)
    reader.press("finish_signs")
    look("one answer")
    while reader.page.locator("cause-finder input[type=checkbox]").count() == 0:
        name = reader.page.locator("cause-finder input").first.get_attribute("name") or ""
        reader.answer(name, picks[name])
    look("many answers")
    reader.answer_all(picks)
    look("result")
    assert {screen: faults for screen, faults in found.items() if faults} == {}


def test_targets_are_large_enough_for_a_thumb(open_finder: Open) -> None:
    reader = open_finder()
    small = "parts.filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 43.5)"
    for fragment in ("", "#signs=none", f"#signs={reader.sign('soon')['id']}"):
        page = open_finder(fragment).page
        targets = page.locator("cause-finder :is(button, .cause-finder__option, summary)")
        assert targets.evaluate_all(f"parts => {small}.map((part) => part.textContent)") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_document_is_accessible(open_finder: Open, scheme: Literal["light", "dark"]) -> None:
    """What stands there without a script, and before it came."""
    reader = open_finder()
    reader.page.emulate_media(color_scheme=scheme)
    reader.press("show_all")
    expect(reader.page.locator(".cause-finder__document")).to_be_visible()
    assert violations(reader.page) == []


def test_scripts_and_data_are_small(built_site: Path) -> None:
    """All that is the finder's own, the code for QR codes too; the picture of the body is a picture."""
    data = json.loads((build_of(built_site) / DATA).read_text(encoding="utf-8"))
    rules = json.dumps({**data, "map": ""}, ensure_ascii=False, separators=(",", ":")).encode()
    modules = [
        path.read_bytes() for path in (build_of(built_site) / "components" / "cause-finder").rglob("*.mjs")
    ]
    assert len(modules) == len(SCRIPTS)
    assert sum(len(gzip.compress(part)) for part in (rules, *modules)) <= 25_000
